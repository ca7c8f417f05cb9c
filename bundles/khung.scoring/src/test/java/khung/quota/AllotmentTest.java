package khung.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.rubric.Grade;
import khung.rubric.Ruling;
import khung.rubric.Rulings;

class AllotmentTest {

    private static final Quota HEADS_OUT = quota(true, Optional.empty(), Optional.empty());
    private static final Quota HEADS_IN = quota(false, Optional.of(new Quota.Allowance(5, 1, Optional.of("S"),
            List.of("R004-123"))), Optional.empty());
    private static final Rulings STANDARD = rulings();

    private static Quota quota(boolean headsOut, Optional<Quota.Allowance> small, Optional<Quota.Allowance> printed) {
        return new Quota("x", "x", Grade.EXCELLENT, Grade.GOOD, BigFraction.of(1, 5), headsOut,
                Map.of("base", "B", "rounding", "R", "heads", "H"), small, printed, List.of("R-x"));
    }

    private static Rulings rulings() {
        return new Rulings(Map.of("B", ruling("B", "final-good", "all-eligible"), "R", ruling("R", "half-up", "down"),
                "H", ruling("H", "heads-out"), "S", ruling("S", "before")), Map.of());
    }

    private static Ruling ruling(String id, String... options) {
        return new Ruling(id, id, List.of(options).stream().map(o -> new Ruling.Option(o, o)).toList(), options[0], "",
                "", "", LocalDate.EPOCH, List.of());
    }

    /** So many candidates, points falling from 99 by one, and so many good. */
    private static List<Member> group(int candidates, int good) {
        List<Member> group = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            group.add(new Member("c" + i, "c" + i, false, Grade.EXCELLENT, Optional.of(BigFraction.of(99 - i))));
        }
        for (int i = 0; i < good; i++) {
            group.add(new Member("g" + i, "g" + i, false, Grade.GOOD, Optional.of(BigFraction.of(80))));
        }
        return group;
    }

    private static int places(Quota quota, int candidates, int good, Map<String, String> rulings) {
        return Allotment.of(quota, group(candidates, good), STANDARD.choosing(rulings)).places();
    }

    @Test
    void R003P_25_aFifthOfThoseFinallyGood() {
        assertEquals(1, places(HEADS_OUT, 1, 5, Map.of()));
        assertEquals(2, places(HEADS_OUT, 2, 10, Map.of()));
        // 12 eligible: 2 in leaves 10 good, whose fifth is 2; 3 in would leave 9, whose fifth 1.8 rounds to 2.
        assertEquals(2, places(HEADS_OUT, 12, 0, Map.of()));
    }

    @Test
    void R003C_22_sixAndEightTenthsRoundUpFourAndTwoDown() {
        assertEquals(0, places(HEADS_OUT, 1, 2, Map.of()));
        assertEquals(1, places(HEADS_OUT, 1, 3, Map.of()));
        assertEquals(1, places(HEADS_OUT, 1, 4, Map.of()));
        assertEquals(2, places(HEADS_OUT, 5, 7, Map.of()));
        assertEquals(0, places(HEADS_OUT, 1, 4, Map.of("R", "down")));
        assertEquals(1, places(HEADS_OUT, 1, 5, Map.of("R", "down")));
    }

    @Test
    void I_10_allEligibleCountsThoseMovedUpToo() {
        // 13 eligible: by the final base 3 in leaves 10 good, whose fifth is 2, so 2 fit; of all 13 it is 2.6, so 3.
        assertEquals(2, places(HEADS_OUT, 13, 0, Map.of()));
        assertEquals(3, places(HEADS_OUT, 13, 0, Map.of("B", "all-eligible")));
    }

    @Test
    void R003P_26_aHeadIsOutsideBothNumbers() {
        List<Member> group = new ArrayList<>(group(1, 3));
        group.add(new Member("h", "h", true, Grade.EXCELLENT, Optional.empty()));
        Allotment outside = Allotment.of(HEADS_OUT, group, STANDARD);
        assertEquals(List.of("h"), outside.free().stream().map(Member::id).toList());
        assertEquals(4, outside.counted());
        assertEquals(1, outside.places());
        assertTrue(outside.rulings().contains("H"));
        assertEquals(5, Allotment.of(HEADS_IN, group, STANDARD).counted());
    }

    @Test
    void R004_123_fewerThanFiveAllGoodMayHaveOne() {
        assertEquals(1, places(HEADS_IN, 1, 1, Map.of("R", "down")));
        assertEquals(1, places(HEADS_IN, 2, 2, Map.of("R", "down")));
        assertEquals(0, places(HEADS_IN, 1, 4, Map.of("R", "down")));
        List<Member> mixed = new ArrayList<>(group(1, 1));
        mixed.add(new Member("k", "k", false, Grade.COMPLETED, Optional.empty()));
        assertEquals(0, Allotment.of(HEADS_IN, mixed, STANDARD.choosing(Map.of("R", "down"))).places());
    }

    @Test
    void R002_31_theNumberTheTextStatesHolds() {
        Quota quota = quota(false, Optional.empty(), Optional.of(new Quota.Allowance(0, 1, Optional.empty(),
                List.of("R002-31"))));
        Allotment one = Allotment.of(quota, group(2, 1), STANDARD.choosing(Map.of("R", "down")));
        assertEquals(1, one.places());
        assertTrue(one.rules().contains("R002-31"));
    }

    @Test
    void G_07_whoGetsInIsShownByPointsAndLeftToAPerson() {
        Allotment three = Allotment.of(HEADS_OUT, group(3, 4), STANDARD);
        assertEquals(1, three.places());
        assertEquals(List.of("c0"), three.in().stream().map(Member::id).toList());
        assertEquals(List.of("c1", "c2"), three.out().stream().map(Member::id).toList());
        assertFalse(three.determinedByText());
        assertTrue(Allotment.of(HEADS_OUT, group(1, 4), STANDARD).determinedByText());
    }

    @Test
    void equalPointsAtTheEdgeStayTogether() {
        List<Member> group = new ArrayList<>(group(1, 5));
        group.add(new Member("t", "t", false, Grade.EXCELLENT, Optional.of(BigFraction.of(99))));
        Allotment tie = Allotment.of(HEADS_OUT, group, STANDARD);
        assertEquals(1, tie.places());
        assertEquals(List.of("c0", "t"), tie.tied().stream().map(Member::id).toList());
        assertEquals(1, tie.placesForTied());
        assertTrue(tie.in().isEmpty());
    }

    @Test
    void aThousandthOfAPointIsNoTie() {
        List<Member> group = new ArrayList<>(group(1, 5));
        group.add(new Member("t", "t", false, Grade.EXCELLENT, Optional.of(BigFraction.of(99001, 1000))));
        assertEquals(List.of("t"), Allotment.of(HEADS_OUT, group, STANDARD).in().stream().map(Member::id).toList());
    }

    @Test
    void theQuotaNeverExceedsItsLimitAsRuledAndIsTheLargestThatFits() {
        for (int candidates = 0; candidates <= 30; candidates++) {
            for (int good = 0; good <= 30; good++) {
                int x = places(HEADS_OUT, candidates, good, Map.of());
                assertTrue(x <= limit(candidates + good - x), candidates + " " + good);
                assertTrue(x == candidates || x + 1 > limit(candidates + good - x - 1), candidates + " " + good);
            }
        }
    }

    /** Half up, by whole numbers: a fifth of n, the remainders 3 and 4 up. */
    private static int limit(int n) {
        return n / 5 + (n % 5 >= 3 ? 1 : 0);
    }

    @Test
    void theOrderOfTheMembersDoesNotMatter() {
        List<Member> group = group(9, 11);
        Allotment expected = Allotment.of(HEADS_OUT, group, STANDARD);
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(group, random);
            assertEquals(expected, Allotment.of(HEADS_OUT, group, STANDARD));
        }
    }
}
