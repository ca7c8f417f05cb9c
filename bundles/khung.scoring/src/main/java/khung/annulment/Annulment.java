package khung.annulment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.rubric.Grade;

/**
 * A decision to annul.
 *
 * @param results ids of the results it annuls
 * @param ground why
 * @param reason what was found, in words
 * @param by the authority
 * @param date the day of the decision
 * @param decision its number; empty when not stated
 * @param grade the new grade; empty while there is none
 * @param violations those the discipline is for; none where the ground is no violation
 * @param selfDetected whether detected by themselves and fully remedied; empty while not stated
 */
public record Annulment(Set<String> results, Ground ground, String reason, String by, LocalDate date,
        Optional<String> decision, Optional<Grade> grade, List<Violation> violations,
        Optional<Boolean> selfDetected) {
}
