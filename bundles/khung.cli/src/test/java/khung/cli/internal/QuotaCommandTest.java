package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class QuotaCommandTest {

    private static final String PROVINCE = "lamdong-2026.guidance";

    private final GradingDesk desk = GradingDesk.shipped();

    private static String group(String guidance, String of, int candidates, int good) {
        StringBuilder text = new StringBuilder("khung: quota/1\nguidance: %s\nof: %s\ngroup: N\nmembers:\n"
                .formatted(guidance, of));
        for (int i = 1; i <= candidates; i++) {
            text.append("  - {id: c%d, name: c%d, head: no, grade: excellent, points: \"%d\"}\n".formatted(i, i, 99 - i));
        }
        for (int i = 1; i <= good; i++) {
            text.append("  - {id: g%d, name: g%d, head: no, grade: good}\n".formatted(i, i));
        }
        return text.toString();
    }

    private static JsonNode result(GradingDesk desk, String in) {
        return desk.first("quota-result.schema.json", in, "quota", "-").path("result");
    }

    /** 3 and 7 counted, the head outside: 2 in leaves 8 good, a fifth of which is 1,6, so 2; 3 in leaves 7, so 1. */
    /** A fifth of two is 0.4, of three, the head among them, 0.6. */
    @Test
    void I_09_aHeadStaysInTheBaseWhereTheRulingSaysSo() {
        String group = """
                khung: quota/1
                guidance: lamdong-2026.guidance
                of: individuals
                group: N
                members:
                  - {id: a, name: A, head: no, grade: excellent}
                  - {id: b, name: B, head: no, grade: good}
                  - {id: c, name: C, head: no, grade: good}
                  - {id: d, name: D, head: yes, grade: good}
                """;
        assertEquals(0, GradingDesk.shipped().first("quota-result.schema.json", group, "quota", "-").path("result").path("places").asInt());
        GradingDesk inBase = GradingDesk.changing("rulings.yaml", "standard: heads-out", "standard: in-base");
        assertEquals(1, inBase.first("quota-result.schema.json", group, "quota", "-").path("result").path("places").asInt());
    }

    @Test
    void R003P_25_26_aFifthHalfUpWithTheHeadOutside() {
        JsonNode result = desk.first("quota-result.schema.json", "", "quota", "quota-quarter.yaml").path("result");
        assertEquals(10, result.path("counted").asInt());
        assertEquals(8, result.path("base").asInt());
        assertEquals(2, result.path("places").asInt());
        assertEquals("{\"exact\":\"0.25\",\"shown\":\"25%\"}", result.path("shareReached").toString());
        assertEquals("[A1, A2, A3, A4]", GradingDesk.texts(result.path("members"), "id").subList(0, 4).toString());
        assertEquals("[in, tied, tied, free]", GradingDesk.texts(result.path("members"), "place").subList(0, 4).toString());
        assertEquals("1.5", result.path("members").get(0).path("apart").path("exact").asText());
        assertFalse(result.path("determinedByText").asBoolean());
        assertEquals("[A1, A2, A3]", GradingDesk.texts(result.path("options")).toString());
        assertEquals("[R003P-25, R003P-26]", GradingDesk.texts(result.path("rules"), "id").toString());
        assertTrue(result.path("rules").get(0).path("quote").asText().contains("20%"));
        assertEquals("[I-09, I-10, I-11]", GradingDesk.texts(result.path("rulings"), "id").toString());
    }

    @Test
    void G_07_theTextSaysThatItDoesNotSayWhom() {
        Cli.Outcome outcome = desk.run("", "quota", "quota-quarter.yaml");
        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("không quy định chọn ai"), outcome.out());
        assertTrue(outcome.out().contains("R003P-25"), outcome.out());
        assertEquals(0, desk.run(group(PROVINCE, "individuals", 1, 5), "quota", "-").status());
    }

    /** Of 1 good, a fifth rounded down is 0; fewer than five, all good, may have one. */
    @Test
    void R004_123_aSmallGroupMayHaveOne() {
        String small = "saodo-2023.party-organisation.guidance";
        JsonNode two = result(desk, group(small, "organisations", 2, 0));
        assertEquals(1, two.path("places").asInt());
        assertTrue(GradingDesk.texts(two.path("rules"), "id").contains("R004-123"));
        assertEquals(1, result(desk, group(small, "organisations", 1, 3)).path("places").asInt());
        // Five are not fewer than five: of 4 good, a fifth is 0,8, rounded down 0.
        assertEquals(0, result(desk, group(small, "organisations", 1, 4)).path("places").asInt());
        assertEquals(0, result(desk, group("binhphuoc-2021.guidance", "organisations", 2, 0)).path("places").asInt());
    }

    @Test
    void I_11_roundingDownGivesOnePlaceLess() throws Exception {
        Path choices = Files.createTempFile("rulings", ".yaml");
        Files.writeString(choices, "khung: ruling-choices/1\nrulings: {I-11: down}\n");
        JsonNode result = desk.first("quota-result.schema.json", "", "quota", "quota-quarter.yaml", "--rulings",
                choices.toString()).path("result");
        Files.delete(choices);
        // 1 in leaves 9 good: 1,8 down is 1; 2 in leaves 8: 1,6 down is 1.
        assertEquals(1, result.path("places").asInt());
    }

    /** Without A1, 2 candidates and 8 good: both fit, and the tie is gone. */
    @Test
    void anotherGradeForOneShowsWhoGetsInInstead() {
        JsonNode group = desk.first("quota-result.schema.json", "", "quota", "quota-quarter.yaml", "--what-if", "A1=good");
        assertEquals(2, group.path("result").path("places").asInt());
        assertEquals(2, group.path("whatIf").path("places").asInt());
        assertEquals("[A1, A2, A3]", GradingDesk.texts(group.path("changed"), "id").toString());
        assertEquals("[in, tied, tied]", GradingDesk.texts(group.path("changed"), "from").toString());
        assertEquals("[none, in, in]", GradingDesk.texts(group.path("changed"), "to").toString());
        assertTrue(desk.run("", "quota", "quota-quarter.yaml", "--what-if", "A1=good").out().contains("Thay đổi:"));
    }

    /** 13 of whom 10 are good: 2 in leaves 11 (2,2); 3 in leaves 10 (2,0 at a fifth, 2,5 at a quarter, which is 3). */
    @Test
    void theShareIsADatum() {
        GradingDesk quarter = GradingDesk.changing("lamdong-2026.guidance.yaml", "share: \"20\"", "share: \"25\"");
        assertEquals(2, result(desk, group(PROVINCE, "individuals", 3, 10)).path("places").asInt());
        assertEquals(3, result(quarter, group(PROVINCE, "individuals", 3, 10)).path("places").asInt());
    }
}
