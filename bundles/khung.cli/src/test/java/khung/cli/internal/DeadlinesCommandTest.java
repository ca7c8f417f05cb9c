package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class DeadlinesCommandTest {

    private static final String SCHEMA = "deadlines-result.schema.json";
    private static final String PROVINCE = "lamdong-2026.guidance.yaml";

    private final GradingDesk desk = GradingDesk.shipped();

    private static String late(String received, String grade, String more) {
        return "khung: late/1\nguidance: lamdong-2026.guidance\nperiod: 2026-Q3\ndeadline: dossier\nreceived: %s\ngrade: %s\n%s"
                .formatted(received, grade, more);
    }

    private static JsonNode weigh(GradingDesk desk, String in) {
        return desk.first(SCHEMA, in, "deadlines", "--late", "-");
    }

    private static JsonNode deadline(JsonNode guidance, String id) {
        return StreamSupport.stream(guidance.path("deadlines").spliterator(), false)
                .filter(d -> d.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    /** The thirty-first of March lies after the cut-off of the first quarter and before the second begins. */
    @Test
    void R003P_14_I_41_theThirtyFirstCountsNowhereUnlessTheRulingPutsItIntoTheNextQuarter() {
        String result = """
                khung: late/1
                guidance: lamdong-2026.guidance
                period: 2026-Q1
                deadline: results
                received: 2026-03-%d
                grade: good
                """;
        GradingDesk shipped = GradingDesk.shipped();
        String schema = "deadlines-result.schema.json";
        assertEquals("2026-Q1", shipped.first(schema, result.formatted(30), "deadlines", "--late", "-").path("countsIn").asText());
        assertTrue(shipped.first(schema, result.formatted(31), "deadlines", "--late", "-").path("countsIn").isNull());
        GradingDesk next = GradingDesk.changing("rulings.yaml", "standard: uncovered", "standard: next-quarter");
        assertEquals("2026-Q2", next.first(schema, result.formatted(31), "deadlines", "--late", "-").path("countsIn").asText());
        assertTrue(next.run(result.formatted(31), "deadlines", "--late", "-").out().contains("Tính vào kỳ 2026-Q2"));
    }

    @Test
    void R003P_40_I_13_beforeTheSecondMeansTheFirst() {
        JsonNode table = desk.first(SCHEMA, "", "deadlines", "2026-Q3", "--guidance", "lamdong-2026.guidance");
        JsonNode dossier = deadline(table, "dossier");
        assertEquals("2026-10-02", dossier.path("printed").asText());
        assertEquals("2026-10-01", dossier.path("last").asText());
        assertEquals("[R003P-40]", GradingDesk.texts(dossier.path("rules"), "id").toString());
        // 24 October 2026, the day before the one printed, is a Saturday.
        assertEquals("weekend", deadline(table, "decision").path("freeDay").path("kind").asText());
        // "tính đến ngày 30" is not "trước ngày".
        assertEquals("2026-09-30", deadline(table, "results").path("last").asText());
    }

    @Test
    void R003P_14_theFourthQuarterRunsIntoTheNextYearAndAHolidayIsShownOnly() {
        JsonNode table = desk.first(SCHEMA, "", "deadlines", "2026-Q4", "--guidance", "lamdong-2026.guidance",
                "--holidays", "holidays.yaml");
        assertEquals("2027-01-01", deadline(table, "dossier").path("last").asText());
        assertEquals("Tết Dương lịch", deadline(table, "dossier").path("freeDay").path("name").asText());
    }

    @Test
    void R002_100_aYearIsTakenByTheGuidancesOfAYear() {
        Cli.Outcome outcome = desk.run("", "deadlines", "2020");
        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(outcome.out().contains("trước ngày 30/11/2020"), outcome.out());
        assertTrue(outcome.out().contains("Chủ nhật 29/11/2020 (cuối tuần)"), outcome.out());
        assertFalse(outcome.out().contains("lamdong-2026.guidance@"));
    }

    @Test
    void theDayIsADatum() {
        GradingDesk third = GradingDesk.changing(PROVINCE, "(id: dossier.*before: \\{day:) 2", "$1 3");
        assertEquals("2026-10-02", deadline(third.first(SCHEMA, "", "deadlines", "2026-Q3", "--guidance",
                "lamdong-2026.guidance"), "dossier").path("last").asText());
        assertFalse(weigh(third, late("2026-10-02", "good", "")).path("late").asBoolean());
    }

    /** The last moment of the first in Vietnam is 16:59:59 UTC. */
    @ParameterizedTest
    @CsvSource({"2026-10-01,false", "2026-10-02,true", "2026-10-01T23:59:59+07:00,false",
        "2026-10-01T16:59:59Z,false", "2026-10-01T17:00:00Z,true"})
    void R003P_40_lateIsFromTheSecondOnInVietnam(String received, boolean late) {
        assertEquals(late, weigh(desk, late(received, "good", "")).path("late").asBoolean());
    }

    @Test
    void R003P_41_I_12_oneGradeDownIsProposedAndTheAuthorityDecides() {
        JsonNode open = weigh(desk, late("2026-10-02", "excellent", ""));
        assertEquals("good", open.path("proposed").asText());
        assertTrue(open.path("grade").isNull());
        assertEquals("[excellent, good]", GradingDesk.texts(open.path("options")).toString());
        assertEquals("[I-12, I-13]", GradingDesk.texts(open.path("rulings"), "id").toString());
        assertEquals(1, desk.run(late("2026-10-02", "excellent", ""), "deadlines", "--late", "-").status());

        JsonNode decided = weigh(desk, late("2026-10-02", "excellent",
                "decided: {grade: excellent, by: B, date: 2026-10-24, reason: R}\n"));
        assertEquals("excellent", decided.path("grade").asText());
        assertFalse(decided.path("determinedByText").asBoolean());
        assertEquals("not-completed", weigh(desk, late("2026-10-02", "not-completed", "")).path("grade").asText());
    }

    @Test
    void anExtensionCountsFromTheAuthorityThatGaveIt() {
        String until = "extension: {until: 2026-10-05, authority: A, reason: R}\n";
        assertFalse(weigh(desk, late("2026-10-05", "good", until)).path("late").asBoolean());
        assertTrue(weigh(desk, late("2026-10-06", "good", until)).path("late").asBoolean());
    }

    @Test
    void howFarDownIsADatum() {
        GradingDesk two = GradingDesk.changing(PROVINCE, "  down: 1", "  down: 2");
        assertEquals("completed", weigh(two, late("2026-10-02", "excellent", "")).path("proposed").asText());
    }

    private static JsonNode notice(GradingDesk desk, String year, String meeting, String... more) {
        String[] all = Stream.concat(Stream.of("deadlines", year, "--guidance", year.equals("2020")
                ? "sonoivu-2020.party-organisation.guidance" : "saodo-2023.party-organisation.guidance", "--meeting", meeting),
                Stream.of(more)).toArray(String[]::new);
        return desk.first(SCHEMA, "", all).path("notices").get(0);
    }

    /** 10 December 2020 is a Thursday: the third working day back is Monday; three whole days between leave Friday. */
    @Test
    void R002_16_I_35_threeWorkingDaysBeforeTheMeeting() {
        JsonNode notice = notice(desk, "2020", "2020-12-10");
        assertEquals("2020-12-07", notice.path("last").asText());
        assertFalse(notice.path("determinedByText").asBoolean());
        assertEquals("[2020-12-04, 2020-12-07]", GradingDesk.texts(notice.path("options")).toString());
        assertEquals("[R002-16]", GradingDesk.texts(notice.path("rules"), "id").toString());
        assertFalse(notice(desk, "2020", "2020-12-10", "--sent", "2020-12-07").path("late").asBoolean());
        assertTrue(notice(desk, "2020", "2020-12-10", "--sent", "2020-12-08").path("late").asBoolean());
        assertTrue(notice(desk, "2020", "2020-12-10", "--sent", "2020-12-08").path("determinedByText").asBoolean());
        assertEquals(1, desk.run("", "deadlines", "2020", "--meeting", "2020-12-10", "--sent", "2020-12-08").status());
        assertEquals(0, desk.run("", "deadlines", "2020", "--meeting", "2020-12-10", "--sent", "2020-12-04").status());
    }

    @Test
    void R004_09_weekendsAndHolidaysAreNotWorkingDays() {
        JsonNode notice = notice(desk, "2023", "2027-01-05", "--holidays", "holidays.yaml");
        // 4 January, 31 and 30 December; 1 January 2027 is a Friday.
        assertEquals("2026-12-30", notice.path("last").asText());
        assertEquals("[2027-01-01, 2027-01-02, 2027-01-03]", GradingDesk.texts(notice.path("free"), "date").toString());
        assertEquals("[holiday, weekend, weekend]", GradingDesk.texts(notice.path("free"), "kind").toString());
        assertEquals("2026-12-31", notice(desk, "2023", "2027-01-05").path("last").asText());
    }

    @Test
    void R004_09_howManyWorkingDaysIsADatum() {
        GradingDesk two = GradingDesk.changing("saodo-2023.party-organisation.guidance.yaml", "working: \\{days: 3", "working: {days: 2");
        assertEquals("2023-12-12", notice(two, "2023", "2023-12-14").path("last").asText());
        assertEquals("2023-12-11", notice(desk, "2023", "2023-12-14").path("last").asText());
    }

    private static JsonNode sitting(GradingDesk desk, String year, String lasts, String of, String... more) {
        String[] all = Stream.concat(Stream.of("deadlines", year, "--guidance", year.equals("2020")
                ? "sonoivu-2020.party-organisation.guidance" : "saodo-2023.party-organisation.guidance", "--lasts", lasts,
                "--of", of), Stream.of(more)).toArray(String[]::new);
        return StreamSupport.stream(desk.first(SCHEMA, "", all).path("sittings").spliterator(), false)
                .filter(s -> s.path("of").asText().equals(of)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"department-committee | 1 | true |", "department-committee | 0,75 | false | 0.25",
        "cell | 0,5 | true |", "cell | 0.5 | true |", "cell | 0,499999 | false | 0.000001", "cell | 0,25 | false | 0.25"})
    void R002_22_aReviewLastsADayAndInACellHalfADay(String of, String lasts, boolean held, String shortBy) {
        JsonNode sitting = sitting(desk, "2020", lasts, of);
        assertEquals(held, sitting.path("held").asBoolean());
        assertEquals(shortBy == null ? "" : shortBy, sitting.path("shortBy").path("exact").asText());
        assertTrue(sitting.path("determinedByText").asBoolean());
        assertEquals("[R002-22]", GradingDesk.texts(sitting.path("rules"), "id").toString());
        assertTrue(sitting.path("rules").get(0).path("quote").asText().contains("tối thiểu 0,5 ngày"));
        assertEquals(held ? 0 : 1, desk.run("", "deadlines", "2020", "--lasts", lasts, "--of", of).status());
    }

    /** 1 day unless the standing committee of the city has made suggestions, 1.5 days then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | no | true |", "0,9 | no | false | 0.1", "1,5 | yes | true |",
        "1,4 | yes | false | 0.1", "1,5 | | true |", "1,4 | | |", "1 | | |", "0,9 | | false | 0.1"})
    void R004_27_aSuggestionMakesItADayAndAHalf(String lasts, String suggested, Boolean held, String shortBy) {
        String[] more = suggested == null ? new String[0] : new String[] {"--fact", "suggested=" + suggested};
        JsonNode sitting = sitting(desk, "2023", lasts, "ward-committee", more);
        assertEquals(String.valueOf(held), sitting.path("held").asText());
        assertEquals(shortBy == null ? "" : shortBy, sitting.path("shortBy").path("exact").asText());
        assertEquals(held == null ? "suggested" : "null", sitting.path("asked").asText());
        assertEquals(held != null, sitting.path("determinedByText").asBoolean());
        assertEquals(held == null ? "[1, 1.5]" : "[]", GradingDesk.texts(sitting.path("options")).toString());
        assertEquals("[R004-27]", GradingDesk.texts(sitting.path("rules"), "id").toString());
        String[] all = Stream.concat(Stream.of("deadlines", "2023", "--lasts", lasts, "--of", "ward-committee"),
                Stream.of(more)).toArray(String[]::new);
        assertEquals(Boolean.TRUE.equals(held) ? 0 : 1, desk.run("", all).status());
    }

    @Test
    void R004_27_inWords() {
        String[] all = {"deadlines", "2023", "--guidance", "saodo-2023.party-organisation.guidance", "--lasts", "1,25", "--of",
            "ward-committee", "--fact", "suggested=yes"};
        String out = desk.run("", all).out();
        assertTrue(out.contains("tối thiểu 1,5 ngày nếu được Ban Thường vụ Thành ủy gợi ý kiểm điểm · suggested: có"), out);
        assertTrue(out.contains("Kéo dài 1,25 ngày: QUÁ NGẮN, thiếu 0,25 ngày."), out);
        assertTrue(out.contains("nếu được Ban Thường vụ Thành ủy gợi ý kiểm điểm tối thiểu 1,5 ngày"), out);
    }

    @Test
    void R002_22_R004_27_howLongIsADatum() {
        GradingDesk shorter = GradingDesk.changing("sonoivu-2020.party-organisation.guidance.yaml", "atLeast: \"0.5\"", "atLeast: \"0.25\"");
        assertTrue(sitting(shorter, "2020", "0,25", "cell").path("held").asBoolean());
        GradingDesk longer = GradingDesk.changing("saodo-2023.party-organisation.guidance.yaml", "atLeast: \"1.5\"", "atLeast: \"2\"");
        assertFalse(sitting(longer, "2023", "1,5", "ward-committee", "--fact", "suggested=yes").path("held").asBoolean());
    }

    @Test
    void aLengthThatIsNotGivenRefusesNothing() {
        JsonNode table = desk.first(SCHEMA, "", "deadlines", "2023", "--guidance", "saodo-2023.party-organisation.guidance");
        JsonNode sitting = table.path("sittings").get(0);
        assertTrue(sitting.path("held").isNull() && sitting.path("lasts").isNull());
        assertEquals("[1, 1.5]", GradingDesk.texts(sitting.path("options")).toString());
        assertEquals(0, desk.run("", "deadlines", "2023").status());
    }

    @Test
    void R004_142_inTheFirstQuarterMeansByItsLastDay() {
        JsonNode table = desk.first(SCHEMA, "", "deadlines", "2023", "--guidance", "saodo-2023.party-organisation.guidance");
        assertEquals("2023-03-31", deadline(table, "registration").path("last").asText());
        assertFalse(deadline(table, "registration").path("before").asBoolean());
    }

    @Test
    void R003C_28_axisResultsCountFromTheSecondQuarterOf2026() {
        for (String quarter : List.of("2026-Q1", "2026-Q2", "2026-Q3", "2025-Q4")) {
            JsonNode start = desk.first(SCHEMA, "", "deadlines", quarter, "--guidance", "central-2026.guidance")
                    .path("starts").get(0);
            assertEquals(List.of("2026-Q2", "2026-Q3").contains(quarter), start.path("applies").asBoolean(), quarter);
            assertEquals("[R003C-28]", GradingDesk.texts(start.path("rules"), "id").toString());
        }
    }

    @Test
    void I_12_whereNothingIsProposedTheTextStillLeavesItToTheAuthority() throws Exception {
        Path rulings = Files.createTempFile("rulings", ".yaml");
        Files.writeString(rulings, "khung: ruling-choices/1\nrulings: {I-12: wait}\n");
        JsonNode late = desk.first(SCHEMA, late("2026-10-02", "excellent", ""), "deadlines", "--late", "-", "--rulings",
                rulings.toString());
        assertEquals("excellent", late.path("grade").asText());
        assertFalse(late.path("determinedByText").asBoolean());
        assertEquals("[excellent, good]", GradingDesk.texts(late.path("options")).toString());
    }
}
