package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

class EligibilityCommandTest {

    private static final String SCHEMA = "eligibility-result.schema.json";
    private static final String PROVINCE = "lamdong-2026.guidance.yaml";
    private static final String QUARTER = "eligibility-quarter.yaml";
    private static final String YEAR = "eligibility-year.yaml";

    private final GradingDesk desk = GradingDesk.shipped();

    private static JsonNode subject(JsonNode document, String id) {
        return StreamSupport.stream(document.path("subjects").spliterator(), false)
                .filter(s -> s.path("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode sample(GradingDesk desk, String id) {
        return subject(desk.first(SCHEMA, "", "eligibility", QUARTER), id);
    }

    private static String quarter(String more) {
        return "khung: eligibility/1\nguidance: lamdong-2026.guidance\nperiod: 2026-Q3\non: 2026-10-05\n"
                + "subjects: [{id: a, name: A, " + more + "}]\n";
    }

    private JsonNode weigh(String more) {
        return desk.first(SCHEMA, quarter(more), "eligibility", "-").path("subjects").get(0);
    }

    @Test
    void R003P_50_I_53_theWorkingIsShown() {
        JsonNode person = sample(desk, "A1");
        assertEquals("carried-over", person.path("outcome").asText());
        assertTrue(person.path("determinedByText").asBoolean());
        JsonNode counted = person.path("cases").get(0).path("counted").get(0);
        assertEquals("[{\"from\":\"2026-07-15\",\"to\":\"2026-09-14\"}]", counted.path("spans").toString());
        assertEquals("2", counted.path("months").path("exact").asText());
        assertEquals("458/465", person.path("monthsWorked").path("exact").asText());
        JsonNode less = sample(desk, "A2");
        assertEquals("graded", less.path("outcome").asText());
        assertFalse(less.path("determinedByText").asBoolean());
        assertEquals("[graded, carried-over]", GradingDesk.texts(less.path("options")).toString());
        assertEquals("61/31", less.path("cases").get(0).path("counted").get(0).path("months").path("exact").asText());
    }

    @Test
    void R003P_50_theReasonIsQuoted() {
        JsonNode rules = sample(desk, "A1").path("rules");
        assertEquals("[R003P-49, R003P-50]", GradingDesk.texts(rules, "id").toString());
        assertEquals("đào tạo, bồi dưỡng theo hình thức tập trung từ 02 tháng trở lên trong quý đánh giá",
                rules.get(1).path("quote").asText());
        assertEquals(116, rules.get(1).path("line").asInt());
    }

    @Test
    void R003P_49_theNextQuarterIsNamedAndTheOneBeforeConsidered() {
        JsonNode person = sample(desk, "A6");
        assertEquals("2026-Q4", person.path("carriedTo").asText());
        assertEquals("[2026-Q2]", GradingDesk.texts(person.path("considers")).toString());
        JsonNode two = weigh("notGraded: [2026-Q1, 2026-Q2]");
        assertEquals("[2026-Q1]", GradingDesk.texts(two.path("leftOver")).toString());
        assertTrue(desk.run("", "eligibility", QUARTER).out().contains("Chuyển sang kỳ 2026-Q4"));
    }

    @Test
    void R003P_48_I_56_theUnitOfTheNewPostGradesAndTheOldOneComments() {
        JsonNode person = sample(desk, "A5");
        assertEquals("Sở Mẫu B", person.path("gradedBy").asText());
        JsonNode paper = person.path("papers").get(0);
        assertEquals("Sở Mẫu A", paper.path("of").asText());
        assertTrue(paper.path("needed").asBoolean());
        assertFalse(paper.path("determinedByText").asBoolean());
        assertFalse(person.path("determinedByText").asBoolean());
    }

    @Test
    void R003P_09_aCommitteeMemberWithoutProfessionalWorkNeedNotBeGraded() {
        JsonNode person = sample(desk, "A7");
        assertEquals("not-obligatory", person.path("outcome").asText());
        assertTrue(person.path("notes").get(0).asText().contains("6 tháng hoặc cuối năm"));
    }

    @Test
    void theYearSample() {
        JsonNode members = desk.first(SCHEMA, "", "eligibility", YEAR);
        assertEquals("not-graded", subject(members, "B1").path("outcome").asText());
        assertTrue(subject(members, "B1").path("review").asBoolean());
        assertEquals("Chi bộ Mẫu 1", subject(members, "B2").path("papers").get(0).path("of").asText());
        assertEquals("time-worked", subject(members, "B3").path("outcome").asText());
        assertEquals("6", subject(members, "B3").path("monthsWorked").path("exact").asText());
        assertEquals("review-first", subject(members, "B4").path("outcome").asText());
    }

    @Test
    void R002_96_theOldCellLearnsThatAnotherGrades() {
        String in = """
                khung: eligibility/1
                guidance: sonoivu-2020.party-member.guidance
                period: 2020
                on: 2020-12-01
                unit: B
                subjects:
                  - id: a
                    name: A
                    facts: {reviewed: yes}
                    posts: [{unit: B, from: 2019-01-01, to: 2020-07-31}, {unit: C, from: 2020-08-01}]
                """;
        JsonNode member = desk.first(SCHEMA, in, "eligibility", "-").path("subjects").get(0);
        assertEquals("elsewhere", member.path("outcome").asText());
        assertEquals("C", member.path("gradedBy").asText());
    }

    @Test
    void whatIsNotKnownIsAskedForAndLeavesTheResultOpen() {
        String in = """
                khung: eligibility/1
                guidance: saodo-2023.party-member.guidance
                period: 2023
                on: 2023-12-10
                subjects: [{id: a, name: A}]
                """;
        JsonNode member = desk.first(SCHEMA, in, "eligibility", "-").path("subjects").get(0);
        assertTrue(member.path("outcome").isNull());
        assertEquals("[reviewed]", GradingDesk.texts(member.path("missing")).toString());
        assertEquals("[graded, review-first]", GradingDesk.texts(member.path("options")).toString());
        Cli.Outcome outcome = desk.run(in, "eligibility", "-");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("chưa biết: đã hoàn thành kiểm điểm"), outcome.out());
    }

    @Test
    void aRulingIsChosenByFile() throws Exception {
        Path rulings = Files.createTempFile("rulings", ".yaml");
        Files.writeString(rulings, "khung: ruling-choices/1\nrulings: {I-56: ask, I-54: together}\n");
        JsonNode document = desk.first(SCHEMA, "", "eligibility", QUARTER, "--rulings", rulings.toString());
        assertTrue(subject(document, "A5").path("outcome").isNull());
        assertEquals("carried-over", subject(document, "A3").path("outcome").asText());
        assertEquals(1, desk.run("", "eligibility", QUARTER, "--rulings", rulings.toString()).status());
    }

    /** Another number in the guidance that ships gives another result. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A1 | absent: \\[training\\], from: 2 | absent: [training], from: 3      | graded
            A4 | below: 1, to: period            | below: 0, to: period            | graded
            A6 | during: \\[inspection\\]        | during: [no-professional-work]  | graded
            A7 | gives: not-obligatory           | gives: not-graded               | not-graded
            A3 | from: 2, together               | from: 1, together               | carried-over
            """)
    void whatDecidesIsADatum(String id, String from, String to, String outcome) {
        GradingDesk changed = GradingDesk.changing(PROVINCE, from, to);
        assertEquals(outcome, sample(changed, id).path("outcome").asText());
        assertFalse(sample(desk, id).path("outcome").asText().equals(outcome));
    }

    @Test
    void theOrderOfEventsDoesNotMatter() {
        String first = "{event: training, from: 2026-07-01, to: 2026-07-31}";
        String second = "{event: training, from: 2026-09-01, to: 2026-09-30}";
        String third = "{event: sickness, from: 2026-08-03, to: 2026-08-05}";
        JsonNode one = weigh("events: [" + first + ", " + second + ", " + third + "]");
        assertEquals("carried-over", one.path("outcome").asText());
        assertEquals(one, weigh("events: [" + third + ", " + second + ", " + first + "]"));
    }
}
