package khung.grading;

import java.util.List;

import khung.text.Phrase;

/**
 * One condition as it was weighed.
 *
 * @param says the condition in the words of the guidance; empty when the guidance gives none
 * @param measured what was found
 * @param truth whether it holds
 * @param rules ids of the rules it comes from
 */
public record Check(String says, Phrase measured, Truth truth, List<String> rules) {
}
