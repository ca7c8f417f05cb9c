package khung.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to somebody, as a person entered it.
 *
 * @param word what, in the word the guidance has for it
 * @param from the first day
 * @param to the last day; empty when it lasts, or where a single day is all there is
 */
public record Event(String word, LocalDate from, Optional<LocalDate> to) {

    /** Its days within some others; empty when none. */
    Optional<Span> within(Span other) {
        return new Span(from, to.orElse(LocalDate.MAX)).within(other);
    }
}
