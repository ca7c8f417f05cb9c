package khung.cli.internal;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.register.Conflict;
import khung.register.Naming;
import khung.register.Rule;
import khung.register.RuleRegister;
import khung.rubric.Ruling;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rule show}. */
@Command(name = "show")
final class RuleShow implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", descriptionKey = "rule.id")
    private String id;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RuleShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        RuleRegister.Entry entry = RuleRegister.of(session.rubrics()).find(Words.nfc(id).toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Stop.badInput(Session.phrase("rule.unknown", id)));
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                new RuleJson(out).whole(entry);
            }
            session.out().println();
        } else {
            print(entry);
        }
        return Exit.DONE;
    }

    private void print(RuleRegister.Entry entry) {
        Rule rule = entry.rule();
        session.print(session.say("rule.header", rule.id(), rule.says()));
        session.print(session.say("rule.quote", rule.quote()));
        session.print(session.say("rule.source", rule.seed(), rule.section(), rule.line()));
        session.print("");
        String status = session.say(RuleList.word(entry.status()));
        session.print(entry.why().map(w -> session.say("rule.statusWhy", status, w))
                .orElseGet(() -> session.say("rule.statusIs", status)));
        for (Naming naming : entry.by()) {
            session.print("  " + session.say("rule.by." + Json.word(naming.kind()), naming.address()));
        }
        for (Conflict conflict : entry.conflicts()) {
            session.print(session.say("rule.conflict", conflict.id(),
                    session.say("conflict." + Json.word(conflict.kind())), conflict.says(),
                    String.join(", ", conflict.rules())));
        }
        for (Ruling ruling : entry.rulings()) {
            session.print(session.say("rule.ruling", ruling.id(), ruling.title(), ruling.standard()));
        }
    }
}
