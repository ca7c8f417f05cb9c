package khung.cli.internal;

import java.time.LocalDate;

import khung.dossier.Period;

/** The period a day lies in. */
final class Days {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private Days() {
    }

    static Period period(LocalDate day, boolean quarterly) {
        return new Period(day.getYear(), quarterly ? (day.getMonthValue() - 1) / MONTHS_OF_A_QUARTER + 1 : 0);
    }
}
