package khung.rubric;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rulings known and the option each stands at. Immutable.
 *
 * @param known all rulings by id
 * @param chosen options chosen in place of the standard ones, by ruling id
 */
public record Rulings(Map<String, Ruling> known, Map<String, String> chosen) {

    /** No rulings at all. */
    public static final Rulings NONE = new Rulings(Map.of(), Map.of());

    /** Copies. */
    public Rulings {
        known = Map.copyOf(known);
        chosen = Map.copyOf(chosen);
    }

    /**
     * The option a ruling stands at.
     *
     * @throws IllegalArgumentException when the ruling is not known: data that names a ruling must ship it
     */
    public String option(String id) {
        Ruling ruling = known.get(id);
        if (ruling == null) {
            throw new IllegalArgumentException("ruling " + id);
        }
        return chosen.getOrDefault(id, ruling.standard());
    }

    /** The ruling with this id. */
    public Optional<Ruling> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The same rulings with some options chosen; later choices win over these. */
    public Rulings choosing(Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(chosen);
        all.putAll(options);
        return new Rulings(known, all);
    }
}
