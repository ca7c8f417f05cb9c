package khung.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.authoring.NewRubric;
import khung.rubric.Rubric;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung rubric new}: a rubric file to start from. */
@Command(name = "new")
final class RubricNew implements Callable<Integer> {

    private static final String SCHEMA = "rubric.schema.json";

    private final Session session;

    @Option(names = "--id", required = true, paramLabel = "ID", descriptionKey = "rubricNew.id")
    private String id;

    @Option(names = "--bloc", required = true, paramLabel = "BLOC", descriptionKey = "rubricNew.bloc")
    private String bloc;

    @Option(names = "--subject", paramLabel = "SUBJECT", descriptionKey = "rubricNew.subject")
    private String subject = RubricNames.LEADER;

    @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "rubricNew.period")
    private String period = RubricNames.QUARTER;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE.yaml", descriptionKey = "rubricImport.output")
    private String output = "-";

    @Option(names = "--schema", descriptionKey = "rubricNew.schema")
    private boolean schema;

    RubricNew(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        RubricNames.check(id, null, bloc, subject, period);
        NewFile file = new NewFile(session, output);
        if (schema && file.isStandardOutput()) {
            throw Stop.badInput(Session.phrase("rubricNew.schemaNeedsFile"));
        }
        file.check();
        NewRubric made = made();
        if (schema) {
            schemaBeside(file);
        }
        file.write(made.text());
        if (!file.isStandardOutput()) {
            session.print(session.say("rubricNew.done", output));
        }
        return Exit.DONE;
    }

    private NewRubric made() throws Stop {
        List<Rubric> nearest = new InstalledFormats(session.rubrics()).nearest(bloc, subject, period);
        Optional<String> part = nearest.stream().flatMap(r -> InstalledFormats.part(r).stream()).findFirst();
        if (part.isEmpty()) {
            throw Stop.badInput(Session.phrase("rubricNew.nothingInstalled"));
        }
        return new NewRubric(id, bloc, subject, period, part.get(), InstalledFormats.guidance(nearest.get(0)));
    }

    /** An editor looks for the schema under the name that the file gives; one that is the same may lie there already. */
    private void schemaBeside(NewFile file) throws IOException, BadInput {
        Path beside = file.path().resolveSibling(SCHEMA);
        String text = schemaText();
        if (!Files.exists(beside) || !Files.readString(beside).equals(text)) {
            new NewFile(session, beside.toString()).write(text);
        }
    }

    private static String schemaText() throws IOException {
        try (InputStream in = RubricNew.class.getResourceAsStream(SCHEMA)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
