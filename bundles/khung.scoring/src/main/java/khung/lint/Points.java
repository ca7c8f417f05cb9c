package khung.lint;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.text.Exact;

/** Sums of maxima. */
final class Points {

    private Points() {
    }

    /** What the rows directly below declare; a row that declares nothing counts for what is below it. */
    static BigFraction declaredBelow(Item group) {
        return sum(group.children().stream(), c -> Optional.of(points(c).orElseGet(() -> declaredBelow(c))));
    }

    /** What the answered rows and the gaps below come to. */
    static BigFraction rowsBelow(Item group) {
        return sum(leaves(group), Points::points);
    }

    /** What the answered rows below come to, gaps left out. */
    static BigFraction printed(Item group) {
        return sum(group.criteria(), Item::ceiling);
    }

    /** Whether no row or gap that counts below is without a number. */
    static boolean declaredKnown(Item group) {
        return group.children().stream().allMatch(c -> points(c).isPresent() || !counts(c)
                || !c.isCriterion() && !c.isGap() && declaredKnown(c));
    }

    /** Whether no answered row and no gap below is without a number. */
    static boolean rowsKnown(Item group) {
        return leaves(group).allMatch(c -> points(c).isPresent());
    }

    /** The printed maximum; of a row that has lost it, the best its scale prints. */
    private static Optional<BigFraction> points(Item item) {
        return item.scores() ? item.ceiling() : item.max();
    }

    private static Stream<Item> leaves(Item group) {
        return group.walk().filter(i -> i.isGap() || i.scores());
    }

    private static boolean counts(Item item) {
        return leaves(item).findAny().isPresent();
    }

    static BigFraction sum(Stream<Item> items, Function<Item, Optional<BigFraction>> of) {
        return items.flatMap(i -> of.apply(i).stream()).reduce(Exact.ZERO, BigFraction::add);
    }
}
