package khung.rubric;

import java.util.Map;

/** What a tier asks of the grades of a group of organisations. The set is closed. */
public sealed interface Group {

    /**
     * Whether it holds.
     *
     * @param counts how many organisations got each grade; a grade left out was got by none
     */
    boolean holds(Map<Grade, Integer> counts);

    /** Whether it names one grade exactly, so that it is narrower than "this grade or better" (I-17). */
    boolean exact();

    /**
     * Every organisation got the grade.
     *
     * @param orBetter whether a better one does as well
     */
    record Every(Grade grade, boolean orBetter) implements Group {
        @Override
        public boolean holds(Map<Grade, Integer> counts) {
            return counts.entrySet().stream().allMatch(e -> e.getValue() == 0 || e.getKey() == grade
                    || orBetter && e.getKey().compareTo(grade) < 0);
        }

        @Override
        public boolean exact() {
            return !orBetter;
        }
    }

    /** At least so many organisations got the grade. */
    record AtLeast(int number, Grade grade) implements Group {
        @Override
        public boolean holds(Map<Grade, Integer> counts) {
            return counts.getOrDefault(grade, 0) >= number;
        }

        @Override
        public boolean exact() {
            return true;
        }
    }
}
