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
 * @param facts the facts of the unit that a guidance declares, as texts by name
 */
public record UnitFacts(String unit, Period period, Map<Count, Integer> counts, Map<Mark, Boolean> marks,
        List<ForceMajeure> force, Map<String, String> facts) {

    /** Copies. */
    public UnitFacts {
        counts = Map.copyOf(counts);
        marks = Map.copyOf(marks);
        force = List.copyOf(force);
        facts = Map.copyOf(facts);
    }

    /** Without facts that a guidance declares. */
    public UnitFacts(String unit, Period period, Map<Count, Integer> counts, Map<Mark, Boolean> marks,
            List<ForceMajeure> force) {
        this(unit, period, counts, marks, force, Map.of());
    }

    /** Nothing is known of the unit. */
    public static UnitFacts unknown(String unit, Period period) {
        return new UnitFacts(unit, period, Map.of(), Map.of(), List.of());
    }

    /** The same facts under another unit's name. */
    public UnitFacts of(String other) {
        return new UnitFacts(other, period, counts, marks, force, facts);
    }

    /** The same with other numbers of tasks. */
    public UnitFacts with(Map<Count, Integer> numbers) {
        return new UnitFacts(unit, period, numbers, marks, force, facts);
    }

    /** The same with other marks. */
    public UnitFacts withMarks(Map<Mark, Boolean> other) {
        return new UnitFacts(unit, period, counts, other, force, facts);
    }

    /** The same with other force majeure. */
    public UnitFacts with(List<ForceMajeure> other) {
        return new UnitFacts(unit, period, counts, marks, other, facts);
    }

    /** The same with other facts that a guidance declares. */
    public UnitFacts withFacts(Map<String, String> texts) {
        return new UnitFacts(unit, period, counts, marks, force, texts);
    }
}
