package khung.awards;

import java.util.List;
import java.util.Optional;

import khung.text.Phrase;

/**
 * What came of one criterion.
 *
 * @param criterion the criterion
 * @param state whether it is met
 * @param years the years that are lacking or not known; none where the criterion is not about years
 * @param needed what is lacking or not known; empty when it is met
 */
public record Finding(Criterion criterion, State state, List<Integer> years, Optional<Phrase> needed) {
}
