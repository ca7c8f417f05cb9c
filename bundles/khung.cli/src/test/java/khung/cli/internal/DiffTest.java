package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import khung.rubric.RubricFile;

/** Two rubrics compared row by row. */
class DiffTest {

    /** Of the three thirds the first is renumbered, the second gets another target, the third falls away for a fourth. */
    private static final String LATER = Thirds.RUBRIC.replace("version: \"1.0\"", "version: \"1.1\"")
            .replace("{number: \"1.1\", text: \"Một\"", "{number: \"1.9\", text: \"Một\"")
            .replace("text: \"Hai\", max: \"1\", method: {ratio: {target: \"3\"}}",
                    "text: \"Hai\", max: \"2\", method: {ratio: {target: \"4\"}}")
            .replace("text: \"Ba\"", "text: \"Bốn\"")
            .replace("text: \"Ba phần ba\"\n        max: \"3\"", "text: \"Ba phần ba\"\n        max: \"4\"");

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void installed() {
        cli = new Cli(folder);
        cli.rubrics.add(Cli.source("thirds", List.of(new RubricFile("thirds.yaml", Thirds.RUBRIC),
                new RubricFile("later.yaml", LATER))));
    }

    @Test
    void everyRowIsTheSameRenumberedChangedRemovedOrAdded() {
        Cli.Outcome outcome = cli.run("rubric", "diff", "test.thirds@1.0", "test.thirds@1.1", "--json");

        assertEquals(0, outcome.status(), outcome.err());
        JsonNode diff = outcome.json();
        assertEquals(List.of(), new Schema("rubric-diff.schema.json").violations(diff));
        assertEquals("{\"same\":2,\"renumbered\":1,\"changed\":2,\"removed\":1,\"added\":1}",
                diff.path("counts").toString(), "T and T.2; T.1.1; T.1 and T.1.2; T.1.3; T.1.3");
        assertEquals("T.1.9", row(diff, "renumbered").path("after").path("key").asText());
        assertEquals("T.1.1", row(diff, "renumbered").path("before").path("key").asText());
        assertEquals("Ba", row(diff, "removed").path("before").path("text").asText());
        assertEquals("Bốn", row(diff, "added").path("after").path("text").asText());
        JsonNode second = StreamSupport.stream(diff.path("rows").spliterator(), false)
                .filter(r -> r.path("after").path("key").asText().equals("T.1.2")).findFirst().orElseThrow();
        assertEquals("[\"max\",\"method\"]", second.path("aspects").toString());
        assertEquals("[{\"key\":\"T.1\",\"before\":\"3\",\"after\":\"4\"}]", diff.path("maxima").toString());
        assertEquals("[]", diff.path("changes").toString());
    }

    @Test
    void theTableShowsWhatDiffersAndLeavesOutWhatDoesNot() {
        String text = cli.run("rubric", "diff", "test.thirds@1.0", "test.thirds@1.1").out();

        assertTrue(text.contains("Dòng giữ nguyên: 2; chỉ đổi số: 1; thay đổi: 2; bỏ: 1; thêm: 1"), text);
        assertTrue(text.contains("  T.1  3 → 4  Ba phần ba"), text);
        assertTrue(text.contains("[đổi số] T.1.1 → T.1.9: Một"), text);
        assertTrue(text.contains("điểm tối đa: 1 → 2"), text);
        assertTrue(text.contains("[bỏ] T.1.3: Ba") && text.contains("[thêm] T.1.3: Bốn"), text);
        assertTrue(!text.contains("Còn lại"), "T.2 is the same");
    }

    @Test
    void aRubricIsTheSameAsItself() {
        JsonNode same = cli.run("rubric", "diff", "lamdong-2026.phu-luc-1", "lamdong-2026.phu-luc-1", "--json").json();

        assertEquals(List.of(), new Schema("rubric-diff.schema.json").violations(same));
        assertTrue(same.path("same").asBoolean());
    }

    @Test
    void otherGuidancesAndTheirClausesAreNamed() {
        cli.rubrics.add(Cli.source("central", List.of(Cli.shipped("central-2026.guidance.yaml"),
                Cli.shipped("central-2026.phu-luc-3.yaml"))));

        JsonNode diff = cli.run("rubric", "diff", "central-2026.phu-luc-3", "lamdong-2026.phu-luc-1", "--json").json();

        assertEquals(List.of(), new Schema("rubric-diff.schema.json").violations(diff));
        assertTrue(StreamSupport.stream(diff.path("changes").spliterator(), false).anyMatch(
                c -> c.path("what").asText().equals("clause") && c.path("name").asText().equals("no-clause-fits")
                        && c.path("before").asText().isEmpty()));
        assertEquals("central-2026.guidance@2026.5.22", StreamSupport.stream(diff.path("changes").spliterator(), false)
                .filter(c -> c.path("what").asText().equals("guidance")).findFirst().orElseThrow().path("before").asText());
    }

    private static JsonNode row(JsonNode diff, String kind) {
        return StreamSupport.stream(diff.path("rows").spliterator(), false)
                .filter(r -> r.path("kind").asText().equals(kind)).findFirst().orElseThrow();
    }
}
