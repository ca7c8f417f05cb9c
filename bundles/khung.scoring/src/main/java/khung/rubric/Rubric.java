package khung.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * One immutable version of a rubric: its table of criteria, the guidance that grades by it and the form
 * it is printed on.
 *
 * @param id the same for all versions
 * @param version dotted numbers, later ones greater
 * @param bloc code of the organisational bloc; an open set
 * @param subject who is graded
 * @param period what it is graded over: {@code quarter} or {@code year}
 * @param title as printed or, where the print is broken, as read
 * @param issuer who issued it
 * @param legalBasis the documents it rests on
 * @param status draft, issued or superseded
 * @param from first day of effect; empty for a draft without one
 * @param source where it stands
 * @param declaredTotal the total the form declares, whatever its rows add up to
 * @param parts the parts in printed order
 * @param guidance how points become a grade
 * @param form the printed form; empty when the rubric has none
 * @param erratum revision of the corrected readings, which are no part of the identity
 * @param digest SHA-256 in hex over everything but the corrected readings
 * @param files the files it was read from, the rubric's own first, so that it can be kept whole
 */
public record Rubric(String id, String version, String bloc, String subject, String period, String title,
        String issuer, List<String> legalBasis, Status status, Optional<LocalDate> from, Source source,
        BigFraction declaredTotal, List<Item> parts, Guidance guidance, Optional<Form> form, int erratum,
        String digest, List<RubricFile> files) {

    /** {@code id@version}. */
    public String reference() {
        return id + "@" + version;
    }

    /** All rows in printed order. */
    public Stream<Item> items() {
        return parts.stream().flatMap(Item::walk);
    }

    /** The scored rows in printed order. */
    public Stream<Item> criteria() {
        return parts.stream().flatMap(Item::criteria);
    }

    /** The row with this key. Costs as much as the tree is deep: a key begins with the key of its parent. */
    public Optional<Item> item(String key) {
        List<Item> level = parts;
        while (true) {
            Item next = null;
            for (Item item : level) {
                if (key.startsWith(item.key()) && (key.length() == item.key().length()
                        || key.charAt(item.key().length()) == '.')) {
                    next = item;
                }
            }
            if (next == null || next.key().length() == key.length()) {
                return Optional.ofNullable(next);
            }
            level = next.children();
        }
    }
}
