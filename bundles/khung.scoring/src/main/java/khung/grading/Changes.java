package khung.grading;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition;
import khung.rubric.Condition.All;
import khung.rubric.Condition.AnyOf;
import khung.rubric.Condition.Comparison;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.CountIs;
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
import khung.rubric.Condition.Rows;
import khung.rubric.Condition.Share;
import khung.rubric.Condition.Under;
import khung.rubric.Condition.Where;
import khung.rubric.Grade;
import khung.rubric.Rulings;
import khung.text.Exact;
import khung.text.Phrase;

/** Works out what would have to change for a condition to hold, or to hold no longer. */
final class Changes implements Condition.Cases<Optional<Change>> {

    private final Achieved achieved;
    private final Known known;
    private final Rulings rulings;
    /** Whether the condition is to hold; else it is to fail. */
    private final boolean hold;

    private Changes(Achieved achieved, Known known, Rulings rulings, boolean hold) {
        this.achieved = achieved;
        this.known = known;
        this.rulings = rulings;
        this.hold = hold;
    }

    /** What would turn the condition; empty while it is not known whether it holds. */
    static Optional<Change> of(Condition condition, Truth truth, Achieved achieved, Known known, Rulings rulings) {
        return truth == Truth.UNKNOWN ? Optional.empty()
                : condition.on(new Changes(achieved, known, rulings, truth == Truth.FAILS));
    }

    @Override
    public Optional<Change> pointsFrom(PointsFrom condition) {
        return hold ? morePoints(condition.from()) : points("change.points.below", condition.from());
    }

    @Override
    public Optional<Change> pointsBelow(PointsBelow condition) {
        return hold ? points("change.points.below", condition.below()) : morePoints(condition.below());
    }

    private Optional<Change> morePoints(BigFraction from) {
        BigFraction lacking = from.subtract(achieved.high());
        String shown = Exact.display(lacking, achieved.rubric().guidance().decimals());
        boolean whole = Exact.text(lacking).replace('.', ',').equals(shown);
        return Optional.of(new Change(whole ? phrase("change.points", shown) : phrase("change.points.exact", shown, lacking),
                Optional.of(Unknown.TOTAL.word()), Optional.of(lacking), List.of()));
    }

    private static Optional<Change> points(String key, BigFraction below) {
        return Optional.of(new Change(phrase(key, below), Optional.of(Unknown.TOTAL.word()), Optional.empty(), List.of()));
    }

    @Override
    public Optional<Change> share(Share condition) {
        Optional<Integer> part = known.counted(condition.part());
        Optional<Integer> whole = known.counted(condition.whole());
        if (part.isEmpty() || whole.isEmpty() || whole.get() <= 0) {
            return Optional.empty();
        }
        Comparison wanted = hold ? condition.comparison() : condition.comparison().opposite();
        int meant = needed(wanted, condition.bound().multiply(whole.get()));
        int target = condition.meant(meant, whole.get());
        return meant < 0 || meant > whole.get() ? Optional.empty() : number(condition.part().word(), part.get(), target);
    }

    @Override
    public Optional<Change> countIs(CountIs condition) {
        Comparison wanted = hold ? condition.comparison() : condition.comparison().opposite();
        int target = needed(wanted, BigFraction.of(condition.number()));
        return target < 0 ? Optional.empty() : known.counted(condition.count())
                .flatMap(n -> number(condition.count().word(), n, target));
    }

    /** The whole number that meets the bound and is nearest to missing it; below zero where none can. */
    private static int needed(Comparison wanted, BigFraction bound) {
        int floor = bound.getNumerator().divide(bound.getDenominator()).min(BigInteger.valueOf(Integer.MAX_VALUE - 1))
                .intValue();
        boolean whole = bound.getDenominator().equals(BigInteger.ONE);
        return switch (wanted) {
            case FROM -> whole ? floor : floor + 1;
            case ABOVE -> floor + 1;
            case AT_MOST -> floor;
            case BELOW -> whole ? floor - 1 : floor;
        };
    }

    private Optional<Change> number(String fact, int now, int target) {
        Phrase says = target > now ? phrase("change.more", known.called(fact), target - now, now, target)
                : phrase("change.fewer", known.called(fact), now - target, now, target);
        return Optional.of(new Change(says, Optional.of(fact), Optional.of(BigFraction.of(target - now)), List.of()));
    }

    @Override
    public Optional<Change> confirmed(Confirmed condition) {
        return mark(condition.mark().word(), hold);
    }

    @Override
    public Optional<Change> denied(Denied condition) {
        return mark(condition.mark().word(), !hold);
    }

    private Optional<Change> mark(String fact, boolean yes) {
        return Optional.of(new Change(phrase(yes ? "change.yes" : "change.no", known.called(fact)), Optional.of(fact),
                Optional.empty(), List.of()));
    }

    @Override
    public Optional<Change> gradeFrom(GradeFrom condition) {
        return fact(condition.fact(), hold, name(condition.grade()));
    }

    @Override
    public Optional<Change> gradeBelow(GradeBelow condition) {
        return fact(condition.fact(), !hold, name(condition.grade()));
    }

    private String name(Grade grade) {
        return achieved.rubric().guidance().gradeNames().getOrDefault(grade, grade.name());
    }

    @Override
    public Optional<Change> judgedFrom(JudgedFrom condition) {
        return fact(condition.fact(), hold, condition.level());
    }

    @Override
    public Optional<Change> judgedBelow(JudgedBelow condition) {
        return fact(condition.fact(), !hold, condition.level());
    }

    private Optional<Change> fact(String fact, boolean from, String name) {
        return Optional.of(new Change(phrase(from ? "change.from" : "change.below", known.called(fact), name),
                Optional.of(fact), Optional.empty(), List.of()));
    }

    @Override
    public Optional<Change> levelsFrom(LevelsFrom condition) {
        return levels(condition.rows(), condition.level(), hold);
    }

    @Override
    public Optional<Change> levelsBelow(LevelsBelow condition) {
        return levels(condition.rows(), condition.level(), !hold);
    }

    private Optional<Change> levels(Rows meant, String level, boolean from) {
        List<String> rows = from ? known.levels().worseThan(meant, level) : List.of();
        Phrase says = from ? phrase("change.levels", level, String.join(", ", rows)) : phrase("change.levels.below", level);
        return Optional.of(new Change(says, Optional.of("levels"), Optional.empty(), rows));
    }

    @Override
    public Optional<Change> hasRole(HasRole condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Change> all(All condition) {
        return combined(condition.conditions().stream(), hold ? "change.and" : "change.or");
    }

    @Override
    public Optional<Change> anyOf(AnyOf condition) {
        return combined(condition.conditions().stream(), hold ? "change.or" : "change.and");
    }

    private Optional<Change> combined(Stream<Condition> conditions, String joined) {
        List<Change> each = conditions.filter(c -> !(c instanceof Under under) || stands(under))
                .filter(c -> c.on(new Weighing(known, rulings)) == (hold ? Truth.FAILS : Truth.HOLDS))
                .flatMap(c -> c.on(this).stream()).toList();
        return each.size() == 1 ? Optional.of(each.get(0)) : each.stream().map(Change::says)
                .reduce((a, b) -> phrase(joined, a, b))
                .map(says -> new Change(says, Optional.empty(), Optional.empty(), List.of()));
    }

    @Override
    public Optional<Change> where(Where condition) {
        return hold || condition.only().on(new Weighing(known, rulings)) == Truth.HOLDS ? condition.condition().on(this)
                : Optional.empty();
    }

    @Override
    public Optional<Change> under(Under condition) {
        return stands(condition) ? condition.condition().on(this) : Optional.empty();
    }

    private boolean stands(Under under) {
        return rulings.option(under.ruling()).equals(under.option());
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Changes.class, key, arguments);
    }
}
