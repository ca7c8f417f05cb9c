package khung.annulment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import khung.annulment.AnnulmentRules.Dependence;
import khung.annulment.AnnulmentRules.Then;
import khung.annulment.Regraded.Fate;
import khung.caps.Order;
import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.rubric.Ruling;
import khung.rubric.Rulings;

class RegradingTest {

    private static final List<Grade> GRADES = List.of(Grade.values());
    private static final Rulings RULINGS = new Rulings(Map.of("I-29", new Ruling("I-29", "x",
            List.of(new Ruling.Option("year-of-violation", "x"), new Ruling.Option("year-of-discipline", "x")),
            "year-of-violation", "", "", "", LocalDate.EPOCH, List.of())), Map.of());
    private static final Ground FAULT = new Ground("fault", "x", true, Optional.empty(), Optional.empty(), false,
            Optional.empty(), List.of("R004-108"));
    private static final Ground EARLIER = new Ground("earlier-violation", "x", true, Optional.of(Grade.NOT_COMPLETED),
            Optional.of(new Ground.Exemption("x", List.of("R004-110"))), true,
            Optional.of(new Ground.Standing("I-29", "year-of-violation")), List.of("R004-109"));
    private static final Ground TWO_PLACES = new Ground("two-places", "x", true, Optional.empty(), Optional.empty(),
            true, Optional.empty(), List.of("R004-112"));
    private static final AnnulmentRules RULES = new AnnulmentRules(List.of(FAULT, EARLIER, TWO_PLACES),
            Map.of(Link.CAP, new Dependence(Then.REOPEN, "cap", List.of("R004-103")),
                    Link.SHARE, new Dependence(Then.REOPEN, "share", List.of("R004-36")),
                    Link.AWARD, new Dependence(Then.ANNUL, "award", List.of("R004-111", "R004-145"))),
            Optional.of(new AnnulmentRules.CountsAt("organisation", "x", List.of("R004-122"))),
            Optional.of(new AnnulmentRules.Rule("x", List.of("R004-111"))), Optional.empty(),
            List.of(new Order("head", List.of("organisation", "collective"), "x", List.of("R004-102"))));
    private static final Violation IN_2022 = new Violation(LocalDate.of(2022, 5, 4), "old");

    private static Result result(String id, String kind, int year, String place, Grade grade,
            Map<Link, List<String>> from) {
        return new Result(id, id.substring(0, 1), id, kind, new Term(year, Optional.empty()),
                Optional.of(place).filter(p -> !p.isEmpty()), Optional.ofNullable(grade), from);
    }

    private static final Result B_2022 = result("b-2022", "member", 2022, "old", Grade.GOOD, Map.of());
    private static final Result B_2023 = result("b-2023", "member", 2023, "new", Grade.GOOD, Map.of());

    private static Annulment annulment(Ground ground, Grade grade, Boolean selfDetected, List<Violation> violations,
            String... ids) {
        return new Annulment(Set.of(ids), ground, "x", "x", LocalDate.of(2023, 11, 20), Optional.empty(),
                Optional.ofNullable(grade), violations, Optional.ofNullable(selfDetected));
    }

    private static Regrading regrade(List<Result> results, Annulment annulment) throws Exception {
        return Regrading.of(RULES, results, annulment, GRADES, RULINGS);
    }

    private static Regraded earlier(Grade given, Boolean selfDetected) throws Exception {
        return regrade(List.of(B_2022, B_2023), annulment(EARLIER, given, selfDetected, List.of(IN_2022), "b-2022"))
                .regraded().get(0);
    }

    @Test
    void R001_35_R002_91_R004_108_theOldResultIsKeptAndTheNewOneIsOpenUntilGraded() throws Exception {
        Regrading open = regrade(List.of(B_2022), annulment(FAULT, null, null, List.of(), "b-2022"));
        Regraded one = open.regraded().get(0);
        assertEquals(B_2022, one.old());
        assertEquals(Fate.ANNULLED, one.fate());
        assertEquals(Optional.empty(), one.grade());
        assertFalse(one.determinedByText());
        assertEquals(GRADES, one.options());
        assertFalse(open.settled());

        Regrading graded = regrade(List.of(B_2022), annulment(FAULT, Grade.COMPLETED, null, List.of(), "b-2022"));
        assertEquals(Optional.of(Grade.COMPLETED), graded.regraded().get(0).grade());
        assertFalse(graded.regraded().get(0).determinedByText());
        assertTrue(graded.settled());
    }

    @Test
    void R004_109_theYearOfTheViolationBecomesNotCompleted() throws Exception {
        Regraded one = earlier(null, false);
        assertEquals(Optional.of(Grade.NOT_COMPLETED), one.grade());
        assertTrue(one.determinedByText());
        assertTrue(one.settled());
        Regraded against = earlier(Grade.COMPLETED, false);
        assertEquals(Optional.of(Grade.NOT_COMPLETED), against.grade());
        assertEquals(Optional.of(Grade.COMPLETED), against.contradicts());
        assertFalse(against.settled());
    }

    @Test
    void R004_110_whatTheyDetectedAndRemediedIsForTheAuthority() throws Exception {
        Regraded weighed = earlier(null, true);
        assertEquals(Optional.empty(), weighed.grade());
        assertFalse(weighed.determinedByText());
        assertEquals(GRADES, weighed.options());
        Regraded decided = earlier(Grade.COMPLETED, true);
        assertEquals(Optional.of(Grade.COMPLETED), decided.grade());
        assertFalse(decided.determinedByText());
        assertTrue(decided.settled());
        Regraded unknown = earlier(null, null);
        assertTrue(unknown.asksSelfDetected());
        assertEquals(Optional.empty(), unknown.grade());
    }

    @Test
    void R004_109_anotherYearIsNotAnnulledForIt() throws Exception {
        Regrading wrong = regrade(List.of(B_2022, B_2023), annulment(EARLIER, null, false, List.of(IN_2022), "b-2023"));
        assertEquals(Fate.MISPLACED, wrong.regraded().get(0).fate());
        assertEquals(List.of(B_2022), wrong.alsoByViolation());
        assertEquals(List.of(), wrong.reopened());
        assertFalse(wrong.settled());
    }

    @Test
    void theFirstAndTheLastDayOfTheYearLieInIt() throws Exception {
        for (LocalDate day : List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31))) {
            assertEquals(Fate.ANNULLED, regrade(List.of(B_2022), annulment(EARLIER, null, false,
                    List.of(new Violation(day, "old")), "b-2022")).regraded().get(0).fate());
        }
        for (LocalDate day : List.of(LocalDate.of(2021, 12, 31), LocalDate.of(2023, 1, 1))) {
            Regrading out = regrade(List.of(B_2022), annulment(EARLIER, null, false,
                    List.of(new Violation(day, "old")), "b-2022"));
            assertEquals(Fate.MISPLACED, out.regraded().get(0).fate());
            assertEquals(1, out.nowhere().size());
        }
    }

    @Test
    void I_29_readTheOtherWayTheYearOfTheViolationStands() throws Exception {
        Regrading other = Regrading.of(RULES, List.of(B_2022), annulment(EARLIER, null, false, List.of(IN_2022),
                "b-2022"), GRADES, RULINGS.choosing(Map.of("I-29", "year-of-discipline")));
        assertEquals(Fate.NOT_AS_RULED, other.regraded().get(0).fate());
        assertEquals(Set.of("I-29"), other.rulings());
    }

    @Test
    void R004_111_nothingIsAnnulledUnlessTheGradeChanges() throws Exception {
        Result failed = result("b-2022", "member", 2022, "old", Grade.NOT_COMPLETED, Map.of());
        Regrading same = regrade(List.of(failed, award("a", "b-2022")), annulment(EARLIER, null, false,
                List.of(IN_2022), "b-2022"));
        assertEquals(Fate.UNCHANGED, same.regraded().get(0).fate());
        assertEquals(List.of(), same.reopened());
        assertTrue(same.settled());
        AnnulmentRules always = new AnnulmentRules(RULES.grounds(), RULES.depends(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of());
        assertEquals(Fate.ANNULLED, Regrading.of(always, List.of(failed), annulment(EARLIER, null, false,
                List.of(IN_2022), "b-2022"), GRADES, RULINGS).regraded().get(0).fate());
    }

    private static Result award(String id, String on) {
        return result(id, "award", 2022, "", null, Map.of(Link.AWARD, List.of(on)));
    }

    @Test
    void R004_112_eachPlaceCountsTheViolationThatHappenedThere() throws Exception {
        Violation anew = new Violation(LocalDate.of(2023, 3, 1), "new");
        Regrading once = regrade(List.of(B_2022, B_2023), annulment(TWO_PLACES, Grade.COMPLETED, null,
                List.of(IN_2022), "b-2022"));
        assertEquals(List.of(), once.alsoByViolation());
        assertTrue(once.settled());
        Regrading half = regrade(List.of(B_2022, B_2023), annulment(TWO_PLACES, Grade.COMPLETED, null,
                List.of(IN_2022, anew), "b-2022"));
        assertEquals(List.of(B_2023), half.alsoByViolation());
        assertFalse(half.settled());
        Regrading both = regrade(List.of(B_2022, B_2023), annulment(TWO_PLACES, Grade.COMPLETED, null,
                List.of(IN_2022, anew), "b-2022", "b-2023"));
        assertEquals(2, both.regraded().size());
        assertTrue(both.settled());
    }

    @Test
    void R004_122_theOrganisationWhereItHappenedCountsItAndNoOther() throws Exception {
        List<Result> results = List.of(B_2022, result("o-2022", "organisation", 2022, "old", Grade.GOOD, Map.of()),
                result("n-2022", "organisation", 2022, "new", Grade.GOOD, Map.of()),
                result("o-2023", "organisation", 2023, "old", Grade.GOOD, Map.of()));
        List<Reopened> reopened = regrade(results, annulment(EARLIER, null, false, List.of(IN_2022), "b-2022"))
                .reopened();
        assertEquals(List.of("o-2022"), reopened.stream().map(r -> r.result().id()).toList());
        assertEquals(List.of("R004-122"), reopened.get(0).because().get(0).rules());
        assertTrue(reopened.get(0).because().get(0).link().isEmpty());
    }

    private static List<Result> chain() {
        return List.of(B_2022, result("c-2022", "organisation", 2022, "", Grade.GOOD, Map.of(Link.SHARE,
                List.of("b-2022"))), result("d-2022", "collective", 2022, "", Grade.GOOD,
                        Map.of(Link.CAP, List.of("c-2022"))), result("a-head", "head", 2022, "", Grade.GOOD,
                                Map.of(Link.CAP, List.of("c-2022", "d-2022"))), award("x-own", "b-2022"),
                award("y-organisation", "c-2022"), result("z-apart", "member", 2022, "", Grade.GOOD, Map.of()));
    }

    @Test
    void everythingThatHungOnTheOldResultIsListedInTheOrderItIsDecidedAgain() throws Exception {
        Regrading regrading = regrade(chain(), annulment(FAULT, Grade.COMPLETED, null, List.of(), "b-2022"));
        assertEquals(Set.of("x-own", "c-2022", "y-organisation", "d-2022", "a-head"), regrading.reopened().stream()
                .map(r -> r.result().id()).collect(Collectors.toSet()));
        List<String> order = regrading.reopened().stream().map(r -> r.result().id()).toList();
        assertTrue(order.indexOf("c-2022") < order.indexOf("d-2022"));
        assertTrue(order.indexOf("d-2022") < order.indexOf("a-head"));
        assertTrue(order.indexOf("c-2022") < order.indexOf("y-organisation"));
        assertEquals(Set.of("R004-108", "R004-111", "R004-145", "R004-36", "R004-103"),
                new TreeSet<>(regrading.rules()));
    }

    @Test
    void R004_111_145_anAwardForTheAnnulledResultGoesOneForWhatIsOnlyReopenedWaits() throws Exception {
        Regrading regrading = regrade(chain(), annulment(FAULT, Grade.COMPLETED, null, List.of(), "b-2022"));
        Map<String, Then> then = new TreeMap<>();
        regrading.reopened().forEach(r -> then.put(r.result().id(), r.then()));
        assertEquals(Map.of("x-own", Then.ANNUL, "c-2022", Then.REOPEN, "d-2022", Then.REOPEN, "a-head", Then.REOPEN,
                "y-organisation", Then.REOPEN), then);
    }

    @Test
    void R004_102_amongEqualsTheHeadComesLast() throws Exception {
        List<Result> results = List.of(B_2022,
                result("a", "head", 2022, "", Grade.GOOD, Map.of(Link.QUOTA, List.of("b-2022"))),
                result("c", "collective", 2022, "", Grade.GOOD, Map.of(Link.QUOTA, List.of("b-2022"))));
        List<Reopened> reopened = regrade(results, annulment(FAULT, Grade.COMPLETED, null, List.of(), "b-2022"))
                .reopened();
        assertEquals(List.of("c", "a"), reopened.stream().map(r -> r.result().id()).toList());
        assertEquals("", reopened.get(0).because().get(0).says(), "no rule is printed for this link");
    }

    @Test
    void theOrderOfInputDoesNotMatter() throws Exception {
        List<Result> results = new ArrayList<>(chain());
        Annulment annulment = annulment(FAULT, Grade.COMPLETED, null, List.of(), "b-2022");
        Regrading expected = regrade(results, annulment);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(results, random);
            assertEquals(expected, regrade(results, annulment));
        }
    }

    @Test
    void resultsThatHangOnEachOtherAreRefused() {
        List<Result> circle = List.of(B_2022, result("c", "organisation", 2022, "", Grade.GOOD,
                Map.of(Link.CAP, List.of("d"))), result("d", "head", 2022, "", Grade.GOOD,
                        Map.of(Link.CAP, List.of("c"))));
        assertThrows(Regrading.Circle.class, () -> regrade(circle, annulment(FAULT, null, null, List.of(), "b-2022")));
    }
}
