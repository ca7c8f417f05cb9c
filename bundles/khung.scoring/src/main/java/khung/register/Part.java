package khung.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Method;
import khung.rubric.Range;
import khung.text.Exact;

/**
 * One printed part of a method: a band, an option, a tier, a level, or the ratio itself.
 *
 * @param name as printed; the empty text when it has none
 * @param line line of the source; 0 when not known
 * @param numbers what it prints, by word, each as {@link Exact#text}
 */
record Part(String name, int line, Map<String, String> numbers) {

    /** The parts of a method, in printed order. */
    static List<Part> of(Method method) {
        return method.on(new Printed());
    }

    private static Part of(String name, int line, Optional<Range> range, Optional<BigFraction> points) {
        Map<String, String> numbers = new LinkedHashMap<>();
        range.flatMap(Range::from).ifPresent(n -> numbers.put("from", Exact.text(n)));
        range.flatMap(Range::upTo).ifPresent(n -> numbers.put("upTo", Exact.text(n)));
        range.flatMap(Range::below).ifPresent(n -> numbers.put("below", Exact.text(n)));
        points.ifPresent(n -> numbers.put("points", Exact.text(n)));
        return new Part(name, line, numbers);
    }

    private static final class Printed implements Method.Cases<List<Part>> {

        @Override
        public List<Part> passFail(Method.PassFail method) {
            return List.of();
        }

        @Override
        public List<Part> ratio(Method.Ratio method) {
            Range range = new Range(Optional.of(method.target()), method.upTo(), Optional.empty());
            return List.of(of("", 0, Optional.of(range), Optional.empty()));
        }

        @Override
        public List<Part> tiers(Method.Tiers method) {
            return method.tiers().stream().map(t -> of(t.name(), 0, Optional.empty(), Optional.of(t.points()))).toList();
        }

        @Override
        public List<Part> points(Method.Points method) {
            return List.of();
        }

        @Override
        public List<Part> assessedPercent(Method.AssessedPercent method) {
            return List.of();
        }

        @Override
        public List<Part> bands(Method.Bands method) {
            return method.bands().stream()
                    .map(b -> of("", b.line(), Optional.of(b.range()), Optional.of(b.points()))).toList();
        }

        @Override
        public List<Part> chooseOne(Method.ChooseOne method) {
            return method.options().stream().map(o -> of(o.number(), o.line(), o.range(), Optional.of(o.max()))).toList();
        }

        @Override
        public List<Part> outcomes(Method.Outcomes method) {
            return method.tiers().stream().map(t -> of("", t.line(), Optional.empty(), Optional.of(t.points()))).toList();
        }

        @Override
        public List<Part> catalogue(Method.Catalogue method) {
            return List.of();
        }

        @Override
        public List<Part> levels(Method.Levels method) {
            return named(method.names());
        }

        @Override
        public List<Part> tasks(Method.Tasks method) {
            return named(method.levels());
        }

        @Override
        public List<Part> narrative(Method.Narrative method) {
            return List.of();
        }

        private static List<Part> named(List<String> names) {
            List<Part> parts = new ArrayList<>();
            names.forEach(n -> parts.add(of(n, 0, Optional.empty(), Optional.empty())));
            return parts;
        }
    }
}
