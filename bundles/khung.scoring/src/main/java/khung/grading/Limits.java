package khung.grading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Guidance;

/**
 * What an unknown number can still be, and which of its values are worth trying. Between two values that some
 * condition tells apart nothing changes, so that it is enough to try those around each: the bounds it is compared
 * with itself, and those of an unknown number that is compared with it.
 */
final class Limits {

    /** As long as so few values are left, each of them is tried. */
    private static final int FEW = 32;
    private static final int PLENTY = 10_000;
    private static final int TIMES = 100;
    private static final int MOST = Integer.MAX_VALUE / 4;

    private final List<Share> shares;
    private final List<CountIs> numbers;
    private final List<Pair> pairs;
    /** A number that is a multiple of this has every share that is asked for as a whole number. */
    private final BigInteger multiple;

    /** A number that is part of another, and therefore never more. */
    private record Pair(Count part, Count whole) {
    }

    Limits(List<Share> shares, List<CountIs> numbers, Guidance guidance) {
        this.shares = shares;
        this.numbers = numbers;
        this.pairs = new ArrayList<>(Count.parts().entrySet().stream().map(e -> new Pair(e.getKey(), e.getValue()))
                .toList());
        guidance.facts().values().stream().filter(f -> f.kind() == Fact.Kind.COUNT)
                .forEach(f -> f.within().ifPresent(w -> pairs.add(new Pair(new Count(f.name()), new Count(w)))));
        multiple = shares.stream().map(s -> s.bound().getDenominator()).reduce(BigInteger.ONE,
                (a, b) -> a.multiply(b).divide(a.gcd(b)));
    }

    /** The number to settle first when this one is unknown: the largest unknown one it is part of. */
    Count first(Count count, Facts facts) {
        return pairs.stream().filter(p -> p.part().equals(count) && facts.count(p.whole()).isEmpty())
                .map(p -> first(p.whole(), facts)).min(Comparator.naturalOrder()).orElse(count);
    }

    /** The least it can be, as entered. */
    int least(Count count, Facts facts) {
        int shift = facts.excluded(count);
        int least = shift + (shares.stream().anyMatch(s -> s.whole().equals(count)) ? 1 : 0);
        for (Pair pair : pairs) {
            if (pair.whole().equals(count)) {
                int part = facts.count(pair.part()).orElseGet(() -> least(pair.part(), facts));
                least = Math.max(least, Math.max(part, part - facts.excluded(pair.part()) + shift));
            }
        }
        return least;
    }

    /** The most it can be, as entered; empty while nothing bounds it. */
    Optional<Integer> most(Count count, Facts facts) {
        int shift = facts.excluded(count);
        return pairs.stream().filter(p -> p.part().equals(count)).flatMap(p -> facts.count(p.whole())
                .or(() -> most(p.whole(), facts)).stream()
                .map(w -> Math.max(0, Math.min(w, w - facts.excluded(p.whole()) + shift)))).min(Integer::compare);
    }

    /** The values worth trying, in order. */
    SortedSet<Integer> values(Count count, Facts facts) {
        int least = least(count, facts);
        int most = Math.max(least, most(count, facts).orElseGet(() -> plenty(facts)));
        if (most - least <= FEW) {
            return new TreeSet<>(IntStream.rangeClosed(least, most).boxed().toList());
        }
        int shift = facts.excluded(count);
        SortedSet<Integer> tried = new TreeSet<>(Set.of(least, least + 1, most - 1, most));
        own(count, facts).forEach(v -> around(tried, v, shift));
        for (Share share : shares) {
            if (share.whole().equals(count) && bound(share).signum() > 0) {
                Optional<Integer> part = facts.count(share.part()).map(n -> n - facts.excluded(share.part()));
                List<BigFraction> parts = part.map(n -> List.of(BigFraction.of(n)))
                        .orElseGet(() -> open(share.part(), facts));
                parts.forEach(v -> around(tried, v.divide(bound(share)), shift));
            }
        }
        return new TreeSet<>(tried.subSet(least, most + 1));
    }

    /** The values at which conditions on the number itself turn, without what force majeure takes out. */
    private List<BigFraction> own(Count count, Facts facts) {
        List<BigFraction> all = new ArrayList<>();
        numbers.stream().filter(n -> n.count().equals(count)).forEach(n -> all.add(BigFraction.of(n.number())));
        shares.stream().filter(s -> s.part().equals(count)).forEach(s -> facts.count(s.whole())
                .ifPresent(w -> all.add(bound(s).multiply(w - facts.excluded(s.whole())))));
        return all;
    }

    /** The same for a number that is unknown too, with the ends of what it can be. */
    private List<BigFraction> open(Count count, Facts facts) {
        List<BigFraction> all = new ArrayList<>();
        int shift = facts.excluded(count);
        for (BigFraction value : own(count, facts)) {
            int floor = floor(value);
            IntStream.rangeClosed(floor - 1, floor + 2).forEach(n -> all.add(BigFraction.of(Math.max(0, n))));
        }
        all.add(BigFraction.of(least(count, facts) - shift));
        most(count, facts).ifPresent(m -> all.add(BigFraction.of(m - shift)));
        return all;
    }

    /** The share of the part at which a condition turns. */
    private static BigFraction bound(Share share) {
        return share.rest() ? BigFraction.ONE.subtract(share.bound()) : share.bound();
    }

    /** More than any bound needs to have some on both sides of it, and every share of it whole. */
    private int plenty(Facts facts) {
        long largest = facts.counts().values().stream().mapToInt(Integer::intValue).max().orElse(0);
        long numbered = numbers.stream().mapToInt(CountIs::number).max().orElse(0);
        long enough = PLENTY + TIMES * Math.max(largest, numbered);
        BigInteger up = BigInteger.valueOf(enough).divide(multiple).add(BigInteger.ONE).multiply(multiple);
        return up.min(BigInteger.valueOf(MOST)).intValue();
    }

    private static int floor(BigFraction value) {
        return value.getNumerator().divide(value.getDenominator()).min(BigInteger.valueOf(MOST)).intValue();
    }

    private static void around(SortedSet<Integer> tried, BigFraction middle, int shift) {
        int n = floor(middle) + shift;
        tried.addAll(List.of(n - 1, n, n + 1, n + 2));
    }
}
