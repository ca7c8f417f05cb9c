package khung.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * What a dossier is scored by beside its rubric, fixed by value when it is first kept: later decisions about
 * rulings change a dossier only by moving it. The dossier's own choices win over these.
 *
 * @param engine version of Khung that fixed it; empty while nothing is fixed
 * @param rulings the option of every ruling its rubric can lean on, by ruling id
 */
public record Pins(Optional<String> engine, Map<String, String> rulings) {

    /** Nothing is fixed: what is in force holds. */
    public static final Pins NONE = new Pins(Optional.empty(), Map.of());

    /** Copies. */
    public Pins {
        rulings = Map.copyOf(rulings);
    }

    /** All of it fixed as it stands now. */
    public static Pins of(Rubric rubric, Rulings standing, String engine) {
        return NONE.completed(rubric, standing, engine);
    }

    /** What is fixed already, and the rest as it stands now. */
    public Pins completed(Rubric rubric, Rulings standing, String engine) {
        Map<String, String> all = new TreeMap<>();
        for (String id : RulingsAsked.of(rubric)) {
            if (standing.find(id).isPresent()) {
                all.put(id, standing.option(id));
            }
        }
        all.putAll(rulings);
        return new Pins(this.engine.or(() -> Optional.of(engine)), all);
    }
}
