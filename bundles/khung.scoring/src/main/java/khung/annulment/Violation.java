package khung.annulment;

import java.time.LocalDate;

/**
 * A violation as the decision on discipline states it.
 *
 * @param date when it happened
 * @param place where it happened
 */
public record Violation(LocalDate date, String place) {
}
