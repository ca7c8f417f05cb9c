package khung.annulment;

import java.util.List;
import java.util.Optional;

import khung.rubric.Grade;

/**
 * A result an annulment names, with what becomes of it. The old one is kept as it was.
 *
 * @param old the result as it was decided
 * @param fate what becomes of it
 * @param grade the new grade; empty while open, and where the old result stands
 * @param determinedByText whether the new grade follows from the text
 * @param options among what the authority decides while the grade is open or left to it, best first
 * @param asksSelfDetected whether the grade hangs on a fact nobody has stated: detected by themselves and remedied
 * @param contradicts the grade the decision gives although the text gives another
 */
public record Regraded(Result old, Fate fate, Optional<Grade> grade, boolean determinedByText, List<Grade> options,
        boolean asksSelfDetected, Optional<Grade> contradicts) {

    /** What becomes of a result an annulment names. */
    public enum Fate {
        /** Annulled, and graded again. */
        ANNULLED,
        /** It stands, because the new grade is the same. */
        UNCHANGED,
        /** It stands, because the violation was not then or not there. */
        MISPLACED,
        /** It stands, because of how the text is read at present. */
        NOT_AS_RULED
    }

    /** Whether it has a new grade or stands by a rule, and nothing is open or against the text. */
    public boolean settled() {
        return contradicts.isEmpty() && !asksSelfDetected
                && (fate == Fate.UNCHANGED || fate == Fate.ANNULLED && grade.isPresent());
    }
}
