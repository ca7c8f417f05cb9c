package khung.rubric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.BadInput;
import khung.text.Exact;

/**
 * One immutable version of a rubric: its table of criteria, the guidance that grades by it and the form
 * it is printed on.
 *
 * @param id the same for all versions
 * @param version dotted numbers, later ones greater
 * @param bloc code of the organisational bloc; an open set
 * @param subject who is graded
 * @param period what it is graded over: {@code quarter} or {@code year}
 * @param title as printed or, where the print is broken, as read; where none is printed, what it is called here
 * @param issuer who issued it; the empty text when the source does not say
 * @param legalBasis the documents it rests on; none when the source names none
 * @param status draft, issued or superseded
 * @param from first day of effect; empty for a draft without one
 * @param source where it stands
 * @param declaredTotal the total the form declares, whatever its rows add up to; empty where none is printed
 * @param parts the parts in printed order
 * @param guidance how points become a grade
 * @param form the printed form; empty when the rubric has none
 * @param erratum revision of the corrected readings, which are no part of the identity
 * @param weights how far a plan may weigh its axes anew; empty when it may not
 * @param replaces {@code id@version} it takes the place of; empty when it says none
 * @param supplements what closes its gaps here, in the order laid on; none for the rubric as printed
 * @param printedDigest SHA-256 in hex over everything printed but the corrected readings
 * @param digest the same with the supplements laid on: what a dossier is pinned to
 * @param files the files it was read from, the rubric's own first, supplements last, so that it can be kept whole
 */
public record Rubric(String id, String version, String bloc, String subject, String period, String title,
        String issuer, List<String> legalBasis, Status status, Optional<LocalDate> from, Source source,
        Optional<BigFraction> declaredTotal, List<Item> parts, Guidance guidance, Optional<Form> form, int erratum,
        Optional<Weights> weights, Optional<String> replaces, List<Supplement> supplements, String printedDigest,
        String digest, List<RubricFile> files) {

    /** {@code id@version}. */
    public String reference() {
        return id + "@" + version;
    }

    /** All rows in printed order. */
    public Stream<Item> items() {
        return parts.stream().flatMap(Item::walk);
    }

    /** The answered rows in printed order. */
    public Stream<Item> criteria() {
        return parts.stream().flatMap(Item::criteria);
    }

    /** The places of lost rows, in printed order. */
    public Stream<Item> gaps() {
        return items().filter(Item::isGap);
    }

    /** The rows answered with points of which nothing says how many they can get, in printed order. */
    public Stream<Item> withoutMax() {
        return criteria().filter(c -> c.scores() && c.ceiling().isEmpty());
    }

    /** Whether everything it scores by is there: no lost rows and no lost maxima. Only then is a dossier finalised. */
    public boolean whole() {
        return gaps().findAny().isEmpty() && withoutMax().findAny().isEmpty();
    }

    /** Whether it scores at all; one in levels does not. */
    public boolean scores() {
        return criteria().anyMatch(Item::scores);
    }

    /** The points of the rows there are. */
    public BigFraction transcribed() {
        return criteria().filter(Item::scores).flatMap(c -> c.ceiling().stream()).reduce(Exact.ZERO, BigFraction::add);
    }

    /** The same version with these supplements laid on, in this order. */
    public Rubric with(List<Supplement> all) throws BadInput {
        return all.isEmpty() ? this : Supplementing.lay(this, all);
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
