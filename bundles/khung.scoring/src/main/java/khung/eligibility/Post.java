package khung.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where somebody is or was: a post, a cell, for an organisation the superior it belongs to.
 *
 * @param unit the name of the unit
 * @param from the first day
 * @param to the last day; empty when it lasts
 * @param provisional whether it is provisional Party activity beside the official place
 */
public record Post(String unit, LocalDate from, Optional<LocalDate> to, boolean provisional) {

    /** Its days. */
    public Span span() {
        return new Span(from, to.orElse(LocalDate.MAX));
    }
}
