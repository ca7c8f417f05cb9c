package khung.bench.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.text.Exact;

/**
 * Answers whose points add up to a total chosen beforehand, to the last digit, at the printed targets and the
 * standard rulings. It starts from full points, takes some away by chance, and lets one row take away the rest.
 */
final class Fill {

    /** Enough for every total met so far; a total no answers reach gives up after as many. */
    private static final int TRIES = 200;
    private static final BigFraction THIRD = BigFraction.of(1, 3);

    private final List<Row> rows;
    private final BigFraction top;
    private final Random random;

    Fill(Rubric rubric, Random random) {
        this.rows = rubric.criteria().map(Row::of).toList();
        this.top = rows.stream().map(Row::top).reduce(Exact.ZERO, BigFraction::add);
        this.random = random;
    }

    /** The most points there are, which a defective rubric declares otherwise. */
    BigFraction top() {
        return top;
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * Answers for every row.
     *
     * @param thirds whether some rows shall score thirds, where the rubric has rows for it
     * @return empty when the total cannot be reached
     */
    Optional<Map<String, Answer>> to(BigFraction total, boolean thirds) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Map<String, Answer>> answers = once(total, thirds);
            if (answers.isPresent()) {
                return answers;
            }
        }
        return Optional.empty();
    }

    private Optional<Map<String, Answer>> once(BigFraction total, boolean thirds) {
        BigFraction rest = top.subtract(total);
        Map<Row, BigFraction> points = new LinkedHashMap<>();
        List<Row> order = new ArrayList<>(rows);
        Collections.shuffle(order, random);
        if (thirds) {
            rest = rest.subtract(thirds(order, rest, points));
        }
        for (Row row : order) {
            if (points.containsKey(row)) {
                continue;
            }
            BigFraction step = rest.compareTo(row.top()) <= 0 ? row.top()
                    : row.steps().get(random.nextInt(row.steps().size()));
            points.put(row, step);
            rest = rest.subtract(row.top().subtract(step));
        }
        for (Row row : order) {
            BigFraction least = row.steps().get(0);
            BigFraction more = points.get(row).subtract(least);
            if (!byThird(row, points.get(row)) && more.compareTo(rest) <= 0) {
                points.put(row, least);
                rest = rest.subtract(more);
            }
        }
        return absorb(order, points, rest).map(this::answers);
    }

    /** Two rows of the same worth, one at a third and one at two thirds; returns what they take away. */
    private BigFraction thirds(List<Row> order, BigFraction rest, Map<Row, BigFraction> points) {
        for (Row one : order) {
            for (Row two : order) {
                if (one != two && one.top().equals(two.top()) && one.top().compareTo(rest) <= 0
                        && byThirds(one) && byThirds(two)) {
                    points.put(one, one.top().multiply(THIRD));
                    points.put(two, two.top().subtract(points.get(one)));
                    return one.top();
                }
            }
        }
        return Exact.ZERO;
    }

    private boolean byThirds(Row row) {
        return row.answer(row.top().multiply(THIRD), random).isPresent()
                && row.answer(row.top().multiply(THIRD).multiply(2), random).isPresent();
    }

    private Optional<Map<Row, BigFraction>> absorb(List<Row> order, Map<Row, BigFraction> points, BigFraction rest) {
        if (rest.signum() == 0) {
            return Optional.of(points);
        }
        for (Row row : order) {
            BigFraction left = points.get(row).subtract(rest);
            if (!byThird(row, points.get(row)) && row.answer(left, random).isPresent()) {
                points.put(row, left);
                return Optional.of(points);
            }
        }
        return Optional.empty();
    }

    private static boolean byThird(Row row, BigFraction points) {
        BigFraction share = row.top().signum() == 0 ? Exact.ZERO : points.divide(row.top());
        return share.getDenominator().intValue() == 3;
    }

    private Map<String, Answer> answers(Map<Row, BigFraction> points) {
        Map<String, Answer> answers = new TreeMap<>();
        rows.forEach(r -> answers.put(r.key(), r.answer(points.get(r), random).orElseThrow()));
        return answers;
    }
}
