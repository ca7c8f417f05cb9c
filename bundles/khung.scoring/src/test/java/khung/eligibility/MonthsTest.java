package khung.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Ruling;
import khung.rubric.Rulings;

class MonthsTest {

    private static final Months MONTHS = new Months("M", 30);
    private static final Rulings CALENDAR = new Rulings(Map.of("M", new Ruling("M", "M", List.of(
            new Ruling.Option("calendar", "c"), new Ruling.Option("days", "d")), "calendar", "", "", "",
            LocalDate.EPOCH, List.of())), Map.of());
    private static final Rulings DAYS = CALENDAR.choosing(Map.of("M", "days"));

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (String one : text.split(" ")) {
            String[] days = one.split("/");
            spans.add(new Span(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
        }
        return spans;
    }

    /** First and last day are in it; a day over is the share of the month begun. */
    @ParameterizedTest
    @CsvSource({"2026-07-15/2026-09-14, 2", "2026-07-15/2026-09-13, 61/31", "2026-07-15/2026-09-15, 61/30",
        "2026-02-01/2026-03-31, 2", "2026-02-01/2026-03-30, 61/31", "2024-02-01/2024-02-29, 1", "2023-02-01/2023-02-28, 1",
        "2026-07-31/2026-09-29, 2", "2026-07-31/2026-09-28, 59/30", "2026-08-31/2027-02-27, 6", "2026-12-15/2027-01-14, 1",
        "2026-07-01/2026-07-01, 1/31", "2020-02-29/2021-02-27, 12", "2026-07-01/2026-07-31 2026-09-01/2026-09-30, 2",
        "2026-07-01/2026-07-15 2026-07-16/2026-07-31, 1", "2026-07-01/2026-08-15 2026-08-01/2026-08-20, 51/31"})
    void I_53_byTheCalendar(String spans, String months) {
        assertEquals(fraction(months), MONTHS.of(spans(spans), CALENDAR));
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01/2026-08-29, 2", "2026-07-01/2026-08-28, 59/30", "2026-02-01/2026-03-31, 59/30",
        "2026-07-01/2026-07-15 2026-09-01/2026-09-15, 1", "2026-07-01/2026-07-15 2026-07-01/2026-07-15, 1/2"})
    void I_53_byDays(String spans, String months) {
        assertEquals(fraction(months), MONTHS.of(spans(spans), DAYS));
    }

    private static BigFraction fraction(String text) {
        String[] parts = text.split("/");
        return parts.length == 1 ? BigFraction.of(Integer.parseInt(parts[0]))
                : BigFraction.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Another day never makes it less; neither order nor cutting a span in two matters. */
    @Test
    void aLongerTimeIsNeverLess() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            LocalDate from = LocalDate.of(2020 + random.nextInt(8), 1, 1).plusDays(random.nextInt(366));
            LocalDate to = from.plusDays(random.nextInt(400));
            Span span = new Span(from, to);
            for (Rulings rulings : List.of(CALENDAR, DAYS)) {
                BigFraction months = MONTHS.of(List.of(span), rulings);
                Span longer = new Span(from, to.plusDays(1));
                assertTrue(MONTHS.of(List.of(longer), rulings).compareTo(months) >= 0, span::toString);
                LocalDate cut = from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
                List<Span> parts = new ArrayList<>(List.of(new Span(from, cut), new Span(cut, to), span));
                Collections.shuffle(parts, random);
                assertEquals(months, MONTHS.of(parts, rulings), span::toString);
            }
        }
    }

    @Test
    void whatIsLeftOfAPeriodIsAllOfItButTheTimeAway() {
        Span quarter = spans("2026-07-01/2026-09-30").get(0);
        assertEquals(spans("2026-07-01/2026-07-14 2026-09-15/2026-09-30"), quarter.without(spans("2026-07-15/2026-09-14")));
        assertEquals(List.of(), quarter.without(spans("2026-06-01/2026-10-31")));
        assertEquals(List.of(quarter), quarter.without(spans("2026-10-01/2026-10-31")));
        assertEquals(List.of(quarter), quarter.without(List.of()));
        assertEquals(spans("2026-07-02/2026-09-29"), quarter.without(spans("2026-09-30/2026-10-05 2026-05-01/2026-07-01")));
        assertEquals(spans("2026-07-01/2026-07-04 2026-07-06/2026-09-30"), quarter.without(spans("2026-07-05/2026-07-05")));
    }
}
