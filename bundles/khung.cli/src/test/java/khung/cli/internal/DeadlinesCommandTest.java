package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
