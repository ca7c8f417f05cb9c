package khung.rubric;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A printed stretch of results.
 *
 * @param from its lower end, within it; empty when it has none
 * @param upTo its upper end, within it ("đến"); empty when it has none
 * @param below its upper end, outside it ("đến dưới"); empty when it has none
 */
public record Range(Optional<BigFraction> from, Optional<BigFraction> upTo, Optional<BigFraction> below) {

    /** Whether the result lies in it. */
    public boolean holds(BigFraction result) {
        return from.filter(f -> result.compareTo(f) < 0).isEmpty()
                && upTo.filter(u -> result.compareTo(u) > 0).isEmpty()
                && below.filter(b -> result.compareTo(b) >= 0).isEmpty();
    }
}
