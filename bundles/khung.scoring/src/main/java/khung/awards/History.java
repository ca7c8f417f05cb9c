package khung.awards;

import java.util.Map;
import java.util.Optional;

/**
 * The years of a subject, or of the organisation a secretary leads. A year that is not in it is not known.
 *
 * @param name whose, for people
 * @param years by year
 */
public record History(String name, Map<Integer, YearRecord> years) {

    /** What is known of a year. */
    public Optional<YearRecord> in(int year) {
        return Optional.ofNullable(years.get(year));
    }
}
