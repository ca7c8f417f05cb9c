package khung.cli.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.policy.Act;
import khung.policy.PolicyRecord;
import khung.rubric.Rubric;
import khung.rubric.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung ruling show}. */
@Command(name = "show")
final class RulingShow implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", descriptionKey = "ruling.id")
    private String id;

    @Mixin
    private RulingLens lens;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RulingShow(Session session) {
        this.session = session;
    }

    static Ruling find(Session session, String id) throws Stop {
        return session.rubrics().rulings().find(id)
                .orElseThrow(() -> Stop.badInput(Session.phrase("ruling.unknown", id)));
    }

    @Override
    public Integer call() throws IOException, Stop {
        find(session, id);
        Optional<Rubric> rubric = lens.rubric(session);
        StandingRuling ruling = StandingRuling.all(session, lens.store(session), lens.unit(), rubric).stream()
                .filter(r -> r.ruling().id().equals(id)).findFirst().orElseThrow(() -> Stop.badInput(
                        Session.phrase("ruling.notAsked", id, rubric.map(Rubric::reference).orElse(""))));
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                new RulingJson(out).write(ruling);
            }
            session.out().println();
        } else {
            print(ruling);
        }
        return Exit.DONE;
    }

    private void print(StandingRuling standing) {
        Ruling ruling = standing.ruling();
        session.print(session.say("ruling.header", ruling.id(), ruling.title()));
        session.print(session.say("ruling.clause", ruling.clause()));
        session.print("");
        for (Ruling.Option option : ruling.options()) {
            String mark = option.word().equals(standing.option()) ? "→ " : "  ";
            String standard = option.word().equals(ruling.standard()) ? " " + session.say("ruling.standard") : "";
            session.print(mark + option.word() + standard + ": " + option.says());
        }
        session.print("");
        if (standing.by().isPresent()) {
            decided("ruling.standsBy", standing.by().get());
        } else {
            session.print(session.say("ruling.standsAsShipped", standing.option(), ruling.by(), ruling.date()));
        }
        session.print(session.say("ruling.reason", ruling.reason()));
        standing.elsewhere().forEach(r -> decided("ruling.alsoStands", r));
        session.print(session.say("ruling.affects", String.join(", ",
                ruling.affects().stream().map(a -> session.say("affects." + a)).toList())));
        session.print(standing.leaning().isEmpty() ? session.say("ruling.nobodyLeans")
                : session.say("ruling.leaning", String.join(", ", standing.leaning())));
    }

    private void decided(String key, PolicyRecord record) {
        Act act = record.act();
        session.print(session.say(key, StandingRuling.policy(record).option(),
                PolicyWords.scope(StandingRuling.policy(record).scope()), act.author(), act.from(), act.reason(),
                act.id()));
    }
}
