package khung.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;

/** The rulings and options a rubric and its guidance name, each with the first row that names it, if it is a row. */
final class NamedRulings {

    private final Map<String, Optional<Item>> rulings = new LinkedHashMap<>();
    private final Map<String, Set<String>> options = new LinkedHashMap<>();

    NamedRulings(Rubric rubric) {
        rubric.criteria().forEach(i -> i.method().orElseThrow().on(new OfMethod())
                .ifPresent(r -> rulings.putIfAbsent(r, Optional.of(i))));
        rubric.weights().flatMap(w -> w.ruling()).ifPresent(this::name);
        Guidance guidance = rubric.guidance();
        guidance.rulings().values().forEach(this::name);
        guidance.clauses().forEach(this::clause);
    }

    Map<String, Optional<Item>> rulings() {
        return rulings;
    }

    /** Options by the ruling they should belong to. */
    Map<String, Set<String>> options() {
        return options;
    }

    private void clause(Clause clause) {
        clause.rulings().forEach(this::name);
        clause.only().ifPresent(o -> option(o.ruling(), o.option()));
        if (clause.outcome() instanceof Clause.Asks asks) {
            asks.ruling().ifPresent(r -> {
                name(r);
                asks.chosen().keySet().forEach(o -> option(r, o));
            });
        }
        clause.when().on(new OfCondition());
    }

    private void name(String ruling) {
        rulings.putIfAbsent(ruling, Optional.empty());
    }

    private void option(String ruling, String option) {
        name(ruling);
        options.computeIfAbsent(ruling, r -> new LinkedHashSet<>()).add(option);
    }

    /** The ruling a row rests on. */
    private static final class OfMethod implements SomeCases<Optional<String>> {

        @Override
        public Optional<String> otherwise() {
            return Optional.empty();
        }

        @Override
        public Optional<String> ratio(Method.Ratio method) {
            return method.ruling();
        }

        @Override
        public Optional<String> outcomes(Method.Outcomes method) {
            return method.ruling();
        }

        @Override
        public Optional<String> tasks(Method.Tasks method) {
            return method.ruling();
        }
    }

    /** Notes what conditions are bound to. */
    private final class OfCondition implements Condition.Cases<Void> {

        @Override
        public Void pointsFrom(Condition.PointsFrom condition) {
            return null;
        }

        @Override
        public Void pointsBelow(Condition.PointsBelow condition) {
            return null;
        }

        @Override
        public Void share(Condition.Share condition) {
            return null;
        }

        @Override
        public Void confirmed(Condition.Confirmed condition) {
            return null;
        }

        @Override
        public Void hasRole(Condition.HasRole condition) {
            return null;
        }

        @Override
        public Void denied(Condition.Denied condition) {
            return null;
        }

        @Override
        public Void countIs(Condition.CountIs condition) {
            return null;
        }

        @Override
        public Void gradeFrom(Condition.GradeFrom condition) {
            return null;
        }

        @Override
        public Void levelsFrom(Condition.LevelsFrom condition) {
            return null;
        }

        @Override
        public Void levelsBelow(Condition.LevelsBelow condition) {
            return null;
        }

        @Override
        public Void all(Condition.All condition) {
            return each(condition.conditions());
        }

        @Override
        public Void anyOf(Condition.AnyOf condition) {
            return each(condition.conditions());
        }

        @Override
        public Void under(Condition.Under condition) {
            option(condition.ruling(), condition.option());
            return condition.condition().on(this);
        }

        private Void each(List<Condition> conditions) {
            conditions.forEach(c -> c.on(this));
            return null;
        }
    }
}
