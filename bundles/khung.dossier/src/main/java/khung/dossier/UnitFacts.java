package khung.dossier;

import java.util.List;
import java.util.Map;

import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Mark;

/**
 * The facts of a unit in a period, entered once and shared by its people. What is not given is unknown.
 *
 * @param unit the unit's name
 * @param period the period
 * @param counts numbers of the unit's tasks
 * @param marks what was confirmed or denied
 * @param force force majeure among the unit's tasks
 */
public record UnitFacts(String unit, Period period, Map<Count, Integer> counts, Map<Mark, Boolean> marks,
        List<ForceMajeure> force) {

    /** Copies. */
    public UnitFacts {
        counts = Map.copyOf(counts);
        marks = Map.copyOf(marks);
        force = List.copyOf(force);
    }

    /** Nothing is known of the unit. */
    public static UnitFacts unknown(String unit, Period period) {
        return new UnitFacts(unit, period, Map.of(), Map.of(), List.of());
    }
}
