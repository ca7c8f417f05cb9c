package khung.bench.generator;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.Case;

/**
 * A generated dossier and what it was made for.
 *
 * @param file the dossier with its unit's facts
 * @param shape what it is there to try
 * @param total the total its self-assessment was made to reach, at the printed targets and the standard
 *        rulings; empty when none was aimed at
 */
public record Specimen(Case file, Shape shape, Optional<BigFraction> total) {
}
