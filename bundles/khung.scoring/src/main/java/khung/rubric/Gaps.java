package khung.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.text.Exact;

/** Works out what the places of lost rows account for: what is declared above them less what is there. */
final class Gaps {

    private Gaps() {
    }

    /**
     * Rows with their gaps measured. The last gap accounts for all that is missing; a gap that accounts for
     * nothing any more is left out.
     *
     * @param max what is declared above the rows; empty when nothing is, so that their gaps account for an
     *        unknown number of points
     */
    static List<Item> measured(List<Item> rows, Optional<BigFraction> max) {
        if (rows.stream().noneMatch(Item::isGap)) {
            return List.copyOf(rows);
        }
        BigFraction there = known(rows.stream().filter(i -> !i.isGap()).toList());
        Optional<BigFraction> missing = max.map(m -> m.subtract(there));
        if (missing.filter(m -> m.signum() == 0).isPresent()) {
            return rows.stream().filter(i -> !i.isGap()).toList();
        }
        List<Item> measured = new ArrayList<>();
        for (int i = rows.size() - 1; i >= 0; i--) {
            Item row = rows.get(i);
            if (row.isGap()) {
                row = row.with(missing, Optional.empty(), List.of());
                missing = Optional.empty();
            }
            measured.add(0, row);
        }
        return List.copyOf(measured);
    }

    /** Declared where something is declared, else the sum of the rows there are. */
    private static BigFraction known(List<Item> rows) {
        return rows.stream().map(i -> i.max().orElseGet(() -> known(i.children().stream()
                .filter(c -> !c.isGap()).toList()))).reduce(Exact.ZERO, BigFraction::add);
    }
}
