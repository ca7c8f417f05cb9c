package khung.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A period a deadline is reckoned from: a quarter or a year. */
public record Term(int year, Optional<Integer> quarter) {

    /** Where receipt days are counted, whatever zone the machine stands in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern TEXT = Pattern.compile("([12]\\d{3})(?:-Q([1-4]))?");
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;

    /** Reads {@code 2026-Q3} or {@code 2026}; empty when it is neither. */
    public static Optional<Term> parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Term(Integer.parseInt(m.group(1)), Optional.ofNullable(m.group(2)).map(Integer::valueOf)));
    }

    /** The period a day lies in. */
    public static Term of(LocalDate day, boolean quarterly) {
        return new Term(day.getYear(), quarterly ? Optional.of((day.getMonthValue() - 1) / MONTHS + 1)
                : Optional.empty());
    }

    /** As files write it. */
    public String text() {
        return year + quarter.map(q -> "-Q" + q).orElse("");
    }

    /** The month a deadline falls into; see {@link Deadline#month}. */
    YearMonth month(int month) {
        return quarter.map(q -> YearMonth.of(year, q * MONTHS).plusMonths(month))
                .orElseGet(() -> YearMonth.of(year, 1).plusMonths(month - 1L));
    }

    /** The day of this month, or its last day where it is shorter. */
    LocalDate day(Deadline deadline) {
        YearMonth month = month(deadline.month());
        return month.atDay(Math.min(deadline.day(), month.lengthOfMonth()));
    }

    /** The period after it: the next quarter, or the next year. */
    public Term next() {
        return quarter.map(q -> q < QUARTERS ? new Term(year, Optional.of(q + 1)) : new Term(year + 1, Optional.of(1)))
                .orElseGet(() -> new Term(year + 1, Optional.empty()));
    }

    /** The first day of the period. */
    public LocalDate first() {
        return quarter.map(q -> LocalDate.of(year, (q - 1) * MONTHS + 1, 1)).orElseGet(() -> Year.of(year).atDay(1));
    }

    /** The last day of the period. */
    public LocalDate last() {
        return quarter.map(q -> YearMonth.of(year, q * MONTHS).atEndOfMonth())
                .orElseGet(() -> Year.of(year).atDay(Year.of(year).length()));
    }

    /**
     * The day something was received: a date as it stands, a moment with an offset as the day it was in Vietnam;
     * empty when it is neither.
     */
    public static Optional<LocalDate> received(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Term::known);
        } catch (DateTimeParseException notADate) {
            try {
                return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate())
                        .filter(Term::known);
            } catch (DateTimeException neither) {
                return Optional.empty();
            }
        }
    }

    /** Whether a day lies in a year that files can write. */
    private static boolean known(LocalDate day) {
        return parse(String.valueOf(day.getYear())).isPresent();
    }
}
