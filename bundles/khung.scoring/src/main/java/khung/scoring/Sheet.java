package khung.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rubric;
import khung.text.Exact;

/**
 * A scored rubric.
 *
 * @param rubric the version scored by
 * @param parts one line per part
 */
public record Sheet(Rubric rubric, List<Line> parts) {

    /** All lines in printed order. */
    public Stream<Line> lines() {
        return parts.stream().flatMap(Line::walk);
    }

    /** The lines of criteria in printed order. */
    public Stream<Line> criteria() {
        return lines().filter(l -> l.item().isCriterion());
    }

    /** The line of a row. */
    public Optional<Line> line(String key) {
        return lines().filter(l -> l.item().key().equals(key)).findFirst();
    }

    /** The total, unrounded; empty while anything is not scored yet and where the rubric carries no points. */
    public Optional<BigFraction> total() {
        return missing() == 0 && rubric.scores() ? Optional.of(low()) : Optional.empty();
    }

    /** Whether {@link #high} bounds the total: it does not while a lost maximum is not accounted for anywhere. */
    public boolean bounded() {
        return rubric.whole() || rubric.declaredTotal().isPresent() && rubric.withoutMax().findAny().isEmpty();
    }

    /** The fewest points any completion gives. */
    public BigFraction low() {
        return parts.stream().map(Line::low).reduce(Exact.ZERO, BigFraction::add);
    }

    /** The most points any completion gives. */
    public BigFraction high() {
        return parts.stream().map(Line::high).reduce(Exact.ZERO, BigFraction::add);
    }

    /** The points of the rows scored so far. */
    public BigFraction soFar() {
        return criteria().flatMap(l -> l.points().stream()).reduce(Exact.ZERO, BigFraction::add);
    }

    /** How many rows are not scored yet. */
    public int missing() {
        return parts.stream().mapToInt(Line::missing).sum();
    }

    /** The rulings the points lean on. */
    public Set<String> rulings() {
        Set<String> all = new TreeSet<>();
        lines().forEach(l -> all.addAll(l.rulings()));
        return all;
    }
}
