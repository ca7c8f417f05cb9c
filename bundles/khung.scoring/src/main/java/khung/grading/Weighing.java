package khung.grading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition;
import khung.rubric.Condition.All;
import khung.rubric.Condition.AnyOf;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.Denied;
import khung.rubric.Condition.GradeFrom;
import khung.rubric.Condition.HasRole;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Condition.Under;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Mark;
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
            unknown.add(new Unknown.NoTasks(condition.whole(), known.called(condition.whole().word())));
            return Truth.UNKNOWN;
        }
        return Truth.of(condition.comparison().met(BigFraction.of(part.get(), whole.get())
                .compareTo(condition.bound())));
    }

    private Optional<Integer> counted(Count count) {
        Optional<Integer> given = known.facts().count(count);
        if (given.isEmpty()) {
            unknown.add(new Unknown.OfCount(count, known.called(count.word())));
        }
        return given.map(n -> n - known.facts().excluded(count));
    }

    @Override
    public Truth confirmed(Confirmed condition) {
        return marked(condition.mark()).map(Truth::of).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth denied(Denied condition) {
        return marked(condition.mark()).map(m -> Truth.of(!m)).orElse(Truth.UNKNOWN);
    }

    private Optional<Boolean> marked(Mark mark) {
        Optional<Boolean> given = known.facts().mark(mark);
        if (given.isEmpty()) {
            unknown.add(new Unknown.OfMark(mark, known.called(mark.word())));
        }
        return given;
    }

    @Override
    public Truth countIs(CountIs condition) {
        return counted(condition.count()).map(n -> Truth.of(condition.comparison()
                .met(Integer.compare(n, condition.number())))).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth gradeFrom(GradeFrom condition) {
        Optional<Grade> grade = known.facts().grade(condition.fact());
        if (grade.isEmpty()) {
            unknown.add(new Unknown.OfGrade(condition.fact(), known.called(condition.fact())));
        }
        return grade.map(g -> Truth.of(g.compareTo(condition.grade()) <= 0)).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth levelsFrom(LevelsFrom condition) {
        Truth truth = known.levels().from(condition.rows(), condition.level());
        if (truth == Truth.UNKNOWN) {
            unknown.add(new Unknown.OfLevels(known.levels().unjudged(condition.rows())));
        }
        return truth;
    }

    @Override
    public Truth levelsBelow(LevelsBelow condition) {
        Truth truth = levelsFrom(new LevelsFrom(condition.rows(), condition.level(), condition.basis()));
        return truth == Truth.UNKNOWN ? truth : Truth.of(truth == Truth.FAILS);
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
        return written(condition.conditions()).map(c -> c.on(this)).reduce(Truth.HOLDS, Truth::and);
    }

    @Override
    public Truth anyOf(AnyOf condition) {
        return written(condition.conditions()).map(c -> c.on(this)).reduce(Truth.FAILS, Truth::or);
    }

    /** The conditions that count as the rulings stand. */
    private Stream<Condition> written(List<Condition> conditions) {
        return conditions.stream().filter(c -> !(c instanceof Under under) || stands(under));
    }

    private boolean stands(Under under) {
        return rulings.option(under.ruling()).equals(under.option());
    }

    @Override
    public Truth under(Under condition) {
        return stands(condition) ? condition.condition().on(this) : Truth.HOLDS;
    }
}
