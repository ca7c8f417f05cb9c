package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Range;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * A stretch of results over which the same printed ranges hold.
 *
 * @param from its lower end
 * @param fromWithin whether the lower end lies in it
 * @param to its upper end; empty when it has none
 * @param toWithin whether the upper end lies in it
 * @param ranges numbers of the ranges that hold, from 0
 */
record Stretch(BigFraction from, boolean fromWithin, Optional<BigFraction> to, boolean toWithin,
        List<Integer> ranges) {

    private static final String PERCENT = "%";

    /** Everything that can be measured, from 0 on, cut where the ranges that hold change; percentages end at 100. */
    static List<Stretch> of(List<Range> ranges, String unit) {
        Optional<BigFraction> end = unit.equals(PERCENT) ? Optional.of(Exact.HUNDRED) : Optional.empty();
        TreeSet<BigFraction> cuts = new TreeSet<>(List.of(Exact.ZERO));
        end.ifPresent(cuts::add);
        ranges.stream().flatMap(r -> Stream.of(r.from(), r.upTo(), r.below())).flatMap(Optional::stream)
                .filter(c -> c.signum() > 0 && end.filter(e -> c.compareTo(e) > 0).isEmpty()).forEach(cuts::add);
        List<Stretch> all = new ArrayList<>();
        for (BigFraction cut : cuts) {
            add(all, new Stretch(cut, true, Optional.of(cut), true, at(ranges, cut)));
            BigFraction next = cuts.higher(cut);
            if (next != null) {
                BigFraction middle = cut.add(next).divide(2);
                add(all, new Stretch(cut, false, Optional.of(next), false, at(ranges, middle)));
            } else if (end.isEmpty()) {
                add(all, new Stretch(cut, false, Optional.empty(), false, at(ranges, cut.add(1))));
            }
        }
        return all;
    }

    private static List<Integer> at(List<Range> ranges, BigFraction result) {
        return IntStream.range(0, ranges.size()).filter(i -> ranges.get(i).holds(result)).boxed().toList();
    }

    private static void add(List<Stretch> all, Stretch next) {
        int last = all.size() - 1;
        if (last >= 0 && all.get(last).ranges().equals(next.ranges())) {
            Stretch before = all.get(last);
            all.set(last, new Stretch(before.from, before.fromWithin, next.to, next.toWithin, next.ranges));
        } else {
            all.add(next);
        }
    }

    /** In words: from 60 to below 70. */
    Phrase says() {
        if (to.isEmpty()) {
            return Found.phrase(fromWithin ? "stretch.fromOn" : "stretch.overOn", from);
        }
        if (from.equals(to.get())) {
            return Found.phrase("stretch.point", from);
        }
        return Found.phrase("stretch", Found.phrase(fromWithin ? "stretch.from" : "stretch.over", from),
                Found.phrase(toWithin ? "stretch.upTo" : "stretch.below", to.get()));
    }
}
