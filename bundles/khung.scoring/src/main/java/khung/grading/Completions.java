package khung.grading;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Role;
import khung.rubric.Rulings;

/**
 * Finds every clause that can still decide. It splits on one unknown after the other and stops a branch
 * as soon as the first clauses are settled, so that a grade that is certain costs nothing. An unknown number is
 * tried at the values {@link Limits} finds worth it.
 */
final class Completions {

    private final List<Clause> clauses;
    private final List<Condition.Rows> leveled;
    private final Limits limits;
    private final Rulings rulings;
    private final Set<Optional<Clause>> deciding = new LinkedHashSet<>();
    private final Set<Unknown> missing = new LinkedHashSet<>();
    private final Set<Relevant> seen = new HashSet<>();

    Completions(List<Clause> clauses, Rulings rulings, Guidance guidance) {
        this.clauses = clauses;
        this.rulings = rulings;
        List<Condition> leaves = leaves(clauses, rulings);
        this.limits = new Limits(only(Share.class, leaves), only(CountIs.class, leaves), guidance);
        this.leveled = Stream.concat(only(LevelsFrom.class, leaves).stream().map(LevelsFrom::rows),
                only(LevelsBelow.class, leaves).stream().map(LevelsBelow::rows)).toList();
    }

    private static <C extends Condition> List<C> only(Class<C> kind, List<Condition> leaves) {
        return leaves.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The single conditions of clauses as the rulings stand, in order. */
    static List<Condition> leaves(List<Clause> clauses, Rulings rulings) {
        return clauses.stream().flatMap(c -> leaves(c.when(), rulings)).toList();
    }

    private static Stream<Condition> leaves(Condition condition, Rulings rulings) {
        if (condition instanceof Condition.All all) {
            return all.conditions().stream().flatMap(c -> leaves(c, rulings));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().flatMap(c -> leaves(c, rulings));
        } else if (condition instanceof Condition.Where where) {
            return Stream.concat(leaves(where.only(), rulings), leaves(where.condition(), rulings));
        } else if (condition instanceof Condition.Under under) {
            return rulings.option(under.ruling()).equals(under.option()) ? leaves(under.condition(), rulings)
                    : Stream.empty();
        }
        return Stream.of(condition);
    }

    /** The clauses that decide in some completion; empty stands for "no clause fits". */
    Set<Optional<Clause>> deciding() {
        return deciding;
    }

    /** The unknowns it had to split on. */
    Set<Unknown> missing() {
        return missing;
    }

    void explore(Known known) {
        explore(known, 0);
    }

    private void explore(Known known, int from) {
        explore(known, from, false);
    }

    /** @param aside whether a number was settled that may not bear on the clauses itself, so that nothing seems new */
    private void explore(Known known, int from, boolean aside) {
        for (int i = from; i < clauses.size(); i++) {
            boolean fresh = seen.add(Relevant.of(known, i, clauses, rulings, limits));
            if (!fresh && !(aside && i == from)) {
                return;
            }
            Weighing weighing = new Weighing(known, rulings);
            Truth truth = clauses.get(i).when().on(weighing);
            if (truth == Truth.HOLDS) {
                deciding.add(Optional.of(clauses.get(i)));
                return;
            }
            if (truth == Truth.UNKNOWN) {
                split(known, i, weighing.unknown());
                return;
            }
        }
        deciding.add(Optional.empty());
    }

    private void split(Known known, int clause, Set<Unknown> unknown) {
        missing.addAll(unknown);
        Unknown first = unknown.stream().filter(u -> !(u instanceof Unknown.NoTasks)).findFirst()
                .orElse(unknown.iterator().next());
        Facts facts = known.facts();
        if (first instanceof Unknown.OfTotal) {
            known.totals().forEach(s -> explore(known.with(s), clause));
        } else if (first instanceof Unknown.OfRole) {
            for (Role role : Role.values()) {
                explore(known.with(facts.with(role)), clause);
            }
        } else if (first instanceof Unknown.OfMark mark) {
            explore(known.with(facts.with(mark.mark(), true)), clause);
            explore(known.with(facts.with(mark.mark(), false)), clause);
        } else if (first instanceof Unknown.OfGrade grade) {
            for (Grade value : Grade.values()) {
                explore(known.with(facts.with(grade.fact(), value)), clause);
            }
        } else if (first instanceof Unknown.OfJudged judged) {
            known.guidance().levels().forEach(l -> explore(known.with(facts.with(judged.fact(), l)), clause));
        } else if (first instanceof Unknown.OfLevels levels) {
            Set<String> alike = alike(levels.rows());
            for (int place = 0; place < known.levels().scale().size(); place++) {
                explore(known.with(known.levels().with(alike, place)), clause);
            }
        } else if (first instanceof Unknown.OfCount open) {
            Count count = limits.first(open.count(), facts);
            boolean aside = !count.equals(open.count());
            limits.values(count, facts).forEach(v -> explore(known.with(facts.with(count, v)), clause, aside));
        } else {
            deciding.add(Optional.of(clauses.get(clause)));
            explore(known, clause + 1);
        }
    }

    /**
     * Rows that the same conditions ask about. Only the worst of them counts, so that judging all of them alike
     * tries everything there is.
     */
    private Set<String> alike(Set<String> rows) {
        String first = rows.iterator().next();
        Set<String> alike = new LinkedHashSet<>(rows);
        alike.removeIf(r -> leveled.stream().anyMatch(l -> l.holds(first) != l.holds(r)));
        return alike;
    }
}
