package khung.grading;

import java.util.ArrayList;
import java.util.List;

import khung.rubric.Clause;
import khung.rubric.Condition;

/** The single conditions inside combined ones. */
final class Leaves implements Condition.Cases<Void> {

    private final List<Condition> leaves = new ArrayList<>();

    static List<Condition> of(List<Clause> clauses) {
        Leaves all = new Leaves();
        clauses.forEach(c -> c.when().on(all));
        return all.leaves;
    }

    @Override
    public Void pointsFrom(Condition.PointsFrom condition) {
        leaves.add(condition);
        return null;
    }

    @Override
    public Void pointsBelow(Condition.PointsBelow condition) {
        leaves.add(condition);
        return null;
    }

    @Override
    public Void share(Condition.Share condition) {
        leaves.add(condition);
        return null;
    }

    @Override
    public Void confirmed(Condition.Confirmed condition) {
        leaves.add(condition);
        return null;
    }

    @Override
    public Void hasRole(Condition.HasRole condition) {
        leaves.add(condition);
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
        condition.condition().on(this);
        return null;
    }
}
