package khung.awards;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Phrase;

/**
 * A limit at work.
 *
 * @param limit the limit
 * @param group the sector it is for; empty where it is not per sector
 * @param base the number the share is taken of; empty where it is not known or there is no share
 * @param share the share; empty where it is not known or there is none
 * @param exact share times base, before rounding; empty where it is not known or there is no share
 * @param places how many may be awarded; empty while not known
 * @param missing what is not known
 * @param counted ids of those counted, by award
 * @param number how many that makes, as ruled
 */
public record Ceiling(Limit limit, Optional<String> group, Optional<Integer> base, Optional<BigFraction> share,
        Optional<BigFraction> exact, Optional<Integer> places, List<Phrase> missing, Map<String, List<String>> counted,
        int number) {

    /** How many are above the limit; 0 while it is not known. */
    public int over() {
        return places.map(p -> Math.max(0, number - p)).orElse(0);
    }

    /** Whether all counted fit. False while the limit is not known, unless nobody is counted. */
    public boolean fits() {
        return number == 0 || places.isPresent() && over() == 0;
    }
}
