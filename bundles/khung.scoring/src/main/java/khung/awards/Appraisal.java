package khung.awards;

import java.util.List;
import java.util.Optional;

/**
 * One subject held against one award.
 *
 * @param subject the subject
 * @param findings one for each criterion that concerns it, in the order of the guidance
 */
public record Appraisal(Subject subject, List<Finding> findings) {

    /** Failed as soon as one criterion is; met only when all are. */
    public State state() {
        return firstFailed().isPresent() ? State.FAILED
                : findings.stream().allMatch(f -> f.state() == State.MET) ? State.MET : State.UNKNOWN;
    }

    /** The first criterion not met. */
    public Optional<Finding> firstFailed() {
        return findings.stream().filter(f -> f.state() == State.FAILED).findFirst();
    }
}
