package khung.grading;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition;
import khung.rubric.Condition.All;
import khung.rubric.Condition.AnyOf;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.HasRole;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Condition.Under;
import khung.rubric.Count;
import khung.rubric.Rulings;

/**
 * Weighs conditions against what is known, in three values. Notes on the way which facts were asked for
 * and not known.
 */
final class Weighing implements Condition.Cases<Truth> {

    private final Known known;
    private final Rulings rulings;
    private final Set<Unknown> unknown = new LinkedHashSet<>();

    Weighing(Known known, Rulings rulings) {
        this.known = known;
        this.rulings = rulings;
    }

    /** What was asked for and not known, in the order asked. */
    Set<Unknown> unknown() {
        return unknown;
    }

    @Override
    public Truth pointsFrom(PointsFrom condition) {
        return reaches(condition.from());
    }

    @Override
    public Truth pointsBelow(PointsBelow condition) {
        Truth reaches = reaches(condition.below());
        return reaches == Truth.UNKNOWN ? reaches : Truth.of(reaches == Truth.FAILS);
    }

    private Truth reaches(BigFraction threshold) {
        boolean some = known.totals().stream().anyMatch(s -> s.reaches(threshold));
        boolean all = known.totals().stream().allMatch(s -> s.reaches(threshold));
        if (some != all) {
            unknown.add(Unknown.TOTAL);
            return Truth.UNKNOWN;
        }
        return Truth.of(all);
    }

    @Override
    public Truth share(Share condition) {
        Optional<Integer> whole = counted(condition.whole());
        Optional<Integer> part = counted(condition.part());
        if (whole.isEmpty() || part.isEmpty()) {
            return Truth.UNKNOWN;
        }
        if (whole.get() <= 0) {
            unknown.add(new Unknown.NoTasks(condition.whole()));
            return Truth.UNKNOWN;
        }
        int order = BigFraction.of(part.get(), whole.get()).compareTo(condition.bound());
        return Truth.of(switch (condition.comparison()) {
            case FROM -> order >= 0;
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
        });
    }

    private Optional<Integer> counted(Count count) {
        Optional<Integer> given = known.facts().count(count);
        if (given.isEmpty()) {
            unknown.add(new Unknown.OfCount(count));
        }
        return given.map(n -> n - known.facts().excluded(count));
    }

    @Override
    public Truth confirmed(Confirmed condition) {
        Optional<Boolean> mark = known.facts().mark(condition.mark());
        if (mark.isEmpty()) {
            unknown.add(new Unknown.OfMark(condition.mark()));
        }
        return mark.map(Truth::of).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth hasRole(HasRole condition) {
        if (known.facts().role().isEmpty()) {
            unknown.add(Unknown.ROLE);
        }
        return known.facts().role().map(r -> Truth.of(condition.roles().contains(r))).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth all(All condition) {
        return condition.conditions().stream().map(c -> c.on(this)).reduce(Truth.HOLDS, Truth::and);
    }

    @Override
    public Truth anyOf(AnyOf condition) {
        return condition.conditions().stream().map(c -> c.on(this)).reduce(Truth.FAILS, Truth::or);
    }

    @Override
    public Truth under(Under condition) {
        boolean stands = rulings.option(condition.ruling()).equals(condition.option());
        return stands ? condition.condition().on(this) : Truth.HOLDS;
    }
}
