package khung.dossier;

import static khung.rubric.Grade.COMPLETED;
import static khung.rubric.Grade.EXCELLENT;
import static khung.rubric.Grade.GOOD;
import static khung.rubric.Grade.NOT_COMPLETED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import khung.grading.Check;
import khung.grading.ForceMajeure;
import khung.grading.Verdict;
import khung.grading.Verdict.State;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Mark;
import khung.rubric.Role;
import khung.text.Exact;

/** Seed 003, VI.1 and IX.1, each rule on both sides of its edge. */
class Guidance2026Test {

    private static void gives(Grade grade, Filled filled) {
        Verdict verdict = filled.verdict();
        assertEquals(State.DETERMINED, verdict.state(), () -> verdict.missing().toString());
        assertEquals(Optional.of(grade), verdict.grade());
        assertTrue(verdict.determinedByText());
    }

    private static Filled filled() {
        return new Filled();
    }

    @Test
    void X_14_fullMarksEverywhereAreNinetyNine() {
        assertEquals("99", Exact.text(filled().verdict().low()));
    }

    @Test
    void R003P_16_ninetyIsExcellentAndAHairLessIsNot() {
        gives(EXCELLENT, filled().total("90"));
        gives(GOOD, filled().total("89.99"));
        gives(GOOD, filled().total("89.999999"));
    }

    @Test
    void I_03_ninetyOnlyAfterRoundingStaysBelowAndSaysSo() {
        Verdict verdict = filled().total("89.996").verdict();
        assertEquals("90", Exact.display(verdict.low(), 2));
        assertEquals(Optional.of(GOOD), verdict.grade());
        assertTrue(verdict.rulings().contains("I-03"));
        assertFalse(filled().total("89.99").verdict().rulings().contains("I-03"));
    }

    @Test
    void R003P_18_R003P_20_seventyIsGoodAndAHairLessIsCompleted() {
        gives(GOOD, filled().total("70"));
        gives(COMPLETED, filled().total("69.99"));
    }

    @Test
    void R003P_20_R003P_22_fiftyIsCompletedAndAHairLessIsNot() {
        gives(COMPLETED, filled().total("50"));
        gives(NOT_COMPLETED, filled().total("49.99"));
    }

    @Test
    void R003P_17_thirtyPercentExceededIsEnoughForExcellent() {
        gives(EXCELLENT, filled().with(Count.UNIT_EXCEEDED, 6));
        Verdict verdict = filled().with(Count.UNIT_EXCEEDED, 5).verdict();
        assertEquals(Optional.of(GOOD), verdict.grade());
        assertTrue(verdict.whyNotHigher().get(0).open().stream().map(Check::rules).toList()
                .contains(List.of("R003P-05", "R003P-17")));
    }

    @Test
    void I_04_ninetyPointsWithoutTheConditionsFallToGood() {
        Verdict verdict = filled().with(Count.UNIT_EXCEEDED, 5).verdict();
        assertTrue(verdict.rulings().contains("I-04"));
        Verdict literal = filled().with(Count.UNIT_EXCEEDED, 5).ruling("I-04", "literal").verdict();
        assertEquals(State.NEEDS_DECISION, literal.state());
        assertFalse(literal.determinedByText());
    }

    @Test
    void R003P_19_R003P_21_oneLateTaskIsCompletedAtBest() {
        gives(COMPLETED, filled().with(Count.UNIT_LATE, 1));
    }

    @Test
    void R003P_21_twentyPercentLateIsStillCompletedAndMoreIsNotDetermined() {
        gives(COMPLETED, filled().with(Count.UNIT_LATE, 4));
        Verdict verdict = filled().with(Count.UNIT_LATE, 5).verdict();
        assertEquals(State.NEEDS_DECISION, verdict.state());
        assertFalse(verdict.determinedByText());
        assertEquals(Optional.of(NOT_COMPLETED), verdict.grade());
        assertEquals(List.of(COMPLETED, NOT_COMPLETED), verdict.options());
        assertTrue(verdict.rulings().contains("I-06"));
    }

    @Test
    void I_06_seventyToUnderAHundredPercentIsNotDeterminedByTheText() {
        Verdict seventy = filled().with(Count.UNIT_DONE, 14).verdict();
        assertEquals(State.NEEDS_DECISION, seventy.state());
        assertEquals(Optional.of(NOT_COMPLETED), seventy.grade());
        assertFalse(seventy.determinedByText());
        Verdict asking = filled().with(Count.UNIT_DONE, 19).ruling("I-06", "ask").verdict();
        assertEquals(Optional.empty(), asking.grade());
        assertEquals(Optional.of(COMPLETED),
                filled().with(Count.UNIT_DONE, 19).ruling("I-06", "completed").verdict().grade());
    }

    @Test
    void R003P_60_unitUnderSeventyPercentFailsItsHead() {
        gives(NOT_COMPLETED, filled().with(Count.UNIT_DONE, 13));
        assertTrue(filled().with(Count.UNIT_DONE, 13).verdict().rules().contains("R003P-60"));
    }

    @Test
    void R003P_61_unitUnderSeventyPercentLeavesDeputiesAnythingButExcellentToAPerson() {
        for (Role role : List.of(Role.DEPUTY, Role.MEMBER)) {
            Verdict verdict = filled().with(Count.UNIT_DONE, 13).role(role).verdict();
            assertEquals(State.NEEDS_DECISION, verdict.state());
            assertEquals(Optional.empty(), verdict.grade());
            assertEquals(List.of(GOOD, COMPLETED, NOT_COMPLETED), verdict.options());
        }
    }

    @Test
    void R003P_24_ownTasksUnderAHundredPercentFailWhateverThePoints() {
        gives(NOT_COMPLETED, filled().with(Count.OWN_DONE, 4));
        assertTrue(filled().with(Count.OWN_DONE, 4).verdict().rulings().contains("I-36"));
    }

    @Test
    void R003P_24_confirmedForceMajeureExcusesAndAnUnconfirmedClaimDoesNot() {
        Filled confirmed = filled().with(Count.OWN_DONE, 4);
        confirmed.ownForce = List.of(new ForceMajeure(1, 0, 0, 0, "bão số 3", Optional.of("UBND tỉnh")));
        gives(EXCELLENT, confirmed);
        assertTrue(confirmed.verdict().rulings().contains("I-07"));
        Filled claimed = filled().with(Count.OWN_DONE, 4);
        claimed.ownForce = List.of(new ForceMajeure(1, 0, 0, 0, "bão số 3", Optional.empty()));
        gives(NOT_COMPLETED, claimed);
        Filled unexplained = filled().with(Count.OWN_DONE, 4);
        unexplained.ownForce = List.of(new ForceMajeure(1, 0, 0, 0, "", Optional.of("UBND tỉnh")));
        gives(NOT_COMPLETED, unexplained);
    }

    @Test
    void I_07_forceMajeureLeavesTheUnitsNumeratorAndDenominator() {
        Filled unit = filled().with(Count.UNIT_DONE, 13);
        unit.unitForce = List.of(new ForceMajeure(7, 0, 0, 0, "lũ quét", Optional.of("Ban Thường vụ Tỉnh ủy")));
        // 13 of 13 done, 6 of 13 exceeded
        gives(EXCELLENT, unit);
    }

    @Test
    void I_34_seventyPercentIsNotUnderSeventy() {
        Filled seventy = filled().with(Count.UNIT_ASSIGNED, 10).with(Count.UNIT_DONE, 7).with(Count.UNIT_EXCEEDED, 3);
        assertEquals(State.NEEDS_DECISION, seventy.verdict().state());
        // 69.996 % is shown as 70 % and is under 70 all the same
        Filled under = filled().with(Count.UNIT_ASSIGNED, 25_000).with(Count.UNIT_DONE, 17_499)
                .with(Count.UNIT_EXCEEDED, 0);
        gives(NOT_COMPLETED, under);
        assertTrue(under.verdict().rulings().contains("I-34"));
    }

    @Test
    void I_05_bothHalvesAreNeededOnlyWhereTheRulingSaysSo() {
        Verdict verdict = filled().total("49").ruling("I-05", "both").verdict();
        assertFalse(verdict.determinedByText());
        assertTrue(verdict.rulings().contains("I-05"));
        gives(NOT_COMPLETED, filled().total("49").with(Count.UNIT_DONE, 13).ruling("I-05", "both"));
    }

    @Test
    void I_38_qualityIsAFactOfItsOwnUnlessTheRulingSaysOtherwise() {
        Filled denied = filled();
        denied.marks.put(Mark.UNIT_QUALITY, false);
        gives(COMPLETED, denied);
        Filled unknown = filled();
        unknown.marks.clear();
        assertEquals(State.NOT_YET, unknown.verdict().state());
        assertEquals(Optional.empty(), unknown.verdict().grade());
        gives(EXCELLENT, unknown.ruling("I-38", "within-done"));
    }

    @Test
    void aUnitWithUnknownTasksNeverPassesACondition() {
        for (Count count : List.of(Count.UNIT_ASSIGNED, Count.UNIT_DONE, Count.UNIT_LATE, Count.UNIT_EXCEEDED,
                Count.OWN_ASSIGNED, Count.OWN_DONE)) {
            Verdict verdict = filled().with(count, null).verdict();
            assertEquals(State.NOT_YET, verdict.state(), count.word());
            assertEquals(Optional.empty(), verdict.grade(), count.word());
            assertTrue(verdict.missing().stream().anyMatch(u -> u.word().equals(count.word())), count.word());
        }
    }

    @Test
    void theRoleMattersOnlyWhereARuleAsksForIt() {
        gives(EXCELLENT, filled().role(null));
        Verdict verdict = filled().role(null).with(Count.UNIT_DONE, 13).verdict();
        assertEquals(State.NOT_YET, verdict.state());
        assertEquals(Set.of(GOOD, COMPLETED, NOT_COMPLETED), verdict.possible());
    }

    @Test
    void anUnscoredRowBoundsThePointsAndLeavesBothGradesOpen() {
        Filled open = filled().total("90");
        open.answers.remove("B.1.1");
        Verdict verdict = open.verdict();
        assertEquals(State.NOT_YET, verdict.state());
        assertEquals(Optional.empty(), verdict.grade());
        assertEquals(Set.of(EXCELLENT, GOOD), verdict.possible());
        assertEquals("88", Exact.text(verdict.low()));
        assertEquals("90", Exact.text(verdict.high()));
        assertEquals(1, verdict.unscored());
    }

    @Test
    void everyCompletionFailingIsSaidBeforeTheFormIsFinished() {
        Filled open = filled().with(Count.OWN_DONE, 4);
        open.answers.remove("B.1.1");
        Verdict verdict = open.verdict();
        assertEquals(Optional.of(NOT_COMPLETED), verdict.grade());
        assertEquals(1, verdict.unscored());
    }
}
