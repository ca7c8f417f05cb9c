package khung.grading;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Phrase;

/**
 * The least that would have to change for a condition to come out the other way, everything else being as it is.
 *
 * @param says it, for people
 * @param fact name of what would change: {@code total}, {@code levels}, {@code role}, a number or a fact; empty where
 *        there is a choice
 * @param amount by how much, below zero for less; empty where it is no number
 * @param rows keys of the rows whose level would have to change
 */
public record Change(Phrase says, Optional<String> fact, Optional<BigFraction> amount, List<String> rows) {
}
