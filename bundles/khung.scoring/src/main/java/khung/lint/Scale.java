package khung.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Range;
import khung.text.Exact;
import khung.text.Phrase;

/** What share of its maximum a result in a row is worth, whatever the maximum; the same text for the same scale. */
record Scale(Item item) implements SomeCases<String> {

    static String of(Item item) {
        Method method = item.method().orElseThrow();
        return method.word() + " " + method.on(new Scale(item));
    }

    @Override
    public String otherwise() {
        return "";
    }

    @Override
    public String ratio(Method.Ratio method) {
        return Exact.text(method.target()) + method.strict() + method.ruling().isPresent();
    }

    @Override
    public String tiers(Method.Tiers method) {
        return steps(method.tiers(), Method.Tier::name, Method.Tier::points);
    }

    @Override
    public String bands(Method.Bands method) {
        return steps(method.bands(), b -> range(b.range()), Method.Band::points);
    }

    @Override
    public String chooseOne(Method.ChooseOne method) {
        return steps(method.options(), o -> o.range().map(Scale::range).orElse(o.text()), Method.Option::max);
    }

    @Override
    public String outcomes(Method.Outcomes method) {
        return steps(method.tiers(), t -> t.group().toString(), Method.OutcomeTier::points);
    }

    private <S> String steps(List<S> steps, Function<S, String> name, Function<S, BigFraction> points) {
        Optional<BigFraction> max = item.max().filter(m -> m.signum() > 0);
        return steps.stream().map(s -> name.apply(s) + "=" + Exact.text(max.map(points.apply(s)::divide)
                .orElse(points.apply(s)))).collect(Collectors.joining(";"));
    }

    private static String range(Range range) {
        return List.of(range.from(), range.upTo(), range.below()).stream()
                .map(e -> e.map(Exact::text).orElse("")).collect(Collectors.joining("/"));
    }

    /** In words: the tiers and their points, else the printed target. */
    static Phrase says(Item item) {
        Object max = item.max().map(Object.class::cast).orElse("?");
        if (item.method().orElseThrow() instanceof Method.Tiers tiers) {
            return Found.phrase("scale.tiers", Found.commas(tiers.tiers().stream()
                    .map(t -> Found.phrase("scale.tier", t.name(), t.points())).toList()), max);
        }
        return Found.phrase("scale.target", item.readableTarget().orElse(""), max);
    }
}
