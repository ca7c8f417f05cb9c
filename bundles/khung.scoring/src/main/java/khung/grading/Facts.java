package khung.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Mark;
import khung.rubric.Role;

/**
 * What the conditions of a grade are held against. A fact that is not in here is unknown, never true and
 * never zero.
 *
 * @param counts numbers of tasks, members, organisations and the like, 0 or more
 * @param marks what a person confirmed or denied
 * @param role the person's part in the leadership
 * @param unitForce force majeure among the unit's tasks
 * @param ownForce force majeure among the person's own tasks
 * @param grades grades given elsewhere, by the name of the fact
 * @param levels levels judged elsewhere, by the name of the fact
 */
public record Facts(Map<Count, Integer> counts, Map<Mark, Boolean> marks, Optional<Role> role,
        List<ForceMajeure> unitForce, List<ForceMajeure> ownForce, Map<String, Grade> grades,
        Map<String, String> levels) {

    /** Nothing is known. */
    public static final Facts UNKNOWN = new Facts(Map.of(), Map.of(), Optional.empty(), List.of(), List.of());

    /** Copies. */
    public Facts {
        counts = Map.copyOf(counts);
        marks = Map.copyOf(marks);
        unitForce = List.copyOf(unitForce);
        ownForce = List.copyOf(ownForce);
        grades = Map.copyOf(grades);
        levels = Map.copyOf(levels);
    }

    /** Facts without grades and levels given elsewhere. */
    public Facts(Map<Count, Integer> counts, Map<Mark, Boolean> marks, Optional<Role> role,
            List<ForceMajeure> unitForce, List<ForceMajeure> ownForce) {
        this(counts, marks, role, unitForce, ownForce, Map.of(), Map.of());
    }

    /** The number given, as entered. */
    public Optional<Integer> count(Count count) {
        return Optional.ofNullable(counts.get(count));
    }

    /** What was said of a mark. */
    public Optional<Boolean> mark(Mark mark) {
        return Optional.ofNullable(marks.get(mark));
    }

    /** A grade given elsewhere. */
    public Optional<Grade> grade(String fact) {
        return Optional.ofNullable(grades.get(fact));
    }

    /** A level judged elsewhere. */
    public Optional<String> level(String fact) {
        return Optional.ofNullable(levels.get(fact));
    }

    /** How many tasks confirmed force majeure takes out of a number; 0 for what is no number of tasks. */
    public int excluded(Count count) {
        if (count.equals(Count.UNIT_ASSIGNED)) {
            return sum(unitForce, ForceMajeure::tasks);
        } else if (count.equals(Count.UNIT_DONE)) {
            return sum(unitForce, ForceMajeure::done);
        } else if (count.equals(Count.UNIT_LATE)) {
            return sum(unitForce, ForceMajeure::late);
        } else if (count.equals(Count.UNIT_EXCEEDED)) {
            return sum(unitForce, ForceMajeure::exceeded);
        } else if (count.equals(Count.OWN_ASSIGNED)) {
            return sum(ownForce, ForceMajeure::tasks);
        }
        return count.equals(Count.OWN_DONE) ? sum(ownForce, ForceMajeure::done) : 0;
    }

    /** The same facts with one number set. */
    Facts with(Count count, int value) {
        Map<Count, Integer> all = new TreeMap<>();
        all.putAll(counts);
        all.put(count, value);
        return new Facts(all, marks, role, unitForce, ownForce, grades, levels);
    }

    /** The same facts with one mark set. */
    Facts with(Mark mark, boolean value) {
        Map<Mark, Boolean> all = new TreeMap<>();
        all.putAll(marks);
        all.put(mark, value);
        return new Facts(counts, all, role, unitForce, ownForce, grades, levels);
    }

    /** The same facts with the role set. */
    Facts with(Role value) {
        return new Facts(counts, marks, Optional.of(value), unitForce, ownForce, grades, levels);
    }

    /** The same facts with one grade given elsewhere set. */
    Facts with(String fact, Grade value) {
        Map<String, Grade> all = new TreeMap<>(grades);
        all.put(fact, value);
        return new Facts(counts, marks, role, unitForce, ownForce, all, levels);
    }

    /** The same facts with one level judged elsewhere set. */
    Facts with(String fact, String level) {
        Map<String, String> all = new TreeMap<>(levels);
        all.put(fact, level);
        return new Facts(counts, marks, role, unitForce, ownForce, grades, all);
    }

    /** The same facts with nothing taken out for force majeure. */
    Facts withoutForce() {
        return new Facts(counts, marks, role, List.of(), List.of(), grades, levels);
    }

    private static int sum(List<ForceMajeure> force, java.util.function.ToIntFunction<ForceMajeure> part) {
        return force.stream().filter(ForceMajeure::confirmed).mapToInt(part).sum();
    }
}
