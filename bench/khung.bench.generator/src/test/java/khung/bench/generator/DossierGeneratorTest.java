package khung.bench.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.dossier.UnitFacts;
import khung.grading.Verdict;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;
import khung.text.BadInput;
import khung.text.Exact;

class DossierGeneratorTest {

    private static final int ENOUGH = 500;
    private static final RubricRegistry RUBRICS = new RubricRegistry();

    private static final List<Specimen> SPECIMENS;

    static {
        RUBRICS.add(new ClassPathRubrics());
        SPECIMENS = new DossierGenerator(rubric("lamdong-2026.phu-luc-1"), 7).specimens(ENOUGH).toList();
    }

    private static Rubric rubric(String id) {
        return RUBRICS.find(id).orElseThrow();
    }

    private static byte[] file(String rubric, long seed, int n) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DossierGenerator(rubric(rubric), seed).write(n, out);
        return out.toByteArray();
    }

    private static Assessment assess(Case file) {
        return Assessment.of(file, Stage.SELF, RUBRICS.find(file.dossier().rubric()).orElseThrow(), RUBRICS.rulings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamdong-2026.phu-luc-1", "lamdong-2026.phu-luc-2"})
    void everyDossierWrittenIsAcceptedFromOutsideAndReadBackAsItWas(String id) throws IOException, BadInput {
        for (long seed : new long[] {7, -1}) {
            List<Case> read = DossierFile.read("generated.yaml", new ByteArrayInputStream(file(id, seed, ENOUGH)),
                    RubricLookup.of(RUBRICS), RUBRICS.rulings(), DossierFile.Origin.OUTSIDE);
            assertEquals(new DossierGenerator(rubric(id), seed).stream(ENOUGH).toList(), read);
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        assertArrayEquals(file("lamdong-2026.phu-luc-1", 7, ENOUGH), file("lamdong-2026.phu-luc-1", 7, ENOUGH));
        assertFalse(java.util.Arrays.equals(file("lamdong-2026.phu-luc-1", 7, 10),
                file("lamdong-2026.phu-luc-1", 8, 10)));
    }

    @Test
    void aShortFileIsTheBeginningOfALongOne() throws IOException {
        String few = new String(file("lamdong-2026.phu-luc-1", 7, 30), StandardCharsets.UTF_8);
        String many = new String(file("lamdong-2026.phu-luc-1", 7, 300), StandardCharsets.UTF_8);
        assertTrue(many.startsWith(few));
    }

    @Test
    void everyTotalAimedAtIsReachedToTheLastDigit() {
        for (Specimen s : SPECIMENS) {
            s.total().ifPresent(t -> assertEquals(t, assess(s.file()).sheet().total().orElseThrow(),
                    s.file().dossier().id()));
        }
    }

    @Test
    void everyShapeComesUp() {
        assertEquals(EnumSet.allOf(Shape.class),
                SPECIMENS.stream().map(Specimen::shape).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void totalsStandAtEveryThresholdOfTheGuidanceAndJustUnderIt() {
        Set<String> totals = SPECIMENS.stream().flatMap(s -> assess(s.file()).sheet().total().stream())
                .map(Exact::text).collect(Collectors.toSet());
        for (String edge : List.of("90", "89.99", "89.996", "89.9999", "26999/300", "70", "69.99", "69.996", "50",
                "49.99", "49.996")) {
            assertTrue(totals.contains(Exact.text(Exact.read(edge))), edge);
        }
    }

    @Test
    void thirdsOfAPointAddUpToAThreshold() {
        Specimen thirds = SPECIMENS.stream().filter(s -> s.shape() == Shape.AT_THRESHOLD_BY_THIRDS)
                .filter(s -> s.total().orElseThrow().equals(BigFraction.of(90))).findFirst().orElseThrow();
        long endless = assess(thirds.file()).sheet().criteria()
                .filter(l -> l.points().orElseThrow().getDenominatorAsInt() % 3 == 0).count();
        assertTrue(endless >= 2);
    }

    @Test
    void aTieHasTheTotalOfAnotherPersonOfItsUnit() {
        Map<String, Set<BigFraction>> seen = new HashMap<>();
        int ties = 0;
        for (Specimen s : SPECIMENS) {
            Set<BigFraction> unit = seen.computeIfAbsent(s.file().unit().unit(), u -> new HashSet<>());
            if (s.shape() == Shape.TIE) {
                assertTrue(unit.contains(s.total().orElseThrow()));
                ties++;
            }
            s.total().ifPresent(unit::add);
        }
        assertTrue(ties > 0);
    }

    @Test
    void unitsStandAtEachShareOfTheGuidanceAndJustBesideIt() {
        Set<UnitFacts> units = SPECIMENS.stream().map(s -> s.file().unit()).collect(Collectors.toSet());
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_DONE, 7, 0)), "70% done");
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_DONE, 7, -1)), "one short of 70% done");
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_DONE, 10, -1)), "one short of all done");
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_LATE, 2, 0)), "20% late");
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_LATE, 2, 1)), "one more than 20% late");
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_EXCEEDED, 3, 0)), "30% exceeded");
        assertTrue(units.stream().anyMatch(u -> share(u, Count.UNIT_EXCEEDED, 3, -1)), "one short of 30% exceeded");
        assertTrue(units.stream().anyMatch(u -> u.counts().isEmpty()), "nothing known");
        assertTrue(units.stream().anyMatch(u -> u.force().stream().anyMatch(f -> f.confirmed())), "force majeure");
        assertTrue(units.stream().anyMatch(u -> u.force().stream().anyMatch(f -> !f.confirmed())), "not confirmed");
    }

    private static boolean share(UnitFacts unit, Count part, int tenths, int off) {
        Integer assigned = unit.counts().get(Count.UNIT_ASSIGNED);
        Integer some = unit.counts().get(part);
        return assigned != null && some != null && some * 10 == assigned * tenths + 10 * off;
    }

    @Test
    void peopleOfAUnitFollowEachOtherAndShareItsFacts() {
        Map<String, UnitFacts> units = new HashMap<>();
        String last = "";
        for (Specimen s : SPECIMENS) {
            UnitFacts unit = s.file().unit();
            UnitFacts before = units.put(unit.unit(), unit);
            assertTrue(before == null || before.equals(unit));
            assertTrue(before == null || last.equals(unit.unit()));
            last = unit.unit();
        }
    }

    @Test
    void everyGradeAndEveryStateOfTheVerdictComesUp() {
        List<Verdict> verdicts = SPECIMENS.stream().map(s -> assess(s.file()).verdict()).toList();
        assertEquals(EnumSet.allOf(Grade.class), verdicts.stream().filter(v -> v.state() == Verdict.State.DETERMINED)
                .flatMap(v -> v.grade().stream()).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(EnumSet.allOf(Verdict.State.class),
                verdicts.stream().map(Verdict::state).collect(Collectors.toCollection(TreeSet::new)));
    }
}
