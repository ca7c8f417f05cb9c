package khung.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.rubric.Condition.Rows;

/**
 * The levels rows were judged at.
 *
 * @param scale names of the levels, best first
 * @param rows keys of all rows judged in levels
 * @param known how far from the best each judged row stands, 0 being the best
 */
record Levels(List<String> scale, Set<String> rows, Map<String, Integer> known) {

    static Levels of(Achieved achieved) {
        List<String> scale = achieved.scale();
        Map<String, Integer> known = new TreeMap<>();
        achieved.levels().forEach((row, level) -> level.map(scale::indexOf).filter(i -> i >= 0)
                .ifPresent(i -> known.put(row, i)));
        return new Levels(scale, new TreeSet<>(achieved.levels().keySet()), known);
    }

    /** The rows meant that are not judged yet. */
    Set<String> unjudged(Rows meant) {
        Set<String> open = new TreeSet<>(rows);
        open.removeIf(r -> !meant.holds(r) || known.containsKey(r));
        return open;
    }

    /** Whether every row meant is at the level or better. */
    Truth from(Rows meant, String level) {
        int worst = place(level);
        if (known.entrySet().stream().anyMatch(e -> meant.holds(e.getKey()) && e.getValue() > worst)) {
            return Truth.FAILS;
        }
        return unjudged(meant).isEmpty() ? Truth.HOLDS : Truth.UNKNOWN;
    }

    /** The worst level among the judged rows meant. */
    Optional<String> worst(Rows meant) {
        return known.entrySet().stream().filter(e -> meant.holds(e.getKey())).map(Map.Entry::getValue)
                .max(Integer::compare).map(scale::get);
    }

    /** The judged rows meant that are worse than the level. */
    List<String> worseThan(Rows meant, String level) {
        int last = place(level);
        return known.entrySet().stream().filter(e -> meant.holds(e.getKey()) && e.getValue() > last)
                .map(Map.Entry::getKey).toList();
    }

    private int place(String level) {
        int place = scale.indexOf(level);
        if (place < 0) {
            throw new IllegalArgumentException(level + " " + scale);
        }
        return place;
    }

    /** The same with rows judged at one place of the scale. */
    Levels with(Set<String> judged, int place) {
        Map<String, Integer> all = new TreeMap<>(known);
        judged.forEach(r -> all.put(r, place));
        return new Levels(scale, rows, all);
    }
}
