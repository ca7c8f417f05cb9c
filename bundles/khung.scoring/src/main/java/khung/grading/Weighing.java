package khung.grading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition;
import khung.rubric.Condition.All;
import khung.rubric.Condition.AnyOf;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.Denied;
import khung.rubric.Condition.GradeBelow;
import khung.rubric.Condition.GradeFrom;
import khung.rubric.Condition.HasRole;
import khung.rubric.Condition.JudgedBelow;
import khung.rubric.Condition.JudgedFrom;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Condition.Under;
import khung.rubric.Condition.Where;
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
        return Truth.of(condition.comparison().met(BigFraction
                .of(condition.meant(part.get(), whole.get()), whole.get()).compareTo(condition.bound())));
    }

    private Optional<Integer> counted(Count count) {
        Optional<Integer> given = known.counted(count);
        if (given.isEmpty()) {
            unknown.add(new Unknown.OfCount(count, known.called(count.word())));
        }
        return given;
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
        Optional<Boolean> given = known.mark(mark);
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
        return graded(condition.fact()).map(g -> Truth.of(g.compareTo(condition.grade()) <= 0)).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth gradeBelow(GradeBelow condition) {
        return graded(condition.fact()).map(g -> Truth.of(g.compareTo(condition.grade()) > 0)).orElse(Truth.UNKNOWN);
    }

    private Optional<Grade> graded(String fact) {
        Optional<Grade> grade = known.facts().grade(fact);
        if (grade.isEmpty()) {
            unknown.add(new Unknown.OfGrade(fact, known.called(fact)));
        }
        return grade;
    }

    @Override
    public Truth judgedFrom(JudgedFrom condition) {
        int worst = known.guidance().levels().indexOf(condition.level());
        return judged(condition.fact()).map(place -> Truth.of(place <= worst)).orElse(Truth.UNKNOWN);
    }

    @Override
    public Truth judgedBelow(JudgedBelow condition) {
        int last = known.guidance().levels().indexOf(condition.level());
        return judged(condition.fact()).map(place -> Truth.of(place > last)).orElse(Truth.UNKNOWN);
    }

    private Optional<Integer> judged(String fact) {
        Optional<Integer> place = known.judged(fact);
        if (place.isEmpty()) {
            unknown.add(new Unknown.OfJudged(fact, known.called(fact)));
        }
        return place;
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
        return asking(() -> written(condition.conditions()).map(c -> c.on(this)).reduce(Truth.HOLDS, Truth::and));
    }

    @Override
    public Truth anyOf(AnyOf condition) {
        return asking(() -> written(condition.conditions()).map(c -> c.on(this)).reduce(Truth.FAILS, Truth::or));
    }

    @Override
    public Truth where(Where condition) {
        return asking(() -> {
            Truth only = condition.only().on(this);
            if (only == Truth.FAILS) {
                return Truth.HOLDS;
            }
            Truth truth = condition.condition().on(this);
            return only == Truth.HOLDS || truth == Truth.HOLDS ? truth : Truth.UNKNOWN;
        });
    }

    /** What a combination asked for on its way counts as asked only when it is left open for it. */
    private Truth asking(Supplier<Truth> combination) {
        List<Unknown> before = List.copyOf(unknown);
        Truth truth = combination.get();
        if (truth != Truth.UNKNOWN) {
            unknown.clear();
            unknown.addAll(before);
        }
        return truth;
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
