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

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-Q([1-4]))?");
    private static final int MONTHS = 3;

    /** Reads {@code 2026-Q3} or {@code 2026}; empty when it is neither. */
    public static Optional<Term> parse(String text) {
        Matcher m = TEXT.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Term(Integer.parseInt(m.group(1)), Optional.ofNullable(m.group(2)).map(Integer::valueOf)));
    }

    /** As files write it. */
    public String text() {
        return year + quarter.map(q -> "-Q" + q).orElse("");
    }

    /** The month a deadline falls into; see {@link Deadline#month}. */
    YearMonth month(int month) {
        return quarter.map(q -> YearMonth.of(year, q * MONTHS).plusMonths(month))
                .orElseGet(() -> YearMonth.of(year, month));
    }

    /** The day of this month, or its last day where it is shorter. */
    LocalDate day(Deadline deadline) {
        YearMonth month = month(deadline.month());
        return month.atDay(Math.min(deadline.day(), month.lengthOfMonth()));
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
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            try {
                return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate());
            } catch (DateTimeException neither) {
                return Optional.empty();
            }
        }
    }
}
