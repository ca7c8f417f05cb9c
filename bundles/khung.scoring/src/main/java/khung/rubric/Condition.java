package khung.rubric;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/** What a clause of a guidance asks for. The set is closed; data combines conditions, it does not program. */
public sealed interface Condition {

    /** Does what fits the condition; the compiler sees to it that none is forgotten. */
    <T> T on(Cases<T> cases);

    /** The single conditions inside this one, in order; the condition itself when it combines none. */
    default List<Condition> leaves() {
        return List.of(this);
    }

    /** The conditions at or inside this one that a ruling switches, in order. */
    default List<Under> switches() {
        return List.of();
    }

    /** What to do for each kind of condition. */
    interface Cases<T> {
        /** See {@link PointsFrom}. */
        T pointsFrom(PointsFrom condition);

        /** See {@link PointsBelow}. */
        T pointsBelow(PointsBelow condition);

        /** See {@link Share}. */
        T share(Share condition);

        /** See {@link Confirmed}. */
        T confirmed(Confirmed condition);

        /** See {@link HasRole}. */
        T hasRole(HasRole condition);

        /** See {@link Denied}. */
        T denied(Denied condition);

        /** See {@link CountIs}. */
        T countIs(CountIs condition);

        /** See {@link GradeFrom}. */
        T gradeFrom(GradeFrom condition);

        /** See {@link GradeBelow}. */
        T gradeBelow(GradeBelow condition);

        /** See {@link JudgedFrom}. */
        T judgedFrom(JudgedFrom condition);

        /** See {@link JudgedBelow}. */
        T judgedBelow(JudgedBelow condition);

        /** See {@link LevelsFrom}. */
        T levelsFrom(LevelsFrom condition);

        /** See {@link LevelsBelow}. */
        T levelsBelow(LevelsBelow condition);

        /** See {@link All}. */
        T all(All condition);

        /** See {@link AnyOf}. */
        T anyOf(AnyOf condition);

        /** See {@link Where}. */
        T where(Where condition);

        /** See {@link Under}. */
        T under(Under condition);
    }

    /** The total is at least {@code from}, compared unrounded (I-03). */
    record PointsFrom(BigFraction from, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.pointsFrom(this);
        }
    }

    /** The total is under {@code below}, compared unrounded (I-03). */
    record PointsBelow(BigFraction below, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.pointsBelow(this);
        }
    }

    /**
     * One number as a share of another, compared as an exact fraction (I-34), confirmed force majeure left out of
     * both where the guidance has that exception (I-07).
     *
     * @param rest whether the share of what is not in the part is meant
     * @param bound the share to compare with; 1 is all of them
     */
    record Share(Count part, Count whole, boolean rest, Comparison comparison, BigFraction bound, Basis basis)
            implements Condition {

        /** The number meant, when so many are in the part and in the whole. */
        public int meant(int inPart, int inWhole) {
            return rest ? inWhole - inPart : inPart;
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.share(this);
        }
    }

    /** A person has confirmed the mark. */
    record Confirmed(Mark mark, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.confirmed(this);
        }
    }

    /** A person has denied the mark. */
    record Denied(Mark mark, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.denied(this);
        }
    }

    /** A number compared with {@code number}. */
    record CountIs(Count count, Comparison comparison, int number, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.countIs(this);
        }
    }

    /** A grade given elsewhere is this one or better. */
    record GradeFrom(String fact, Grade grade, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.gradeFrom(this);
        }
    }

    /** A grade given elsewhere is worse than this one. */
    record GradeBelow(String fact, Grade grade, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.gradeBelow(this);
        }
    }

    /** A level judged elsewhere is this one or better. */
    record JudgedFrom(String fact, String level, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.judgedFrom(this);
        }
    }

    /** A level judged elsewhere is worse than this one. */
    record JudgedBelow(String fact, String level, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.judgedBelow(this);
        }
    }

    /** Every row named was judged at this level or better. */
    record LevelsFrom(Rows rows, String level, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.levelsFrom(this);
        }
    }

    /** At least one row named was judged below this level. */
    record LevelsBelow(Rows rows, String level, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.levelsBelow(this);
        }
    }

    /**
     * Rows judged in levels.
     *
     * @param keys keys of rows or of the groups they stand in
     * @param except whether all rows but these are meant
     */
    record Rows(List<String> keys, boolean except) {

        /** Whether a row is meant. */
        public boolean holds(String key) {
            return except != keys.stream().anyMatch(k -> key.equals(k) || key.startsWith(k + "."));
        }
    }

    /** The person has one of the roles. */
    record HasRole(Set<Role> roles, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.hasRole(this);
        }
    }

    /** Every condition holds. An empty list always holds. */
    record All(List<Condition> conditions) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.all(this);
        }

        @Override
        public List<Condition> leaves() {
            return conditions.stream().flatMap(c -> c.leaves().stream()).toList();
        }

        @Override
        public List<Under> switches() {
            return conditions.stream().flatMap(c -> c.switches().stream()).toList();
        }
    }

    /**
     * At least one condition holds.
     *
     * @param basis where the choice itself comes from; blank where only its conditions say
     */
    record AnyOf(List<Condition> conditions, Basis basis) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.anyOf(this);
        }

        @Override
        public List<Condition> leaves() {
            return conditions.stream().flatMap(c -> c.leaves().stream()).toList();
        }

        @Override
        public List<Under> switches() {
            return conditions.stream().flatMap(c -> c.switches().stream()).toList();
        }
    }

    /**
     * The condition is asked only of those another condition holds for; for others it is as if it were not written.
     * It never stands among the conditions of an {@link AnyOf}, where leaving it out would mean the opposite.
     */
    record Where(Condition only, Condition condition) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.where(this);
        }

        @Override
        public List<Condition> leaves() {
            return Stream.concat(only.leaves().stream(), condition.leaves().stream()).toList();
        }

        @Override
        public List<Under> switches() {
            return Stream.concat(only.switches().stream(), condition.switches().stream()).toList();
        }
    }

    /**
     * The condition counts only while the ruling stands at the option; otherwise it is as if it were not
     * written, whatever it is combined with.
     */
    record Under(String ruling, String option, Condition condition) implements Condition {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.under(this);
        }

        @Override
        public List<Condition> leaves() {
            return condition.leaves();
        }

        @Override
        public List<Under> switches() {
            return Stream.concat(Stream.of(this), condition.switches().stream()).toList();
        }
    }

    /** How a share or a number meets its bound. */
    enum Comparison {
        /** Not less than. */
        FROM,
        /** Less than. */
        BELOW,
        /** Not more than. */
        AT_MOST,
        /** More than. */
        ABOVE;

        /** Met exactly where this one is not. */
        public Comparison opposite() {
            return switch (this) {
                case FROM -> BELOW;
                case BELOW -> FROM;
                case AT_MOST -> ABOVE;
                case ABOVE -> AT_MOST;
            };
        }

        /**
         * Whether it is met.
         *
         * @param order negative when the value is less than the bound, zero when it is the bound
         */
        public boolean met(int order) {
            return switch (this) {
                case FROM -> order >= 0;
                case BELOW -> order < 0;
                case AT_MOST -> order <= 0;
                case ABOVE -> order > 0;
            };
        }
    }

    /**
     * Where a condition comes from.
     *
     * @param says the condition in the words of the guidance
     * @param rules ids of the rules, for instance R003P-17
     */
    record Basis(String says, List<String> rules) {
    }
}
