package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Annulled;
import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.DossierFile;
import khung.dossier.Left;
import khung.text.BadInput;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung dossier show}. */
@Command(name = "show")
final class DossierShow implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", descriptionKey = "dossier.id")
    private String id;

    @Option(names = "--annulled", paramLabel = "REVISION", descriptionKey = "annulled.option")
    private Long annulled;

    @ArgGroup
    private As as = new As();

    /** How to show it; one way at a time. */
    static final class As {
        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Option(names = "--file", descriptionKey = "show.file")
        private boolean file;
    }

    DossierShow(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput {
        KeptDossier kept = annulled == null ? KeptDossier.get(session, id)
                : KeptDossier.annulled(session, id, annulled);
        if (as.file) {
            session.out().print(DossierFile.text(List.of(kept.dossier())));
        } else if (as.json) {
            writeJson(kept);
        } else {
            print(kept);
        }
        return Exit.DONE;
    }

    private void print(KeptDossier kept) throws IOException, Stop, BadInput {
        CaseFields fields = new CaseFields(kept.rubric());
        Case file = kept.dossier();
        session.print(session.say("show.header", kept.id(), file.dossier().rubric(), file.dossier().period().text(),
                kept.stored().revision(), kept.stored().savedAt(), kept.stored().savedBy()));
        if (annulled != null) {
            printSheet(kept);
        } else if (kept.stored().finalised()) {
            session.print(session.say("show.finalised"));
        }
        for (Annulled old : file.dossier().annulled()) {
            session.print(AnnulledWords.line(session, kept.id(), kept.rubric().guidance(), old));
        }
        if (!kept.installed()) {
            session.print(session.say("dossier.readOnly", kept.id(), file.dossier().rubric()));
        }
        if (!file.dossier().supplements().isEmpty()) {
            session.print(session.say("show.supplements", String.join(", ", file.dossier().supplements())));
        }
        for (String path : CasePaths.of(kept.rubric(), file)) {
            session.print((path + " = " + fields.get(file, path)).stripTrailing());
        }
        file.dossier().left().forEach(l -> new TreeMap<>(l.texts()).forEach((path, text) ->
                session.print(session.say("show.left", l.rubric(), path, text))));
        fields.troubles(file).forEach(t -> session.print(session.say("show.trouble", t.path(), t.what(), t.remedy())));
    }

    /** The note of the annulled result shown, and its sheet as it was kept. */
    private void printSheet(KeptDossier kept) throws IOException, Stop, BadInput {
        session.print(session.say("annulled.shown", AnnulledWords.line(session, kept.id(), kept.rubric().guidance(),
                note())));
        FinalSheet sheet = new FinalSheet(kept.stored().finalSheet().orElseThrow());
        for (int i = 0; i < sheet.stages().size(); i++) {
            session.print(session.say("annulled.total", session.say("stage." + sheet.stages().get(i)),
                    sheet.total(i).orElse("—")));
            sheet.explanation(i).forEach(l -> session.print("  " + l));
        }
    }

    private Annulled note() throws IOException, Stop, BadInput {
        return KeptDossier.get(session, id).dossier().dossier().annulled().stream()
                .filter(a -> a.revision() == annulled).findFirst().orElseThrow();
    }

    private void writeJson(KeptDossier kept) throws IOException, Stop, BadInput {
        CaseFields fields = new CaseFields(kept.rubric());
        Case file = kept.dossier();
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartObject();
            out.writeStringField("id", kept.id());
            out.writeStringField("rubric", file.dossier().rubric());
            Json.texts(out, "supplements", file.dossier().supplements());
            out.writeStringField("digest", kept.rubric().digest());
            out.writeStringField("period", file.dossier().period().text());
            out.writeNumberField("revision", kept.stored().revision());
            out.writeStringField("savedAt", kept.stored().savedAt().toString());
            out.writeStringField("savedBy", kept.stored().savedBy());
            out.writeBooleanField("finalised", kept.stored().finalised());
            out.writeObjectFieldStart("fields");
            for (String path : CasePaths.of(kept.rubric(), file)) {
                out.writeStringField(path, fields.get(file, path));
            }
            out.writeEndObject();
            left(out, file);
            AnnulledWords.write(out, "annulled", file.dossier().annulled());
            if (annulled != null) {
                out.writeFieldName("annulment");
                AnnulledWords.write(out, note());
                out.writeFieldName("sheet");
                out.writeRawValue(kept.stored().finalSheet().orElseThrow());
            }
            out.writeArrayFieldStart("troubles");
            for (CaseFields.Trouble trouble : fields.troubles(file)) {
                out.writeStartObject();
                out.writeStringField("path", trouble.path());
                out.writeStringField("what", session.say(trouble.what()));
                out.writeStringField("remedy", session.say(trouble.remedy()));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        session.out().println();
    }

    private static void left(JsonGenerator out, Case file) throws IOException {
        out.writeArrayFieldStart("left");
        for (Left left : file.dossier().left()) {
            out.writeStartObject();
            out.writeStringField("rubric", left.rubric());
            out.writeObjectFieldStart("texts");
            for (Map.Entry<String, String> text : new TreeMap<>(left.texts()).entrySet()) {
                out.writeStringField(text.getKey(), text.getValue());
            }
            out.writeEndObject();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
