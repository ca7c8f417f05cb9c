package khung.eligibility;

import java.time.LocalDate;
import java.util.Optional;

import khung.deadlines.Term;

/**
 * What somebody is to be graded for.
 *
 * @param term the period
 * @param on the day of grading
 * @param unit the unit that asks; empty where it does not matter which
 */
public record Occasion(Term term, LocalDate on, Optional<String> unit) {

    /** The days of the period. */
    public Span period() {
        return new Span(term.first(), term.last());
    }
}
