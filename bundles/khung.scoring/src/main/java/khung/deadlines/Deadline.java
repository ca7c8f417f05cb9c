package khung.deadlines;

import java.util.List;
import java.util.Optional;

/**
 * One deadline of a guidance, for any period.
 *
 * @param id its name within the guidance
 * @param actor who owes it
 * @param what what is owed
 * @param to to whom; the empty text where the text names nobody
 * @param day the day of the month printed
 * @param month of a quarter, months after its last month (0 is the last month itself, 1 the first of the next
 *        quarter); of a year, the month of that year from 1 (13 is the first of the
 *        next)
 * @param strict whether the text says "before", so that the day itself is late (I-13)
 * @param late whether coming late has a consequence
 * @param next the ruling, and the option it has to stand at, for what comes after the day to count in the next period
 *        (I-41); empty where it never does
 * @param ruling the ruling it leans on; empty when none
 * @param rules ids of the rules it comes from
 */
public record Deadline(String id, String actor, String what, String to, int day, int month, boolean strict,
        boolean late, Optional<Standing> next, Optional<String> ruling, List<String> rules) {

    /** A ruling and the option it has to stand at. */
    public record Standing(String ruling, String option) {
    }
}
