package khung.policy;

import static khung.policy.Versions.NEW;
import static khung.policy.Versions.OLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import khung.rubric.RubricDiff;
import khung.rubric.RubricDiff.Aspect;
import khung.rubric.RubricDiff.Kind;
import khung.rubric.RubricDiff.Row;
import khung.rubric.RubricRegistry;

class RubricDiffTest {

    private static RubricDiff diff(String later) {
        RubricRegistry installed = Versions.installed(later);
        return RubricDiff.of(Versions.rubric(installed, OLD), Versions.rubric(installed, NEW));
    }

    private static Row row(RubricDiff diff, String key) {
        return diff.rows().stream().filter(r -> r.after().filter(i -> i.key().equals(key)).isPresent()).findFirst()
                .orElseThrow();
    }

    private static List<String> removed(RubricDiff diff) {
        return diff.rows(Kind.REMOVED).map(r -> r.before().orElseThrow().key()).toList();
    }

    private static List<String> added(RubricDiff diff) {
        return diff.rows(Kind.ADDED).map(Row::key).toList();
    }

    @Test
    void aVersionAgainstItselfIsTheSame() {
        RubricDiff diff = diff(Versions.later(t -> t));
        assertTrue(diff.same());
        assertEquals(diff.rows().size(), diff.carried().size());
        diff.carried().forEach((key, other) -> assertEquals(key, other));
    }

    @Test
    void aTextThatStandsOnceOnEachSideIsTheSameRowUnderAnotherNumber() {
        RubricDiff diff = diff(Versions.split());
        assertEquals(Kind.RENUMBERED, row(diff, "B.1.3").kind());
        assertEquals("B.1.4", row(diff, "B.1.3").before().orElseThrow().key());
        assertEquals(Map.of("B.1.4", "B.1.3", "B.1.7", "B.1.6", "B.1.8", "B.1.7", "B.2.2", "B.2.3", "B.2.7", "B.2.8"),
                Map.of("B.1.4", diff.carried().get("B.1.4"), "B.1.7", diff.carried().get("B.1.7"), "B.1.8",
                        diff.carried().get("B.1.8"), "B.2.2", diff.carried().get("B.2.2"), "B.2.7",
                        diff.carried().get("B.2.7")));
    }

    @Test
    void aChangedMaximumIsAChangeOfTheRowItStandsIn() {
        Row row = row(diff(Versions.split()), "B.1.7");
        assertEquals(Kind.CHANGED, row.kind());
        assertEquals(Set.of(Aspect.KEY, Aspect.MAX), row.aspects());
    }

    @Test
    void otherWordsAreTheSameRowOnlyWhereTheFileSaysSo() {
        RubricDiff said = diff(Versions.split());
        assertEquals("B.2.5", row(said, "B.2.6").before().orElseThrow().key());
        assertTrue(row(said, "B.2.6").aspects().contains(Aspect.TEXT));
        RubricDiff unsaid = diff(Versions.later(t -> Versions.replaced(t, "- Thu ngân sách", "- Thu ngân sách địa phương")));
        assertEquals(List.of("B.1.2"), removed(unsaid));
        assertEquals(List.of("B.1.2"), added(unsaid));
    }

    @Test
    void aSplitOrMergedRowContinuesNoneAndSaysWhatItIsMadeOf() {
        RubricDiff diff = diff(Versions.split());
        assertEquals(List.of("B.1.3", "B.2.1", "B.3.1", "B.3.2"), removed(diff));
        assertEquals(List.of("B.2.1", "B.2.2", "B.3.1"), added(diff));
        assertEquals(List.of("B.2.1"), row(diff, "B.2.2").related());
        assertEquals(List.of("B.3.1", "B.3.2"), row(diff, "B.3.1").related());
        assertEquals(List.of("B.2.1", "B.2.2"), diff.rows(Kind.REMOVED).filter(r -> r.key().equals("B.2.1"))
                .findFirst().orElseThrow().related());
    }

    @Test
    void keysOfAnotherVersionThanTheOneReplacedAreNotTakenForThisOnes() {
        RubricDiff diff = diff(Versions.split().replaceFirst("replaces: .*", "replaces: " + Versions.ID + "@2026.7.1"));
        assertEquals(List.of("B.1.3", "B.2.1", "B.2.5", "B.3.1", "B.3.2"), removed(diff));
        assertFalse(diff.carried().containsKey("B.2.5"));
    }

    @Test
    void theWayBackMatchesTheSameRows() {
        RubricRegistry installed = Versions.installed(Versions.split());
        RubricDiff there = RubricDiff.of(Versions.rubric(installed, OLD), Versions.rubric(installed, NEW));
        RubricDiff back = RubricDiff.of(Versions.rubric(installed, NEW), Versions.rubric(installed, OLD));
        assertEquals(there.carried().size(), back.carried().size());
        there.carried().forEach((key, other) -> assertEquals(key, back.carried().get(other)));
        assertEquals(List.of("B.2.1", "B.2.2", "B.3.1"), removed(back));
        assertEquals(List.of("B.2.1", "B.2.2"), row(back, "B.2.1").related());
    }

    @Test
    void aRowThatFellAwayStandsAtItsOldPlace() {
        List<String> order = diff(Versions.split()).rows().stream().map(r -> r.kind() + " " + r.key()).toList();
        assertEquals("RENUMBERED B.1.3", order.get(order.indexOf("REMOVED B.1.3") + 1));
        assertEquals("SAME B.1.2", order.get(order.indexOf("REMOVED B.1.3") - 1));
    }

    @Test
    void theSameWordsTwiceMatchOnlyWhereTheNumberIsTheSameToo() {
        RubricDiff diff = diff(Versions.later(t -> Versions.renumbered(Versions.replaced(t, "- Thu ngân sách",
                "- Tốc độ tăng trưởng kinh tế GDP/GRDP"), "1.2", "1.9")));
        assertEquals(Kind.SAME, row(diff, "B.1.1").kind());
        assertEquals(List.of("B.1.2"), removed(diff));
        assertEquals(List.of("B.1.9"), added(diff));
    }

    @Test
    void aCorrectedReadingIsNoDifference() {
        RubricDiff diff = diff(Versions.later(t -> Versions.replaced(t, "TRỤC (1) - THỰC HIỆN", "Trục (1) - THỰC HIỆN")));
        assertTrue(diff.same());
    }

    @Test
    void theMaximumOfAnAxisIsListedEvenWhenItsHeadingRepeatsIt() {
        RubricDiff diff = diff(Versions.later(t -> Versions.replaced(Versions.replaced(t,
                "NHIỆM VỤ CHÍNH TRỊ ĐƯỢC GIAO (15 ĐIỂM)", "NHIỆM VỤ CHÍNH TRỊ ĐƯỢC GIAO (14 ĐIỂM)"),
                "max: \"15\"\n        line: 206", "max: \"14\"\n        line: 206")));
        assertEquals(List.of("B.1"), diff.maxima().map(Row::key).toList());
        assertEquals(Kind.CHANGED, row(diff, "B.1").kind());
    }

    @Test
    void anotherGuidanceIsListedClauseByClause() {
        String guidance = Versions.replaced(Versions.replaced(Versions.text("lamdong-2026.guidance"),
                "id: lamdong-2026.guidance\nversion: 2026.6.3", "id: lamdong-2026.guidance\nversion: 2026.9.1"),
                "{pointsBelow: \"50\"", "{pointsBelow: \"55\"");
        RubricRegistry installed = Versions.installed(Versions.later(t -> Versions.replaced(t,
                "guidance: lamdong-2026.guidance@2026.6.3", "guidance: lamdong-2026.guidance@2026.9.1")), guidance);
        RubricDiff diff = RubricDiff.of(Versions.rubric(installed, OLD), Versions.rubric(installed, NEW));
        assertFalse(diff.same());
        assertTrue(diff.rows().stream().allMatch(r -> r.kind() == Kind.SAME));
        assertEquals(List.of("GUIDANCE ", "CLAUSE points-under-50"),
                diff.changes().stream().map(c -> c.what() + " " + c.name()).toList());
    }
}
