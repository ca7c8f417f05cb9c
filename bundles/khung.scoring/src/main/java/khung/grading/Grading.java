package khung.grading;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.scoring.Sheet;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * Grades a sheet: the first clause of the guidance whose condition holds decides. Where rows or facts are
 * missing it looks at every completion and gives a grade only when all of them agree. Stateless; any thread.
 */
public final class Grading {

    /** Option of the ruling behind {@link Guidance.Step#OWN_TASKS}: worked out from the rows of the form. */
    private static final String FROM_ROWS = "from-rows";

    private final Achieved achieved;
    private final Guidance guidance;
    private final List<Clause> clauses;
    private final Rulings rulings;
    private final Known known;
    /** Whether the guidance excuses tasks under force majeure. */
    private final boolean excused;
    /** Whether anybody claims such tasks. */
    private final boolean claimed;

    private Grading(Achieved achieved, Facts facts, Rulings rulings) {
        this.achieved = achieved;
        this.guidance = achieved.rubric().guidance();
        this.rulings = rulings;
        this.clauses = guidance.clauses().stream().filter(c -> c.stands(rulings)).toList();
        Facts rows = fromRows() ? achieved.sheet().map(s -> OwnTasks.of(s, facts)).orElse(facts) : facts;
        this.excused = guidance.ruling(Guidance.Step.FORCE_MAJEURE).isPresent();
        this.known = new Known(Segment.reachable(achieved, thresholds()), excused ? rows : rows.withoutForce(),
                Levels.of(achieved), guidance);
        this.claimed = !rows.unitForce().isEmpty() || !rows.ownForce().isEmpty();
    }

    /**
     * Grades.
     *
     * @param facts must not contradict each other; {@link FactCheck} tells before
     */
    public static Verdict grade(Sheet sheet, Facts facts, Rulings rulings) {
        return grade(Achieved.of(sheet), facts, rulings);
    }

    /** The same for what was achieved, with or without a sheet. */
    public static Verdict grade(Achieved achieved, Facts facts, Rulings rulings) {
        Verdict verdict = new Grading(achieved, facts, rulings).verdict();
        return verdict.with(new Readings(() -> readings(verdict, achieved, facts, rulings)));
    }

    /** One ruling at a time is put at each of its other options. */
    private static List<Reading> readings(Verdict now, Achieved achieved, Facts facts, Rulings rulings) {
        List<Reading> better = new ArrayList<>();
        if (now.state() == Verdict.State.NOT_YET) {
            return better;
        }
        for (String id : asked(achieved.rubric().guidance())) {
            for (Ruling.Option option : rulings.find(id).map(Ruling::options).orElse(List.of())) {
                Rulings other = rulings.choosing(Map.of(id, option.word()));
                if (!option.word().equals(rulings.option(id))) {
                    new Grading(achieved, facts, other).verdict().grade()
                            .filter(g -> now.grade().isEmpty() || g.compareTo(now.grade().get()) < 0)
                            .ifPresent(g -> better.add(new Reading(id, option.word(), g)));
                }
            }
        }
        return better;
    }

    /** Every ruling that the clauses of a guidance hang on. */
    private static Set<String> asked(Guidance guidance) {
        Set<String> all = new TreeSet<>();
        for (Clause clause : guidance.clauses()) {
            clause.only().ifPresent(o -> all.add(o.ruling()));
            clause.when().switches().forEach(u -> all.add(u.ruling()));
            if (clause.outcome() instanceof Clause.Asks asks) {
                asks.ruling().ifPresent(all::add);
            }
        }
        guidance.ruling(Guidance.Step.OWN_TASKS).ifPresent(all::add);
        return all;
    }

    private boolean fromRows() {
        return guidance.ruling(Guidance.Step.OWN_TASKS).filter(r -> rulings.option(r).equals(FROM_ROWS)).isPresent();
    }

    private SortedSet<BigFraction> thresholds() {
        SortedSet<BigFraction> thresholds = new TreeSet<>();
        Completions.leaves(clauses, rulings).forEach(c -> {
            if (c instanceof PointsFrom p) {
                thresholds.add(p.from());
            } else if (c instanceof PointsBelow p) {
                thresholds.add(p.below());
            }
        });
        return thresholds;
    }

    private Verdict verdict() {
        Completions completions = new Completions(clauses, rulings, guidance);
        completions.explore(known);
        Set<Grade> possible = EnumSet.noneOf(Grade.class);
        Set<Optional<Grade>> given = new HashSet<>();
        Set<Grade> options = EnumSet.noneOf(Grade.class);
        boolean byText = true;
        List<Clause> deciding = new ArrayList<>();
        for (Optional<Clause> clause : completions.deciding()) {
            clause.ifPresent(deciding::add);
            if (clause.isPresent() && clause.get().outcome() instanceof Clause.Gives gives) {
                given.add(Optional.of(gives.grade()));
                possible.add(gives.grade());
            } else {
                byText = false;
                Set<Grade> open = options(clause);
                options.addAll(open);
                possible.addAll(open);
                given.add(clause.flatMap(this::chosen));
            }
        }
        Optional<Grade> grade = given.size() == 1 ? given.iterator().next() : Optional.empty();
        boolean complete = achieved.missing() == 0 && completions.missing().isEmpty();
        Verdict.State state = guidance.gradeNames().isEmpty() ? Verdict.State.NO_GRADES
                : !complete ? Verdict.State.NOT_YET : byText ? Verdict.State.DETERMINED : Verdict.State.NEEDS_DECISION;
        List<Step> steps = steps();
        List<Step> higher = higher(grade.or(() -> possible.stream().findFirst()));
        return new Verdict(state, grade, byText && grade.isPresent(), possible, List.copyOf(options), deciding,
                achieved.low(), achieved.high(), achieved.bounded(), achieved.missing(), List.copyOf(completions.missing()), steps, higher,
                new Readings(List::of), rules(steps, higher, deciding), leaning(steps, deciding), notes());
    }

    /** What was entered and does not bear on the grade. */
    private List<Phrase> notes() {
        return claimed && !excused ? List.of(Phrase.of(Grading.class, "note.noForceMajeure")) : List.of();
    }

    private Set<Grade> options(Optional<Clause> clause) {
        if (clause.isPresent() && clause.get().outcome() instanceof Clause.Asks asks && !asks.options().isEmpty()) {
            return EnumSet.copyOf(asks.options());
        }
        Set<Grade> all = EnumSet.noneOf(Grade.class);
        all.addAll(guidance.gradeNames().keySet());
        return all;
    }

    private Optional<Grade> chosen(Clause clause) {
        if (clause.outcome() instanceof Clause.Asks asks && asks.ruling().isPresent()) {
            return Optional.ofNullable(asks.chosen().get(rulings.option(asks.ruling().get())));
        }
        return Optional.empty();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Clause clause : clauses) {
            Step step = step(clause);
            steps.add(step);
            if (step.truth() == Truth.HOLDS) {
                break;
            }
        }
        return steps;
    }

    private Step step(Clause clause) {
        Truth truth = clause.when().on(new Weighing(known, rulings));
        return new Step(clause, truth, Checks.of(clause, achieved, known, rulings));
    }

    private List<Step> higher(Optional<Grade> than) {
        List<Step> higher = new ArrayList<>();
        for (Grade grade : guidance.gradeNames().keySet()) {
            if (than.isPresent() && grade.compareTo(than.get()) < 0) {
                clauses.stream()
                        .filter(c -> c.outcome() instanceof Clause.Gives gives && gives.grade() == grade)
                        .findFirst().ifPresent(c -> higher.add(step(c)));
            }
        }
        return higher;
    }

    private Set<String> rules(List<Step> steps, List<Step> higher, List<Clause> deciding) {
        Set<String> rules = new TreeSet<>();
        deciding.forEach(c -> rules.addAll(c.rules()));
        List<Step> both = new ArrayList<>(steps);
        both.addAll(higher);
        both.stream().filter(s -> deciding.contains(s.clause()) || higher.contains(s))
                .flatMap(s -> s.checks().stream()).forEach(c -> rules.addAll(c.rules()));
        return rules;
    }

    private Set<String> leaning(List<Step> steps, List<Clause> deciding) {
        Set<String> all = new TreeSet<>(achieved.rulings());
        deciding.forEach(c -> all.addAll(c.rulings()));
        deciding.forEach(c -> {
            if (c.outcome() instanceof Clause.Asks asks) {
                asks.ruling().ifPresent(all::add);
            }
        });
        steps.forEach(s -> all.addAll(Checks.switches(s.clause(), known, rulings)));
        List<Condition> asked = Completions.leaves(steps.stream().map(Step::clause).toList(), rulings);
        if (asked.stream().anyMatch(this::roundingWouldMatter)) {
            guidance.ruling(Guidance.Step.THRESHOLD).ifPresent(all::add);
        }
        if (asked.stream().anyMatch(c -> c instanceof Share s && roundingWouldMatter(s))) {
            guidance.ruling(Guidance.Step.SHARE).ifPresent(all::add);
        }
        if (asked.stream().anyMatch(c -> c instanceof Share s && s.whole().equals(Count.OWN_ASSIGNED))) {
            guidance.ruling(Guidance.Step.OWN_TASKS).ifPresent(all::add);
        }
        if (claimed) {
            guidance.ruling(Guidance.Step.FORCE_MAJEURE).ifPresent(all::add);
        }
        return all;
    }

    private boolean roundingWouldMatter(Condition condition) {
        if (achieved.missing() > 0) {
            return false;
        }
        BigFraction shown = rounded(achieved.low());
        return condition instanceof PointsFrom p && crosses(achieved.low(), shown, p.from())
                || condition instanceof PointsBelow b && crosses(achieved.low(), shown, b.below());
    }

    private boolean roundingWouldMatter(Share share) {
        Optional<Integer> part = known.counted(share.part());
        Optional<Integer> whole = known.counted(share.whole()).filter(n -> n > 0);
        if (part.isEmpty() || whole.isEmpty()) {
            return false;
        }
        BigFraction percent = BigFraction.of(share.meant(part.get(), whole.get()), whole.get()).multiply(Exact.HUNDRED);
        return crosses(percent, rounded(percent), share.bound().multiply(Exact.HUNDRED));
    }

    private BigFraction rounded(BigFraction value) {
        return Exact.read(value.bigDecimalValue(guidance.decimals(), RoundingMode.HALF_UP).toPlainString());
    }

    private static boolean crosses(BigFraction exact, BigFraction shown, BigFraction bound) {
        return Integer.signum(exact.compareTo(bound)) != Integer.signum(shown.compareTo(bound));
    }
}
