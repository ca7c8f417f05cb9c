package khung.caps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import khung.rubric.Grade;
import khung.rubric.Ruling;
import khung.rubric.Rulings;

class CappingTest {

    private static final Rulings RULINGS = new Rulings(Map.of("I-28", new Ruling("I-28", "x",
            List.of(new Ruling.Option("exception", "x"), new Ruling.Option("absolute", "x")), "exception", "", "", "",
            LocalDate.EPOCH, List.of())), Map.of());
    private static final Cap COLLECTIVE = new Cap("c", "x", "collective", "organisation", Optional.empty(),
            List.of("R004-86"), Optional.empty());
    private static final Cap HEAD = new Cap("h", "x", "head", "collective", Optional.of(new Cap.Exemption(
            "newly-transferred", "x", Optional.of(new Cap.Standing("I-28", "exception")), List.of("R004-121"))),
            List.of("R004-103"), Optional.empty());
    private static final CapRules RULES = new CapRules(List.of(HEAD, COLLECTIVE),
            List.of(new Order("head", List.of("collective"), List.of("member"), "x", List.of("R004-102"))));

    private static Subject subject(String id, String kind, Grade grade, String in, Boolean transferred) {
        Map<String, Boolean> facts = new HashMap<>();
        if (transferred != null) {
            facts.put("newly-transferred", transferred);
        }
        return new Subject(id, id, kind, in.isEmpty() ? List.of() : List.of(in.split(" ")), Optional.ofNullable(grade),
                facts);
    }

    private static Map<String, Capped> capped(Rulings rulings, Subject... subjects) throws Exception {
        Map<String, Capped> all = new HashMap<>();
        Capping.of(RULES, List.of(subjects), rulings).forEach(c -> all.put(c.subject().id(), c));
        return all;
    }

    @Test
    void R002_69_R004_86_aCollectiveIsNotAboveItsOrganisation() throws Exception {
        Map<String, Capped> all = capped(RULINGS, subject("col", "collective", Grade.EXCELLENT, "org", null),
                subject("org", "organisation", Grade.GOOD, "", null));
        assertEquals(Optional.of(Grade.GOOD), all.get("col").grade());
        assertEquals(List.of(COLLECTIVE), all.get("col").by());
        assertEquals(Optional.of(Grade.GOOD), all.get("org").grade());
    }

    @Test
    void aCapNeverLiftsAGradeAndAnEqualOneIsLeftAlone() throws Exception {
        Map<String, Capped> all = capped(RULINGS, subject("low", "collective", Grade.NOT_COMPLETED, "org", null),
                subject("same", "collective", Grade.GOOD, "org", null),
                subject("org", "organisation", Grade.GOOD, "", null));
        assertEquals(Optional.of(Grade.NOT_COMPLETED), all.get("low").grade());
        assertEquals(List.of(), all.get("same").by());
    }

    @Test
    void aCapGoesDownTheWholeLine() throws Exception {
        Map<String, Capped> all = capped(RULINGS, subject("head", "head", Grade.EXCELLENT, "col", false),
                subject("col", "collective", Grade.EXCELLENT, "org", null),
                subject("org", "organisation", Grade.COMPLETED, "", null));
        assertEquals(Optional.of(Grade.COMPLETED), all.get("head").grade());
    }

    @Test
    void R004_121_aNewlyTransferredHeadIsExemptWhileTheRulingStands() throws Exception {
        Subject head = subject("head", "head", Grade.EXCELLENT, "col", true);
        Subject col = subject("col", "collective", Grade.GOOD, "", null);
        assertEquals(Optional.of(Grade.EXCELLENT), capped(RULINGS, head, col).get("head").grade());
        assertEquals(List.of(HEAD), capped(RULINGS, head, col).get("head").lifted());
        assertEquals(Optional.of(Grade.GOOD), capped(RULINGS.choosing(Map.of("I-28", "absolute")), head, col)
                .get("head").grade());
    }

    @Test
    void whetherAHeadIsExemptIsAskedOnlyWhereTheCapWouldBite() throws Exception {
        Subject col = subject("col", "collective", Grade.GOOD, "", null);
        Capped bites = capped(RULINGS, subject("head", "head", Grade.EXCELLENT, "col", null), col).get("head");
        assertEquals(List.of("newly-transferred"), bites.asks());
        assertTrue(bites.grade().isEmpty());
        Capped free = capped(RULINGS, subject("head", "head", Grade.GOOD, "col", null), col).get("head");
        assertEquals(List.of(), free.asks());
        assertEquals(Optional.of(Grade.GOOD), free.grade());
    }

    @Test
    void R004_102_whatHasToBeGradedFirstIsNamed() throws Exception {
        Map<String, Capped> all = capped(RULINGS, subject("head", "head", Grade.GOOD, "col", false),
                subject("col", "collective", null, "", null), subject("m", "member", null, "col", null));
        assertEquals(List.of("col"), all.get("head").waitsFor());
        assertEquals(List.of("col", "m"), all.get("head").early());
        assertTrue(all.get("head").grade().isEmpty());
    }

    @Test
    void aGuidanceWithoutCapsHoldsNobodyDownUnlessALocalRuleIsRecorded() throws Exception {
        CapRules none = new CapRules(List.of(), List.of());
        List<Subject> subjects = List.of(subject("head", "head", Grade.EXCELLENT, "col", null),
                subject("col", "collective", Grade.GOOD, "", null));
        assertEquals(Optional.of(Grade.EXCELLENT), Capping.of(none, subjects, RULINGS).get(0).grade());
        Cap local = new Cap("local", "x", "head", "collective", Optional.empty(), List.of(),
                Optional.of(new Cap.Local("BTV", "01/10/2026", "x")));
        Capped held = Capping.of(none.with(List.of(local)), subjects, RULINGS).get(0);
        assertEquals(Optional.of(Grade.GOOD), held.grade());
        assertTrue(held.by().get(0).local().isPresent());
    }

    @Test
    void subjectsThatStandInEachOtherAreRefused() {
        assertThrows(Capping.Circle.class, () -> Capping.of(new CapRules(List.of(new Cap("x", "x", "collective",
                "collective", Optional.empty(), List.of(), Optional.empty())), List.of()),
                List.of(subject("a", "collective", Grade.GOOD, "b", null),
                        subject("b", "collective", Grade.GOOD, "a", null)), RULINGS));
    }

    /** Each of twenty thousand in the next: a line longer than a stack is deep. */
    @Test
    void aLineOfAnyLengthIsCappedFromItsEnd() throws Exception {
        CapRules rules = new CapRules(List.of(new Cap("x", "x", "collective", "collective", Optional.empty(), List.of(),
                Optional.empty())), List.of());
        List<Subject> line = new ArrayList<>();
        for (int i = 0; i < 20000; i++) {
            line.add(subject("s" + i, "collective", i == 19999 ? Grade.COMPLETED : Grade.GOOD, i == 19999 ? "" : "s" + (i + 1), null));
        }
        assertTrue(Capping.of(rules, line, RULINGS).stream().allMatch(c -> c.grade().equals(Optional.of(Grade.COMPLETED))));
    }

    @Test
    void theOrderOfInputDoesNotMatter() throws Exception {
        List<Subject> subjects = new ArrayList<>(List.of(subject("head", "head", Grade.EXCELLENT, "col org", false),
                subject("col", "collective", Grade.EXCELLENT, "org", null),
                subject("org", "organisation", Grade.COMPLETED, "", null)));
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(subjects, random);
            Map<String, Capped> all = capped(RULINGS, subjects.toArray(Subject[]::new));
            assertEquals(Optional.of(Grade.COMPLETED), all.get("head").grade());
            assertEquals(Optional.of(Grade.COMPLETED), all.get("col").grade());
        }
    }
}
