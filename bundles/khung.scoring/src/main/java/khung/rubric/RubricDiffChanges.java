package khung.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import khung.rubric.RubricDiff.Change;
import khung.rubric.RubricDiff.What;
import khung.text.Exact;

/** What differs between two rubrics beside their rows. */
final class RubricDiffChanges {

    private final List<Change> changes = new ArrayList<>();

    private RubricDiffChanges() {
    }

    static List<Change> of(Rubric from, Rubric to) {
        RubricDiffChanges all = new RubricDiffChanges();
        all.add(What.TOTAL, "", from.declaredTotal().map(Exact::text).orElse(""),
                to.declaredTotal().map(Exact::text).orElse(""));
        all.weights(from, to);
        all.guidance(from.guidance(), to.guidance());
        all.each(What.GAP, gaps(from), gaps(to));
        return all.changes;
    }

    private void weights(Rubric from, Rubric to) {
        if (!from.weights().equals(to.weights())) {
            changes.add(new Change(What.WEIGHTS, "", from.weights().map(Weights::part).orElse(""),
                    to.weights().map(Weights::part).orElse("")));
        }
    }

    private void guidance(Guidance from, Guidance to) {
        add(What.GUIDANCE, "", from.id() + "@" + from.version(), to.id() + "@" + to.version());
        add(What.DECIMALS, "", Integer.toString(from.decimals()), Integer.toString(to.decimals()));
        each(What.GRADE, words(from.gradeNames()), words(to.gradeNames()));
        each(What.RULING, words(from.rulings()), words(to.rulings()));
        clauses(from, to);
    }

    /** A clause may keep its words and ask for something else, so it is compared whole and shown by its words. */
    private void clauses(Guidance from, Guidance to) {
        Map<String, Clause> before = byId(from);
        Map<String, Clause> after = byId(to);
        for (String id : both(before.keySet(), after.keySet())) {
            Clause b = before.get(id);
            Clause a = after.get(id);
            if (b == null || !b.equals(a)) {
                changes.add(new Change(What.CLAUSE, id, b == null ? "" : b.says(), a == null ? "" : a.says()));
            }
        }
        List<String> order = before.keySet().stream().filter(after::containsKey).toList();
        List<String> other = after.keySet().stream().filter(before::containsKey).toList();
        if (!order.equals(other)) {
            changes.add(new Change(What.CLAUSE, "", String.join(", ", order), String.join(", ", other)));
        }
    }

    private static Map<String, Clause> byId(Guidance guidance) {
        Map<String, Clause> all = new LinkedHashMap<>();
        guidance.clauses().forEach(c -> all.put(c.id(), c));
        return all;
    }

    private static Map<String, String> gaps(Rubric rubric) {
        Map<String, String> all = new LinkedHashMap<>();
        rubric.gaps().forEach(g -> all.put(g.key(), g.max().map(Exact::text).orElse("?")));
        return all;
    }

    private static <K extends Enum<K>> Map<String, String> words(Map<K, String> map) {
        Map<String, String> all = new LinkedHashMap<>();
        map.forEach((k, v) -> all.put(k.name().toLowerCase(Locale.ROOT).replace('_', '-'), v));
        return all;
    }

    private void each(What what, Map<String, String> before, Map<String, String> after) {
        both(before.keySet(), after.keySet())
                .forEach(k -> add(what, k, before.getOrDefault(k, ""), after.getOrDefault(k, "")));
    }

    private static Set<String> both(Set<String> before, Set<String> after) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(after);
        return all;
    }

    private void add(What what, String name, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(what, name, before, after));
        }
    }
}
