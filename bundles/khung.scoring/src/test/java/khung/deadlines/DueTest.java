package khung.deadlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    private static final Deadline DOSSIER = new Deadline("dossier", "a", "w", "t", 2, 1, true, true, Optional.empty(),
            Optional.empty(), List.of("R003P-40"));
    private static final Deadline CUT_OFF = new Deadline("results", "a", "w", "", 30, 0, false, false, Optional.empty(),
            Optional.empty(), List.of("R003P-14"));
    private static final Deadline BLOC_2020 = new Deadline("bloc", "a", "w", "t", 10, 12, true, false,
            Optional.empty(), Optional.empty(), List.of("R002-99"));

    private static Due due(Deadline deadline, String term) {
        return Due.of(deadline, Term.parse(term).orElseThrow(), Optional.empty(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-Q1, 2026-04-01", "2026-Q2, 2026-07-01", "2026-Q3, 2026-10-01", "2026-Q4, 2027-01-01"})
    void I_13_R003P_40_beforeTheSecondMeansTheFirstAtTheLatest(String term, LocalDate last) {
        Due due = due(DOSSIER, term);
        assertEquals(last, due.last());
        assertFalse(due.late(last));
        assertTrue(due.late(last.plusDays(1)));
    }

    @Test
    void R003P_14_theCutOffDayItselfCounts() {
        assertEquals(LocalDate.of(2026, 3, 30), due(CUT_OFF, "2026-Q1").last());
        assertFalse(due(CUT_OFF, "2026-Q1").late(LocalDate.of(2026, 3, 30)));
        assertTrue(due(CUT_OFF, "2026-Q1").late(LocalDate.of(2026, 3, 31)));
    }

    @Test
    void R002_99_aDeadlineOfAYearFallsIntoItsMonth() {
        assertEquals(LocalDate.of(2020, 12, 9), due(BLOC_2020, "2020").last());
    }

    @Test
    void aWeekendAndAHolidayAreShownAndMoveNothing() {
        // 1 October 2022 was a Saturday.
        assertEquals(Optional.of(new Due.FreeDay("")), due(DOSSIER, "2022-Q3").freeDay());
        assertEquals(LocalDate.of(2022, 10, 1), due(DOSSIER, "2022-Q3").lastDay());
        Due newYear = Due.of(DOSSIER, Term.parse("2026-Q4").orElseThrow(), Optional.empty(),
                Map.of(LocalDate.of(2027, 1, 1), "Tết Dương lịch"));
        assertEquals(Optional.of(new Due.FreeDay("Tết Dương lịch")), newYear.freeDay());
        assertTrue(newYear.late(LocalDate.of(2027, 1, 2)));
    }

    @Test
    void anExtensionHasItsAuthorityAndNeverShortens() {
        Due.Extension longer = new Due.Extension(LocalDate.of(2026, 10, 5), "BTV", "bão");
        Due due = Due.of(DOSSIER, Term.parse("2026-Q3").orElseThrow(), Optional.of(longer), Map.of());
        assertFalse(due.late(LocalDate.of(2026, 10, 5)));
        assertTrue(due.late(LocalDate.of(2026, 10, 6)));
        Due.Extension earlier = new Due.Extension(LocalDate.of(2026, 9, 1), "BTV", "x");
        assertEquals(LocalDate.of(2026, 10, 1), Due.of(DOSSIER, Term.parse("2026-Q3").orElseThrow(),
                Optional.of(earlier), Map.of()).lastDay());
    }

    @Test
    void aMomentIsTheDayItWasInVietnam() {
        assertEquals(Optional.of(LocalDate.of(2026, 10, 2)), Term.received("2026-10-01T18:30:00Z"));
        assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), Term.received("2026-10-01T16:59:59Z"));
        assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), Term.received("2026-10-01"));
        assertEquals(Optional.empty(), Term.received("01/10/2026"));
    }

    /** Month 13 of a year is January of the next, month 0 of a year the December before. */
    @Test
    void aMonthBeyondTheYearGoesOnIntoTheNext() {
        Deadline january = new Deadline("x", "a", "w", "", 31, 13, false, false, Optional.empty(), Optional.empty(), List.of());
        assertEquals(LocalDate.of(2027, 1, 31), due(january, "2026").last());
        Deadline before = new Deadline("x", "a", "w", "", 31, 0, false, false, Optional.empty(), Optional.empty(), List.of());
        assertEquals(LocalDate.of(2025, 12, 31), due(before, "2026").last());
    }

    @Test
    void aDayInAYearNobodyWritesIsNone() {
        for (String day : List.of("+999999999-12-31", "-0044-03-15", "0000-01-01", "2026-10-01T00:00:00+19:00")) {
            assertEquals(Optional.empty(), Term.received(day), day);
        }
    }

    @Test
    void aTermIsAQuarterOrAYear() {
        assertEquals(Optional.empty(), Term.parse("0000-Q3"));
        assertEquals(Optional.empty(), Term.parse("9999-Q4"));
        assertEquals(Optional.empty(), Term.parse("2026-Q5"));
        assertEquals(Optional.empty(), Term.parse("26"));
        assertEquals(LocalDate.of(2026, 12, 31), Term.parse("2026").orElseThrow().last());
        assertEquals(LocalDate.of(2026, 7, 1), Term.parse("2026-Q3").orElseThrow().first());
    }
}
