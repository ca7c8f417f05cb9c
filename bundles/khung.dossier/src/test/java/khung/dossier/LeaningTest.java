package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import khung.dossier.DossierStore.Summary;

/** R003P-54, R003C-24: a year goes by its quarters; R004-36, R004-103: results of one unit go by each other. */
class LeaningTest {

    private static Summary of(String id, String period, String unit, String name, String born) {
        return new Summary(id, Period.parse(period).orElseThrow(), unit, name, born, "r@1", 1, Instant.EPOCH, "x", true,
                false, 0);
    }

    private static final Summary ON = of("on", "2026-Q2", "Sở A", "Lê Ước", "05/09/1975");

    private static List<String> on(Summary on, Summary... others) {
        return Leaning.on(on, List.of(others)).stream().map(l -> l.dossier().id() + " " + l.by()
                + (l.sure() ? "" : "?")).toList();
    }

    @Test
    void laterQuartersAndTheYearOfTheSamePersonWhereverTheyWork() {
        assertEquals(List.of("q3 YEAR", "q4 YEAR", "year YEAR"), on(ON, ON,
                of("q1", "2026-Q1", "Sở A", "Lê Ước", "05/09/1975"),
                of("q3", "2026-Q3", "Sở A", "Lê Ước", "05/09/1975"),
                of("q4", "2026-Q4", "Sở B", "Lê Ước", "05/09/1975"),
                of("year", "2026", "Sở B", "Lê Ước", "05/09/1975"),
                of("next", "2027-Q3", "Sở A", "Lê Ước", "05/09/1975")));
    }

    @Test
    void nothingOfAYearLeansOnTheYearItself() {
        assertEquals(List.of(), on(of("on", "2026", "Sở A", "Lê Ước", "05/09/1975"),
                of("q4", "2026-Q4", "Sở A", "Lê Ước", "05/09/1975")));
    }

    @Test
    void othersOfTheSameUnitAndPeriod() {
        assertEquals(List.of("same UNIT"), on(ON, of("same", "2026-Q2", "Sở A", "Phạm Cam", ""),
                of("other-unit", "2026-Q2", "Sở B", "Phạm Cam", ""), of("other-period", "2026-Q3", "Sở A", "Phạm Cam", "")));
        assertEquals(List.of(), on(of("on", "2026-Q2", "", "Lê Ước", ""), of("b", "2026-Q2", "", "Phạm Cam", "")));
    }

    @Test
    void aNamesakeIsNotTakenForThePersonAndAMissingDateOfBirthIsSaid() {
        Summary namesake = of("n", "2026-Q3", "Sở A", "Lê Ước", "01/01/1980");
        Summary undated = of("u", "2026-Q3", "Sở A", "Lê Ước", "");
        assertEquals(List.of("u YEAR?"), on(ON, namesake, undated));
        assertEquals(List.of("n YEAR?", "u YEAR?"), on(of("on", "2026-Q2", "Sở A", "Lê Ước", ""), namesake, undated));
        assertEquals(List.of(), on(of("on", "2026-Q2", "Sở A", "", ""), of("b", "2026-Q3", "Sở A", "", "")));
    }

    @Test
    void twoWaysOfTypingTheSameLettersAreOneName() {
        assertEquals(List.of("d YEAR", "d2 UNIT"), on(of("on", "2026-Q2", "Sở Á", "Lê Ước", "05/09/1975"),
                of("d", "2026-Q3", "Sở B", "Le\u0302 U\u031bo\u031b\u0301c", "05/09/1975"),
                of("d2", "2026-Q2", "So\u031b\u0309 A\u0301", "Phạm Cam", "")));
    }
}
