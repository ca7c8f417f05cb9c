package khung.grading;

import java.util.Optional;

/**
 * Tasks hit by force majeure. They leave every completion share, above and below the line, once the
 * competent authority has confirmed them; before that they change nothing (R003P-24, R003P-60, I-07).
 *
 * @param tasks how many tasks
 * @param done how many of these are counted among the tasks done
 * @param late how many of these are counted among the late ones
 * @param exceeded how many of these are counted among those beyond the requirement
 * @param reason what happened; empty while not stated
 * @param authority who confirmed it; empty while nobody has
 */
public record ForceMajeure(int tasks, int done, int late, int exceeded, String reason, Optional<String> authority) {

    /** Whether the competent authority confirmed it and the reason is stated (R003P-24). */
    public boolean confirmed() {
        return authority.isPresent() && !reason.isBlank();
    }
}
