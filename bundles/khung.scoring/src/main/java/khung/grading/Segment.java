package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.scoring.Line;
import khung.text.Exact;

/**
 * A stretch of totals between two thresholds: {@code from <= total < below}. On one segment every
 * condition on points has one answer.
 *
 * @param from empty for no lower end
 * @param below empty for no upper end
 */
record Segment(Optional<BigFraction> from, Optional<BigFraction> below) {

    private static final int MOST_SUMS = 20_000;

    /** The segments, in order, that the total can still fall into. */
    static List<Segment> reachable(Achieved achieved, SortedSet<BigFraction> thresholds) {
        SortedSet<BigFraction> sums = new TreeSet<>(List.of(achieved.low()));
        BigFraction width = Exact.ZERO;
        for (Line.Open open : achieved.open()) {
            if (open.values().isEmpty() || sums.size() > MOST_SUMS) {
                width = width.add(open.max());
            } else {
                SortedSet<BigFraction> next = new TreeSet<>();
                sums.forEach(s -> open.values().forEach(v -> next.add(s.add(v))));
                sums = next;
            }
        }
        if (!achieved.bounded() && !thresholds.isEmpty()) {
            width = width.add(thresholds.last());
        }
        List<Segment> all = new ArrayList<>();
        Optional<BigFraction> from = Optional.empty();
        for (BigFraction threshold : thresholds) {
            all.add(new Segment(from, Optional.of(threshold)));
            from = Optional.of(threshold);
        }
        all.add(new Segment(from, Optional.empty()));
        SortedSet<BigFraction> starts = sums;
        BigFraction length = width;
        return all.stream().filter(s -> starts.stream().anyMatch(start -> s.meets(start, start.add(length)))).toList();
    }

    private boolean meets(BigFraction low, BigFraction high) {
        return below.map(b -> low.compareTo(b) < 0).orElse(true) && from.map(f -> high.compareTo(f) >= 0).orElse(true);
    }

    /** Whether all of the segment is at or above the threshold; each segment lies on one side of it. */
    boolean reaches(BigFraction threshold) {
        return from.map(f -> f.compareTo(threshold) >= 0).orElse(false);
    }
}
