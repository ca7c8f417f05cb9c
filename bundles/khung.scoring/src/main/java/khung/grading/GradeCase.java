package khung.grading;

import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * One case put to a guidance from outside: what was achieved and the facts, without any form behind it.
 *
 * @param id its id; empty where none was given
 * @param subject who or what is graded, for people
 * @param rubric the rubric it is graded by
 * @param achieved total and levels
 * @param notAsked rows that do not apply, with who found so and why
 * @param facts everything else conditions are held against
 * @param rulings the rulings as they stand for it
 */
public record GradeCase(String id, String subject, Rubric rubric, Achieved achieved, Map<String, NotAsked> notAsked,
        Facts facts, Rulings rulings) {

    /** Why a row was left out. */
    public record NotAsked(String by, String reason) {
    }

    /** What the guidance says of it. */
    public Verdict verdict() {
        return Grading.grade(achieved, facts, rulings);
    }

    /** The total as given; empty while it is not known and where the rubric gives no points. */
    public Optional<BigFraction> points() {
        return rubric.scores() && achieved.open().isEmpty() ? Optional.of(achieved.low()) : Optional.empty();
    }
}
