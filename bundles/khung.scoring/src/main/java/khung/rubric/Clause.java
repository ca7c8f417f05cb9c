package khung.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of a guidance's grading: the first clause, in order, whose condition holds decides.
 *
 * @param id its name within the guidance
 * @param says what it does, in the words of the guidance
 * @param rules ids of the rules it applies
 * @param rulings ids of the rulings it leans on
 * @param when its condition
 * @param outcome what follows
 * @param only the reading under which the clause is tried at all; empty when it always is
 */
public record Clause(String id, String says, List<String> rules, List<String> rulings, Condition when,
        Outcome outcome, Optional<Only> only) {

    /** Whether the clause is tried while the rulings stand as they do. */
    public boolean stands(Rulings rulings) {
        return only.filter(o -> !rulings.option(o.ruling()).equals(o.option())).isEmpty();
    }

    /** A ruling and the option it has to stand at. */
    public record Only(String ruling, String option) {
    }

    /** What follows when a clause decides. */
    public sealed interface Outcome {
    }

    /** The text gives this grade. */
    public record Gives(Grade grade) implements Outcome {
    }

    /**
     * The text does not determine the grade: a person decides among the options. A ruling may put one
     * of them forward.
     *
     * @param options the grades open, best first
     * @param ruling the ruling that may choose; empty when only a person can
     * @param chosen the grade each option of the ruling puts forward; an option that is not named puts
     *        none forward
     */
    public record Asks(List<Grade> options, Optional<String> ruling, Map<String, Grade> chosen)
            implements Outcome {
    }
}
