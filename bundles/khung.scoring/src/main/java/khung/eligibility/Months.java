package khung.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rulings;
import khung.text.Exact;

/**
 * How time away and time in a post become months: no text says it, so a ruling does (I-53). By the calendar, a span
 * from a day to the eve of the same day of a later month is whole months, and days over are the share of the month they
 * begin; or a month is a fixed number of days.
 *
 * @param ruling the ruling
 * @param days how many days a month has where it is a fixed number
 */
public record Months(String ruling, int days) {

    private static final String FIXED = "days";

    /** Months from a day to the eve of another, by the calendar whatever the ruling: "chưa đủ 06 tháng" is plain. */
    public static BigFraction elapsed(Span span) {
        return byCalendar(span);
    }

    /** The months of some spans, exact. Days in several of the spans count once. */
    public BigFraction of(List<Span> spans, Rulings rulings) {
        boolean fixed = rulings.option(ruling).equals(FIXED);
        return Span.merged(spans).stream().map(s -> fixed ? fixed(s) : byCalendar(s))
                .reduce(Exact.ZERO, BigFraction::add);
    }

    private BigFraction fixed(Span span) {
        return BigFraction.of(Math.toIntExact(ChronoUnit.DAYS.between(span.from(), span.to()) + 1), days);
    }

    private static BigFraction byCalendar(Span span) {
        LocalDate end = span.to().plusDays(1);
        long whole = ChronoUnit.MONTHS.between(span.from(), end);
        LocalDate begun = span.from().plusMonths(whole);
        int over = Math.toIntExact(ChronoUnit.DAYS.between(begun, end));
        int month = Math.toIntExact(ChronoUnit.DAYS.between(begun, span.from().plusMonths(whole + 1)));
        return BigFraction.of(Math.toIntExact(whole)).add(BigFraction.of(over, month));
    }
}
