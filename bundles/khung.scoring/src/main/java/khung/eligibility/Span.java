package khung.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Days from one to another, both of them in it.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Span(LocalDate from, LocalDate to) {

    /** What of it lies within another; empty when nothing does. */
    public Optional<Span> within(Span other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Span(first, last));
    }

    /** Whether a day lies in it. */
    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same days without any twice: spans that meet or overlap become one; in order. */
    public static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span next : spans.stream().sorted(Comparator.comparing(Span::from).thenComparing(Span::to)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.from.isAfter(merged.get(last).to.plusDays(1))) {
                Span before = merged.get(last);
                merged.set(last, new Span(before.from, next.to.isAfter(before.to) ? next.to : before.to));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** What is left of it without others; in order. */
    public List<Span> without(List<Span> others) {
        List<Span> left = new ArrayList<>();
        LocalDate start = from;
        for (Span gone : merged(others)) {
            if (gone.from.isAfter(start) && !start.isAfter(to)) {
                left.add(new Span(start, gone.from.isAfter(to) ? to : gone.from.minusDays(1)));
            }
            if (gone.to.plusDays(1).isAfter(start)) {
                start = gone.to.plusDays(1);
            }
        }
        if (!start.isAfter(to)) {
            left.add(new Span(start, to));
        }
        return left;
    }
}
