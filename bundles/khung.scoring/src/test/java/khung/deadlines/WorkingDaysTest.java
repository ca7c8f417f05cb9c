package khung.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Ruling;
import khung.rubric.Rulings;

class WorkingDaysTest {

    private static final WorkingDays THREE = new WorkingDays(3, "I-35");
    private static final Rulings RULINGS = new Rulings(Map.of("I-35", new Ruling("I-35", "x",
            List.of(new Ruling.Option("third-day-back", "a"), new Ruling.Option("three-full-days", "b")),
            "third-day-back", "", "", "", LocalDate.EPOCH, List.of())), Map.of());

    /** 10 December 2020 is a Thursday, 14 December a Monday, 13 December a Sunday. */
    @ParameterizedTest
    @CsvSource({"2020-12-10, 2020-12-07, 2020-12-04", "2020-12-14, 2020-12-09, 2020-12-08",
        "2020-12-13, 2020-12-09, 2020-12-08", "2020-12-15, 2020-12-10, 2020-12-09", "2020-12-11, 2020-12-08, 2020-12-07"})
    void R002_16_R004_09_I_35_weekendsAreNotCounted(LocalDate meeting, LocalDate thirdBack, LocalDate threeBetween) {
        assertEquals(thirdBack, THREE.before(meeting, Map.of(), RULINGS));
        assertEquals(threeBetween, THREE.before(meeting, Map.of(), RULINGS.choosing(Map.of("I-35", "three-full-days"))));
    }

    @Test
    void R004_09_holidaysGivenAreNotCounted() {
        Map<LocalDate, String> newYear = Map.of(LocalDate.of(2024, 1, 1), "Tết Dương lịch");
        assertEquals(LocalDate.of(2023, 12, 29), THREE.before(LocalDate.of(2024, 1, 3), Map.of(), RULINGS));
        assertEquals(LocalDate.of(2023, 12, 28), THREE.before(LocalDate.of(2024, 1, 3), newYear, RULINGS));
    }

    @Test
    void howManyIsADatum() {
        assertEquals(LocalDate.of(2020, 12, 8), new WorkingDays(2, "I-35").before(LocalDate.of(2020, 12, 10), Map.of(), RULINGS));
    }

    @Test
    void R003C_28_itAppliesFromThePeriodNamedOn() {
        Start start = new Start("x", "a", "w", Term.parse("2026-Q2").orElseThrow(), List.of("R003C-28"));
        assertFalse(start.applies(Term.parse("2026-Q1").orElseThrow()));
        assertFalse(start.applies(Term.parse("2025-Q4").orElseThrow()));
        assertTrue(start.applies(Term.parse("2026-Q2").orElseThrow()));
        assertTrue(start.applies(Term.parse("2027-Q1").orElseThrow()));
    }
}
