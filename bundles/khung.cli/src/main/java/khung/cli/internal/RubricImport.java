package khung.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.authoring.Draft;
import khung.authoring.DraftHead;
import khung.authoring.Remark;
import khung.authoring.SourceText;
import khung.authoring.TableReader;
import khung.authoring.Transcript;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung rubric import}: the table of an appendix becomes a rubric file. */
@Command(name = "import")
final class RubricImport implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "TABLE.docx|.xlsx", descriptionKey = "rubricImport.file")
    private String file;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT.yaml", descriptionKey = "rubricImport.output")
    private String output;

    @Option(names = "--id", paramLabel = "ID", descriptionKey = "rubricNew.id")
    private String id;

    @Option(names = "--rubric-version", paramLabel = "VERSION", descriptionKey = "rubricImport.version")
    private String version;

    @Option(names = "--bloc", paramLabel = "BLOC", descriptionKey = "rubricNew.bloc")
    private String bloc;

    @Option(names = "--subject", paramLabel = "SUBJECT", descriptionKey = "rubricNew.subject")
    private String subject;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "rubricNew.period")
    private String period;

    @Option(names = "--guidance", paramLabel = "ID@VERSION", descriptionKey = "rubricImport.guidance")
    private String guidance;

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "rubricImport.sheet")
    private String sheet;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RubricImport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        TableReader reader = session.tables().orElseThrow(
                () -> Stop.badInput(Session.phrase("rubricImport.noReader")));
        RubricNames.check(id, version, bloc, subject, period);
        NewFile target = new NewFile(session, output == null ? "-" : output);
        target.check();
        InputFile input = InputFile.of(session, file).orElseThrow(() -> Session.bad(file, "import.none"));
        SourceText source = reader.read(file, input.bytes(), Optional.ofNullable(sheet));
        Draft draft = Transcript.of(source, head(), session.language());
        if (!json || !target.isStandardOutput()) {
            target.write(draft.yaml());
        }
        if (json) {
            writeJson(draft, target.isStandardOutput());
        } else {
            print(draft, target.isStandardOutput() ? session.err() : session.out());
        }
        return draft.unsettled() ? Exit.REFUSED : Exit.DONE;
    }

    /** Of several guidances installed none is chosen for the person. */
    private DraftHead head() {
        Optional<String> given = Optional.ofNullable(guidance);
        List<String> installed = new InstalledFormats(session.rubrics()).guidances(
                Optional.ofNullable(subject).orElse(RubricNames.LEADER),
                Optional.ofNullable(period).orElse(RubricNames.QUARTER));
        boolean chosen = given.isEmpty() && installed.size() == 1;
        return new DraftHead(Optional.ofNullable(id), Optional.ofNullable(version), Optional.ofNullable(bloc),
                Optional.ofNullable(subject), Optional.ofNullable(period),
                chosen ? Optional.of(installed.get(0)) : given, chosen);
    }

    private void print(Draft draft, PrintStream out) {
        for (Remark remark : draft.remarks()) {
            out.println("[" + session.say("severity." + Json.word(remark.severity())) + "] "
                    + remark.line(session.language()));
        }
        out.println(session.say("rubricImport.done", draft.criteria(), draft.remarks().size(),
                output == null ? "-" : output));
    }

    private void writeJson(Draft draft, boolean withText) throws IOException {
        try (JsonGenerator out = Json.pretty(session.out())) {
            out.writeStartObject();
            out.writeStringField("file", file);
            if (withText) {
                out.writeStringField("yaml", draft.yaml());
            } else {
                out.writeStringField("output", output);
            }
            out.writeNumberField("criteria", draft.criteria());
            out.writeArrayFieldStart("remarks");
            for (Remark remark : draft.remarks()) {
                out.writeStartObject();
                out.writeStringField("id", remark.id());
                out.writeStringField("severity", Json.word(remark.severity()));
                out.writeObjectFieldStart("place");
                out.writeStringField("table", remark.place().table());
                out.writeNumberField("row", remark.place().row());
                out.writeNumberField("column", remark.place().column());
                out.writeStringField("label", remark.place().label());
                out.writeEndObject();
                out.writeStringField("what", session.say(remark.what()));
                out.writeStringField("remedy", session.say(remark.remedy()));
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        session.out().println();
    }
}
