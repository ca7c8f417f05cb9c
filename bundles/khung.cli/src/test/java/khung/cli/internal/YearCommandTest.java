package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class YearCommandTest {

    private static final String SCHEMA = "year-result.schema.json";

    private final GradingDesk desk = GradingDesk.shipped();

    private static JsonNode sample(GradingDesk desk) {
        return desk.first(SCHEMA, "", "year", "year-2026.yaml");
    }

    @Test
    void R003P_54_aFailedQuarterBarsTheBestGradeOfTheYear() {
        JsonNode people = sample(desk).path("people");
        assertTrue(people.get(0).path("barred").isNull());
        assertEquals("excellent", people.get(2).path("barred").asText());
        assertEquals("[2026-Q1]", GradingDesk.texts(people.get(2).path("because")).toString());
    }

    @Test
    void R003P_63_I_15_aRunGoesOnAcrossTheNewYear() {
        JsonNode person = sample(desk).path("people").get(2);
        assertEquals("[[\"2025-Q4\",\"2026-Q1\"]]", person.path("runs").toString());
        assertTrue(GradingDesk.texts(person.path("rules"), "id").contains("R003P-63"));
        assertTrue(desk.run("", "year", "year-2026.yaml").out().contains("CẢNH BÁO 2025-Q4, 2026-Q1"));
    }

    @Test
    void R003P_56_moreProposedQuartersComeFirstAndEqualOnesStandTogether() {
        JsonNode candidates = sample(desk).path("candidates");
        assertEquals("[{\"proposedQuarters\":3,\"ids\":[\"A1\",\"A2\"]}]", candidates.path("order").toString());
        assertEquals("[A3]", GradingDesk.texts(candidates.path("barred")).toString());
        assertEquals(false, candidates.path("determinedByText").asBoolean());
    }

    /** A1 was decided excellent in two quarters and A2 in none, whatever was proposed. */
    @Test
    void I_46_theQuartersDecidedCountWhereTheRulingSaysSo() {
        String chosen = "khung: ruling-choices/1\nrulings: {I-46: decided}\n";
        Cli.Outcome outcome = desk.run(chosen, "year", "year-2026.yaml", "--rulings", "-", "--json");
        assertEquals("[{\"proposedQuarters\":2,\"ids\":[\"A1\"]},{\"proposedQuarters\":0,\"ids\":[\"A2\"]}]",
                outcome.json().get(0).path("candidates").path("order").toString());
        assertTrue(desk.run(chosen, "year", "year-2026.yaml", "--rulings", "-").out().contains("2 quý được quyết định"));
    }

    @Test
    void aQuarterWithoutAGradeIsShownAndLeavesTheYearIncomplete() {
        Cli.Outcome outcome = desk.run("", "year", "year-2026.yaml");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("quý 2026-Q3 không có mức: Đi học tập trung"), outcome.out());
        assertTrue(outcome.out().contains("G-12"));
        String three = """
                khung: year/1
                guidance: central-2026.guidance
                year: 2026
                people: [{id: a, name: A, quarters: [{quarter: 2026-Q1, grade: good}]}]
                """;
        assertEquals("[2026-Q2, 2026-Q3, 2026-Q4]", GradingDesk.texts(desk.first(SCHEMA, three, "year", "-")
                .path("people").get(0).path("unlisted")).toString());
    }

    @Test
    void howLongARunIsADatum() {
        GradingDesk three = GradingDesk.changing("lamdong-2026.guidance.yaml", "run: 2", "run: 3");
        assertEquals("[]", sample(three).path("people").get(2).path("runs").toString());
    }
}
