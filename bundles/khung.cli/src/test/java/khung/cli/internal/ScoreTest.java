package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import khung.rubric.RubricFile;

class ScoreTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void shipped() {
        cli = new Cli(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamdong-2026.phu-luc-1", "lamdong-2026.phu-luc-2"})
    void twelveOfEighteenToTwentyIsFourThirdsOfTwoPoints(String rubric) throws IOException {
        JsonNode sheet = sheet(score(DossierText.full().with("B.1.1", "\"12%\"").toString()
                .replace("lamdong-2026.phu-luc-1", rubric)));

        JsonNode row = line(sheet, "B.1.1");
        assertEquals("{\"exact\":\"4/3\",\"shown\":\"1,33\"}", row.path("points").toString());
        assertEquals("{\"exact\":\"2/3\",\"shown\":\"66,67%\"}", row.path("ratio").toString());
        assertEquals("{\"exact\":\"2\",\"shown\":\"2\"}", row.path("max").toString());
        // 99 - 2/3
        assertEquals("{\"exact\":\"295/3\",\"shown\":\"98,33\"}", sheet.path("total").toString());
        assertEquals("{\"exact\":\"43/3\",\"shown\":\"14,33\"}", line(sheet, "B.1").path("points").toString());
        assertEquals("{\"exact\":\"205/3\",\"shown\":\"68,33\"}", line(sheet, "B").path("points").toString());
    }

    @Test
    void aTotalOfExactlyNinetyWithAllConditionsIsExcellent() throws IOException {
        Cli.Outcome outcome = score(DossierText.ninety().toString());

        assertEquals("90", sheet(outcome).path("total").path("exact").asText());
        assertEquals("excellent", grade(outcome).path("grade").asText());
        assertEquals(0, outcome.status(), outcome.err());
    }

    /** 99 - 9 - (2 - 17.9999/18 · 2) = 90 - 1/90000. */
    @Test
    void aTotalThatOnlyLooksLikeNinetyIsNotExcellent() throws IOException {
        Cli.Outcome outcome = score(DossierText.ninety().with("B.1.1", "\"17.9999\"").toString());

        assertEquals("{\"exact\":\"8099999/90000\",\"shown\":\"90\"}", sheet(outcome).path("total").toString());
        assertEquals("good", grade(outcome).path("grade").asText());
        assertEquals("excellent", grade(outcome).path("whyNotHigher").get(0).path("clause").asText());
        assertTrue(texts(grade(outcome).path("rulings")).contains("I-03"));
        assertTrue(score(DossierText.ninety().with("B.1.1", "\"17.9999\"").toString(), new String[0]).out()
                .contains("(đúng 8099999/90000)"));
    }

    @Test
    void seventyIsGoodAndTheLeastBitBelowIsCompleted() throws IOException {
        Cli.Outcome seventy = score(DossierText.seventy().toString());
        // B.2.4: 2 - 99.9999/100 · 2 = 0.000002
        Cli.Outcome below = score(DossierText.seventy().with("B.2.4", "\"99,9999\"").toString());

        assertEquals("70", sheet(seventy).path("total").path("exact").asText());
        assertEquals("good", grade(seventy).path("grade").asText());
        assertEquals("{\"exact\":\"69.999998\",\"shown\":\"70\"}", sheet(below).path("total").toString());
        assertEquals("completed", grade(below).path("grade").asText());
    }

    @Test
    void threeThirdsOfAPointAddUpAndReachNinety() throws IOException {
        cli.rubrics.add(Cli.source("thirds", List.of(new RubricFile("thirds.yaml", Thirds.RUBRIC))));

        Cli.Outcome outcome = score(Thirds.facts() + Thirds.dossier("d", "89"));

        assertEquals("{\"exact\":\"1/3\",\"shown\":\"0,33\"}", line(sheet(outcome), "T.1.1").path("points").toString());
        assertEquals("{\"exact\":\"1\",\"shown\":\"1\"}", line(sheet(outcome), "T.1").path("points").toString());
        assertEquals("{\"exact\":\"90\",\"shown\":\"90\"}", sheet(outcome).path("total").toString());
        assertEquals("excellent", grade(outcome).path("grade").asText());
    }

    @Test
    void aMissingResultIsNotZeroAndLeavesTheGradeOpen() throws IOException {
        // B.4.3 carries 6 points: 93 without it, so 93 to 99.
        Cli.Outcome open = score(DossierText.full().without("B.4.3").with("B.4.4", "\"0\"").toString());

        JsonNode sheet = sheet(open);
        assertTrue(sheet.path("total").isNull());
        assertEquals("90", sheet.path("low").path("exact").asText());
        assertEquals("96", sheet.path("high").path("exact").asText());
        assertEquals(1, sheet.path("missing").asInt());
        assertTrue(line(sheet, "B.4.3").path("points").isNull());
        assertEquals("not-yet", grade(open).path("state").asText());
        assertEquals("excellent", grade(open).path("grade").asText(), "every completion is at least 90");
        assertEquals(1, open.status());
    }

    @Test
    void anUnfinishedFormHasNoGradeWhereCompletionsDiffer() throws IOException {
        // B.4.3 and B.4.4 open: 90 to 99; B.1.1 at nothing: 88 to 97.
        Cli.Outcome open = score(DossierText.full().without("B.4.3").without("B.4.4").with("B.1.1", "\"0\"").toString());

        assertTrue(grade(open).path("grade").isNull());
        assertEquals(List.of("excellent", "good"), texts(grade(open).path("possible")));
        assertEquals("88", sheet(open).path("low").path("exact").asText());
        assertEquals("97", sheet(open).path("high").path("exact").asText());
        assertEquals(1, open.status());
    }

    @Test
    void unknownFactsOfAUnitPassNoCondition() throws IOException {
        Cli.Outcome outcome = score(DossierText.full().facts("").toString());

        assertTrue(grade(outcome).path("grade").isNull());
        assertEquals("not-yet", grade(outcome).path("state").asText());
        List<String> missing = StreamSupport.stream(grade(outcome).path("missing").spliterator(), false)
                .map(m -> m.path("word").asText()).toList();
        assertTrue(missing.containsAll(List.of("unit.assigned", "unit.done")), missing::toString);
        grade(outcome).path("whyNotHigher").forEach(s -> s.path("checks").forEach(c -> assertFalse(
                c.path("truth").asText().equals("holds") && !c.path("rules").toString().contains("R003P-16"),
                c::toString)));
        assertEquals(1, outcome.status());
    }

    @Test
    void aGradeThatEveryCompletionGivesIsShownThoughNotDetermined() throws IOException {
        DossierText text = DossierText.full().facts("").own("");
        for (String key : "1.1 1.2 1.3 1.4 1.5 1.6 1.7 1.8 2.1 2.2 2.3 2.4 2.6 3.1 3.2 3.3 3.4 3.5 4.1 4.3 4.4 5.2 5.3 5.4"
                .split(" ")) {
            text.with("B." + key, "\"0\"");
        }
        Cli.Outcome outcome = score(text.with("A.1.1", "not-met").with("A.1.2", "not-met").toString());

        // 26 of part A, PAR Index 2, qualitative rows 19, B.6.3 and B.6.4 one each
        assertEquals("49", sheet(outcome).path("total").path("exact").asText());
        assertEquals("not-yet", grade(outcome).path("state").asText());
        assertEquals("not-completed", grade(outcome).path("grade").asText());
        assertEquals(1, outcome.status());
    }

    @ParameterizedTest
    @CsvSource({"head, not-completed, determined, 0", "deputy, , needs-decision, 1", "member, , needs-decision, 1"})
    void underSeventyPercentTheHeadFailsAndForOthersAPersonDecides(String role, String grade, String state, int status)
            throws IOException {
        Cli.Outcome outcome = score(DossierText.full().tasks(20, 13, 0, 6).role("role: " + role + "\n").toString());

        assertEquals(grade == null ? "null" : grade, grade(outcome).path("grade").asText());
        assertEquals(state, grade(outcome).path("state").asText());
        assertEquals(status, outcome.status());
    }

    @Test
    void rulingsComeFromTheDossierThenTheFileThenTheStandard() throws IOException {
        Files.writeString(folder.resolve("choices.yaml"), "khung: ruling-choices/1\nrulings: {I-06: completed}\n");
        DossierText text = DossierText.full().tasks(10, 8, 0, 3);

        assertEquals("not-completed", grade(score(text.toString())).path("grade").asText());
        assertEquals("completed", grade(score(text.toString(), "--json", "--rulings", "choices.yaml")).path("grade").asText());
        Cli.Outcome asks = score(text.line("rulings: {I-06: ask}").toString(), "--json", "--rulings", "choices.yaml");
        assertTrue(grade(asks).path("grade").isNull());
        assertEquals("ask", asks.json().get(0).path("rulings").path("I-06").asText());
        assertEquals("needs-decision", grade(asks).path("state").asText());
    }

    @Test
    void theAppraiserIsScoredBesideThePersonOnceThereAreAnswers() throws IOException {
        String text = DossierText.ninety() + "appraiser:\n  answers: {A.1.1: not-met}\n";

        JsonNode both = score(text).json().get(0).path("sheets");
        Cli.Outcome one = score(text, "--json", "--stage", "appraiser");

        assertEquals(2, both.size());
        assertEquals("appraiser", both.get(1).path("stage").asText());
        // 17 rows in part A and 38 in part B, one of them answered
        assertEquals(54, both.get(1).path("missing").asInt());
        assertEquals(0, score(text).status());
        assertEquals(1, one.json().get(0).path("sheets").size());
        assertEquals(1, one.status());
    }

    @Test
    void manyDossiersComeInOrderAndEachOnItsLine() throws IOException {
        StringBuilder text = new StringBuilder(DossierText.FACTS_KEPT);
        for (int i = 0; i < 300; i++) {
            text.append(i == 0 ? "" : "---\n").append(DossierText.ninety().dossier("d" + i));
        }

        Cli.Outcome outcome = score(text.toString());

        assertEquals(300, outcome.json().size());
        assertEquals("d299", outcome.json().get(299).path("id").asText());
        assertEquals(302, outcome.out().lines().count());
    }

    @Test
    void aHyphenIsStandardInputAndJsonIsReadAsYaml() {
        String json = """
                {"khung": "dossier/1", "rubric": "lamdong-2026.phu-luc-1", "period": "2026-Q3", "unit": "A",
                 "person": {"name": "B"}, "self": {"answers": {"B.1.1": 12}}}
                """;
        Cli.Outcome outcome = cli.run(json.getBytes(StandardCharsets.UTF_8), "score", "-", "--json");

        assertEquals("4/3", line(sheet(outcome), "B.1.1").path("points").path("exact").asText());
        assertEquals("-", outcome.json().get(0).path("file").asText());
    }

    @Test
    void theSamplesSayWhatTheirCommentsPromise() {
        Cli samples = new Cli(Cli.checkout("product/samples"));
        JsonNode all = samples.run("score", "phu-luc-1.yaml", "phu-luc-2.yaml", "--json").json();

        assertEquals(List.of(), new Schema("score.schema.json").violations(all));
        assertEquals("1334/15 good determined", summary(all, "mau-phu-luc-1-01", 0));
        assertEquals("1328/15 good determined", summary(all, "mau-phu-luc-1-01", 1));
        assertEquals(" null not-yet", summary(all, "mau-phu-luc-1-02", 0));
        assertEquals("90 excellent determined", summary(all, "mau-phu-luc-1-03", 0));
        assertEquals("89.125 null needs-decision", summary(all, "mau-phu-luc-1-04", 0));
        // 90 - 1 (A.2.3) - 0.4 (B.1.3) - 0.2 (B.3.2) - (1 - 6.5/8) (B.6.3 in the share of the rest of axis 6)
        assertEquals("88.2125 good determined", summary(all, "mau-phu-luc-2-01", 0));
        assertEquals(" null not-yet", summary(all, "mau-phu-luc-2-02", 0));
        assertEquals("90 excellent determined", summary(all, "mau-phu-luc-2-03", 0));
        assertEquals("90 null needs-decision", summary(all, "mau-phu-luc-2-04", 0));
    }

    @Test
    void textOutputShowsPointsGradeReasonsAndTheKnownDefectsOfTheRubric() throws IOException {
        Cli.Outcome outcome = score(DossierText.ninety().with("B.1.1", "\"12\"").toString(), new String[0]);

        // 90 - 2/3
        assertTrue(outcome.out().contains("89,33/100"), outcome.out());
        assertTrue(outcome.out().contains("(đúng 268/3)"), outcome.out());
        assertTrue(outcome.out().contains("Xếp loại theo hướng dẫn: Hoàn thành tốt nhiệm vụ"), outcome.out());
        assertTrue(outcome.out().contains("Chưa được «Hoàn thành xuất sắc nhiệm vụ» vì:"), outcome.out());
        assertTrue(outcome.out().contains("sum:B.6"), outcome.out());
        assertEquals(0, outcome.status(), "defects of the rubric do not change the status");
    }

    private Cli.Outcome score(String text) throws IOException {
        return score(text, "--json");
    }

    private Cli.Outcome score(String text, String... more) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text);
        String[] words = new String[more.length + 2];
        words[0] = "score";
        words[1] = "a.yaml";
        System.arraycopy(more, 0, words, 2, more.length);
        return cli.run(words);
    }

    private static JsonNode sheet(Cli.Outcome outcome) {
        assertEquals("", outcome.err());
        return outcome.json().get(0).path("sheets").get(0);
    }

    private static JsonNode grade(Cli.Outcome outcome) {
        return sheet(outcome).path("grade");
    }

    private static JsonNode line(JsonNode sheet, String key) {
        return StreamSupport.stream(sheet.path("lines").spliterator(), false)
                .filter(l -> l.path("key").asText().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static String summary(JsonNode all, String id, int sheet) {
        JsonNode one = StreamSupport.stream(all.spliterator(), false).filter(d -> d.path("id").asText().equals(id))
                .findFirst().orElseThrow().path("sheets").get(sheet);
        return one.path("total").path("exact").asText() + " " + one.path("grade").path("grade").asText() + " "
                + one.path("grade").path("state").asText();
    }
}
