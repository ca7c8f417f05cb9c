package khung.rubric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One printed row: a part, an axis or group, or a criterion; or the place of rows that are lost.
 *
 * @param key the row's address in the rubric, its numbers joined by points: {@code B.1.1}
 * @param number the number as printed; the empty text when none is
 * @param text the text as printed, NFC; the empty text where it is lost
 * @param reading the corrected reading where the print is broken; empty when the print is sound
 * @param max the maximum in points as printed; empty where none is printed. Of a gap, the points it accounts for;
 *        empty where that cannot be told
 * @param target the target as printed; empty when none
 * @param targetReading the corrected reading of a broken target
 * @param note the note as printed
 * @param ifAny whether the row is marked {@code (nếu có)} (R003P-81)
 * @param method how it is scored; empty for a part, axis or group
 * @param example a worked example printed in the row
 * @param source where it stands
 * @param columns the printed table heading; only parts have one
 * @param children the rows below it, in printed order, gaps among them
 * @param contents printed lines below it that are not scored by themselves
 * @param gap set when this is no printed row but the place of lost ones
 * @param was keys of the rows it continues in the version this rubric replaces; none where the text shows it
 * @param alternatives whether the groups below stand for kinds of subjects, of which one is answered (R004-81)
 * @param addedBy reference of the supplement that added or filled it; empty for what the source prints
 */
public record Item(String key, String number, String text, Optional<String> reading, Optional<BigFraction> max,
        Optional<String> target, Optional<String> targetReading, Optional<String> note, boolean ifAny,
        Optional<Method> method, Optional<Example> example, Source source, List<Column> columns,
        List<Item> children, List<Content> contents, Optional<Gap> gap, List<String> was, boolean alternatives,
        Optional<String> addedBy) {

    /** The place of lost rows below {@code parent}. */
    static Item lost(String key, Gap gap, Optional<BigFraction> points, Source source) {
        return new Item(key, "", gap.says(), Optional.empty(), points, Optional.empty(), Optional.empty(),
                Optional.empty(), false, Optional.empty(), Optional.empty(), source, List.of(), List.of(), List.of(),
                Optional.of(gap), List.of(), false, Optional.empty());
    }

    /** The same with another maximum, method and other rows below. */
    public Item with(Optional<BigFraction> otherMax, Optional<Method> otherMethod, List<Item> otherChildren) {
        return new Item(key, number, text, reading, otherMax, target, targetReading, note, ifAny, otherMethod, example,
                source, columns, otherChildren, contents, gap, was, alternatives, addedBy);
    }

    /** The text to read: the corrected reading where there is one. */
    public String readable() {
        return reading.orElse(text);
    }

    /** The target to read; empty when none is printed. */
    public Optional<String> readableTarget() {
        return targetReading.or(() -> target);
    }

    /** Whether this row is answered itself. */
    public boolean isCriterion() {
        return method.isPresent();
    }

    /** Whether rows are lost here. */
    public boolean isGap() {
        return gap.isPresent();
    }

    /** The most points it can get: its maximum or, where that is lost, the most its method prints. */
    public Optional<BigFraction> ceiling() {
        return max.or(() -> method.flatMap(Method::best));
    }

    /** Whether this row is answered with points. */
    public boolean scores() {
        return method.filter(Method::scores).isPresent();
    }

    /** This row and everything below it, in printed order. */
    public Stream<Item> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Item::walk));
    }

    /** The answered rows at or below this one, in printed order. */
    public Stream<Item> criteria() {
        return walk().filter(Item::isCriterion);
    }
}
