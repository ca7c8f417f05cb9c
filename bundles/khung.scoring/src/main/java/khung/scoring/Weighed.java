package khung.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;

/** The parts of a rubric with the weights of a plan laid on: the maxima of rows follow their axis. */
final class Weighed {

    private Weighed() {
    }

    static List<Item> parts(Rubric rubric, Plan plan) {
        Map<String, BigFraction> weights = new TreeMap<>();
        rubric.weights().ifPresent(w -> weights.putAll(w.own()));
        weights.putAll(plan.weights());
        if (weights.isEmpty()) {
            return rubric.parts();
        }
        return rubric.parts().stream().map(p -> weigh(p, weights)).toList();
    }

    private static Item weigh(Item item, Map<String, BigFraction> weights) {
        BigFraction weight = weights.get(item.key());
        if (weight == null || item.max().filter(m -> m.signum() > 0).isEmpty()) {
            return item.with(item.max(), item.method(), item.children().stream().map(c -> weigh(c, weights)).toList());
        }
        return times(item, weight.divide(item.max().get()));
    }

    private static Item times(Item item, BigFraction factor) {
        Optional<Method> method = item.method().map(m -> m.on(new Scaled(factor)));
        return item.with(item.max().map(m -> m.multiply(factor)), method,
                item.children().stream().map(c -> times(c, factor)).toList());
    }

    /** A method whose own points follow. */
    private record Scaled(BigFraction factor) implements Method.Cases<Method> {

        @Override
        public Method passFail(Method.PassFail method) {
            return method;
        }

        @Override
        public Method ratio(Method.Ratio method) {
            return method;
        }

        @Override
        public Method tiers(Method.Tiers method) {
            return new Method.Tiers(method.tiers().stream()
                    .map(t -> new Method.Tier(t.name(), t.points().multiply(factor))).toList());
        }

        @Override
        public Method points(Method.Points method) {
            return method;
        }

        @Override
        public Method assessedPercent(Method.AssessedPercent method) {
            return method;
        }

        @Override
        public Method bands(Method.Bands method) {
            return new Method.Bands(method.unit(), method.bands().stream()
                    .map(b -> new Method.Band(b.range(), b.points().multiply(factor), b.text(), b.line())).toList());
        }

        @Override
        public Method chooseOne(Method.ChooseOne method) {
            return new Method.ChooseOne(method.unit(), method.options().stream().map(o -> new Method.Option(o.number(),
                    o.text(), o.max().multiply(factor), o.range(), o.line())).toList());
        }

        @Override
        public Method outcomes(Method.Outcomes method) {
            return new Method.Outcomes(method.of(), method.tiers().stream().map(t -> new Method.OutcomeTier(t.group(),
                    t.points().multiply(factor), t.text(), t.line())).toList(), method.ruling());
        }

        @Override
        public Method catalogue(Method.Catalogue method) {
            return method;
        }

        @Override
        public Method levels(Method.Levels method) {
            return method;
        }

        @Override
        public Method tasks(Method.Tasks method) {
            return method;
        }

        @Override
        public Method narrative(Method.Narrative method) {
            return method;
        }
    }
}
