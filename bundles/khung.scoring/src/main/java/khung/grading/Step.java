package khung.grading;

import java.util.List;

import khung.rubric.Clause;

/**
 * One clause as it was tried.
 *
 * @param clause the clause
 * @param truth whether its condition holds
 * @param checks its conditions, in order; those a ruling switches off are left out
 */
public record Step(Clause clause, Truth truth, List<Check> checks) {

    /** The conditions that hold. */
    public List<Check> held() {
        return checks.stream().filter(c -> c.truth() == Truth.HOLDS).toList();
    }

    /** The conditions that do not hold, or are not known to. */
    public List<Check> open() {
        return checks.stream().filter(c -> c.truth() != Truth.HOLDS).toList();
    }
}
