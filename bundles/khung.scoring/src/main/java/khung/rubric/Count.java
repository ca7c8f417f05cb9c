package khung.rubric;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A number that grading conditions ask about: of tasks, members, organisations, votes. Unknown until a person
 * gives it. A guidance may declare further ones ({@link Fact}); those of tasks are known to every guidance.
 *
 * @param word its name in files
 */
public record Count(String word) implements Comparable<Count> {

    /** Tasks given to the unit in the period, by plan and at short notice. */
    public static final Count UNIT_ASSIGNED = new Count("unit.assigned");
    /** Of these, done. */
    public static final Count UNIT_DONE = new Count("unit.done");
    /** Of these, not on schedule. */
    public static final Count UNIT_LATE = new Count("unit.late");
    /** Of these, done beyond what was required. */
    public static final Count UNIT_EXCEEDED = new Count("unit.exceeded");
    /** Tasks given to the person. */
    public static final Count OWN_ASSIGNED = new Count("own.assigned");
    /** Of these, done. */
    public static final Count OWN_DONE = new Count("own.done");

    /** Those of tasks, in order. */
    public static List<Count> ofTasks() {
        return List.of(UNIT_ASSIGNED, UNIT_DONE, UNIT_LATE, UNIT_EXCEEDED, OWN_ASSIGNED, OWN_DONE);
    }

    /** Those of tasks by their word. */
    public static Map<String, Count> byWord() {
        return ofTasks().stream().collect(Collectors.toMap(Count::word, Function.identity()));
    }

    /** Which of those of tasks is part of which, and therefore never more. */
    public static Map<Count, Count> parts() {
        return Map.of(UNIT_DONE, UNIT_ASSIGNED, UNIT_LATE, UNIT_ASSIGNED, UNIT_EXCEEDED, UNIT_DONE, OWN_DONE, OWN_ASSIGNED);
    }

    @Override
    public int compareTo(Count other) {
        return word.compareTo(other.word);
    }
}
