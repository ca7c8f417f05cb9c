package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.grading.Verdict.State;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Sample;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.text.Exact;

/** The invented guidance, graded from data alone. */
class GradingTest {

    private static final Rubric RUBRIC = Sample.rubric("100", """
              - number: B
                text: t
                max: 100
                rows:
                  - {number: "1", text: a, max: 90, method: {ratio: {target: 90, unit: x}}}
                  - {number: "2", text: a, max: 10, method: pass-fail}
            """);
    private static final Rulings RULINGS = Sample.rulings();

    private static Verdict grade(String points, Boolean tick, Facts facts, Rulings rulings) {
        Map<String, Answer> answers = new HashMap<>();
        if (points != null) {
            answers.put("B.1", new Answer.Result(Exact.parse(points).orElseThrow()));
        }
        if (tick != null) {
            answers.put("B.2", new Answer.Tick(tick));
        }
        return Grading.grade(Scoring.score(RUBRIC, rulings, Plan.AS_PRINTED, answers), facts, rulings);
    }

    private static Facts facts(Integer assigned, Integer exceeded, Role role) {
        Map<Count, Integer> counts = new HashMap<>();
        if (assigned != null) {
            counts.put(Count.UNIT_ASSIGNED, assigned);
        }
        if (exceeded != null) {
            counts.put(Count.UNIT_EXCEEDED, exceeded);
        }
        return new Facts(counts, Map.of(), Optional.ofNullable(role), List.of(), List.of());
    }

    @Test
    void theFirstClauseThatHoldsDecides() {
        Verdict verdict = grade("80", false, facts(10, 5, Role.HEAD), RULINGS);
        assertEquals(State.DETERMINED, verdict.state());
        assertEquals(Optional.of(Grade.EXCELLENT), verdict.grade());
        assertTrue(verdict.determinedByText());
    }

    @Test
    void justBelowAThresholdFallsToTheNextGrade() {
        assertEquals(Optional.of(Grade.GOOD), grade("79.999999", false, facts(10, 5, Role.HEAD), RULINGS).grade());
        assertEquals(Optional.of(Grade.GOOD), grade("80", false, facts(10, 4, Role.HEAD), RULINGS).grade());
        assertEquals(Optional.of(Grade.NOT_COMPLETED), grade("39.999999", false, facts(10, 9, Role.HEAD), RULINGS).grade());
    }

    @Test
    void oneOfSeveralConditionsIsEnoughWhereTheGuidanceSaysSo() {
        assertEquals(Optional.of(Grade.EXCELLENT), grade("80", false, facts(10, 0, Role.DEPUTY), RULINGS).grade());
    }

    @Test
    void whatTheTextLeavesOpenAsksForADecisionAndNamesTheOptions() {
        Verdict verdict = grade("50", false, facts(10, 5, Role.HEAD), RULINGS);
        assertEquals(State.NEEDS_DECISION, verdict.state());
        assertEquals(Optional.empty(), verdict.grade());
        assertEquals(List.of(Grade.GOOD, Grade.NOT_COMPLETED), verdict.options());
        assertFalse(verdict.determinedByText());
        assertTrue(verdict.rulings().contains("K-5"));
    }

    @Test
    void aRulingMayPutAGradeForwardButTheTextStillDoesNotDetermineIt() {
        Verdict verdict = grade("50", false, facts(10, 5, Role.HEAD), RULINGS.choosing(Map.of("K-5", "low")));
        assertEquals(Optional.of(Grade.NOT_COMPLETED), verdict.grade());
        assertFalse(verdict.determinedByText());
        assertEquals(State.NEEDS_DECISION, verdict.state());
    }

    @Test
    void anUnknownFactIsNeverTrue() {
        Verdict verdict = grade("85", true, facts(10, null, null), RULINGS);
        assertEquals(State.NOT_YET, verdict.state());
        assertEquals(Optional.empty(), verdict.grade());
        assertEquals(Set.of(Grade.EXCELLENT, Grade.GOOD), verdict.possible());
        assertEquals(List.of("unit.exceeded", "role"), verdict.missing().stream().map(Unknown::word).toList());
    }

    @Test
    void aFactThatCannotChangeTheGradeIsNotAskedFor() {
        Verdict verdict = grade("65", false, facts(null, null, null), RULINGS);
        assertEquals(State.DETERMINED, verdict.state());
        assertEquals(Optional.of(Grade.GOOD), verdict.grade());
    }

    @Test
    void anUnscoredRowLeavesOnlyTheTotalsItCanReach() {
        // 65 scored, 10 open as all or nothing: 65 or 75, both "good"
        Verdict certain = grade("65", null, facts(10, 5, Role.HEAD), RULINGS);
        assertEquals(Set.of(Grade.GOOD), certain.possible());
        assertEquals(Optional.of(Grade.GOOD), certain.grade());
        assertEquals(State.NOT_YET, certain.state());
        // 55 scored: 55 is open in the text, 65 is "good"; 60 to 65 cannot be had otherwise
        Verdict open = grade("55", null, facts(10, 5, Role.HEAD), RULINGS);
        assertEquals(Optional.empty(), open.grade());
        assertEquals(Set.of(Grade.GOOD, Grade.NOT_COMPLETED), open.possible());
        assertEquals(BigFraction.of(55), open.low());
        assertEquals(BigFraction.of(65), open.high());
    }

    @Test
    void aBlankFormCanStillBecomeAnything() {
        Verdict verdict = grade(null, null, Facts.UNKNOWN, RULINGS);
        assertEquals(State.NOT_YET, verdict.state());
        assertEquals(Set.of(Grade.EXCELLENT, Grade.GOOD, Grade.NOT_COMPLETED), verdict.possible());
        assertEquals(Optional.empty(), verdict.grade());
    }

    @Test
    void confirmedForceMajeureLeavesNumeratorAndDenominator() {
        ForceMajeure storm = new ForceMajeure(2, 0, 0, 0, "bão", Optional.of("UBND tỉnh"));
        Facts confirmed = new Facts(Map.of(Count.UNIT_ASSIGNED, 10, Count.UNIT_EXCEEDED, 4), Map.of(),
                Optional.of(Role.HEAD), List.of(storm), List.of());
        assertEquals(Optional.of(Grade.EXCELLENT), grade("80", false, confirmed, RULINGS).grade());
        Facts claimed = new Facts(confirmed.counts(), Map.of(), Optional.of(Role.HEAD),
                List.of(new ForceMajeure(2, 0, 0, 0, "bão", Optional.empty())), List.of());
        assertEquals(Optional.of(Grade.GOOD), grade("80", false, claimed, RULINGS).grade());
    }

    @Test
    void withNoTaskAtAllAShareDecidesNothing() {
        Verdict verdict = grade("85", true, facts(0, 0, Role.HEAD), RULINGS);
        assertEquals(State.NOT_YET, verdict.state());
        assertEquals(Optional.empty(), verdict.grade());
    }

    @Test
    void whyNotHigherNamesTheConditionThatFailed() {
        Verdict verdict = grade("80", false, facts(10, 4, Role.HEAD), RULINGS);
        Step top = verdict.whyNotHigher().get(0);
        assertEquals("top", top.clause().id());
        assertEquals(List.of(List.of("T-3", "T-4")), top.open().stream().map(Check::rules).toList());
        Explanation words = Explanation.of(verdict, RUBRIC.guidance(), RULINGS, Locale.forLanguageTag("vi"));
        assertTrue(words.lines(Explanation.About.NOT_HIGHER).stream().anyMatch(l -> l.contains("4/10 = 40%")),
                words.toString());
    }

    @Test
    void aHigherTotalNeverLowersTheGrade() {
        Facts facts = facts(10, 5, Role.HEAD);
        Rulings rulings = RULINGS.choosing(Map.of("K-5", "low"));
        Grade before = Grade.NOT_COMPLETED;
        for (int i = 0; i <= 900; i++) {
            Grade now = grade(Exact.text(BigFraction.of(i, 10)), false, facts, rulings).grade().orElseThrow();
            assertTrue(now.compareTo(before) <= 0, "at " + i);
            before = now;
        }
    }

    @Test
    void contradictingFactsAreNamed() {
        Facts facts = new Facts(Map.of(Count.UNIT_ASSIGNED, 3, Count.UNIT_DONE, 4), Map.of(), Optional.empty(),
                List.of(), List.of());
        assertEquals(List.of("unit.done"), FactCheck.check(facts).stream().map(FactCheck.Contradiction::field).toList());
    }
}
