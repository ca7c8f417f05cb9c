package khung.grading;

import java.util.ArrayList;
import java.util.List;

import khung.rubric.Condition;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Rulings;

/**
 * What of the known still bears on the clauses from one on: how each of their single conditions comes out and, of one
 * that is still open, what bears on it. Two that agree in it end alike.
 */
record Relevant(int clause, List<Object> conditions) {

    static Relevant of(Known known, int clause, List<Condition> leaves, Rulings rulings, Limits limits) {
        List<Object> all = new ArrayList<>();
        for (Condition leaf : leaves) {
            Truth truth = leaf.on(new Weighing(known, rulings));
            all.add(truth != Truth.UNKNOWN ? truth : open(leaf, known, limits));
        }
        return new Relevant(clause, all);
    }

    private static Object open(Condition leaf, Known known, Limits limits) {
        if (leaf instanceof PointsFrom || leaf instanceof PointsBelow) {
            return known.totals();
        } else if (leaf instanceof Share share) {
            return List.of(number(share.part(), known, limits), number(share.whole(), known, limits));
        } else if (leaf instanceof CountIs count) {
            return number(count.count(), known, limits);
        } else if (leaf instanceof LevelsFrom levels) {
            return known.levels().unjudged(levels.rows());
        } else if (leaf instanceof LevelsBelow levels) {
            return known.levels().unjudged(levels.rows());
        }
        return Truth.UNKNOWN;
    }

    private static Object number(Count count, Known known, Limits limits) {
        return known.facts().count(count).<Object>map(n -> n)
                .orElseGet(() -> List.of(limits.least(count, known.facts()), limits.most(count, known.facts())));
    }
}
