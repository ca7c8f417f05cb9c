package khung.documents.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.text.Exact;

/** The best answer to a row. */
record Best(Item item) implements Method.Cases<Answer> {

    private static final Optional<BigFraction> ONE = Optional.of(Exact.ONE);

    /** Every row at its best. */
    static Map<String, Answer> of(Rubric rubric) {
        return rubric.criteria().collect(Collectors.toMap(Item::key, i -> i.method().orElseThrow().on(new Best(i))));
    }

    @Override
    public Answer passFail(Method.PassFail method) {
        return new Answer.Tick(true);
    }

    @Override
    public Answer ratio(Method.Ratio method) {
        return new Answer.Result(method.target().add(1));
    }

    @Override
    public Answer tiers(Method.Tiers method) {
        return new Answer.Tier(method.tiers().get(0).name());
    }

    @Override
    public Answer points(Method.Points method) {
        return new Answer.Awarded(item.max().orElse(Exact.ONE), Optional.empty());
    }

    @Override
    public Answer assessedPercent(Method.AssessedPercent method) {
        return new Answer.Assessed(Optional.of("Đạt"), Optional.of(BigFraction.of(100)), Optional.of("Ông Hà"),
                Optional.of("đủ"));
    }

    @Override
    public Answer bands(Method.Bands method) {
        return new Answer.Result(BigFraction.of(100));
    }

    @Override
    public Answer chooseOne(Method.ChooseOne method) {
        Method.Option best = method.options().get(0);
        return new Answer.Chosen(best.number(), best.max(), Optional.empty());
    }

    @Override
    public Answer outcomes(Method.Outcomes method) {
        return new Answer.Outcomes(Map.of(Grade.EXCELLENT, 3));
    }

    @Override
    public Answer catalogue(Method.Catalogue method) {
        return new Answer.Work(List.of(new Answer.Product("Báo cáo quý", ONE, ONE, ONE, ONE, ONE, ONE,
                Optional.empty())));
    }

    @Override
    public Answer levels(Method.Levels method) {
        return new Answer.Level(method.names().get(0));
    }

    @Override
    public Answer tasks(Method.Tasks method) {
        return new Answer.Tasks(List.of(new Answer.Task("Xây dựng kế hoạch quý", Optional.of(1),
                Optional.of("Kế hoạch"), Optional.of("Đã ban hành"), Optional.of(1), Optional.empty())));
    }

    @Override
    public Answer narrative(Method.Narrative method) {
        return new Answer.Told("Lời kể của " + item.key());
    }
}
