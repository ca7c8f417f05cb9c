package khung.eligibility;

import java.util.List;
import java.util.Optional;

/** When a provision holds. The set is closed; {@link Cases} goes through it. */
public sealed interface Circumstance {

    /** Calls the case this is. */
    <T> T match(Cases<T> cases);

    /** One method for each circumstance. */
    interface Cases<T> {
        /** Away in the period. */
        T absent(Absent c);

        /** Not long since something happened. */
        T since(Since c);

        /** Something lasts on the day of grading. */
        T during(During c);

        /** Somebody said yes or no. */
        T told(Told c);

        /** A number that is small. */
        T few(Few c);

        /** A former post. */
        T former(Former c);

        /** The post on the day of grading. */
        T posted(Posted c);
    }

    /**
     * Months away in the period for any of some causes.
     *
     * @param causes words of events
     * @param from at least so many months; empty when any day is enough
     * @param together the ruling that says whether several causes are added up; empty when they never are
     */
    record Absent(List<String> causes, Optional<Integer> from, Optional<String> together) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.absent(this);
        }
    }

    /**
     * Months since the last of some events.
     *
     * @param events words of events
     * @param from at least so many months; 0 when there is no lower edge
     * @param below fewer than so many months
     * @param grading whether they run to the day of grading, whole days before it; else within the period
     */
    record Since(List<String> events, int from, int below, boolean grading) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.since(this);
        }
    }

    /**
     * Any of some events lasts on the day of grading.
     *
     * @param events words of events
     */
    record During(List<String> events) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.during(this);
        }
    }

    /** A mark that stands at yes or no. */
    record Told(String mark, boolean is) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.told(this);
        }
    }

    /** A number below another. */
    record Few(String count, int below) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.few(this);
        }
    }

    /**
     * A post left in the period or later, before the one on the day of grading.
     *
     * @param from at least so many months in it; empty when any day is enough
     * @param whole the ruling that says whether the whole stay counts; empty when only the time in the period does
     */
    record Former(Optional<Integer> from, Optional<String> whole) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.former(this);
        }
    }

    /** What post there is on the day of grading. */
    record Posted(Kind kind) implements Circumstance {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.posted(this);
        }

        /** Kinds of it. */
        public enum Kind {
            /** Posts are known, and none of them on that day. */
            NONE,
            /** A provisional one. */
            PROVISIONAL
        }
    }
}
