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

/** What ships keeps to the formats that are published. */
class FormatsTest {

    static Stream<Path> samples() throws Exception {
        try (Stream<Path> files = Files.list(Cli.checkout("product/samples"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleKeepsToTheSchema(Path sample) throws Exception {
        Schema schema = new Schema("dossier.schema.json");
        for (JsonNode document : Schema.documents(sample)) {
            assertEquals(List.of(), schema.violations(document), () -> document.path("id").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"common.part-a.yaml", "lamdong-2026.guidance.yaml", "rulings.yaml",
        "lamdong-2026.phu-luc-1.yaml", "lamdong-2026.phu-luc-2.yaml"})
    void aShippedRubricFileKeepsToTheSchema(String name) throws Exception {
        Schema schema = new Schema("rubric.schema.json");
        for (JsonNode document : Schema.documents(Cli.shipped(name).text())) {
            assertEquals(List.of(), schema.violations(document));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello: world", "khung: dossier/1\nperiod: 2026-Q3\nperson: {name: A}",
        "khung: dossier/1\nrubric: x\nperiod: Q3\nperson: {name: A}",
        "khung: dossier/1\nrubric: x\nperiod: 2026-Q3\nperson: {name: A}\nself: {answers: {B.1.1: {met: x, not-met: x}}}",
        "khung: dossier/1\nrubric: x\nperiod: 2026-Q3\nperson: {name: A}\nplan: {B.1.1: 1e9}"})
    void theDossierSchemaRefusesWhatIsNoDossier(String yaml) throws Exception {
        assertFalse(new Schema("dossier.schema.json").violations(Schema.documents(yaml).get(0)).isEmpty());
    }
}
