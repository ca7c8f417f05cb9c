package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

class CapsCommandTest {

    private static final String SCHEMA = "caps-result.schema.json";
    private static final String HEADS = """
            khung: caps/1
            guidance: saodo-2023.leadership-collective.guidance
            subjects:
              - {id: o, name: O, kind: organisation, grade: good}
              - {id: h, name: H, kind: head, in: [o], grade: excellent%s}
            """;

    private final GradingDesk desk = GradingDesk.shipped();

    private JsonNode head(String facts) {
        return desk.first(SCHEMA, HEADS.formatted(facts), "caps", "-").path("subjects").get(1);
    }

    @Test
    void R002_69_82_capsWithoutExceptionReachDownThroughTheCollective() {
        JsonNode subjects = desk.first(SCHEMA, "", "caps", "caps-year.yaml").path("subjects");
        assertEquals("[good, good, good]", GradingDesk.texts(subjects, "grade").toString());
        assertEquals("[good, excellent, excellent]", GradingDesk.texts(subjects, "own").toString());
        assertEquals("head-collective", subjects.get(2).path("by").get(0).path("id").asText());
        assertTrue(GradingDesk.texts(subjects.get(2).path("rules"), "id").contains("R002-82"));
    }

    @Test
    void R004_103_121_aNewlyTransferredHeadIsNotHeldDown() {
        JsonNode newcomer = head(", facts: {newly-transferred: yes}");
        assertEquals("excellent", newcomer.path("grade").asText());
        assertEquals("[head-organisation]", GradingDesk.texts(newcomer.path("lifted"), "id").toString());
        assertEquals("[I-28]", GradingDesk.texts(newcomer.path("rulings"), "id").toString());
        assertEquals("good", head(", facts: {newly-transferred: no}").path("grade").asText());
    }

    @Test
    void R004_121_whatNobodyStatedIsAskedAndNotGuessed() {
        JsonNode open = head("");
        assertTrue(open.path("grade").isNull());
        assertFalse(open.path("determinedByText").asBoolean());
        assertEquals("[newly-transferred]", GradingDesk.texts(open.path("asks"), "fact").toString());
        assertEquals("[excellent, good]", GradingDesk.texts(open.path("options")).toString());
        assertEquals(1, desk.run(HEADS.formatted(""), "caps", "-").status());
    }

    @Test
    void R002_81_aHeadIsNotGradedBeforeTheCollective() {
        String early = """
                khung: caps/1
                guidance: sonoivu-2020.leadership-collective.guidance
                subjects:
                  - {id: c, name: C, kind: collective}
                  - {id: h, name: H, kind: head, in: c, grade: excellent}
                """;
        JsonNode head = desk.first(SCHEMA, early, "caps", "-").path("subjects").get(1);
        assertEquals("[c]", GradingDesk.texts(head.path("early")).toString());
        assertEquals("[c]", GradingDesk.texts(head.path("waitsFor")).toString());
        assertTrue(desk.run(early, "caps", "-").out().contains("xếp loại quá sớm"));
    }

    @Test
    void aLocalRuleIsSaidToBeNoneOfTheGuidance() {
        Cli.Outcome outcome = desk.run("", "caps", "caps-year.yaml");
        assertTrue(outcome.out().contains("quy định riêng, không có trong hướng dẫn"), outcome.out());
        JsonNode last = desk.run("", "caps", "caps-year.yaml", "--json").json().get(2).path("subjects").get(1);
        assertEquals("completed", last.path("grade").asText());
        assertFalse(last.path("determinedByText").asBoolean());
        assertEquals(List.of("Ban Thường vụ Đảng ủy C"), List.of(last.path("by").get(0).path("local").path("by").asText()));
    }

    @Test
    void theCapIsADatum() {
        GradingDesk none = GradingDesk.changing("sonoivu-2020.leadership-collective.guidance.yaml",
                "of: head, notAbove: collective", "of: head, notAbove: subordinate");
        assertEquals("[good, good, excellent]", GradingDesk.texts(
                none.first(SCHEMA, "", "caps", "caps-year.yaml").path("subjects"), "grade").toString());
    }
}
