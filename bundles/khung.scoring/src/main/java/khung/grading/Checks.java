package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Condition.All;
import khung.rubric.Condition.AnyOf;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.Basis;
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
import khung.rubric.Mark;
import khung.rubric.Rulings;
import khung.text.Exact;
import khung.text.Phrase;

/** Writes down how each condition of a clause was weighed. */
final class Checks implements Condition.Cases<Void> {

    private final Achieved achieved;
    private final Known known;
    private final Rulings rulings;
    /** Whether these are several ways to meet one condition. */
    private final boolean choice;
    private final List<Check> checks = new ArrayList<>();

    private Checks(Achieved achieved, Known known, Rulings rulings, boolean choice) {
        this.choice = choice;
        this.achieved = achieved;
        this.known = known;
        this.rulings = rulings;
    }

    static List<Check> of(Clause clause, Achieved achieved, Known known, Rulings rulings) {
        Checks all = new Checks(achieved, known, rulings, false);
        clause.when().on(all);
        return List.copyOf(all.checks);
    }

    /** The rulings whose other options would make the clause come out otherwise. */
    static Set<String> switches(Clause clause, Known known, Rulings rulings) {
        Set<String> named = new TreeSet<>();
        clause.when().switches().forEach(u -> named.add(u.ruling()));
        Truth now = clause.when().on(new Weighing(known, rulings));
        named.removeIf(id -> rulings.find(id).stream().flatMap(r -> r.options().stream())
                .allMatch(o -> clause.when().on(new Weighing(known, rulings.choosing(Map.of(id, o.word())))) == now));
        return named;
    }

    @Override
    public Void pointsFrom(PointsFrom condition) {
        return add(condition, condition.basis(), points());
    }

    @Override
    public Void pointsBelow(PointsBelow condition) {
        return add(condition, condition.basis(), points());
    }

    private Phrase points() {
        int decimals = achieved.rubric().guidance().decimals();
        BigFraction low = achieved.low();
        if (achieved.missing() > 0) {
            return phrase("points.between", Exact.display(low, decimals), Exact.display(achieved.high(), decimals),
                    achieved.missing());
        }
        String shown = Exact.display(low, decimals);
        boolean whole = Exact.text(low).replace('.', ',').equals(shown);
        return whole ? phrase("points", shown) : phrase("points.exact", shown, low);
    }

    @Override
    public Void share(Share condition) {
        Optional<Integer> part = known.counted(condition.part());
        Optional<Integer> whole = known.counted(condition.whole());
        Phrase measured;
        if (part.isEmpty() || whole.isEmpty()) {
            measured = phrase("share.unknown", known.called((part.isEmpty() ? condition.part() : condition.whole()).word()));
        } else if (whole.get() <= 0) {
            measured = phrase("unknown.noTasks", known.called(condition.whole().word()));
        } else {
            int decimals = achieved.rubric().guidance().decimals();
            int meant = condition.meant(part.get(), whole.get());
            measured = phrase("share", meant, whole.get(),
                    Exact.percent(BigFraction.of(meant, whole.get()), decimals), excluded(condition));
        }
        return add(condition, condition.basis(), measured);
    }

    private Object excluded(Share condition) {
        int tasks = known.facts().excluded(condition.whole());
        return tasks == 0 ? "" : phrase("share.excluded", tasks);
    }

    @Override
    public Void confirmed(Confirmed condition) {
        return add(condition, condition.basis(), choice ? named(condition.mark()) : mark(condition.mark()));
    }

    /** A plain "no" beside a condition that says "not" could be read either way. */
    private Phrase named(Mark mark) {
        return phrase(known.mark(mark).map(m -> m ? "mark.named.yes" : "mark.named.no").orElse("mark.named.unknown"),
                known.called(mark.word()));
    }

    @Override
    public Void denied(Denied condition) {
        return add(condition, condition.basis(), named(condition.mark()));
    }

    private Phrase mark(Mark mark) {
        return phrase(known.mark(mark).map(m -> m ? "mark.yes" : "mark.no").orElse("mark.unknown"));
    }

    @Override
    public Void countIs(CountIs condition) {
        Phrase called = known.called(condition.count().word());
        return add(condition, condition.basis(), known.counted(condition.count()).map(n -> phrase("count", called, n))
                .orElse(phrase("share.unknown", called)));
    }

    @Override
    public Void gradeFrom(GradeFrom condition) {
        return add(condition, condition.basis(), graded(condition.fact()));
    }

    @Override
    public Void gradeBelow(GradeBelow condition) {
        return add(condition, condition.basis(), graded(condition.fact()));
    }

    private Phrase graded(String fact) {
        return known.facts().grade(fact)
                .map(g -> phrase("grade", achieved.rubric().guidance().gradeNames().getOrDefault(g, g.name())))
                .orElse(phrase("share.unknown", known.called(fact)));
    }

    @Override
    public Void judgedFrom(JudgedFrom condition) {
        return add(condition, condition.basis(), judged(condition.fact()));
    }

    @Override
    public Void judgedBelow(JudgedBelow condition) {
        return add(condition, condition.basis(), judged(condition.fact()));
    }

    private Phrase judged(String fact) {
        return known.facts().level(fact).map(l -> phrase("judged", l))
                .orElse(phrase("share.unknown", known.called(fact)));
    }

    @Override
    public Void levelsFrom(LevelsFrom condition) {
        return add(condition, condition.basis(), levels(condition.rows()));
    }

    @Override
    public Void levelsBelow(LevelsBelow condition) {
        return add(condition, condition.basis(), levels(condition.rows()));
    }

    private Phrase levels(Condition.Rows rows) {
        int open = known.levels().unjudged(rows).size();
        String worst = known.levels().worst(rows).orElse("?");
        return open == 0 ? phrase("levels", worst) : phrase("levels.open", worst, open);
    }

    @Override
    public Void hasRole(HasRole condition) {
        return add(condition, condition.basis(), known.facts().role()
                .map(r -> phrase("role." + r.name())).orElse(phrase("role.unknown")));
    }

    @Override
    public Void all(All condition) {
        condition.conditions().forEach(c -> c.on(this));
        return null;
    }

    /** One check for the whole choice: that one of several failed says nothing by itself. */
    @Override
    public Void anyOf(AnyOf condition) {
        Checks inner = new Checks(achieved, known, rulings, true);
        condition.conditions().forEach(c -> c.on(inner));
        String says = condition.basis().says().isEmpty()
                ? inner.checks.stream().map(Check::says).collect(Collectors.joining(" / ")) : condition.basis().says();
        List<String> rules = Stream.concat(condition.basis().rules().stream(),
                inner.checks.stream().flatMap(c -> c.rules().stream())).distinct().toList();
        boolean holds = condition.on(new Weighing(known, rulings)) == Truth.HOLDS;
        Phrase measured = inner.checks.stream().filter(c -> !holds || c.truth() == Truth.HOLDS).map(Check::measured)
                .distinct().reduce((a, b) -> phrase("either", a, b)).orElse(phrase("none"));
        return add(condition, new Basis(says, rules), measured);
    }

    /** While it is not known whether the condition is asked at all, not meeting it settles nothing. */
    @Override
    public Void where(Where condition) {
        Truth only = condition.only().on(new Weighing(known, rulings));
        if (only == Truth.HOLDS) {
            condition.condition().on(this);
        } else if (only == Truth.UNKNOWN) {
            condition.only().on(this);
            Checks inner = new Checks(achieved, known, rulings, choice);
            condition.condition().on(inner);
            inner.checks.forEach(c -> checks.add(c.truth() == Truth.HOLDS ? c
                    : new Check(c.says(), c.measured(), Truth.UNKNOWN, c.rules(), Optional.empty())));
        }
        return null;
    }

    @Override
    public Void under(Under condition) {
        if (rulings.option(condition.ruling()).equals(condition.option())) {
            condition.condition().on(this);
        }
        return null;
    }

    private Void add(Condition condition, Basis basis, Phrase measured) {
        Truth truth = condition.on(new Weighing(known, rulings));
        checks.add(new Check(basis.says(), measured, truth, basis.rules(),
                Changes.of(condition, truth, achieved, known, rulings)));
        return null;
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Checks.class, key, arguments);
    }
}
