package khung.scoring;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Method;
import khung.text.Exact;

/**
 * The totals below a list of tasks (R003P-85, I-30).
 *
 * @param assigned how many tasks there are
 * @param done how many are completed
 * @param unknown how many have no level of completion yet
 */
public record TaskTotals(int assigned, int done, int unknown) {

    /** Counts. */
    public static TaskTotals of(Method.Tasks method, Answer.Tasks tasks) {
        int done = (int) tasks.tasks().stream().filter(t -> t.level().filter(l -> l <= method.doneUpTo()).isPresent())
                .count();
        int unknown = (int) tasks.tasks().stream().filter(t -> t.level().isEmpty()).count();
        return new TaskTotals(tasks.tasks().size(), done, unknown);
    }

    /** How many are known not to be completed. */
    public int notDone() {
        return assigned - done - unknown;
    }

    /** The share completed, 0 to 1; 0 when there are no tasks. */
    public BigFraction share() {
        return assigned == 0 ? Exact.ZERO : BigFraction.of(done, assigned);
    }
}
