package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.scoring.Sheet;
import khung.text.Exact;

/** Whatever the answers: a better answer never lowers the total, and the order in which they come does not matter. */
class MorePointsTest {

    private static final int CASES = 12;
    private static final int BEST = 10;
    private static final Rulings RULINGS = Shipped.LIBRARY.rulings();
    private static final Optional<String> REASON = Optional.of("lý do");

    static List<Rubric> scoring() {
        return Shipped.LIBRARY.rubrics().values().stream().filter(Rubric::scores)
                .sorted((a, b) -> a.reference().compareTo(b.reference())).toList();
    }

    @ParameterizedTest
    @MethodSource("scoring")
    void aBetterAnswerNeverLowersTheTotal(Rubric rubric) {
        Random random = new Random(21);
        int raised = 0;
        for (int i = 0; i < CASES; i++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            Map<String, Integer> how = new LinkedHashMap<>();
            rubric.criteria().filter(Item::scores).forEach(c -> {
                how.put(c.key(), random.nextInt(BEST + 1));
                answers.put(c.key(), answer(c, how.get(c.key())));
            });
            BigFraction before = score(rubric, answers).soFar();
            for (Item item : rubric.criteria().filter(Item::scores).toList()) {
                int old = how.get(item.key());
                Map<String, Answer> better = new LinkedHashMap<>(answers);
                better.put(item.key(), answer(item, old + random.nextInt(BEST + 1 - old)));
                int compared = score(rubric, better).soFar().compareTo(before);
                assertTrue(compared >= 0, () -> item.key() + " " + answers.get(item.key()) + " -> " + better.get(item.key()));
                raised += compared;
            }
        }
        assertTrue(raised > 0, rubric.reference());
    }

    @ParameterizedTest
    @MethodSource("scoring")
    void theOrderOfTheAnswersDoesNotMatter(Rubric rubric) {
        Random random = new Random(22);
        List<Item> items = new ArrayList<>(rubric.criteria().filter(Item::scores).toList());
        Map<String, Answer> answers = new LinkedHashMap<>();
        items.forEach(c -> answers.put(c.key(), answer(c, random.nextInt(BEST + 1))));
        Collections.shuffle(items, random);
        Map<String, Answer> shuffled = new LinkedHashMap<>();
        items.forEach(c -> shuffled.put(c.key(), answers.get(c.key())));
        assertEquals(score(rubric, answers), score(rubric, shuffled));
    }

    private static Sheet score(Rubric rubric, Map<String, Answer> answers) {
        return Scoring.score(rubric, RULINGS, Plan.AS_PRINTED, answers);
    }

    /** An answer the better the higher the number, from 0 to 10. */
    private static Answer answer(Item item, int good) {
        Method method = item.method().orElseThrow();
        BigFraction share = BigFraction.of(good, BEST);
        if (method instanceof Method.PassFail) {
            return new Answer.Tick(good > BEST / 2);
        } else if (method instanceof Method.Ratio ratio) {
            return new Answer.Result(ratio.target().multiply(share).multiply(BigFraction.of(5, 4)));
        } else if (method instanceof Method.Tiers tiers) {
            return new Answer.Tier(tiers.tiers().get((BEST - good) * (tiers.tiers().size() - 1) / BEST).name());
        } else if (method instanceof Method.Points) {
            return new Answer.Awarded(item.ceiling().orElse(Exact.ZERO).multiply(share), REASON);
        } else if (method instanceof Method.AssessedPercent) {
            return new Answer.Assessed(Optional.empty(), Optional.of(Exact.HUNDRED.multiply(share)), REASON, REASON);
        } else if (method instanceof Method.Bands) {
            return new Answer.Result(Exact.HUNDRED.multiply(share));
        } else if (method instanceof Method.ChooseOne choice) {
            Method.Option option = choice.options().get((BEST - good) * (choice.options().size() - 1) / BEST);
            return new Answer.Chosen(option.number(), option.max(), Optional.empty());
        } else if (method instanceof Method.Outcomes) {
            List<Integer> numbers = good < 3 ? List.of(0, 2, 0, 2) : good < 6 ? List.of(0, 0, 4, 0)
                    : good < 9 ? List.of(0, 1, 3, 0) : List.of(1, 3, 0, 0);
            return new Answer.Outcomes(Map.of(Grade.EXCELLENT, numbers.get(0), Grade.GOOD, numbers.get(1), Grade.COMPLETED,
                    numbers.get(2), Grade.NOT_COMPLETED, numbers.get(3)));
        }
        Optional<BigFraction> one = Optional.of(Exact.ONE);
        return new Answer.Work(List.of(new Answer.Product("x", one, one, Optional.of(share.multiply(2)), Optional.of(share),
                one, one, REASON)));
    }
}
