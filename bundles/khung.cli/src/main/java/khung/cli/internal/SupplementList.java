package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Supplement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung supplement list}. */
@Command(name = "list")
final class SupplementList implements Callable<Integer> {

    private final KeySession keys;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    SupplementList(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        Session session = keys.session();
        List<SupplementView> all = SupplementView.all(keys);
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (SupplementView view : all) {
                    new SupplementJson(out, session.language()).write(view);
                }
                out.writeEndArray();
            }
            session.out().println();
            return Exit.DONE;
        }
        if (all.isEmpty()) {
            session.print(session.say("supplement.noneInstalled"));
        }
        all.forEach(v -> print(session, v));
        return Exit.DONE;
    }

    static void print(Session session, SupplementView view) {
        Supplement s = view.supplement();
        session.print(s.reference() + "  " + s.title());
        session.print("  " + session.say("supplement.for", s.extended(), view.unit(), view.basis()));
        session.print("  " + session.say("supplement.by", s.by(), view.day(), view.origin()));
        session.print("  " + session.say(view.effect()));
        view.problems().forEach(p -> session.print("    " + p.line(session.language())));
    }
}
