package khung.bench.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.Period;
import khung.dossier.UnitFacts;
import khung.grading.ForceMajeure;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Mark;

/**
 * Makes up the facts of units: all done, at and just beyond every share the guidance names, late, hit by force
 * majeure, unknown in part or whole.
 */
final class Units {

    /** Makes one unit's facts out of the number of tasks that fall in no way short. */
    private interface Kind {
        UnitFacts facts(String unit);
    }

    private final Period period;
    private final Random random;
    /** A number of tasks of which every share the guidance names is a whole number. */
    private final int whole;
    private final Deck<Kind> kinds;

    Units(Edges edges, Period period, Random random) {
        this.period = period;
        this.random = random;
        this.whole = edges.shares().stream().mapToInt(s -> s.bound().getDenominatorAsInt())
                .reduce(1, Units::commonMultiple);
        List<Kind> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(this::sound);
        }
        edges.shares().stream().filter(s -> s.whole() == Count.UNIT_ASSIGNED).forEach(s -> {
            all.add(unit -> share(unit, s, 0));
            all.add(unit -> share(unit, s, 1));
            all.add(unit -> share(unit, s, -1));
        });
        all.add(unit -> force(unit, true, false));
        all.add(unit -> force(unit, true, true));
        all.add(unit -> force(unit, false, false));
        all.add(unit -> UnitFacts.unknown(unit, period));
        all.add(this::oneUnknown);
        all.add(this::oneUnknown);
        all.add(unit -> quality(unit, Optional.empty()));
        all.add(unit -> quality(unit, Optional.of(false)));
        this.kinds = new Deck<>(all, random);
    }

    UnitFacts next(String unit) {
        return kinds.deal().facts(unit);
    }

    private Map<Count, Integer> counts() {
        int assigned = whole * (1 + random.nextInt(5));
        Map<Count, Integer> counts = new TreeMap<>();
        counts.put(Count.UNIT_ASSIGNED, assigned);
        counts.put(Count.UNIT_DONE, assigned);
        counts.put(Count.UNIT_LATE, 0);
        counts.put(Count.UNIT_EXCEEDED, assigned / 2 + random.nextInt(assigned / 2 + 1));
        return counts;
    }

    private UnitFacts sound(String unit) {
        return facts(unit, counts(), Optional.of(true), List.of());
    }

    /** A share met exactly, or missed by so many tasks. */
    private UnitFacts share(String unit, Share share, int off) {
        Map<Count, Integer> counts = counts();
        int assigned = counts.get(Count.UNIT_ASSIGNED);
        int part = share.bound().multiply(BigFraction.of(assigned)).intValue() + off;
        counts.put(share.part(), Math.max(0, Math.min(assigned, part)));
        counts.computeIfPresent(Count.UNIT_EXCEEDED, (c, n) -> Math.min(n, counts.get(Count.UNIT_DONE)));
        return facts(unit, counts, Optional.of(true), List.of());
    }

    /** Force majeure that keeps tasks from being done, or from being done in time. */
    private UnitFacts force(String unit, boolean confirmed, boolean late) {
        Map<Count, Integer> counts = counts();
        int tasks = 1 + random.nextInt(3);
        counts.merge(Count.UNIT_ASSIGNED, tasks, Integer::sum);
        if (late) {
            counts.merge(Count.UNIT_DONE, tasks, Integer::sum);
            counts.put(Count.UNIT_LATE, tasks);
        }
        int hit = late ? tasks : 0;
        return facts(unit, counts, Optional.of(true), List.of(force(tasks, hit, hit, confirmed, random)));
    }

    static ForceMajeure force(int tasks, int done, int late, boolean confirmed, Random random) {
        return new ForceMajeure(tasks, done, late, 0, SampleText.any("force.reason", random),
                confirmed ? Optional.of(SampleText.one("force.authority")) : Optional.empty());
    }

    private UnitFacts oneUnknown(String unit) {
        Map<Count, Integer> counts = counts();
        List<Count> given = List.copyOf(counts.keySet());
        counts.remove(given.get(random.nextInt(given.size())));
        return facts(unit, counts, Optional.of(true), List.of());
    }

    private UnitFacts quality(String unit, Optional<Boolean> confirmed) {
        return facts(unit, counts(), confirmed, List.of());
    }

    private UnitFacts facts(String unit, Map<Count, Integer> counts, Optional<Boolean> quality,
            List<ForceMajeure> force) {
        Map<Mark, Boolean> marks = new TreeMap<>();
        quality.ifPresent(q -> marks.put(Mark.UNIT_QUALITY, q));
        return new UnitFacts(unit, period, counts, marks, force);
    }

    private static int commonMultiple(int a, int b) {
        return java.math.BigInteger.valueOf(a).divide(java.math.BigInteger.valueOf(a)
                .gcd(java.math.BigInteger.valueOf(b))).multiply(java.math.BigInteger.valueOf(b)).intValueExact();
    }
}
