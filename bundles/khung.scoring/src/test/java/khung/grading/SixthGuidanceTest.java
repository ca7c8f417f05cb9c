package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Exact;

/**
 * A sixth guidance that no source knows, with its own grades, levels, thresholds, facts and combinations, graded from
 * data alone.
 */
class SixthGuidanceTest {

    private static final RubricLibrary LIBRARY = RubricLibrary.of(List.of(file("rubric.yaml"), file("guidance.yaml"),
            file("rulings.yaml")));
    private static final Rulings RULINGS = LIBRARY.rulings();

    private static RubricFile file(String name) {
        try (InputStream in = SixthGuidanceTest.class.getResourceAsStream("/sixth/" + name)) {
            return new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rubric rubric() {
        assertEquals(List.of(), LIBRARY.problems());
        return LIBRARY.rubrics().get("sixth@1");
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

    /**
     * Of seven a third of 6 is 2.1, so 1 fits; of 5 it is 1.75, which half up is 2. Two may have one between them. Late is
     * two grades down, of three. The letters are due until 15 January of the next year.
     */
    static List<SectionCase> sections() {
        String sixth = "sixth.guidance@1";
        return List.of(QuotaCases.quota("S6-7", sixth, "couriers", "E3 C4", "1 of 6"),
                QuotaCases.quota("S6-7", sixth, "couriers", "E3 C4", "2 of 5").at("S-3", "half-up"),
                QuotaCases.quota("S6-7", sixth, "couriers", "E3 C4", "2 of 5").at("S-2", "all-eligible"),
                QuotaCases.quota("S6-7", sixth, "couriers", "E1 C2 hC1 hE1", "0 of 3 + 1"),
                QuotaCases.quota("S6-7", sixth, "couriers", "E1 C2 hC1 hE1", "1 of 3 + 1").at("S-4", "in-base"),
                QuotaCases.quota("S6-8", sixth, "couriers", "E1 C1", "1 of 1"), QuotaCases.quota("S6-8", sixth, "couriers", "E2", "1 of 1"),
                QuotaCases.quota("S6-8", sixth, "couriers", "E1 C2", "0 of 3"),
                QuotaCases.quota("S6-7", sixth, "couriers", "E600 C400", "350 of 650").at("S-2", "all-eligible"),
                QuotaCases.quota("S6-7", sixth, "couriers", "E300 C600", "233 of 667"),
                CapsCases.cap("S6-9", sixth, "completed", "k courier excellent in o on-loan=no", "o office completed"),
                CapsCases.cap("S6-9", sixth, "not-completed", "k courier not-completed in o on-loan=no", "o office completed"),
                CapsCases.cap("S6-10", sixth, "excellent", "k courier excellent in o on-loan=yes", "o office completed"),
                CapsCases.cap("S6-10", sixth, "completed", "k courier excellent in o on-loan=yes", "o office completed").at("S-6", "held"),
                CapsCases.cap("S6-11", sixth, "completed after d", "o office completed in r", "d depot - in r"),
                CapsCases.cap("S6-11", sixth, "completed", "o office completed in r", "d depot completed in r"),
                CapsCases.cap("S6-11", sixth, "completed after d", "k courier completed in d", "d depot -"),
                DeadlineCases.due("S6-13", sixth, "letters", "2025", "2026-01-15 with a consequence"),
                DeadlineCases.due("S6-13", sixth, "census", "2025", "2025-06-06"),
                DeadlineCases.late("S6-12", sixth, "letters", "2025", "2026-01-16", Grade.EXCELLENT, "not-completed"),
                DeadlineCases.late("S6-12", sixth, "letters", "2025", "2026-01-15", Grade.EXCELLENT, "excellent"),
                DeadlineCases.late("S6-12", sixth, "letters", "2025", "2026-01-16", Grade.EXCELLENT, "excellent").at("S-7", "wait"),
                YearRuleCases.year("S6-14 S6-15", sixth, "ECEC", "CCEE", "bars excellent, 2"),
                YearRuleCases.year("S6-14 S6-15", sixth, "ECEN", "CEEE", "1"),
                YearRuleCases.year("S6-16", sixth, "ECCE", "EEEE", "bars excellent, 0"),
                YearRuleCases.year("S6-16", sixth, "CCCE", "EEEE", "bars excellent, run Q1 Q2 Q3, 0"),
                YearRuleCases.year("S6-16", sixth, "CCCE", "EEEE", "bars excellent, run Q1 Q2 Q3, 3").at("S-9", "decided"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void dataAloneDecidesTheFurtherSections(SectionCase one) throws BadInput {
        assertEquals(one.expected(), one.given().to(rubric().guidance(), RULINGS).what());
    }

    /** Left aside: where a result counts, whose cut-off lies after the period here, and a third grade down, which there is not. */
    @TestFactory
    List<DynamicTest> everyDatumOfTheFurtherSectionsTurnsACase() {
        Guidance guidance = rubric().guidance();
        List<DynamicTest> all = new ArrayList<>();
        guidance.sections().forEach((word, section) -> SectionChanges.of(word, section).stream()
                .filter(c -> !c.what().contains(".next") && !c.what().equals("late.down 2 -> 3"))
                .forEach(c -> all.add(DynamicTest.dynamicTest(c.what(), () -> {
                    Guidance changed = SectionDatumTest.with(guidance, word, c.section());
                    List<String> same = new ArrayList<>();
                    for (SectionCase one : sections()) {
                        same.add(outcome(one, changed).equals(outcome(one, guidance)) ? "same" : "turned");
                    }
                    assertTrue(same.contains("turned"), c.what());
                }))));
        return all;
    }

    private static String outcome(SectionCase one, Guidance guidance) {
        try {
            return one.given().to(guidance, RULINGS).toString();
        } catch (BadInput e) {
            return "unreadable";
        }
    }
}
