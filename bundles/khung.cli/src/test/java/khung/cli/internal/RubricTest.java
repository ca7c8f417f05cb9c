package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class RubricTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void shipped() {
        cli = new Cli(folder);
    }

    @Test
    void listNamesEveryVersionInstalled() {
        Cli.Outcome outcome = cli.run("rubric", "list", "--json");

        assertEquals(0, outcome.status());
        assertEquals(List.of(), new Schema("rubric-list.schema.json").violations(outcome.json()));
        assertEquals(List.of("lamdong-2026.phu-luc-1", "lamdong-2026.phu-luc-2"), outcome.json().findValuesAsText("id"));
        assertEquals("draft", outcome.json().get(0).path("status").asText());
        assertEquals(2, cli.run("rubric", "list").out().lines().count());
    }

    @Test
    void showGivesEveryRowAsPrintedWithItsMaximumAsExactDecimal() {
        JsonNode rubric = cli.run("rubric", "show", "lamdong-2026.phu-luc-1@2026.6.3", "--json").json();

        assertEquals(List.of(), new Schema("rubric-show.schema.json").violations(rubric));
        List<JsonNode> rows = new ArrayList<>();
        rubric.path("parts").forEach(p -> collect(p, rows));
        // Part A, then axes 1 to 6 of part B.
        assertEquals(17 + 8 + 7 + 5 + 5 + 7 + 6, rows.stream().filter(r -> !r.path("method").isNull()).count());
        JsonNode growth = row(rows, "B.1.1");
        assertEquals("1.1", growth.path("number").asText());
        assertEquals("18-20% so với kế hoạch năm", growth.path("target").asText());
        assertEquals("ratio", growth.path("method").asText());
        assertEquals("{\"target\":\"18\",\"upTo\":\"20\",\"strict\":false,\"unit\":\"%\",\"annualPlan\":true}",
                growth.path("methodDetail").toString());
        assertEquals("2.5", row(rows, "B.1.8").path("max").asText());
        assertEquals("003", growth.path("source").path("seed").asText());
        assertEquals(207, growth.path("source").path("line").asInt());
        JsonNode axis = row(rows, "B.1");
        assertTrue(axis.path("text").asText().startsWith("Thực (1)"), "as printed");
        assertTrue(axis.path("textCorrected").asText().startsWith("TRỤC (1)"));
        assertFalse(growth.has("textCorrected"));
    }

    @Test
    void showWithoutJsonIndentsTheRows() {
        String out = cli.run("rubric", "show", "lamdong-2026.phu-luc-2").out();

        assertTrue(out.lines().anyMatch(l -> l.startsWith("    B.1.1  2    tỷ lệ")), out);
        assertTrue(out.contains("dự thảo"), out);
    }

    @Test
    void lintFindsTheNineOfTenPointsOfAxisSixAndFails() {
        Cli.Outcome outcome = cli.run("rubric", "lint", "--json");

        assertEquals(1, outcome.status());
        assertEquals(List.of(), new Schema("rubric-lint.schema.json").violations(outcome.json()));
        List<String> errors = StreamSupport.stream(outcome.json().spliterator(), false)
                .filter(f -> f.path("severity").asText().equals("error"))
                .map(f -> f.path("rubric").asText() + " " + f.path("id").asText()).toList();
        assertEquals(List.of("lamdong-2026.phu-luc-1@2026.6.3 sum:B", "lamdong-2026.phu-luc-1@2026.6.3 sum:B.6",
                "lamdong-2026.phu-luc-1@2026.6.3 total", "lamdong-2026.phu-luc-2@2026.6.3 sum:B",
                "lamdong-2026.phu-luc-2@2026.6.3 sum:B.6", "lamdong-2026.phu-luc-2@2026.6.3 total"), errors);
        assertTrue(cli.run("rubric", "lint", "lamdong-2026.phu-luc-1").out().contains("[LỖI] sum:B.6"));
    }

    @Test
    void lintOfAFileTakesWhatItIncludesFromWhatIsInstalled() throws IOException {
        Files.writeString(folder.resolve("thirds.yaml"), Thirds.RUBRIC);
        Files.writeString(folder.resolve("sum.yaml"), Thirds.RUBRIC.replace("max: \"102\"", "max: \"100\""));

        assertEquals(0, cli.run("rubric", "lint", "thirds.yaml").status());
        Cli.Outcome sum = cli.run("rubric", "lint", "sum.yaml");
        assertEquals(1, sum.status());
        assertTrue(sum.out().contains("sum:T"), sum::out);
    }

    @Test
    void lintOfABrokenFileSaysLineAndColumn() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), Thirds.RUBRIC.replace("ratio: {target: \"3\"}", "guess: {}"));

        Cli.Outcome outcome = cli.run("rubric", "lint", "broken.yaml");

        assertEquals(2, outcome.status());
        assertTrue(outcome.errors().get(0).startsWith("broken.yaml:22:60 [parts[1].rows[1].rows[1].method]: "), outcome::err);
        assertTrue(outcome.errors().get(0).contains("không có cách chấm «guess»"), outcome::err);
    }

    @Test
    void lintRefusesAnotherContentUnderAVersionInstalled() throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), Cli.shipped("lamdong-2026.phu-luc-2.yaml").text()
                .replace("\"03 kỳ\"", "\"04 kỳ\""));

        Cli.Outcome outcome = cli.run("rubric", "lint", "mine.yaml");

        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("có nội dung khác"), outcome::out);
    }

    private static void collect(JsonNode node, List<JsonNode> rows) {
        rows.add(node);
        node.path("children").forEach(c -> collect(c, rows));
    }

    private static JsonNode row(List<JsonNode> rows, String key) {
        return rows.stream().filter(r -> r.path("key").asText().equals(key)).findFirst().orElseThrow();
    }
}
