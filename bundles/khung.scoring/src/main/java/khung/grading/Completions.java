package khung.grading;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Role;
import khung.rubric.Rulings;

/**
 * Finds every clause that can still decide. It splits on one unknown after the other and stops a branch
 * as soon as the first clauses are settled, so that a grade that is certain costs nothing. An unknown
 * number of tasks is tried at the values around each bound it is compared with, which is exact because
 * between two bounds nothing changes.
 */
final class Completions {

    private static final int PLENTY = 10_000;
    private static final int TIMES = 100;

    private final List<Clause> clauses;
    private final List<List<Condition>> leavesFrom;
    private final List<Share> shares;
    private final List<CountIs> numbers;
    private final List<Condition.Rows> leveled;
    private final Rulings rulings;
    private final Set<Optional<Clause>> deciding = new LinkedHashSet<>();
    private final Set<Unknown> missing = new LinkedHashSet<>();
    private final Set<Relevant> seen = new HashSet<>();

    Completions(List<Clause> clauses, Rulings rulings) {
        this.clauses = clauses;
        this.rulings = rulings;
        this.leavesFrom = IntStream.range(0, clauses.size())
                .mapToObj(i -> leaves(clauses.subList(i, clauses.size()))).toList();
        this.shares = only(clauses, Share.class);
        this.numbers = only(clauses, CountIs.class);
        this.leveled = Stream.concat(only(clauses, LevelsFrom.class).stream().map(LevelsFrom::rows),
                only(clauses, LevelsBelow.class).stream().map(LevelsBelow::rows)).toList();
    }

    private static <C extends Condition> List<C> only(List<Clause> clauses, Class<C> kind) {
        return leaves(clauses).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The single conditions of clauses, in order. */
    static List<Condition> leaves(List<Clause> clauses) {
        return clauses.stream().flatMap(c -> c.when().leaves().stream()).toList();
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
        for (int i = from; i < clauses.size(); i++) {
            if (!seen.add(Relevant.of(known, i, leavesFrom.get(i)))) {
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
        } else if (first instanceof Unknown.OfLevels levels) {
            Set<String> alike = alike(levels.rows());
            for (int place = 0; place < known.levels().scale().size(); place++) {
                explore(known.with(known.levels().with(alike, place)), clause);
            }
        } else if (first instanceof Unknown.OfCount count) {
            values(count.count(), known).forEach(v -> explore(known.with(facts.with(count.count(), v)), clause));
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

    private SortedSet<Integer> values(Count count, Known known) {
        Facts facts = known.facts();
        int shift = facts.excluded(count);
        int least = shift + (shares.stream().anyMatch(s -> s.whole().equals(count)) ? 1 : 0);
        int most = plenty(facts);
        SortedSet<Integer> tried = new TreeSet<>();
        for (Share share : shares) {
            if (share.part().equals(count) && facts.count(share.whole()).isPresent()) {
                int whole = Math.max(0, counted(share.whole(), facts));
                around(tried, share.bound().multiply(whole), shift);
                most = Math.min(most, whole + shift);
            } else if (share.whole().equals(count) && facts.count(share.part()).isPresent()) {
                least = Math.max(least, facts.count(share.part()).orElseThrow());
                if (share.bound().signum() > 0) {
                    around(tried, BigFraction.of(counted(share.part(), facts)).divide(share.bound()), shift);
                }
            }
        }
        for (CountIs number : numbers) {
            if (number.count().equals(count)) {
                around(tried, BigFraction.of(number.number()), shift);
            }
        }
        for (Map.Entry<Count, Count> pair : within(known).entrySet()) {
            if (pair.getKey().equals(count)) {
                most = Math.min(most, facts.count(pair.getValue()).orElse(most));
            } else if (pair.getValue().equals(count)) {
                least = Math.max(least, facts.count(pair.getKey()).orElse(0));
            }
        }
        tried.add(least);
        tried.add(Math.max(least, most));
        return new TreeSet<>(tried.subSet(least, Math.max(least, most) + 1));
    }

    /** Which number is part of which, beyond what the shares show. */
    private static Map<Count, Count> within(Known known) {
        Map<Count, Count> pairs = new TreeMap<>(Map.of(Count.UNIT_EXCEEDED, Count.UNIT_DONE));
        known.declared().values().forEach(f -> f.within().ifPresent(w -> pairs.put(new Count(f.name()),
                new Count(w))));
        return pairs;
    }

    private static int counted(Count count, Facts facts) {
        return facts.count(count).orElseThrow() - facts.excluded(count);
    }

    /** More tasks than any bound needs to have some on both sides of it. */
    private static int plenty(Facts facts) {
        long largest = facts.counts().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return (int) Math.min(Integer.MAX_VALUE / 2, PLENTY + TIMES * largest);
    }

    private static void around(SortedSet<Integer> tried, BigFraction middle, int shift) {
        BigInteger floor = middle.getNumerator().divide(middle.getDenominator());
        int n = floor.min(BigInteger.valueOf(Integer.MAX_VALUE / 2)).intValue() + shift;
        tried.addAll(List.of(n - 1, n, n + 1, n + 2));
    }
}
