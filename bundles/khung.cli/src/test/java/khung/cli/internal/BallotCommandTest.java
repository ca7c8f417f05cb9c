package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class BallotCommandTest {

    private static final String SCHEMA = "ballot-result.schema.json";
    private static final String SAMPLE = "ballot-2023.yaml";
    private static final String HEAD = """
            khung: ballot/1
            guidance: saodo-2023.party-organisation.guidance
            of: decision
            meeting: H
            date: 2023-12-12
            eligible: 15
            present: 14
            issued: 14
            collected: 13
            """;
    private static final String SUBJECT = HEAD
            + "subjects: [{id: a, name: A, valid: 12, invalid: 1, votes: {excellent: 0, good: 7, completed: 5, not-completed: 0}}]\n";
    private static final GradingDesk DESK = GradingDesk.shipped();

    private static JsonNode one(String in, String... more) {
        String[] args = Stream.concat(Stream.of("ballot", "-"), Stream.of(more)).toArray(String[]::new);
        return DESK.first(SCHEMA, in, args).path("subjects").get(0);
    }

    @Test
    void theSampleKeepsToItsSchemaAndCountsAsByHand() throws Exception {
        Schema schema = new Schema("ballot.schema.json");
        for (JsonNode document : Schema.documents(Cli.checkout("product/samples/grading").resolve(SAMPLE))) {
            assertEquals(List.of(), schema.violations(document));
        }
        JsonNode subjects = DESK.first(SCHEMA, "", "ballot", SAMPLE).path("subjects");
        // 8 of 14 and 7 of 13 are more than half; 6, 6 and 2 of 14 are a tie.
        assertEquals("[majority, majority, tie]", GradingDesk.texts(subjects, "outcome").toString());
        assertEquals("[excellent, good, null]", GradingDesk.texts(subjects, "grade").toString());
        assertEquals("[8, 7, 8]", GradingDesk.texts(subjects, "needed").toString());
        assertEquals("[good, completed]", GradingDesk.texts(subjects.get(2).path("leading")).toString());
        assertFalse(subjects.get(2).path("determinedByText").asBoolean());
        assertEquals(1, DESK.run("", "ballot", SAMPLE).status());
    }

    @Test
    void R004_59_theMajorityIsExplainedWithItsRuleAndRulings() {
        JsonNode one = one(SUBJECT);
        assertEquals("good", one.path("grade").asText());
        assertEquals("[R004-59]", GradingDesk.texts(one.path("rules"), "id").toString());
        assertTrue(one.path("rules").get(0).path("quote").asText().contains("tính theo đa số phiếu"));
        assertEquals("[I-33, I-58]", GradingDesk.texts(one.path("rulings"), "id").toString());
        assertEquals("7/12", one.path("votes").get(1).path("shares").path("valid").path("exact").asText());
        assertEquals("7/15", one.path("votes").get(1).path("shares").path("eligible").path("exact").asText());
        assertFalse(one.path("otherwise").path("eligible").asBoolean());
        Cli.Outcome outcome = DESK.run(SUBJECT, "ballot", "-");
        assertEquals(0, outcome.status());
        assertTrue(outcome.out().contains("tính trên số phiếu phát ra, số người có mặt, số người được triệu tập thì"
                + " chưa đủ đa số"), outcome.out());
    }

    @Test
    void I_33_I_58_decideWhatAMajorityIs(@TempDir Path folder) throws Exception {
        assertTrue(chosen(folder, SUBJECT, "I-58: eligible").path("grade").isNull());
        assertEquals("8", chosen(folder, SUBJECT, "I-58: eligible").path("needed").asText());
        String split = SUBJECT.replace("good: 7, completed: 5", "good: 5, completed: 4")
                .replace("excellent: 0", "excellent: 3");
        assertEquals("short", one(split).path("outcome").asText());
        assertEquals("good", chosen(folder, split, "I-33: most-votes").path("grade").asText());
    }

    private static JsonNode chosen(Path folder, String in, String ruling) throws Exception {
        Path choices = folder.resolve("choices.yaml");
        Files.writeString(choices, "khung: ruling-choices/1\nrulings: {" + ruling + "}\n");
        return one(in, "--rulings", choices.toString());
    }

    @Test
    void R002_45_R004_55_theFirstStepIsCountedAlikeByRuling(@TempDir Path folder) throws Exception {
        for (String guidance : List.of("sonoivu-2020.party-organisation.guidance",
                "saodo-2023.party-organisation.guidance")) {
            String own = SUBJECT.replace("saodo-2023.party-organisation.guidance", guidance)
                    .replace("decision", "own");
            assertEquals("good", one(own).path("grade").asText());
            assertEquals("recorded", chosen(folder, own, "I-57: record").path("outcome").asText());
        }
    }

    @Test
    void R002_64_R004_79_votesOnMembersAreRecordedAndDecideNothing(@TempDir Path folder) throws Exception {
        for (String guidance : List.of("sonoivu-2020.party-member.guidance", "saodo-2023.party-member.guidance")) {
            String member = SUBJECT.replace("saodo-2023.party-organisation.guidance", guidance)
                    .replace("decision", "proposal");
            assertEquals("recorded", one(member).path("outcome").asText());
            assertEquals("[I-45]", GradingDesk.texts(one(member).path("rulings"), "id").toString());
            assertEquals("good", chosen(folder, member, "I-45: as-organisation").path("grade").asText());
        }
    }

    @Test
    void R002_89_votesThatDifferFromPlaceToPlaceAreForTheAuthority() {
        String here = SUBJECT.replace("saodo-2023.party-organisation", "sonoivu-2020.party-member")
                .replace("decision", "proposal");
        String there = here.replace("meeting: H", "meeting: K").replace("good: 7, completed: 5", "good: 5, completed: 7");
        JsonNode differing = one(here + "---\n" + there);
        assertEquals("differing", differing.path("outcome").asText());
        assertEquals("[good, completed]", GradingDesk.texts(differing.path("options")).toString());
        assertTrue(GradingDesk.texts(differing.path("rules"), "id").contains("R002-89"));
        String same = here.replace("meeting: H", "meeting: K");
        assertEquals("recorded", one(here + "---\n" + same).path("outcome").asText());
        String four = here.replace("sonoivu-2020", "saodo-2023");
        assertEquals("recorded", one(four + "---\n" + there.replace("sonoivu-2020", "saodo-2023")).path("outcome")
                .asText(), "only 002 says so");
    }

    @Test
    void theShareIsADatum() {
        GradingDesk twoThirds = GradingDesk.changing("saodo-2023.party-organisation.guidance.yaml",
                "above: \"50\", counting: I-33, base: I-58}", "above: \"60\", counting: I-33, base: I-58}");
        assertEquals("short", twoThirds.first(SCHEMA, SUBJECT, "ballot", "-").path("subjects").get(0).path("outcome")
                .asText());
    }

    @Test
    void papersArePrintedBeforeAndAfterTheCountAndNeverOver(@TempDir Path folder) throws Exception {
        String before = HEAD + "subjects: [{id: a, name: \"Chi bộ A\"}]\n";
        Cli.Outcome outcome = DESK.run(before + "---\n" + SUBJECT.replace("meeting: H", "meeting: K"), "ballot", "-",
                "--print", folder.toString());
        assertEquals(1, outcome.status(), outcome.err());
        String ballot = Files.readString(folder.resolve("phieu-1.txt"));
        assertTrue(ballot.contains("Chi bộ A\n  [  ] Hoàn thành xuất sắc nhiệm vụ\n"), ballot);
        assertTrue(ballot.contains("Mẫu 8 (dòng 379) nhưng không in mẫu"), ballot);
        assertTrue(ballot.contains("Không ghi họ tên"), ballot);
        String blank = Files.readString(folder.resolve("bien-ban-kiem-phieu-1.txt"));
        assertTrue(blank.contains("…… phiếu") && blank.contains("không nêu mẫu cho bản này"), blank);
        String counted = Files.readString(folder.resolve("bien-ban-kiem-phieu-2.txt"));
        assertTrue(counted.contains("Hoàn thành tốt nhiệm vụ       7 phiếu"), counted);
        assertTrue(counted.contains("Triệu tập: 15; có mặt: 14; phát ra: 14 phiếu; thu về: 13 phiếu."), counted);

        refused(DESK.run(before, "ballot", "-", "--print", folder.toString()), "phieu-1.txt");
        refused(DESK.run(before, "ballot", "-", "--print", folder.resolve("x").toString()), "không có thư mục này");
    }

    /** The input; words of the one line. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(SUBJECT.replace("present: 14", "present: 16"), "[present]: 16 người có mặt"),
                Arguments.of(SUBJECT.replace("issued: 14", "issued: 15"), "[issued]: phát ra 15 phiếu"),
                Arguments.of(SUBJECT.replace("issued: 14", "issued: 12"), "[collected]: thu về 13 phiếu"),
                Arguments.of(SUBJECT.replace("invalid: 1", "invalid: 0"), "[subjects[1].valid]: 12 phiếu hợp lệ và 0"),
                Arguments.of(SUBJECT.replace("good: 7", "good: 6"), "[subjects[1].votes]: cộng các mức được 11"),
                Arguments.of(SUBJECT.replace("good: 7", "Nguyễn Văn B: good"), "phiếu kín"),
                Arguments.of(SUBJECT.replace("good: 7", "good: [B, C]"), "[subjects[1].votes.good]: «good»"),
                Arguments.of(SUBJECT.replaceAll("votes: \\{.*?\\}", "votes: [{name: B, grade: good}]"), "phiếu kín"),
                Arguments.of(SUBJECT.replace("valid: 12, ", "voters: [B], valid: 12, "), "không có trường «voters»"),
                Arguments.of(SUBJECT.replace("excellent: 0, ", ""), "[subjects[1].votes.excellent]"),
                Arguments.of(SUBJECT.replace("eligible: 15\n", ""), "[eligible]"),
                Arguments.of(SUBJECT.replace("decision", "final"), "decision | own"),
                Arguments.of(SUBJECT.replace("saodo-2023.party-organisation", "lamdong-2026"), "không quy định bỏ phiếu"),
                Arguments.of(SUBJECT.replace("2023-12-12", "12/12/2023"), "[date]"),
                Arguments.of(HEAD, "không có ai, tổ chức nào"),
                Arguments.of(SUBJECT + "---\n" + SUBJECT, "«H» ghi hai lần"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongGetsOneLine(String in, String line) {
        refused(DESK.run(in, "ballot", "-"), line);
    }

    private static void refused(Cli.Outcome outcome, String line) {
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals(1, outcome.errors().size(), outcome.err());
        assertTrue(outcome.err().contains(line), outcome.err());
        assertEquals("", outcome.out());
    }
}
