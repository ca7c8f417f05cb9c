package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The folders plugins are made of keep to the formats that are published. */
class PluginFormatsTest {

    private static final Path SAMPLE = Cli.checkout("bundles/khung.appendix.sample");

    static Stream<Path> knownFindings() throws Exception {
        try (Stream<Path> all = Files.find(Cli.checkout("bundles"), 6, (f, a) -> f.getFileName().toString()
                .equals("known-findings.yaml") && !f.toString().contains("target"))) {
            return all.toList().stream();
        }
    }

    @Test
    void theSampleFolderKeepsToTheSchemas() throws Exception {
        assertEquals(List.of(), new Schema("plugin.schema.json").violations(
                Schema.documents(SAMPLE.resolve("plugin.yaml")).get(0)));
        List<JsonNode> documents = Schema.documents(SAMPLE.resolve("sample-2026.phu-luc-mau.yaml"));
        assertEquals(2, documents.size());
        for (JsonNode document : documents) {
            assertEquals(List.of(), new Schema("rubric.schema.json").violations(document));
        }
    }

    @ParameterizedTest
    @MethodSource("knownFindings")
    void whatIsKnownToBeWrongInAPrintKeepsToTheSchema(Path file) throws Exception {
        assertEquals(List.of(), new Schema("known-findings.schema.json").violations(Schema.documents(file).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khung: plugin/2\nid: a\nversion: 1\nbloc: b", "khung: plugin/1\nid: A b\nversion: 1\nbloc: b",
        "khung: plugin/1\nid: a\nversion: một\nbloc: b", "khung: plugin/1\nid: a\nversion: 1.2.3.4.5\nbloc: b",
        "khung: plugin/1\nid: a\nversion: 1\nbloc: Khối", "khung: plugin/1\nid: a\nversion: 1",
        "khung: plugin/1\nid: a\nversion: 1\nbloc: b\nlicence: c"})
    void thePluginSchemaRefusesWhatTheBuildRefuses(String yaml) throws Exception {
        assertFalse(new Schema("plugin.schema.json").violations(Schema.documents(yaml).get(0)).isEmpty());
    }
}
