package khung.rubric;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The numbers of tasks that grading conditions ask about. Unknown until a person gives them. */
public enum Count {
    /** Tasks given to the unit in the period, by plan and at short notice. */
    UNIT_ASSIGNED("unit.assigned"),
    /** Of these, done. */
    UNIT_DONE("unit.done"),
    /** Of these, not on schedule. */
    UNIT_LATE("unit.late"),
    /** Of these, done beyond what was required. */
    UNIT_EXCEEDED("unit.exceeded"),
    /** Tasks given to the person. */
    OWN_ASSIGNED("own.assigned"),
    /** Of these, done. */
    OWN_DONE("own.done");

    private final String word;

    Count(String word) {
        this.word = word;
    }

    /** The word used in files. */
    public String word() {
        return word;
    }

    /** All counts by their word. */
    public static Map<String, Count> byWord() {
        return Arrays.stream(values()).collect(Collectors.toMap(Count::word, Function.identity()));
    }
}
