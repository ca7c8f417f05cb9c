package khung.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.text.Phrase;

/**
 * One row of a score sheet.
 *
 * @param item the printed row, its maximum as weighed by the plan
 * @param points the points; empty while the row, or a row below it, is not scored yet, and where there are none
 * @param ratio the KPI ratio after floor and cap; empty where there is none
 * @param low the fewest points any completion gives
 * @param high the most points any completion gives
 * @param open what the points of a row not scored yet can become; empty when scored
 * @param missing how many rows here or below are not answered yet or are lost
 * @param made what the number was made from, step by step
 * @param rulings ids of the rulings it leans on
 * @param level the level judged; empty while there is none and where rows carry points
 * @param children the rows below
 */
public record Line(Item item, Optional<BigFraction> points, Optional<BigFraction> ratio, BigFraction low,
        BigFraction high, Optional<Open> open, int missing, List<Phrase> made, Set<String> rulings,
        Optional<String> level, List<Line> children) {

    /** This line and all below it, in printed order. */
    public Stream<Line> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Line::walk));
    }

    /**
     * What an unscored row can become.
     *
     * @param values the values it can take; empty when it can take any value from 0 to {@code max}
     * @param max the most points
     */
    public record Open(List<BigFraction> values, BigFraction max) {
    }
}
