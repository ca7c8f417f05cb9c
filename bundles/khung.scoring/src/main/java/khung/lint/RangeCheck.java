package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Range;
import khung.text.Phrase;

/** Bands and choose-one options whose printed ranges leave holes or overlap. */
final class RangeCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.criteria(Ranges::new);
    }

    private record Ranges(Item item) implements SomeCases<List<Finding>> {

        @Override
        public List<Finding> otherwise() {
            return List.of();
        }

        @Override
        public List<Finding> bands(Method.Bands method) {
            return ranges("band", method.unit(), method.bands().stream().map(Method.Band::range).toList(),
                    method.bands().stream().map(Method.Band::points).toList());
        }

        /** Options for which no ranges are printed are chosen by what they say. */
        @Override
        public List<Finding> chooseOne(Method.ChooseOne method) {
            List<Method.Option> measured = method.options().stream().filter(o -> o.range().isPresent()).toList();
            return measured.isEmpty() ? List.of() : ranges("option", method.unit(),
                    measured.stream().map(Method.Option::range).flatMap(Optional::stream).toList(),
                    measured.stream().map(Method.Option::max).toList());
        }

        private List<Finding> ranges(String what, String unit, List<Range> ranges, List<BigFraction> points) {
            List<Stretch> all = Stretch.of(ranges, unit);
            List<Finding> found = new ArrayList<>();
            List<Phrase> holes = all.stream().filter(s -> s.ranges().isEmpty()).map(Stretch::says).toList();
            if (!holes.isEmpty()) {
                found.add(Found.at(item, what + "Hole", Severity.WARNING, Found.list(holes), unit));
            }
            List<Stretch> overlaps = all.stream().filter(s -> s.ranges().size() > 1).toList();
            if (!overlaps.isEmpty()) {
                boolean contradict = overlaps.stream().anyMatch(s -> points(s, points).distinct().count() > 1);
                found.add(Found.at(item, what + "Overlap", contradict ? Severity.ERROR : Severity.WARNING,
                        Found.list(overlaps.stream().map(s -> Found.phrase("stretch.points", s.says(),
                                Found.or(points(s, points).toList()))).toList()), unit));
            }
            return found;
        }

        private static Stream<BigFraction> points(Stretch stretch, List<BigFraction> points) {
            return stretch.ranges().stream().map(points::get);
        }
    }
}
