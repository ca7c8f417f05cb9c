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
final class Edges implements Condition.Cases<Void> {

    private final SortedSet<BigFraction> thresholds = new TreeSet<>();
    private final Map<String, Condition.Share> shares = new LinkedHashMap<>();

    Edges(Guidance guidance) {
        guidance.clauses().forEach(c -> c.when().on(this));
    }

    /** In points, lowest first. */
    List<BigFraction> thresholds() {
        return List.copyOf(thresholds);
    }

    List<Condition.Share> shares() {
        return new ArrayList<>(shares.values());
    }

    @Override
    public Void pointsFrom(Condition.PointsFrom condition) {
        thresholds.add(condition.from());
        return null;
    }

    @Override
    public Void pointsBelow(Condition.PointsBelow condition) {
        thresholds.add(condition.below());
        return null;
    }

    @Override
    public Void share(Condition.Share condition) {
        shares.putIfAbsent(condition.part() + " " + condition.whole() + " " + condition.bound(), condition);
        return null;
    }

    @Override
    public Void confirmed(Condition.Confirmed condition) {
        return null;
    }

    @Override
    public Void hasRole(Condition.HasRole condition) {
        return null;
    }

    @Override
    public Void all(Condition.All condition) {
        condition.conditions().forEach(c -> c.on(this));
        return null;
    }

    @Override
    public Void anyOf(Condition.AnyOf condition) {
        condition.conditions().forEach(c -> c.on(this));
        return null;
    }

    @Override
    public Void under(Condition.Under condition) {
        return condition.condition().on(this);
    }
}
