package khung.ballot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.ballot.Tally.Outcome;
import khung.rubric.Grade;
import khung.rubric.Ruling;
import khung.rubric.Rulings;

class TallyTest {

    private static final List<Grade> GRADES = List.of(Grade.values());
    private static final Rulings RULINGS = new Rulings(Map.of(
            "M", ruling("M", "more-than-half", "most-votes"),
            "B", ruling("B", "valid", "collected", "present", "eligible"),
            "W", ruling("W", "record", "as-organisation")), Map.of());
    private static final Ballot DECISION = ballot(BigFraction.of(1, 2), Optional.empty());

    private static Ruling ruling(String id, String... options) {
        return new Ruling(id, id, List.of(options).stream().map(o -> new Ruling.Option(o, o)).toList(), options[0], "",
                "", "", LocalDate.EPOCH, List.of());
    }

    private static Ballot ballot(BigFraction above, Optional<Ballot.Standing> when) {
        return new Ballot("decision", "organisation", "x", true, Optional.of(new Ballot.Majority(above, "M", "B", when)),
                Optional.empty(), List.of("R-x"));
    }

    /** Everybody present got a ballot and gave it back; {@code invalid} of them do not count. */
    private static Count count(int eligible, int invalid, int excellent, int good, int completed, int failed) {
        int valid = excellent + good + completed + failed;
        int present = valid + invalid;
        return new Count(eligible, present, present, present, valid, invalid, Map.of(Grade.EXCELLENT, excellent,
                Grade.GOOD, good, Grade.COMPLETED, completed, Grade.NOT_COMPLETED, failed));
    }

    private static Tally tally(Count count, Map<String, String> rulings) {
        return Tally.of(DECISION, count, GRADES, RULINGS.choosing(rulings));
    }

    @Test
    void R004_59_I_33_halfIsNoMajorityOneMoreIs() {
        Tally half = tally(count(10, 0, 0, 5, 3, 2), Map.of());
        assertEquals(Outcome.SHORT, half.outcome());
        assertEquals(6, half.needed());
        assertTrue(half.grade().isEmpty());
        assertFalse(half.determinedByText());
        assertEquals(List.of(Grade.GOOD, Grade.COMPLETED, Grade.NOT_COMPLETED), half.options());

        Tally more = tally(count(10, 0, 0, 6, 3, 1), Map.of());
        assertEquals(Outcome.MAJORITY, more.outcome());
        assertEquals(Optional.of(Grade.GOOD), more.grade());
        assertEquals(List.of(), more.options());
        assertEquals(Set.of("R-x"), more.rules());
        assertEquals(Set.of("M", "B"), more.rulings());
    }

    @Test
    void anOddNumberNeedsTheWholeVoteAboveItsHalf() {
        assertEquals(7, tally(count(13, 0, 7, 6, 0, 0), Map.of()).needed());
        assertEquals(Optional.of(Grade.EXCELLENT), tally(count(13, 0, 7, 6, 0, 0), Map.of()).grade());
        assertEquals(Optional.empty(), tally(count(13, 0, 6, 4, 3, 0), Map.of()).grade());
    }

    @Test
    void I_33_mostVotesWinEvenBelowHalf() {
        Tally most = tally(count(10, 0, 0, 4, 3, 3), Map.of("M", "most-votes"));
        assertEquals(Optional.of(Grade.GOOD), most.grade());
        assertEquals(Set.of("M"), most.rulings());
        assertEquals(Map.of(), most.otherwise());
    }

    @Test
    void aTieIsShownAndNeverBroken() {
        Tally tie = tally(count(10, 0, 0, 5, 5, 0), Map.of());
        assertEquals(Outcome.TIE, tie.outcome());
        assertEquals(List.of(Grade.GOOD, Grade.COMPLETED), tie.leading());
        assertTrue(tie.grade().isEmpty());
        assertEquals(Outcome.TIE, tally(count(10, 0, 2, 4, 4, 0), Map.of("M", "most-votes")).outcome());
        assertEquals(List.of(Grade.GOOD, Grade.COMPLETED),
                tally(count(10, 0, 2, 4, 4, 0), Map.of("M", "most-votes")).options());
    }

    @Test
    void I_58_theSameVotesAgainstEachNumber() {
        // 7 of 12 valid, of 13 collected, of 13 present: a majority. Of 14 eligible it is exactly half.
        Count count = count(14, 1, 0, 7, 5, 0);
        assertEquals(Optional.of(Grade.GOOD), tally(count, Map.of()).grade());
        assertEquals(Optional.of(Grade.GOOD), tally(count, Map.of("B", "collected")).grade());
        assertEquals(Optional.of(Grade.GOOD), tally(count, Map.of("B", "present")).grade());
        Tally eligible = tally(count, Map.of("B", "eligible"));
        assertEquals(Outcome.SHORT, eligible.outcome());
        assertEquals(8, eligible.needed());
        assertEquals(Map.of(Count.Base.VALID, true, Count.Base.COLLECTED, true, Count.Base.ISSUED, true,
                Count.Base.PRESENT, true, Count.Base.ELIGIBLE, false), eligible.otherwise());
        assertEquals(Optional.of(BigFraction.of(1, 2)), eligible.share(Grade.GOOD, Count.Base.ELIGIBLE));
    }

    @Test
    void nobodyVotedForAnything() {
        Tally none = tally(count(5, 5, 0, 0, 0, 0), Map.of());
        assertEquals(Outcome.NO_VOTES, none.outcome());
        assertEquals(GRADES, none.options());
        assertEquals(Optional.empty(), none.share(Grade.GOOD, Count.Base.VALID));
    }

    @Test
    void R004_79_I_45_votesOnMembersAreOnlyRecordedUnlessRuledOtherwise() {
        Ballot member = ballot(BigFraction.of(1, 2), Optional.of(new Ballot.Standing("W", "as-organisation")));
        Count count = count(10, 0, 2, 8, 0, 0);
        Tally recorded = Tally.of(member, count, GRADES, RULINGS);
        assertEquals(Outcome.RECORDED, recorded.outcome());
        assertEquals(Set.of("W"), recorded.rulings());
        assertEquals(List.of(Grade.EXCELLENT, Grade.GOOD), recorded.options());
        assertEquals(Optional.of(Grade.GOOD), Tally.of(member, count, GRADES,
                RULINGS.choosing(Map.of("W", "as-organisation"))).grade());
    }

    @Test
    void theShareIsADatum() {
        // An invented guidance that asks for more than two thirds: 8 of 12 is not, 9 of 12 is.
        Ballot invented = ballot(BigFraction.of(2, 3), Optional.empty());
        assertEquals(Optional.empty(), Tally.of(invented, count(12, 0, 0, 8, 4, 0), GRADES, RULINGS).grade());
        assertEquals(Optional.of(Grade.GOOD), Tally.of(invented, count(12, 0, 0, 9, 3, 0), GRADES, RULINGS).grade());
        // More than a third: two grades can both have it, and the equal ones stay equal.
        Ballot third = ballot(BigFraction.of(1, 3), Optional.empty());
        Tally tie = Tally.of(third, count(10, 0, 4, 4, 2, 0), GRADES, RULINGS);
        assertEquals(Outcome.TIE, tie.outcome());
        assertEquals(List.of(Grade.EXCELLENT, Grade.GOOD), tie.options());
    }

    @Test
    void R002_89_votesThatDifferFromPlaceToPlaceAreForTheAuthority() {
        BallotRules.Differing differing = new BallotRules.Differing("x", List.of("R002-89"));
        Tally here = tally(count(10, 0, 0, 8, 2, 0), Map.of());
        Tally same = tally(count(10, 0, 0, 6, 2, 2), Map.of());
        Tally other = tally(count(10, 0, 1, 2, 7, 0), Map.of());
        assertEquals(here, here.beside(List.of(same), differing));
        Tally differs = here.beside(List.of(same, other), differing);
        assertEquals(Outcome.DIFFERING, differs.outcome());
        assertEquals(Optional.empty(), differs.grade());
        assertEquals(List.of(Grade.GOOD, Grade.COMPLETED), differs.options());
        assertEquals(Set.of("R-x", "R002-89"), differs.rules());
    }

    @Test
    void numbersThatCannotBeAreFound() {
        Map<Grade, Integer> votes = Map.of(Grade.GOOD, 5);
        assertEquals(List.of(), new Count(8, 7, 6, 6, 5, 1, votes).faults());
        assertEquals(List.of(Count.Fault.PRESENT), new Count(6, 7, 6, 6, 5, 1, votes).faults());
        assertEquals(List.of(Count.Fault.ISSUED), new Count(8, 5, 6, 6, 5, 1, votes).faults());
        assertEquals(List.of(Count.Fault.COLLECTED), new Count(8, 7, 5, 6, 5, 1, votes).faults());
        assertEquals(List.of(Count.Fault.VALIDITY), new Count(8, 7, 6, 6, 5, 0, votes).faults());
        assertEquals(List.of(Count.Fault.VOTES), new Count(8, 7, 6, 6, 4, 2, votes).faults());
        assertThrows(IllegalArgumentException.class, () -> tally(new Count(8, 7, 6, 6, 4, 2, votes), Map.of()));
    }
}
