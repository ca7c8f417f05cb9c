package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

class AnnulCommandTest {

    private static final String SCHEMA = "annul-result.schema.json";
    private static final String SAMPLE = "annul-2023.yaml";
    private static final String RESULTS = """
            khung: annul/1
            guidance: %s
            results:
              - {id: b-2022, subject: b, name: B, kind: member, period: "2022", place: P, grade: good}
              - {id: c-2022, subject: c, name: C, kind: organisation, period: "2022", place: P, grade: good, from: {share: [b-2022]}}
              - {id: k-2022, subject: b, name: K, kind: award, period: "2022", from: {award: [b-2022]}}
            """;
    private static final String FAULT = RESULTS
            + "annul: {results: [b-2022], ground: fault, reason: R, by: D, date: 2023-11-20, grade: completed}\n";
    private static final String MEMBER = "saodo-2023.party-member.guidance";
    private static final String EARLIER = FAULT.formatted(MEMBER).replace("fault", "earlier-violation")
            .replace(", grade: completed}\n", ", violations: [{date: 2022-05-04, place: P}], selfDetected: no}\n");
    private static final GradingDesk DESK = GradingDesk.shipped();

    private static JsonNode one(String in) {
        return DESK.first(SCHEMA, in, "annul", "-");
    }

    private static String ids(JsonNode results) {
        return GradingDesk.texts(results, "id").toString();
    }

    @Test
    void theSampleKeepsToItsSchemaAndReopensWhatHungOnTheOldResult() throws Exception {
        for (JsonNode document : Schema.documents(Cli.checkout("product/samples/grading").resolve(SAMPLE))) {
            assertEquals(List.of(), new Schema("annul.schema.json").violations(document));
        }
        JsonNode json = DESK.first(SCHEMA, "", "annul", SAMPLE);
        JsonNode result = json.path("results").get(0);
        assertEquals("excellent", result.path("old").path("grade").asText());
        assertEquals("annulled", result.path("fate").asText());
        assertEquals("not-completed", result.path("new").path("grade").asText());
        assertEquals("earlier-violation", result.path("new").path("ground").asText());
        assertTrue(result.path("determinedByText").asBoolean());
        assertEquals(List.of("chi-bo-1-2022", "chi-uy-1-2022", "bi-thu-1-2022", "khen-b-2022", "khen-chi-bo-1-2022",
                "ty-le-2022"), GradingDesk.texts(json.path("reopened"), "id"));
        assertEquals("[reopen, reopen, reopen, annul, reopen, reopen]",
                GradingDesk.texts(json.path("reopened"), "then").toString());
        List<String> rules = GradingDesk.texts(json.path("rules"), "id");
        assertTrue(rules.containsAll(List.of("R004-109", "R004-111", "R004-145", "R004-122", "R004-36", "R004-65",
                "R004-103")), rules::toString);
        json.path("rules").forEach(r -> assertFalse(r.path("quote").asText().isEmpty(), r::toString));
        assertEquals("[I-29]", ids(json.path("rulings")));
        Cli.Outcome outcome = DESK.run("", "annul", SAMPLE);
        assertEquals(0, outcome.status());
        assertTrue(outcome.out().contains("Mẫu 03-HDKĐ.ĐG 2023 (dòng 688)"), outcome.out());
        assertTrue(outcome.out().contains("HỦY THEO: Giấy khen năm 2022 của đảng viên B"), outcome.out());
    }

    @Test
    void R001_35_R002_91_R004_108_165_aFaultFoundLaterAnnulsInEachSource() {
        for (String[] each : new String[][] {{"binhphuoc-2021.guidance", "R001-35"},
                {"sonoivu-2020.party-member.guidance", "R002-91"},
                {"sonoivu-2020.party-organisation.guidance", "R002-91"},
                {"sonoivu-2020.leadership-collective.guidance", "R002-91"}, {MEMBER, "R004-108"}, {MEMBER, "R004-165"},
                {"saodo-2023.party-organisation.guidance", "R004-108"},
                {"saodo-2023.leadership-collective.guidance", "R004-165"}}) {
            for (String ground : List.of("fault", "condition")) {
                JsonNode json = one(FAULT.formatted(each[0]).replace("fault", ground));
                assertEquals("completed", json.path("results").get(0).path("new").path("grade").asText());
                assertTrue(GradingDesk.texts(json.path("rules"), "id").contains(each[1]), each[1]);
                assertEquals(Set.of("c-2022", "k-2022"), Set.copyOf(GradingDesk.texts(json.path("reopened"), "id")));
            }
        }
    }

    @Test
    void R004_145_onlyTheSourceThatSaysSoAnnulsTheAward() {
        assertEquals("[reopen, annul]", GradingDesk.texts(one(FAULT.formatted(MEMBER)).path("reopened"), "then")
                .toString());
        assertEquals("[reopen, reopen]", GradingDesk.texts(one(FAULT.formatted("binhphuoc-2021.guidance"))
                .path("reopened"), "then").toString());
    }

    @Test
    void R004_109_110_theGradeOfTheTextAndTheOneTheAuthorityWeighs() {
        JsonNode text = one(EARLIER).path("results").get(0);
        assertEquals("not-completed", text.path("new").path("grade").asText());
        JsonNode weighed = one(EARLIER.replace("selfDetected: no", "selfDetected: yes")).path("results").get(0);
        assertTrue(weighed.path("new").path("grade").isNull());
        assertFalse(weighed.path("determinedByText").asBoolean());
        assertEquals("[excellent, good, completed, not-completed]", GradingDesk.texts(weighed.path("options")).toString());
        JsonNode asked = one(EARLIER.replace(", selfDetected: no", "")).path("results").get(0);
        assertEquals("[selfDetected]", GradingDesk.texts(asked.path("asks")).toString());
        assertEquals(1, DESK.run(EARLIER.replace(", selfDetected: no", ""), "annul", "-").status());
        assertEquals(0, DESK.run(EARLIER, "annul", "-").status());
    }

    @Test
    void R004_112_122_aViolationCountsWhereAndWhenItHappened() {
        JsonNode elsewhere = one(EARLIER.replace("2022-05-04, place: P", "2022-05-04, place: Q"));
        assertEquals("misplaced", elsewhere.path("results").get(0).path("fate").asText());
        assertEquals(1, elsewhere.path("nowhere").size());
        assertEquals("[]", ids(elsewhere.path("reopened")));
        String both = EARLIER.replace("earlier-violation", "two-places").replace(", selfDetected: no", "")
                .replace("results:\n", "results:\n  - {id: b-2023, subject: b, name: B, kind: member, period: \"2023\", place: Q, grade: good}\n")
                .replace("violations: [", "violations: [{date: 2023-02-01, place: Q}, ");
        assertEquals("[b-2023]", ids(one(both).path("alsoByViolation")));
        assertTrue(GradingDesk.texts(one(both).path("rules"), "id").contains("R004-112"));
        JsonNode former = one(EARLIER.replace("earlier-violation", "former-place").replace(", selfDetected: no", "")
                .replace(", from: {share: [b-2022]}", ""));
        assertEquals("c-2022", former.path("reopened").get(0).path("id").asText());
        assertEquals("violation", former.path("reopened").get(0).path("because").get(0).path("link").asText());
        assertTrue(GradingDesk.texts(former.path("rules"), "id").contains("R004-122"));
    }

    @Test
    void R004_111_theSameGradeAnnulsNothing() {
        JsonNode same = one(FAULT.formatted(MEMBER).replace("grade: completed", "grade: good"));
        assertEquals("unchanged", same.path("results").get(0).path("fate").asText());
        assertEquals("[]", ids(same.path("reopened")));
        assertEquals("annulled", one(FAULT.formatted("binhphuoc-2021.guidance").replace("grade: completed",
                "grade: good")).path("results").get(0).path("fate").asText(), "001 knows no such rule");
    }

    @Test
    void aQuarterAnnulledReopensItsYearAndItsGroup() {
        String quarter = """
                khung: annul/1
                guidance: lamdong-2026.guidance
                results:
                  - {id: q1, subject: b, name: B, kind: member, period: 2026-Q1, grade: good}
                  - {id: g1, subject: n, name: N, kind: quota, period: 2026-Q1, from: {quota: [q1]}}
                  - {id: y, subject: b, name: B, kind: year, period: "2026", from: {year: [q1]}}
                annul: {results: [q1], ground: authority, reason: R, by: D, date: 2026-05-20, grade: not-completed}
                """;
        JsonNode json = one(quarter);
        assertFalse(json.path("annulment").path("printed").asBoolean());
        assertEquals("[g1, y]", ids(json.path("reopened")));
        assertTrue(GradingDesk.texts(json.path("rules"), "id").containsAll(List.of("R003P-25", "R003P-54")));
        assertTrue(DESK.run(quarter, "annul", "-").out().contains("Hướng dẫn không quy định việc hủy kết quả"));
    }

    @Test
    void theGroundsAndWhatFollowsAreData() {
        GradingDesk lenient = GradingDesk.changing("saodo-2023.party-member.guidance.yaml", "      gives: not-completed\n"
                + "      except: \\{says: \"Tự", "      gives: completed\n      except: {says: \"Tự");
        assertEquals("completed", lenient.first(SCHEMA, EARLIER, "annul", "-").path("results").get(0).path("new")
                .path("grade").asText());
        GradingDesk kept = GradingDesk.changing("saodo-2023.party-member.guidance.yaml", "on: award, then: annul",
                "on: award, then: reopen");
        assertEquals("[reopen, reopen]", GradingDesk.texts(kept.first(SCHEMA, EARLIER, "annul", "-").path("reopened"),
                "then").toString());
    }

    /** The input; words of the one line. */
    static Stream<Arguments> files() {
        String fault = FAULT.formatted(MEMBER);
        return Stream.of(
                Arguments.of(fault.replace("ground: fault", "ground: anger"), "condition | earlier-violation | fault"),
                Arguments.of(fault.replace("results: [b-2022]", "results: [x]"), "không có kết quả «x»"),
                Arguments.of(fault.replace("results: [b-2022]", "results: []"), "chưa nói hủy kết quả nào"),
                Arguments.of(fault.replace("results: [b-2022]", "results: [k-2022]"), "không có mức để hủy"),
                Arguments.of(fault.replace("share: [b-2022]", "share: [x]"), "[results[2].from.share]"),
                Arguments.of(fault.replace("share: [b-2022]", "friend: [b-2022]"), "không có trường «friend»"),
                Arguments.of(fault.replace("kind: award", "kind: medal"), "[results[3].kind]"),
                Arguments.of(fault.replace("id: c-2022", "id: b-2022"), "«b-2022» ghi hai lần"),
                Arguments.of(fault.replace("member, period: \"2022\"", "member, period: \"22\""), "«22» không phải là một kỳ"),
                Arguments.of(fault.replace("2023-11-20", "2023-02-30"), "[annul.date]"),
                Arguments.of(fault.replace("by: D, ", ""), "[annul.by]"),
                Arguments.of(fault.replace("grade: completed}\n", "grade: completed, selfDetected: yes}\n"),
                        "không có ngoại lệ tự phát hiện"),
                Arguments.of(fault.replace("grade: completed}\n", "violations: [{date: 2022-05-04, place: P}]}\n"),
                        "không tính theo thời điểm"),
                Arguments.of(EARLIER.replace(", violations: [{date: 2022-05-04, place: P}]", ""), "chưa ghi vi phạm nào"),
                Arguments.of(fault.replace("kind: member, period: \"2022\", place: P, grade: good",
                        "kind: member, period: \"2022\", place: P, grade: good, from: {cap: [c-2022]}"), "theo vòng"),
                Arguments.of(FAULT.formatted("collective-30-70.guidance").replace(", grade: good", "")
                        .replace(", grade: completed", ""), "không có lý do hủy kết quả nào"),
                Arguments.of(RESULTS.formatted(MEMBER), "[annul]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongGetsOneLine(String in, String line) {
        Cli.Outcome outcome = DESK.run(in, "annul", "-");
        assertEquals(2, outcome.status(), outcome.err());
        assertTrue(outcome.err().contains(line), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size(), outcome.err());
    }
}
