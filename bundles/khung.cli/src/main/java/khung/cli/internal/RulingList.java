package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.policy.Act;
import khung.policy.PolicyRecord;
import khung.rubric.Rubric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code khung ruling list}. */
@Command(name = "list")
final class RulingList implements Callable<Integer> {

    private static final int LONGEST_TEXT = 80;

    private final Session session;

    @Mixin
    private RulingLens lens;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RulingList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        Optional<Rubric> rubric = lens.rubric(session);
        List<StandingRuling> all = StandingRuling.all(session, lens.store(session), lens.unit(), rubric);
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (StandingRuling ruling : all) {
                    new RulingJson(out).write(ruling);
                }
                out.writeEndArray();
            }
            session.out().println();
            return Exit.DONE;
        }
        TextTable table = new TextTable();
        all.forEach(r -> table.row(r.ruling().id(), r.option(), decided(r),
                TextTable.shortened(r.ruling().title(), LONGEST_TEXT)));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    private String decided(StandingRuling ruling) {
        Optional<Act> act = ruling.by().map(PolicyRecord::act);
        String who = act.map(a -> session.say("ruling.decided", a.author(), a.from()))
                .orElseGet(() -> session.say("ruling.shipped"));
        return ruling.elsewhere().isEmpty() ? who : session.say("ruling.elsewhere", who, ruling.elsewhere().size());
    }
}
