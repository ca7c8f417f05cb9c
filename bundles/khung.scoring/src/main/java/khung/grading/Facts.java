package khung.grading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Count;
import khung.rubric.Mark;
import khung.rubric.Role;

/**
 * What the conditions of a grade are held against. A fact that is not in here is unknown, never true and
 * never zero.
 *
 * @param counts numbers of tasks, 0 or more
 * @param marks what a person confirmed or denied
 * @param role the person's part in the leadership
 * @param unitForce force majeure among the unit's tasks
 * @param ownForce force majeure among the person's own tasks
 */
public record Facts(Map<Count, Integer> counts, Map<Mark, Boolean> marks, Optional<Role> role,
        List<ForceMajeure> unitForce, List<ForceMajeure> ownForce) {

    /** Nothing is known. */
    public static final Facts UNKNOWN = new Facts(Map.of(), Map.of(), Optional.empty(), List.of(), List.of());

    /** Copies. */
    public Facts {
        counts = Map.copyOf(counts);
        marks = Map.copyOf(marks);
        unitForce = List.copyOf(unitForce);
        ownForce = List.copyOf(ownForce);
    }

    /** The number given, as entered. */
    public Optional<Integer> count(Count count) {
        return Optional.ofNullable(counts.get(count));
    }

    /** What was said of a mark. */
    public Optional<Boolean> mark(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    /** How many tasks confirmed force majeure takes out of a number. */
    public int excluded(Count count) {
        return switch (count) {
            case UNIT_ASSIGNED -> sum(unitForce, ForceMajeure::tasks);
            case UNIT_DONE -> sum(unitForce, ForceMajeure::done);
            case UNIT_LATE -> sum(unitForce, ForceMajeure::late);
            case UNIT_EXCEEDED -> sum(unitForce, ForceMajeure::exceeded);
            case OWN_ASSIGNED -> sum(ownForce, ForceMajeure::tasks);
            case OWN_DONE -> sum(ownForce, ForceMajeure::done);
        };
    }

    /** The same facts with one number set. */
    Facts with(Count count, int value) {
        Map<Count, Integer> all = new EnumMap<>(Count.class);
        all.putAll(counts);
        all.put(count, value);
        return new Facts(all, marks, role, unitForce, ownForce);
    }

    /** The same facts with one mark set. */
    Facts with(Mark mark, boolean value) {
        Map<Mark, Boolean> all = new EnumMap<>(Mark.class);
        all.putAll(marks);
        all.put(mark, value);
        return new Facts(counts, all, role, unitForce, ownForce);
    }

    /** The same facts with the role set. */
    Facts with(Role value) {
        return new Facts(counts, marks, Optional.of(value), unitForce, ownForce);
    }

    private static int sum(List<ForceMajeure> force, java.util.function.ToIntFunction<ForceMajeure> part) {
        return force.stream().filter(ForceMajeure::confirmed).mapToInt(part).sum();
    }
}
