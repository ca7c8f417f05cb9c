package khung.bench.generator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.text.Exact;

/**
 * A criterion seen from its points: which answer scores a given number of them.
 *
 * @param item the criterion
 * @param steps points it can score, apart from which a row without named values can score others; lowest first
 * @param top the most points it can score
 */
record Row(Item item, List<BigFraction> steps, BigFraction top) {

    /** How finely rows without named values are tried. */
    private static final int PARTS = 20;
    private static final BigFraction DECIMALS = BigFraction.of(1_000_000);

    static Row of(Item item) {
        BigFraction max = item.max().orElseThrow();
        List<BigFraction> steps = new ArrayList<>();
        if (item.method().orElseThrow() instanceof Method.Tiers tiers) {
            tiers.tiers().forEach(t -> steps.add(0, t.points()));
        } else {
            for (int part = 0; part <= PARTS; part++) {
                BigFraction points = max.multiply(BigFraction.of(part, PARTS));
                if (answer(item, points, new Random(0)).isPresent()) {
                    steps.add(points);
                }
            }
        }
        return new Row(item, List.copyOf(steps), steps.get(steps.size() - 1));
    }

    String key() {
        return item.key();
    }

    /** The answer that scores exactly these points; empty when none does that a file can hold. */
    Optional<Answer> answer(BigFraction points, Random random) {
        return answer(item, points, random);
    }

    private static Optional<Answer> answer(Item item, BigFraction points, Random random) {
        BigFraction max = item.ceiling().orElseThrow();
        if (points.signum() < 0 || points.compareTo(max) > 0) {
            return Optional.empty();
        }
        return item.method().orElseThrow().on(new ByMethod(max, points, random));
    }

    /** A number if a file may hold it: it terminates within the decimals allowed. Far from the limit of digits. */
    static Optional<BigFraction> typed(BigFraction value) {
        return Optional.of(value).filter(v -> v.multiply(DECIMALS).getDenominator().equals(BigInteger.ONE));
    }

    private record ByMethod(BigFraction max, BigFraction points, Random random)
            implements Method.Cases<Optional<Answer>> {

        @Override
        public Optional<Answer> passFail(Method.PassFail method) {
            boolean met = points.compareTo(max) == 0;
            return met || points.signum() == 0 ? Optional.of(new Answer.Tick(met)) : Optional.empty();
        }

        @Override
        public Optional<Answer> ratio(Method.Ratio method) {
            return typed(points.multiply(method.target()).divide(max)).map(Answer.Result::new);
        }

        @Override
        public Optional<Answer> tiers(Method.Tiers method) {
            return method.tiers().stream().filter(t -> t.points().equals(points)).findFirst()
                    .map(t -> new Answer.Tier(t.name()));
        }

        @Override
        public Optional<Answer> points(Method.Points method) {
            return typed(points).map(p -> new Answer.Awarded(p, p.compareTo(max) == 0 ? Optional.empty()
                    : Optional.of(SampleText.any("awarded.reason", random))));
        }

        @Override
        public Optional<Answer> assessedPercent(Method.AssessedPercent method) {
            return typed(points.multiply(Exact.HUNDRED).divide(max)).map(p -> AnyAnswer.assessed(p, random));
        }

        @Override
        public Optional<Answer> bands(Method.Bands method) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> chooseOne(Method.ChooseOne method) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> outcomes(Method.Outcomes method) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> catalogue(Method.Catalogue method) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> levels(Method.Levels method) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> tasks(Method.Tasks method) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> narrative(Method.Narrative method) {
            return Optional.empty();
        }
    }
}
