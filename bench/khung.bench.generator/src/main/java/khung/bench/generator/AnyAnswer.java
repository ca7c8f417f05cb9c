package khung.bench.generator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.text.Exact;

/** Answers as people give them: mostly good, some beyond the target, a few under zero. */
record AnyAnswer(Item item, Random random) implements Method.Cases<Answer> {

    static Answer to(Item item, Random random) {
        return item.method().orElseThrow().on(new AnyAnswer(item, random));
    }

    static Answer.Assessed assessed(BigFraction percent, Random random) {
        return new Answer.Assessed(Optional.of(SampleText.any("result", random)), Optional.of(percent),
                Optional.of(SampleText.any("assessor", random)),
                Optional.of(SampleText.any("assessed.reason", random)));
    }

    @Override
    public Answer passFail(Method.PassFail method) {
        return new Answer.Tick(random.nextInt(20) > 0);
    }

    @Override
    public Answer ratio(Method.Ratio method) {
        // In tenths of a percent, up to three tenths beyond the target; whole where the target is a handful.
        BigFraction share = BigFraction.of(400 + random.nextInt(901), 1000);
        if (random.nextInt(40) == 0) {
            share = share.negate();
        }
        int decimals = method.target().compareTo(BigFraction.of(10)) < 0 ? 0 : random.nextInt(3);
        BigFraction scale = BigFraction.of(10).pow(decimals);
        BigFraction scaled = method.target().multiply(share).multiply(scale);
        return new Answer.Result(BigFraction.of(scaled.bigDecimalValue(0, java.math.RoundingMode.HALF_UP)
                .toBigInteger()).divide(scale));
    }

    @Override
    public Answer tiers(Method.Tiers method) {
        return new Answer.Tier(method.tiers().get(random.nextInt(method.tiers().size())).name());
    }

    @Override
    public Answer points(Method.Points method) {
        BigFraction points = item.max().orElseThrow().multiply(BigFraction.of(random.nextInt(5), 4));
        return new Answer.Awarded(Row.typed(points).orElse(Exact.ZERO),
                Optional.of(SampleText.any("awarded.reason", random)));
    }

    @Override
    public Answer assessedPercent(Method.AssessedPercent method) {
        return assessed(BigFraction.of(500 + random.nextInt(501), 10), random);
    }

    @Override
    public Answer bands(Method.Bands method) {
        return new Answer.Result(BigFraction.of(random.nextInt(1001), 10));
    }

    @Override
    public Answer chooseOne(Method.ChooseOne method) {
        Method.Option option = method.options().get(random.nextInt(method.options().size()));
        BigFraction points = option.max().multiply(BigFraction.of(random.nextInt(5), 4));
        return new Answer.Chosen(option.number(), Row.typed(points).orElse(Exact.ZERO),
                Optional.of(SampleText.any("awarded.reason", random)));
    }

    @Override
    public Answer outcomes(Method.Outcomes method) {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            counts.merge(Grade.values()[random.nextInt(Grade.values().length)], 1, Integer::sum);
        }
        return new Answer.Outcomes(counts);
    }

    @Override
    public Answer catalogue(Method.Catalogue method) {
        List<Answer.Product> products = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            products.add(new Answer.Product(SampleText.any("result", random), tenths(10 + random.nextInt(11)),
                    Optional.of(BigFraction.of(1 + random.nextInt(3))), Optional.of(BigFraction.of(random.nextInt(3))),
                    tenths(5 + random.nextInt(8)), tenths(5 + random.nextInt(8)), tenths(5 + random.nextInt(8)),
                    Optional.of(SampleText.any("assessed.reason", random))));
        }
        return new Answer.Work(products);
    }

    private static Optional<BigFraction> tenths(int tenths) {
        return Optional.of(BigFraction.of(tenths, 10));
    }

    @Override
    public Answer levels(Method.Levels method) {
        return new Answer.Level(method.names().get(random.nextInt(method.names().size())));
    }

    @Override
    public Answer tasks(Method.Tasks method) {
        List<Answer.Task> tasks = new ArrayList<>();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            tasks.add(new Answer.Task(SampleText.any("result", random), Optional.of(1 + random.nextInt(method.axes())),
                    Optional.empty(), Optional.empty(), Optional.of(1 + random.nextInt(method.levels().size())),
                    Optional.empty()));
        }
        return new Answer.Tasks(tasks);
    }

    @Override
    public Answer narrative(Method.Narrative method) {
        return new Answer.Told(SampleText.any("result", random));
    }
}
