package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Example;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Range;
import khung.text.Phrase;

/** The numbers a row is scored by against the printed text they were taken from. */
final class PrintedNumberCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().items().filter(i -> !i.isGap()).flatMap(i -> row(i).stream()).toList();
    }

    private static Optional<Finding> row(Item item) {
        List<Phrase> missing = new ArrayList<>();
        List<BigFraction> heading = item.target().isPresent() ? List.of() : Numbers.inBrackets(item.readable());
        item.max().filter(m -> !heading.isEmpty() && !heading.contains(m))
                .ifPresent(m -> missing.add(not(m, item.readable())));
        item.method().ifPresent(m -> missing.addAll(m.on(new Printed(item))));
        item.example().ifPresent(e -> missing.addAll(example(e)));
        return missing.isEmpty() ? Optional.empty()
                : Optional.of(Found.at(item, "printedNumber", Severity.ERROR, Found.list(missing)));
    }

    private static List<Phrase> example(Example any) {
        if (!(any instanceof Example.OfRatio example)) {
            return List.of();
        }
        List<Phrase> missing = new ArrayList<>(in(example.printedResult(), Stream.of(example.result())));
        missing.addAll(in(example.printedRatio(), Stream.of(example.ratio())));
        missing.addAll(in(example.printedPoints(), Stream.of(example.points())));
        return missing;
    }

    /** A text without any number says nothing about numbers. */
    private static List<Phrase> in(String text, Stream<BigFraction> numbers) {
        List<BigFraction> printed = Numbers.in(text);
        return printed.isEmpty() ? List.of()
                : numbers.filter(n -> !printed.contains(n)).map(n -> not(n, text)).toList();
    }

    private static Phrase not(BigFraction number, String text) {
        return Found.phrase("printedNumber.not", number, text);
    }

    private record Printed(Item item) implements SomeCases<List<Phrase>> {

        @Override
        public List<Phrase> otherwise() {
            return List.of();
        }

        @Override
        public List<Phrase> ratio(Method.Ratio method) {
            Stream<BigFraction> numbers = Stream.concat(Stream.of(method.target()), method.upTo().stream());
            return method.ruling().isPresent() ? List.of() : in(item.readableTarget().orElse(""), numbers);
        }

        @Override
        public List<Phrase> tiers(Method.Tiers method) {
            return in(item.note().orElse(""), method.tiers().stream().map(Method.Tier::points));
        }

        @Override
        public List<Phrase> bands(Method.Bands method) {
            return method.bands().stream().flatMap(b -> in(b.text(), Stream.concat(ends(b.range()),
                    Stream.of(b.points()))).stream()).toList();
        }

        @Override
        public List<Phrase> chooseOne(Method.ChooseOne method) {
            return method.options().stream().flatMap(o -> in(o.text(), Stream.concat(o.range().stream()
                    .flatMap(Printed::ends), Stream.of(o.max()))).stream()).toList();
        }

        @Override
        public List<Phrase> outcomes(Method.Outcomes method) {
            return method.tiers().stream().flatMap(t -> in(t.text(), Stream.of(t.points())).stream()).toList();
        }

        private static Stream<BigFraction> ends(Range range) {
            return Stream.of(range.from(), range.upTo(), range.below()).flatMap(Optional::stream);
        }
    }
}
