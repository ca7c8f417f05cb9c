package khung.scoring;

import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What was agreed for the person at the start of the period (R003P-27).
 *
 * @param targets targets that stand in for the printed ones, by row key, in the unit of the row
 */
public record Plan(Map<String, BigFraction> targets) {

    /** The printed targets. */
    public static final Plan AS_PRINTED = new Plan(Map.of());

    /** Copies. */
    public Plan {
        targets = Map.copyOf(targets);
    }

    /** The person's own target for a row. */
    public Optional<BigFraction> target(String key) {
        return Optional.ofNullable(targets.get(key));
    }
}
