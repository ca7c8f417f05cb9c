package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** The command line with everything that ships, or with one line of it changed. */
final class GradingDesk {

    private final RubricRegistry rubrics = new RubricRegistry();

    private GradingDesk(List<RubricFile> files) {
        rubrics.add(new RubricSource() {
            @Override
            public String name() {
                return "shipped";
            }

            @Override
            public List<RubricFile> files() {
                return files;
            }

            @Override
            public List<RubricFile> ruleFiles() throws IOException {
                List<RubricFile> all = new ArrayList<>();
                Path folder = Cli.checkout("bundles/khung.rubrics.common/src/main/resources/rules");
                try (Stream<Path> found = Files.list(folder)) {
                    for (Path file : found.sorted().toList()) {
                        all.add(new RubricFile(file.getFileName().toString(), Files.readString(file)));
                    }
                }
                return all;
            }
        });
    }

    static GradingDesk shipped() {
        return new GradingDesk(Shipped.files());
    }

    /** With these files in place of what ships. */
    static GradingDesk of(List<RubricFile> files) {
        return new GradingDesk(files);
    }

    /** With one guidance changed at one place. */
    static GradingDesk changing(String file, String from, String to) {
        String old = Shipped.file(file).text();
        String changed = old.replaceFirst(from, to);
        assertNotEquals(old, changed);
        return new GradingDesk(Shipped.files().stream()
                .map(f -> f.name().equals(file) ? new RubricFile(file, changed) : f).toList());
    }

    /** Runs a command that reads its file from standard input, given as {@code -}. */
    Cli.Outcome run(String in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new KhungCommandLine(rubrics, null, null, null, null).run(Cli.checkout("product/samples/grading"),
                List.of(args), new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Cli.Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The first result of a command, held against its schema. */
    JsonNode first(String schema, String in, String... args) {
        String[] all = Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new);
        Cli.Outcome outcome = run(in, all);
        assertEquals("", outcome.err());
        JsonNode json = outcome.json();
        assertEquals(List.of(), new Schema(schema).violations(json));
        return json.get(0);
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(n -> n.path(field).asText()).toList();
    }
}
