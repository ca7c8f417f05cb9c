package khung.rubric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One printed row: a part, an axis or group, or a criterion.
 *
 * @param key the row's address in the rubric, its numbers joined by points: {@code B.1.1}
 * @param number the number as printed
 * @param text the text as printed, NFC
 * @param reading the corrected reading where the print is broken; empty when the print is sound
 * @param max the maximum in points as printed; empty where none is printed
 * @param target the target as printed; empty when none
 * @param targetReading the corrected reading of a broken target
 * @param note the note as printed
 * @param ifAny whether the row is marked {@code (nếu có)} (R003P-81)
 * @param method how it is scored; empty for a part, axis or group
 * @param example a worked example printed in the row
 * @param source where it stands
 * @param columns the printed table heading; only parts have one
 * @param children the rows below it, in printed order
 */
public record Item(String key, String number, String text, Optional<String> reading, Optional<BigFraction> max,
        Optional<String> target, Optional<String> targetReading, Optional<String> note, boolean ifAny,
        Optional<Method> method, Optional<Example> example, Source source, List<Column> columns,
        List<Item> children) {

    /** The text to read: the corrected reading where there is one. */
    public String readable() {
        return reading.orElse(text);
    }

    /** The target to read; empty when none is printed. */
    public Optional<String> readableTarget() {
        return targetReading.or(() -> target);
    }

    /** Whether this row is answered and scored itself. */
    public boolean isCriterion() {
        return method.isPresent();
    }

    /** This row and everything below it, in printed order. */
    public Stream<Item> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Item::walk));
    }

    /** The scored rows at or below this one, in printed order. */
    public Stream<Item> criteria() {
        return walk().filter(Item::isCriterion);
    }
}
