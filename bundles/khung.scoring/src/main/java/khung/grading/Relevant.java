package khung.grading;

import java.util.ArrayList;
import java.util.List;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Condition.All;
import khung.rubric.Condition.AnyOf;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.Denied;
import khung.rubric.Condition.GradeBelow;
import khung.rubric.Condition.GradeFrom;
import khung.rubric.Condition.HasRole;
import khung.rubric.Condition.JudgedBelow;
import khung.rubric.Condition.JudgedFrom;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Condition.Under;
import khung.rubric.Condition.Where;
import khung.rubric.Count;
import khung.rubric.Rulings;

/**
 * What of the known still bears on the clauses from one on: for each how it comes out and, while that is open, the same
 * of the conditions it hangs on. Two that agree in it end alike.
 *
 * @param clause the first of them
 */
record Relevant(int clause, List<Object> states) {

    static Relevant of(Known known, int clause, List<Clause> clauses, Rulings rulings, Limits limits) {
        Reading reading = new Reading(known, rulings, limits);
        List<Object> states = new ArrayList<>();
        for (Clause next : clauses.subList(clause, clauses.size())) {
            Object state = next.when().on(reading);
            states.add(state);
            if (state == Truth.HOLDS) {
                break;
            }
        }
        return new Relevant(clause, states);
    }

    /** A truth where the condition comes out, else what it hangs on. */
    private record Reading(Known known, Rulings rulings, Limits limits) implements Condition.Cases<Object> {

        private Object leaf(Condition condition, Object open) {
            Truth truth = condition.on(new Weighing(known, rulings));
            return truth == Truth.UNKNOWN ? open : truth;
        }

        @Override
        public Object pointsFrom(PointsFrom condition) {
            return leaf(condition, known.totals());
        }

        @Override
        public Object pointsBelow(PointsBelow condition) {
            return leaf(condition, known.totals());
        }

        @Override
        public Object share(Share condition) {
            return leaf(condition, List.of(number(condition.part()), number(condition.whole())));
        }

        @Override
        public Object countIs(CountIs condition) {
            return leaf(condition, number(condition.count()));
        }

        private Object number(Count count) {
            return known.facts().count(count).<Object>map(n -> n)
                    .orElseGet(() -> List.of(limits.least(count, known.facts()), limits.most(count, known.facts())));
        }

        @Override
        public Object levelsFrom(LevelsFrom condition) {
            return leaf(condition, known.levels().unjudged(condition.rows()));
        }

        @Override
        public Object levelsBelow(LevelsBelow condition) {
            return leaf(condition, known.levels().unjudged(condition.rows()));
        }

        @Override
        public Object confirmed(Confirmed condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object denied(Denied condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object hasRole(HasRole condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object gradeFrom(GradeFrom condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object gradeBelow(GradeBelow condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object judgedFrom(JudgedFrom condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object judgedBelow(JudgedBelow condition) {
            return leaf(condition, Truth.UNKNOWN);
        }

        @Override
        public Object all(All condition) {
            return combined(condition.conditions(), Truth.FAILS, Truth.HOLDS);
        }

        @Override
        public Object anyOf(AnyOf condition) {
            return combined(condition.conditions(), Truth.HOLDS, Truth.FAILS);
        }

        /** One condition at {@code settling} settles the whole; those at {@code idle} have no say. */
        private Object combined(List<Condition> conditions, Truth settling, Truth idle) {
            List<Object> open = new ArrayList<>();
            for (Condition condition : conditions) {
                Object state = condition instanceof Under under && !stands(under) ? idle : condition.on(this);
                if (state == settling) {
                    return settling;
                }
                // One without a say keeps its place, so that two lists of the same conditions are never mixed up.
                open.add(state);
            }
            return open.stream().allMatch(s -> s == idle) ? idle : open;
        }

        @Override
        public Object where(Where condition) {
            Object only = condition.only().on(this);
            if (only == Truth.FAILS) {
                return Truth.HOLDS;
            }
            Object asked = condition.condition().on(this);
            return only == Truth.HOLDS || asked == Truth.HOLDS ? asked : List.of(only, asked);
        }

        @Override
        public Object under(Under condition) {
            return stands(condition) ? condition.condition().on(this) : Truth.HOLDS;
        }

        private boolean stands(Under under) {
            return rulings.option(under.ruling()).equals(under.option());
        }
    }
}
