package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Count;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Rulings;
import khung.text.Exact;

/**
 * A sixth guidance that no source knows, with its own grades, levels, thresholds, facts and combinations, graded from
 * data alone.
 */
class SixthGuidanceTest {

    static final String GUIDANCE = """
            khung: guidance/1
            id: sixth.guidance
            version: 1
            decimals: 1
            rulings: {force-majeure: S-1}
            grades:
              - {grade: excellent, name: "Hạng nhất"}
              - {grade: completed, name: "Hạng nhì"}
              - {grade: not-completed, name: "Hạng ba"}
            levels: ["A", "B", "C"]
            facts:
              - {name: visits.planned, kind: count, of: own, says: "số chuyến đã lên lịch", rules: [S6-1]}
              - {name: visits.made, kind: count, of: own, within: visits.planned, says: "số chuyến đã đi", rules: [S6-1]}
              - {name: complaints, kind: count, of: own, says: "số đơn khiếu nại", rules: [S6-2]}
              - {name: abroad, kind: mark, of: own, says: "công tác ở nước ngoài", rules: [S6-3]}
              - {name: embassy, kind: grade, of: own, says: "mức của đại sứ quán", rules: [S6-3]}
              - {name: language, kind: level, of: own, says: "trình độ ngoại ngữ", rules: [S6-4]}
            clauses:
              - id: complaints
                says: "Từ 4 đơn khiếu nại"
                rules: [S6-2]
                when: {count: {of: complaints, from: 4}, says: "Từ 4 đơn khiếu nại", rules: [S6-2]}
                gives: not-completed
              - id: first
                says: "Hạng nhất"
                rules: [S6-1]
                when:
                  all:
                    - {pointsFrom: "66.6", says: "Từ 66,6 điểm", rules: [S6-1]}
                    - {share: {rest: visits.made, in: visits.planned, atMost: "12.5"}, says: "Bỏ không quá 12,5% số chuyến", rules: [S6-1]}
                    - {share: {of: unit.late, in: unit.assigned, below: "33"}, says: "Dưới 33% nhiệm vụ chậm", rules: [S6-1]}
                    - {grade: {of: embassy, from: completed}, says: "Đại sứ quán xếp từ hạng nhì", rules: [S6-3], where: {confirmed: abroad}}
                    - any:
                        - {level: {of: language, from: "A"}, says: "Ngoại ngữ hạng A", rules: [S6-4]}
                        - {role: [deputy], says: "Là cấp phó", rules: [S6-4]}
                      says: "Ngoại ngữ hạng A, hoặc là cấp phó"
                      rules: [S6-4]
                gives: excellent
              - id: second
                says: "Hạng nhì"
                rules: [S6-5]
                when:
                  any:
                    - {pointsFrom: "40", says: "Từ 40 điểm", rules: [S6-5]}
                    - {level: {of: language, from: "B"}, says: "Ngoại ngữ từ hạng B", rules: [S6-5]}
                gives: completed
              - id: open
                says: "Không điều nào nói"
                rules: [S6-6]
                asks: {options: [completed, not-completed]}
            quotes:
              S6-1: {section: "1", line: 1, text: "Hạng nhất từ 66,6 điểm"}
            """;

    static final String RUBRIC = """
            khung: rubric/1
            id: sixth
            version: 1
            bloc: x
            subject: courier
            period: year
            title: "Bảng chấm người đưa thư"
            status: issued
            source: {seed: "6", section: "1"}
            total: 80
            guidance: sixth.guidance@1
            parts:
              - number: P
                text: t
                max: 80
                rows:
                  - {number: "1", text: a, max: 80, method: points}
            """;

    private static final Rulings RULINGS = RubricLibrary.of(List.of(new RubricFile("k", """
            khung: rulings/1
            rulings:
              - {id: S-1, title: a, options: [{word: leave-out, says: a}], standard: leave-out, clause: c, reason: r, by: b, date: 2026-01-01}
            """))).rulings();

    private static Rubric rubric() {
        RubricLibrary library = RubricLibrary.of(List.of(new RubricFile("r", RUBRIC), new RubricFile("g", GUIDANCE)));
        assertEquals(List.of(), library.problems());
        return library.rubrics().get("sixth@1");
    }

    private static Verdict grade(String points, Map<String, String> given, Role role) {
        FactTexts texts = new FactTexts(rubric().guidance());
        Facts facts = new Facts(Map.of(Count.UNIT_ASSIGNED, 100), Map.of(), Optional.ofNullable(role), List.of(), List.of());
        for (Map.Entry<String, String> one : given.entrySet()) {
            facts = texts.with(facts, one.getKey(), one.getValue()).orElseThrow();
        }
        return Grading.grade(Achieved.given(rubric(), Exact.parse(points), Map.of()), facts, RULINGS);
    }

    /** points, complaints, visits made of 8, late of 100, abroad, embassy, language, role, outcome. */
    @ParameterizedTest
    @CsvSource({"66.6, 3, 7, 32, no, not-completed, A, HEAD, excellent", "66.59, 3, 7, 32, no, not-completed, A, HEAD, completed",
        "66.6, 4, 7, 32, no, not-completed, A, HEAD, not-completed", "66.6, 3, 6, 32, no, not-completed, A, HEAD, completed",
        "66.6, 3, 7, 33, no, not-completed, A, HEAD, completed", "66.6, 3, 7, 32, yes, completed, A, HEAD, excellent",
        "66.6, 3, 7, 32, yes, not-completed, A, HEAD, completed", "66.6, 3, 7, 32, no, not-completed, B, HEAD, completed",
        "66.6, 3, 7, 32, no, not-completed, B, DEPUTY, excellent", "40, 3, 7, 32, no, not-completed, C, HEAD, completed",
        "39.9, 3, 7, 32, no, not-completed, C, HEAD, ?", "39.9, 3, 7, 32, no, not-completed, B, HEAD, completed"})
    void dataAloneDecides(String points, String complaints, String made, String late, String abroad, String embassy,
            String language, Role role, String outcome) {
        Verdict verdict = grade(points, Map.of("complaints", complaints, "visits.planned", "8", "visits.made", made,
                "unit.late", late, "abroad", abroad, "embassy", embassy, "language", language), role);
        assertEquals(outcome, Edge.outcome(verdict));
    }

    @Test
    void whatIsAskedOnlyOfSomeIsNotMissingForOthers() {
        Map<String, String> known = Map.of("complaints", "0", "visits.planned", "8", "visits.made", "8", "unit.late", "0",
                "language", "A");
        assertEquals(List.of("abroad", "embassy"), missing(grade("70", known, Role.HEAD)));
        Map<String, String> home = new java.util.TreeMap<>(known);
        home.put("abroad", "no");
        assertEquals("excellent", Edge.outcome(grade("70", home, null)));
        home.put("abroad", "yes");
        assertEquals(List.of("embassy"), missing(grade("70", home, null)));
    }

    private static List<String> missing(Verdict verdict) {
        return verdict.missing().stream().map(Unknown::word).toList();
    }

    @Test
    void whatWouldHaveToChangeIsTheLeastThatWould() {
        Verdict verdict = grade("60.6", Map.of("complaints", "0", "visits.planned", "8", "visits.made", "5", "unit.late", "35",
                "abroad", "yes", "embassy", "not-completed", "language", "B"), Role.HEAD);
        List<String> amounts = verdict.whyNotHigher().get(0).open().stream().map(c -> c.change().orElseThrow())
                .map(c -> c.fact().orElse("") + c.amount().map(a -> " " + Exact.text(a)).orElse("")).toList();
        // 66.6 - 60.6; 12.5% of 8 is 1, so 7 of 8; below 33% of 100 is 32
        assertEquals(List.of("total 6", "visits.made 2", "unit.late -3", "embassy", "language"), amounts);
    }

    @Test
    void whatAnEarlierClauseDecidedIsNamedWithWhatWouldUndoIt() {
        Verdict verdict = grade("80", Map.of("complaints", "6", "visits.planned", "8", "visits.made", "8", "unit.late", "0",
                "abroad", "no", "language", "A"), Role.HEAD);
        Step before = verdict.before(verdict.whyNotHigher().get(0)).orElseThrow();
        assertEquals("complaints", before.clause().id());
        assertEquals("-3", Exact.text(before.checks().get(0).change().orElseThrow().amount().orElseThrow()));
    }
}
