package khung.ballot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;
import khung.rubric.Rulings;

/**
 * What a vote comes to. "Đa số phiếu" is not defined: what it is, and of which number, are rulings; a tie is
 * shown and never broken.
 *
 * @param ballot the vote
 * @param count its numbers
 * @param outcome what it comes to
 * @param grade the grade it gives; only with a {@link Outcome#MAJORITY}
 * @param leading the grades with the most votes, best first; several when they are equal, none without a vote
 * @param base what the share of the votes is of; empty where no share is asked for
 * @param needed the least number of votes that is more than the share of the base; 0 where no share is asked for
 * @param options among what a person decides while there is no grade, best first
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Tally(Ballot ballot, Count count, Outcome outcome, Optional<Grade> grade, List<Grade> leading,
        Optional<Count.Base> base, int needed, List<Grade> options, Set<String> rules, Set<String> rulings) {

    private static final String MOST_VOTES = "most-votes";

    /** What a vote comes to. */
    public enum Outcome {
        /** One grade has a majority. */
        MAJORITY,
        /** One grade leads and has no majority. */
        SHORT,
        /** Several grades have the most votes. */
        TIE,
        /** Nobody voted for any grade. */
        NO_VOTES,
        /** The votes are recorded; nothing says that a grade follows from them. */
        RECORDED,
        /** The votes on one person differ from place to place. */
        DIFFERING
    }

    /**
     * Counts.
     *
     * @param grades the grades the guidance knows
     * @throws IllegalArgumentException when the numbers do not fit each other
     */
    public static Tally of(Ballot ballot, Count count, Collection<Grade> grades, Rulings rulings) {
        if (!count.faults().isEmpty()) {
            throw new IllegalArgumentException(count.faults().toString());
        }
        return new Working(ballot, count, grades, rulings, new TreeSet<>()).tally();
    }

    private record Working(Ballot ballot, Count count, Collection<Grade> grades, Rulings rulings,
            Set<String> leaning) {

        Tally tally() {
            List<Grade> voted = grades.stream().filter(g -> count.votes(g) > 0).sorted().toList();
            int most = voted.stream().mapToInt(count::votes).max().orElse(0);
            List<Grade> leading = voted.stream().filter(g -> count.votes(g) == most).toList();
            if (!counts()) {
                return made(Outcome.RECORDED, leading, Optional.empty(), 0, voted);
            }
            Ballot.Majority majority = ballot.majority().orElseThrow();
            leaning.add(majority.counting());
            boolean mostVotes = rulings.option(majority.counting()).equals(MOST_VOTES);
            Optional<Count.Base> base = mostVotes ? Optional.empty() : Optional.of(base(majority));
            int needed = base.map(b -> moreThan(majority.above(), count.of(b))).orElse(0);
            if (leading.isEmpty()) {
                return made(Outcome.NO_VOTES, leading, base, needed, grades.stream().sorted().toList());
            }
            if (leading.size() > 1) {
                return made(Outcome.TIE, leading, base, needed, most < needed ? voted : leading);
            }
            if (most < needed) {
                return made(Outcome.SHORT, leading, base, needed, voted);
            }
            return made(Outcome.MAJORITY, leading, base, needed, List.of());
        }

        private boolean counts() {
            Optional<Ballot.Standing> when = ballot.majority().flatMap(Ballot.Majority::when);
            when.ifPresent(w -> leaning.add(w.ruling()));
            return ballot.majority().isPresent()
                    && when.map(w -> rulings.option(w.ruling()).equals(w.option())).orElse(true);
        }

        private Count.Base base(Ballot.Majority majority) {
            leaning.add(majority.base());
            return Count.Base.valueOf(rulings.option(majority.base()).toUpperCase(Locale.ROOT));
        }

        private static int moreThan(BigFraction share, int base) {
            BigFraction exact = share.multiply(base);
            return exact.getNumerator().divide(exact.getDenominator()).intValue() + 1;
        }

        private Tally made(Outcome outcome, List<Grade> leading, Optional<Count.Base> base, int needed,
                List<Grade> options) {
            return new Tally(ballot, count, outcome, outcome == Outcome.MAJORITY ? Optional.of(leading.get(0))
                    : Optional.empty(), leading, base, needed, options, Set.copyOf(ballot.rules()),
                    Set.copyOf(leaning));
        }
    }

    /** Whether the text, as ruled, gives a grade. */
    public boolean determinedByText() {
        return grade.isPresent();
    }

    /** The share the votes for a grade are of a number; empty when that number is 0. */
    public Optional<BigFraction> share(Grade voted, Count.Base of) {
        int number = count.of(of);
        return number == 0 ? Optional.empty() : Optional.of(BigFraction.of(count.votes(voted), number));
    }

    /** For each number the share could be of: whether the leading grade would have its majority; none without one. */
    public Map<Count.Base, Boolean> otherwise() {
        Map<Count.Base, Boolean> holds = new EnumMap<>(Count.Base.class);
        if (base.isPresent() && leading.size() == 1) {
            BigFraction above = ballot.majority().orElseThrow().above();
            for (Count.Base of : Count.Base.values()) {
                holds.put(of, share(leading.get(0), of).filter(s -> s.compareTo(above) > 0).isPresent());
            }
        }
        return holds;
    }

    /** The same where votes on one person at several places have to agree: with others that do not, nothing follows. */
    public Tally beside(Collection<Tally> others, BallotRules.Differing differing) {
        if (others.stream().allMatch(o -> o.leading.equals(leading))) {
            return this;
        }
        Set<Grade> all = new TreeSet<>(leading);
        others.forEach(o -> all.addAll(o.leading));
        Set<String> applied = new TreeSet<>(rules);
        applied.addAll(differing.rules());
        return new Tally(ballot, count, Outcome.DIFFERING, Optional.empty(), leading, base, needed,
                new ArrayList<>(all), applied, rulings);
    }
}
