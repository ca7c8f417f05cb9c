package khung.lint;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Example;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.scoring.Line;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.text.Exact;

/** Worked examples of ratios against what the engine makes of the same result, shown as the guidance shows numbers. */
final class RatioExampleCheck implements Check {

    private static final String RATIO = "exampleRatio";

    @Override
    public List<Finding> look(Examined at) {
        if (!at.scorable()) {
            return List.of();
        }
        List<Finding> all = new ArrayList<>();
        at.rubric().criteria().forEach(item -> item.example().ifPresent(e -> {
            if (e instanceof Example.OfRatio example && item.method().orElseThrow() instanceof Method.Ratio) {
                example(at, item, example, all);
            }
        }));
        return all;
    }

    private static void example(Examined at, Item item, Example.OfRatio example, List<Finding> all) {
        Line line = Scoring.score(at.rubric(), at.rulings(), Plan.AS_PRINTED,
                Map.of(item.key(), new Answer.Result(example.result()))).line(item.key()).orElseThrow();
        int decimals = at.rubric().guidance().decimals();
        line.ratio().filter(exact -> differs(exact, example.ratio(), decimals)).ifPresent(exact -> {
            boolean cut = cut(exact, example.ratio(), decimals);
            all.add(Found.at(item, Found.place(item), RATIO, cut ? Severity.WARNING : Severity.ERROR,
                    cut ? RATIO : "exampleRatio.wrong", example.printedRatio(), Exact.display(exact, decimals), exact));
        });
        line.points().filter(exact -> differs(exact, example.points(), decimals)).ifPresent(exact -> all.add(
                Found.at(item, "examplePoints", Severity.ERROR, example.printedPoints(), exact,
                        item.max().orElseThrow())));
    }

    private static boolean differs(BigFraction exact, BigFraction printed, int decimals) {
        return !Exact.display(exact, decimals).equals(Exact.display(printed, decimals));
    }

    /** Whether the printed number is the exact one with its further decimals cut off. */
    private static boolean cut(BigFraction exact, BigFraction printed, int decimals) {
        return IntStream.rangeClosed(0, decimals).mapToObj(places -> exact.bigDecimalValue(places, RoundingMode.DOWN))
                .anyMatch(cut -> Exact.read(cut.toPlainString()).compareTo(printed) == 0);
    }
}
