package khung.deadlines;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A meeting of a certain length, held against the least it has to last (R002-22, R004-27).
 *
 * @param least the least it has to last
 * @param days how long it lasts, in days
 * @param told facts told, by word; what is not told is not known
 */
public record Lasting(Sitting.Least least, BigFraction days, Map<String, Boolean> told) {

    /** The minimums that may hold; more than one only where a fact that decides was not told. */
    public List<BigFraction> minimums() {
        return least.minimums(told);
    }

    /** Whether it is long enough; empty where that hangs on a fact that was not told. */
    public Optional<Boolean> enough() {
        List<Boolean> answers = minimums().stream().map(m -> days.compareTo(m) >= 0).distinct().toList();
        return answers.size() > 1 ? Optional.empty() : Optional.of(answers.get(0));
    }

    /** By how many days it is too short, by the shortest minimum that may hold; empty unless it is too short. */
    public Optional<BigFraction> shortBy() {
        return enough().filter(e -> !e).map(e -> minimums().get(0).subtract(days));
    }

    /** The fact that has to be told; empty where the answer is the same without it. */
    public Optional<String> asked() {
        return enough().isPresent() ? Optional.empty() : least.raised().map(Sitting.Raised::fact);
    }
}
