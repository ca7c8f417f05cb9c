package khung.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Rulings;

/**
 * The period in which something of a certain day counts, where a deadline ends the counting before the period ends
 * (R003P-14): what comes after it counts in no period, or in the next one where the ruling lets it (I-41).
 *
 * @param in the period; empty where it counts in none
 * @param rulings ids of the rulings leaned on
 */
public record Counted(Optional<Term> in, Set<String> rulings) {

    /**
     * Finds it.
     *
     * @param deadline the day the counting ends; not strict
     * @param quarterly whether the periods are quarters
     */
    public static Counted of(Deadline deadline, LocalDate day, boolean quarterly, Rulings rulings) {
        Term term = Term.of(day, quarterly);
        Set<String> leaning = new TreeSet<>();
        if (!day.isAfter(term.day(deadline))) {
            return new Counted(Optional.of(term), leaning);
        }
        deadline.ruling().ifPresent(leaning::add);
        deadline.next().ifPresent(n -> leaning.add(n.ruling()));
        boolean next = deadline.next().filter(n -> rulings.option(n.ruling()).equals(n.option())).isPresent();
        return new Counted(next ? Optional.of(term.next()) : Optional.empty(), leaning);
    }
}
