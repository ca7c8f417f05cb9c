package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.DossierStore.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung dossier list}. */
@Command(name = "list")
final class DossierList implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DossierList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop {
        List<Summary> all = session.theStore().list();
        if (json) {
            writeJson(all);
            return Exit.DONE;
        }
        TextTable table = new TextTable();
        all.forEach(s -> table.row(s.id(), s.period().text(), s.unit(), s.name(), s.rubric(),
                state(s)));
        table.lines().forEach(session::print);
        return Exit.DONE;
    }

    private String state(Summary s) {
        String state = s.finalised() ? session.say("list.finalised") : s.hasDraft() ? session.say("list.draft") : "";
        String annulled = s.annulled() == 0 ? "" : session.say("list.annulled", s.annulled());
        return state.isEmpty() || annulled.isEmpty() ? state + annulled : state + ", " + annulled;
    }

    private void writeJson(List<Summary> all) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartArray();
            for (Summary s : all) {
                out.writeStartObject();
                out.writeStringField("id", s.id());
                out.writeStringField("period", s.period().text());
                out.writeStringField("unit", s.unit());
                out.writeStringField("name", s.name());
                out.writeStringField("born", s.born());
                out.writeStringField("rubric", s.rubric());
                out.writeNumberField("revision", s.revision());
                out.writeStringField("savedAt", s.savedAt().toString());
                out.writeStringField("savedBy", s.savedBy());
                out.writeBooleanField("finalised", s.finalised());
                out.writeBooleanField("hasDraft", s.hasDraft());
                out.writeNumberField("annulled", s.annulled());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        session.out().println();
    }
}
