package khung.grading;

import java.util.List;
import java.util.Optional;

import khung.text.Phrase;

/**
 * One condition as it was weighed.
 *
 * @param says the condition in the words of the guidance; empty when the guidance gives none
 * @param measured what was found
 * @param truth whether it holds
 * @param rules ids of the rules it comes from
 * @param change the least that would have to change for it to come out the other way; empty where nothing is known
 *        to do so
 */
public record Check(String says, Phrase measured, Truth truth, List<String> rules, Optional<Change> change) {
}
