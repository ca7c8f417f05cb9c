package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.rubric.Rubric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung rubric list}. */
@Command(name = "list")
final class RubricList implements Callable<Integer> {

    private static final int LONGEST_TITLE = 80;

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RubricList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        List<Rubric> all = session.rubrics().list();
        session.rubrics().problems().forEach(p -> session.err().println(p.line(session.language())));
        if (json) {
            writeJson(all);
            return Exit.DONE;
        }
        TextTable table = new TextTable();
        all.forEach(r -> table.row(r.reference(), session.say("bloc", r.bloc()), session.say("subject." + r.subject()),
                session.say("period." + r.period()), session.say("status." + Json.word(r.status())), TextTable.shortened(r.title(), LONGEST_TITLE)));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    private void writeJson(List<Rubric> all) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (Rubric rubric : all) {
                out.writeStartObject();
                new RubricJson(out).identity(rubric);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
