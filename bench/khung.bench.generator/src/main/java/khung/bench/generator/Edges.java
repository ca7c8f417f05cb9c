package khung.bench.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition;
import khung.rubric.Guidance;

/** Where a guidance changes its mind: its thresholds of points and its shares of tasks, each once. */
final class Edges {

    private final SortedSet<BigFraction> thresholds = new TreeSet<>();
    private final Map<String, Condition.Share> shares = new LinkedHashMap<>();

    Edges(Guidance guidance) {
        guidance.clauses().stream().flatMap(c -> c.when().leaves().stream()).forEach(this::note);
    }

    /** In points, lowest first. */
    List<BigFraction> thresholds() {
        return List.copyOf(thresholds);
    }

    List<Condition.Share> shares() {
        return new ArrayList<>(shares.values());
    }

    private void note(Condition condition) {
        if (condition instanceof Condition.PointsFrom points) {
            thresholds.add(points.from());
        } else if (condition instanceof Condition.PointsBelow points) {
            thresholds.add(points.below());
        } else if (condition instanceof Condition.Share share) {
            shares.putIfAbsent(share.part() + " " + share.whole() + " " + share.bound(), share);
        }
    }
}
