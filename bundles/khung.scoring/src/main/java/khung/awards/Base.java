package khung.awards;

import java.util.Optional;

import khung.rubric.Grade;

/**
 * A number a share is taken of; the number itself is stated in the case (X-34: not the base of the quota of grades).
 *
 * @param id its word in files
 * @param says what is counted, in the words of the guidance
 * @param kind the kind of subjects counted
 * @param from only those at this grade or better; empty when all are counted
 */
public record Base(String id, String says, String kind, Optional<Grade> from) {

    /** Whether it counts a subject, going by the grade of a year. */
    public boolean counts(Subject subject, int year) {
        Optional<Grade> grade = subject.history().in(year).flatMap(YearRecord::grade);
        return subject.kinds().contains(kind) && (from.isEmpty() || grade.filter(g -> g.compareTo(from.get()) <= 0)
                .isPresent());
    }
}
