package khung.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import khung.rubric.Grade;
import khung.rubric.Ruling;
import khung.rubric.Rulings;

class PersonYearTest {

    private static final YearRules RULES = new YearRules(
            Optional.of(new YearRules.Bar(Grade.NOT_COMPLETED, 1, Grade.EXCELLENT, "x", Optional.of("I-14"),
                    List.of("R003P-54"))),
            Optional.of(new YearRules.Prefer(Grade.EXCELLENT, "x", Optional.of("I-46"), List.of("R003P-56"))),
            Optional.of(new YearRules.Alert(Grade.NOT_COMPLETED, 2, "x", Optional.of("I-15"), List.of("R003P-63"))));

    private static final Rulings RULINGS = new Rulings(Map.of("I-46", new Ruling("I-46", "x", List.of(new Ruling.Option(
            "proposed", "x"), new Ruling.Option("decided", "x")), "proposed", "", "", "", LocalDate.EPOCH, List.of())), Map.of());

    /** E, G, C, N for the four grades and - for none, beginning with the first quarter of 2026. */
    private static PersonYear year(String id, String decided, String proposed) {
        List<Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < decided.length(); i++) {
            quarters.add(new Quarter(2026 + i / 4, i % 4 + 1, grade(decided.charAt(i)), grade(proposed.charAt(i)),
                    decided.charAt(i) == '-' ? "nghỉ ốm" : ""));
        }
        Collections.shuffle(quarters, new Random(5));
        return PersonYear.of(id, id, 2026, quarters, RULES, RULINGS);
    }

    private static Optional<Grade> grade(char letter) {
        int place = "EGCN".indexOf(letter);
        return place < 0 ? Optional.empty() : Optional.of(Grade.values()[place]);
    }

    @Test
    void R003P_54_oneFailedQuarterBarsExcellentAndNothingElse() {
        assertEquals(Optional.of(Grade.EXCELLENT), year("a", "EENE", "EEEE").barred());
        assertEquals(List.of("2026-Q3"), year("a", "EENE", "EEEE").because().stream().map(Quarter::text).toList());
        assertEquals(Optional.empty(), year("a", "EECE", "EEEE").barred());
    }

    @Test
    void R003P_63_twoFailedQuartersInARowRaiseAnAlert() {
        assertEquals(List.of(List.of("2026-Q2", "2026-Q3")), runs(year("a", "ENNE", "EEEE")));
        assertEquals(List.of(), runs(year("a", "NENE", "EEEE")));
    }

    @Test
    void I_15_aRunGoesOnAcrossTheNewYear() {
        assertEquals(List.of(List.of("2026-Q4", "2027-Q1")), runs(year("a", "EEENNEEE", "EEEEEEEE")));
        assertEquals(List.of(), runs(year("a", "EEEENNEE", "EEEEEEEE")));
    }

    @Test
    void I_15_aQuarterWithoutAGradeInterruptsARunAndIsFlagged() {
        PersonYear year = year("a", "N-NE", "EEEE");
        assertEquals(List.of(), runs(year));
        assertEquals(List.of("2026-Q2"), year.missing().stream().map(Quarter::text).toList());
        assertEquals("nghỉ ốm", year.missing().get(0).reason());
    }

    private static List<List<String>> runs(PersonYear year) {
        return year.runs().stream().map(r -> r.stream().map(Quarter::text).toList()).toList();
    }

    @Test
    void R003P_56_I_46_moreProposedQuartersComeFirstAndEqualOnesStayTogether() {
        List<PersonYear> all = new ArrayList<>(List.of(year("a", "GGGG", "EEGG"), year("b", "EGGG", "EEEG"),
                year("c", "EEEE", "GGEE"), year("d", "EENE", "EEEE")));
        Random random = new Random(1);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(all, random);
            Candidates candidates = Candidates.of(Grade.EXCELLENT, all, RULES);
            assertEquals(List.of(List.of("b"), List.of("a", "c")), candidates.order().stream()
                    .map(g -> g.stream().map(PersonYear::id).toList()).toList());
            assertEquals(List.of("d"), candidates.barred().stream().map(PersonYear::id).toList());
            assertTrue(candidates.rulings().contains("I-46"));
        }
    }
}
