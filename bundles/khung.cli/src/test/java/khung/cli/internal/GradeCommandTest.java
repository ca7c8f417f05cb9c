package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class GradeCommandTest {

    private static final String SCHEMA = "grade-result.schema.json";
    private static final GradingDesk DESK = GradingDesk.shipped();
    private static final String CASE = """
            khung: grade/1
            id: a
            rubric: lamdong-2026.phu-luc-1
            subject: "A"
            points: "92"
            role: head
            facts: {unit.assigned: 40, unit.done: 40, unit.late: 0, unit.exceeded: 11, unit.quality: yes, own.assigned: 15, own.done: 15}
            """;

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Cli.checkout("product/samples/grading"))) {
            return files.filter(f -> f.getFileName().toString().startsWith("grade-")).toList().stream();
        }
    }

    private static JsonNode one(String text, String... args) {
        List<String> all = new ArrayList<>(List.of("grade", "-"));
        all.addAll(List.of(args));
        return DESK.first(SCHEMA, text, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleAndItsResultKeepToTheirSchemas(Path sample) throws Exception {
        Schema schema = new Schema("grade.schema.json");
        for (JsonNode document : Schema.documents(sample)) {
            assertEquals(List.of(), schema.violations(document), () -> document.path("id").asText());
        }
        JsonNode results = DESK.run("", "grade", sample.getFileName().toString(), "--json").json();
        assertEquals(List.of(), new Schema(SCHEMA).violations(results));
        assertTrue(DESK.run("", "grade", sample.getFileName().toString()).out().contains("Xếp loại theo hướng dẫn: "));
    }

    /** Worked by hand in the comments of the samples. */
    @ParameterizedTest
    @CsvSource({"grade-binhphuoc-2021.yaml, excellent determined | good determined | null not-yet",
        "grade-sonoivu-2020-party-organisation.yaml, excellent determined | good determined | completed determined",
        "grade-sonoivu-2020-party-member.yaml, excellent determined | completed determined | null not-yet",
        "grade-sonoivu-2020-leadership-collective.yaml, completed determined | good determined",
        "grade-saodo-2023-party-organisation.yaml, excellent determined | not-completed needs-decision | completed determined",
        "grade-saodo-2023-party-member.yaml, good determined | not-completed determined",
        "grade-saodo-2023-leadership-collective.yaml, excellent determined | good determined",
        "grade-lamdong-2026.yaml, good determined | null needs-decision",
        "grade-central-2026.yaml, null needs-decision | not-completed determined"})
    void theSamplesSayWhatTheirCommentsPromise(String sample, String outcomes) {
        Cli.Outcome outcome = DESK.run("", "grade", sample, "--json");
        List<String> found = StreamSupport.stream(outcome.json().spliterator(), false)
                .map(r -> r.path("grade").asText() + " " + r.path("state").asText()).toList();
        assertEquals(List.of(outcomes.split(" \\| ")), found);
        assertEquals(found.stream().allMatch(f -> f.endsWith(" determined")) ? 0 : 1, outcome.status());
    }

    @Test
    void R003P_17_whatWouldHaveToChangeForTheNextGradeIsSaidWithItsRuleAndWording() {
        JsonNode result = one(CASE);
        assertEquals("good", result.path("grade").asText());
        assertTrue(result.path("determinedByText").asBoolean());
        JsonNode higher = result.path("whyNotHigher").get(0);
        assertEquals("excellent", higher.path("grade").asText());
        assertTrue(higher.path("before").isNull());
        JsonNode failed = result.path("firstFailed");
        assertEquals("[R003P-05, R003P-17]", GradingDesk.texts(failed.path("rules")).toString());
        // 30% of 40 is 12
        assertEquals("unit.exceeded", failed.path("change").path("fact").asText());
        assertEquals("{\"exact\":\"1\",\"shown\":\"1\"}", failed.path("change").path("amount").toString());
        assertTrue(StreamSupport.stream(result.path("rules").spliterator(), false).anyMatch(r ->
                r.path("id").asText().equals("R003P-17") && r.path("quote").asText().contains("ít nhất 30%")));
        assertTrue(GradingDesk.texts(result.path("held"), "says").toString().contains("Tổng điểm từ 90 trở lên"));
    }

    @Test
    void R001_30_anEarlierClauseIsNamedWithThePointsThatWouldUndoIt() {
        JsonNode result = one(CASE.replace("\"92\"", "\"48,5\""));
        JsonNode before = result.path("whyNotHigher").get(2).path("before");
        assertEquals("points-under-50", before.path("clause").asText());
        assertEquals("1.5", before.path("checks").get(0).path("change").path("amount").path("exact").asText());
        assertTrue(DESK.run(CASE.replace("\"92\"", "\"48,5\""), "grade", "-").out().contains("thêm 1,5 điểm"));
    }

    @Test
    void aDossierIsGradedAsScoreDoes() {
        JsonNode results = DESK.run("", "grade", "../phu-luc-1.yaml", "--stage", "self", "--json").json();
        assertEquals(List.of(), new Schema(SCHEMA).violations(results));
        assertEquals("[good, null, excellent, null]", GradingDesk.texts(results, "grade").toString());
        assertEquals("1334/15", results.get(0).path("total").path("exact").asText());
        assertTrue(results.get(1).path("total").isNull());
    }

    @Test
    void theOrderOfInputDoesNotMatter() {
        List<String> facts = new ArrayList<>(List.of(CASE.substring(CASE.indexOf('{') + 1, CASE.indexOf('}')).split(", ")));
        String before = DESK.run(CASE, "grade", "-", "--json").out();
        Random random = new Random(2);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(facts, random);
            List<String> lines = new ArrayList<>(CASE.substring(0, CASE.indexOf("facts")).lines().toList());
            lines.add("facts: {" + String.join(", ", facts) + "}");
            Collections.shuffle(lines, random);
            assertEquals(before, DESK.run(String.join("\n", lines) + "\n", "grade", "-", "--json").out());
        }
    }

    @Test
    void rulingsComeFromTheCaseThenTheFileThenTheStandard() throws IOException {
        String open = CASE.replace("unit.done: 40", "unit.done: 39");
        assertEquals("not-completed", one(open).path("grade").asText());
        assertFalse(one(open).path("determinedByText").asBoolean());
        Path choices = Files.createTempFile("choices", ".yaml");
        Files.writeString(choices, "khung: ruling-choices/1\nrulings: {I-06: completed}\n");
        assertEquals("completed", one(open, "--rulings", choices.toString()).path("grade").asText());
        JsonNode asked = one(open + "rulings: {I-06: ask}\n", "--rulings", choices.toString());
        assertTrue(asked.path("grade").isNull());
        assertEquals("[completed, not-completed]", GradingDesk.texts(asked.path("options")).toString());
        assertEquals("ask", StreamSupport.stream(asked.path("rulings").spliterator(), false)
                .filter(r -> r.path("id").asText().equals("I-06")).findFirst().orElseThrow().path("option").asText());
        Files.delete(choices);
    }

    @Test
    void X_28_forceMajeureWhereTheTextHasNoneIsNotCountedAndSaid() {
        String text = """
                khung: grade/1
                rubric: sonoivu-2020.party-member
                subject: A
                facts: {own.assigned: 20, own.done: 9, degraded: no}
                ownForce: [{tasks: 4, reason: "bão", authority: "Tỉnh ủy"}]
                """;
        JsonNode result = one(text);
        assertEquals("not-completed", result.path("grade").asText());
        assertEquals(1, result.path("notes").size());
        assertFalse(GradingDesk.texts(result.path("rulings"), "id").contains("I-07"));
    }

    @Test
    void everythingThatCanBeGivenIsListedKnownOrNot() {
        JsonNode facts = one("khung: grade/1\nrubric: saodo-2023.party-member\nsubject: A\nfacts: {disciplined: no}\n").path("facts");
        assertTrue(GradingDesk.texts(facts, "name").containsAll(List.of("own.assigned", "votes.low", "civil-service")));
        assertEquals("no", StreamSupport.stream(facts.spliterator(), false)
                .filter(f -> f.path("name").asText().equals("disciplined")).findFirst().orElseThrow().path("value").asText());
    }

    /** The input; words of the one line. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(CASE.replace("phu-luc-1", "phu-luc-9"), "-:3:9 [rubric]: không có khung chấm điểm «lamdong-2026.phu-luc-9»"),
                Arguments.of(CASE.replace("subject: \"A\"\n", ""), "[subject]"),
                Arguments.of(CASE.replace("\"92\"", "\"100,01\""), "-:5:9 [points]: 100,01 điểm không thể là tổng điểm"),
                Arguments.of(CASE.replace("\"92\"", "\"-1\""), "[points]"),
                Arguments.of(CASE.replace("\"92\"", "nhiều"), "«nhiều» không phải là số"),
                Arguments.of(CASE.replace("head", "king"), "[role]"),
                Arguments.of(CASE.replace("unit.late: 0", "unit.late: ít"), "[facts.unit.late]: «ít» không dùng được"),
                Arguments.of(CASE.replace("unit.late: 0", "members.good: 3"), "không có số liệu «members.good»"),
                Arguments.of(CASE.replace("unit.done: 40", "unit.done: 41"), "lớn hơn"),
                Arguments.of(CASE + "levels: {A.1.1: \"Tốt\"}\n", "«A.1.1» không phải là tiêu chí xếp theo cấp độ"),
                Arguments.of(CASE + "rulings: {I-06: maybe}\n", "«I-06» không có lựa chọn «maybe»"),
                Arguments.of(CASE + "unitForce: [{tasks: 1, done: 2, reason: b}]\n", "[unitForce[1].tasks]"),
                Arguments.of(CASE + "unitForce: [{tasks: 1, authority: b}]\n", "[unitForce[1].reason]"),
                Arguments.of(CASE + "unitForce: [{tasks: 41, reason: b, authority: c}]\n", "chỉ có 40"),
                Arguments.of(CASE + "unitForce: [{tasks: 2, reason: b, authority: c}]\n", "sau khi trừ nhiệm vụ bất khả kháng"),
                Arguments.of(CASE + "---\n" + CASE, "«a» ghi hai lần"),
                Arguments.of(CASE + "---\nkhung: dossier/1\n", "mọi tài liệu trong tệp phải là grade/1"),
                Arguments.of(leveled("1.2.c: \"Giỏi\""), "không có cấp độ «Giỏi»"),
                Arguments.of(leveled("1.2.z: \"Tốt\""), "«1.2.z»"),
                Arguments.of(leveled("1.2.c: \"Tốt\"") + "points: \"90\"\n", "không chấm bằng điểm"),
                Arguments.of(leveled("1.2.c: \"Tốt\"") + "notAsked: {1.2.c: {by: a, reason: b}}\n", "vừa có cấp độ"),
                Arguments.of(leveled("1.2.c: \"Tốt\"") + "notAsked: {1.2.a.1: {by: a}}\n", "[notAsked.1.2.a.1.reason]"),
                Arguments.of("khung: grade/1\nrubric: saodo-2023.leadership-collective\nsubject: A\nlevels: {3.2.b.1.1: \"Tốt\", 3.2.b.2.1: \"Tốt\"}\n",
                        "loại tập thể khác nhau"),
                Arguments.of("khung: grade/1\nrubric: saodo-2023.leadership-collective\nsubject: A\nfacts: {disciplined: no, self-detected: yes}\n",
                        "được ghi là không"));
    }

    private static String leveled(String level) {
        return "khung: grade/1\nrubric: saodo-2023.party-organisation\nsubject: A\nlevels: {" + level + "}\n";
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongIsRefusedInOneLine(String text, String words) {
        Cli.Outcome outcome = DESK.run(text, "grade", "-", "--json");
        assertEquals(2, outcome.status(), outcome::out);
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size(), outcome::err);
        assertTrue(outcome.err().contains(words), outcome::err);
    }

    @Test
    void everyFactOfTheGuidancesIsDescribed() throws IOException {
        String described = Files.readString(Cli.checkout("docs/formats").resolve("grading.md"));
        for (String rubric : List.of("binhphuoc-2021", "sonoivu-2020.party-organisation", "sonoivu-2020.party-member",
                "sonoivu-2020.leadership-collective", "saodo-2023.party-organisation", "saodo-2023.party-member",
                "saodo-2023.leadership-collective", "lamdong-2026.phu-luc-1")) {
            JsonNode facts = one("khung: grade/1\nrubric: " + rubric + "\nsubject: A\n").path("facts");
            GradingDesk.texts(facts, "name").forEach(n -> assertTrue(described.contains("`" + n + "`"), n));
        }
    }

    @Test
    void aDatumOfAShippedClauseDecides() {
        GradingDesk lower = GradingDesk.changing("lamdong-2026.guidance.yaml", "from: \"30\"", "from: \"27.5\"");
        assertEquals("excellent", lower.first(SCHEMA, CASE, "grade", "-").path("grade").asText());
    }
}
