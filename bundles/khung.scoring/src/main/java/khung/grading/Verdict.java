package khung.grading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Clause;
import khung.rubric.Grade;
import khung.text.Phrase;

/**
 * What the guidance says of a sheet and its facts.
 *
 * @param state how far the matter is settled
 * @param grade the grade every completion leads to; empty when completions differ or only a person can say
 * @param determinedByText whether the text itself gives the grade, without a ruling choosing for it
 * @param possible the grades still possible, best first
 * @param options the grades a person may choose among where the text leaves it open, best first
 * @param deciding the clauses that decide in some completion; empty when none fits
 * @param low the fewest points any completion gives
 * @param high the most points any completion gives
 * @param bounded whether {@code high} bounds the total
 * @param unscored how many rows are not scored yet
 * @param missing what else the grade hangs on and is not known
 * @param steps the clauses in order, as far as they were tried
 * @param whyNotHigher for each better grade, best first, the first clause that gives it
 * @param readings other options of one ruling that lead to a better grade; none while something is not known, and none
 *        of the rulings behind the points
 * @param rules ids of the rules it leans on
 * @param rulings ids of the rulings it leans on, those behind the points among them
 * @param notes what was entered and does not bear on the grade
 */
public record Verdict(State state, Optional<Grade> grade, boolean determinedByText, Set<Grade> possible,
        List<Grade> options, List<Clause> deciding, BigFraction low, BigFraction high, boolean bounded, int unscored,
        List<Unknown> missing, List<Step> steps, List<Step> whyNotHigher, Readings readings, Set<String> rules,
        Set<String> rulings, List<Phrase> notes) {

    /**
     * The clause that has decided before the one that gives a better grade was tried at all; empty where none has.
     *
     * @param higher one of {@link #whyNotHigher}
     */
    public Optional<Step> before(Step higher) {
        boolean tried = steps.stream().anyMatch(s -> s.clause() == higher.clause());
        return tried || steps.isEmpty() ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1)).filter(s -> s.truth() == Truth.HOLDS);
    }

    Verdict with(Readings better) {
        return new Verdict(state, grade, determinedByText, possible, options, deciding, low, high, bounded, unscored, missing, steps,
                whyNotHigher, better, rules, rulings, notes);
    }

    /** How far the matter is settled. */
    public enum State {
        /** Everything needed is known and the text gives the grade. */
        DETERMINED,
        /** Everything needed is known and the text leaves the grade open: a person decides. */
        NEEDS_DECISION,
        /** Rows are not scored or facts are not known. */
        NOT_YET,
        /** The guidance names no grades: there is nothing to determine (G-13). */
        NO_GRADES
    }
}
