package khung.dossier;

import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Clause;
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
            clause.when().switches().forEach(u -> asked.ids.add(u.ruling()));
            clause.only().ifPresent(o -> asked.ids.add(o.ruling()));
            if (clause.outcome() instanceof Clause.Asks asks) {
                asks.ruling().ifPresent(asked.ids::add);
            }
        }
        rubric.criteria().forEach(c -> c.method().orElseThrow().ruling().ifPresent(asked.ids::add));
        rubric.weights().flatMap(Weights::ruling).ifPresent(asked.ids::add);
        return asked.ids;
    }
}
