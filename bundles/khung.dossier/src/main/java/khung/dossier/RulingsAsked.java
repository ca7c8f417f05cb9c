package khung.dossier;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Clause;
import khung.rubric.Condition;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Weights;

/** Finds the rulings a rubric's points and grades can lean on. */
public final class RulingsAsked {

    private final Set<String> ids = new TreeSet<>();

    private RulingsAsked() {
    }

    /** The ids, in order; shipped or not. */
    public static Set<String> of(Rubric rubric) {
        RulingsAsked asked = new RulingsAsked();
        asked.ids.addAll(rubric.guidance().rulings().values());
        for (Clause clause : rubric.guidance().clauses()) {
            asked.ids.addAll(clause.rulings());
            clause.when().on(asked.new InCondition());
            if (clause.outcome() instanceof Clause.Asks asks) {
                asks.ruling().ifPresent(asked.ids::add);
            }
        }
        rubric.criteria().forEach(c -> c.method().orElseThrow().on(new InMethod()).ifPresent(asked.ids::add));
        rubric.weights().flatMap(Weights::ruling).ifPresent(asked.ids::add);
        return asked.ids;
    }

    private final class InCondition implements Condition.Cases<Void> {

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
        public Void all(Condition.All condition) {
            condition.conditions().forEach(c -> c.on(this));
            return null;
        }

        @Override
        public Void anyOf(Condition.AnyOf condition) {
            condition.conditions().forEach(c -> c.on(this));
            return null;
        }

        @Override
        public Void under(Condition.Under condition) {
            ids.add(condition.ruling());
            return condition.condition().on(this);
        }
    }

    private static final class InMethod implements Method.Cases<Optional<String>> {

        @Override
        public Optional<String> passFail(Method.PassFail method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> ratio(Method.Ratio method) {
            return method.ruling();
        }

        @Override
        public Optional<String> tiers(Method.Tiers method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> points(Method.Points method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> assessedPercent(Method.AssessedPercent method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> bands(Method.Bands method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> chooseOne(Method.ChooseOne method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> outcomes(Method.Outcomes method) {
            return method.ruling();
        }

        @Override
        public Optional<String> catalogue(Method.Catalogue method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> levels(Method.Levels method) {
            return Optional.empty();
        }

        @Override
        public Optional<String> tasks(Method.Tasks method) {
            return method.ruling();
        }

        @Override
        public Optional<String> narrative(Method.Narrative method) {
            return Optional.empty();
        }
    }
}
