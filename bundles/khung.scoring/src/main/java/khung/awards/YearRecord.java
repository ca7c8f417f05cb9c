package khung.awards;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import khung.rubric.Grade;

/**
 * What is known of one year. What is empty is not known; an empty set is known to be none.
 *
 * @param year the year
 * @param grade the grade of the year
 * @param reason why there is no grade; empty when there is one or none is known. A reason breaks a run of years
 * @param marks answers by mark
 * @param honours ids of the honours given for the year
 * @param recognised ids of the honours it was recognised as worthy of
 * @param titles ids of the titles of emulation held in the year
 */
public record YearRecord(int year, Optional<Grade> grade, String reason, Map<String, Boolean> marks,
        Optional<Set<String>> honours, Optional<Set<String>> recognised, Optional<Set<String>> titles) {
}
