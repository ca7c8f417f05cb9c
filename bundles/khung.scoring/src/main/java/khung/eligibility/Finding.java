package khung.eligibility;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What came of looking at one provision.
 *
 * @param provision the provision
 * @param holds whether it holds; empty where a fact is missing
 * @param missing the fact that is missing; empty where none is
 * @param counted the months counted for it, in order; none where it counts none or there was nothing to count
 * @param units the units it concerns: former posts, the provisional one
 */
public record Finding(Provision provision, Optional<Boolean> holds, Optional<String> missing, List<Counted> counted,
        List<String> units) {

    /** Copies. */
    public Finding {
        counted = List.copyOf(counted);
        units = List.copyOf(units);
    }

    /**
     * Months counted.
     *
     * @param of the words of the events, or the name of a unit
     * @param spans the days, none twice, in order
     * @param months exact
     */
    public record Counted(List<String> of, List<Span> spans, BigFraction months) {
    }

    /** Whether it holds for certain. */
    public boolean yes() {
        return holds.orElse(false);
    }

    /** Whether there was anything to look at: without it, the provision has nothing to do with the subject. */
    public boolean touched() {
        return yes() || missing.isPresent() || !counted.isEmpty();
    }
}
