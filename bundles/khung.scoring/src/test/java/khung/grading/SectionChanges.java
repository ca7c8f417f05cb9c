package khung.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import khung.rubric.Ruling;
import khung.text.Node;

/**
 * Every datum of a section changed, one at a time: numbers one up and one down, grades to their neighbours, choices to
 * the other one, other words to none there is, options of rulings to the others, what may be left out left out, each
 * item of a list taken away. Wording for people is left alone.
 */
final class SectionChanges {

    private static final Set<String> WORDING = Set.of("id", "says", "actor", "what", "to", "authority", "note", "paper");
    private static final Set<String> OPTIONAL = Set.of("when", "ruling", "rulings", "small", "printed", "except", "next", "late",
            "bar", "prefer", "alert");
    private static final List<String> GRADES = List.of("excellent", "good", "completed", "not-completed");
    private static final Map<String, String> OTHER = Map.of("yes", "no", "no", "yes", "inside", "outside", "outside", "inside");
    private static final Map<String, String> RENAMED = Map.of("before", "until", "until", "before");

    /** A changed section. */
    record Change(String what, Node section) {
    }

    private final List<Change> all = new ArrayList<>();

    private SectionChanges() {
    }

    static List<Change> of(String name, Node section) {
        SectionChanges changes = new SectionChanges();
        changes.walk(section, name, name, n -> n);
        return changes.all;
    }

    private void walk(Node node, String path, String name, UnaryOperator<Node> within) {
        if (node instanceof Node.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                int at = i;
                add(path, "without " + (i + 1), within.apply(new Node.Sequence(list.place(), without(list.items(), at))));
                walk(list.items().get(i), path + "[" + (i + 1) + "]", name, n -> within.apply(new Node.Sequence(list.place(),
                        with(list.items(), at, n))));
            }
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((field, entry) -> entry(mapping, field, entry, path + "." + field, within));
        } else {
            others(name, ((Node.Text) node).value()).forEach(other -> add(path, ((Node.Text) node).value() + " -> " + other,
                    within.apply(new Node.Text(node.place(), other))));
        }
    }

    private void entry(Node.Mapping mapping, String field, Node.Entry entry, String path, UnaryOperator<Node> within) {
        if (OPTIONAL.contains(field) || path.contains(".rulings.")) {
            add(path, "left out", within.apply(with(mapping, field, null, field)));
        }
        if (RENAMED.containsKey(field) && entry.value() instanceof Node.Mapping) {
            add(path, "-> " + RENAMED.get(field), within.apply(with(mapping, field, entry.value(), RENAMED.get(field))));
        }
        if (path.matches(".*\\.(events|marks|counts)\\.[^.]+")) {
            return;
        }
        if (!WORDING.contains(field) && !(field.equals("before") && entry.value() instanceof Node.Text)) {
            walk(entry.value(), path, field, n -> within.apply(with(mapping, field, n, field)));
        }
    }

    private void add(String path, String what, Node section) {
        all.add(new Change(path + " " + what, section));
    }

    private static List<String> others(String field, String word) {
        Ruling ruling = Shipped.LIBRARY.rulings().known().get(field);
        if (ruling != null) {
            return ruling.options().stream().map(Ruling.Option::word).filter(o -> !o.equals(word)).toList();
        }
        if (word.matches("\\d+")) {
            int n = Integer.parseInt(word);
            // A day after the last of a month is the last: only the day before tells.
            return n == 0 ? List.of("1") : field.equals("day") ? List.of(String.valueOf(n - 1))
                    : List.of(String.valueOf(n - 1), String.valueOf(n + 1));
        }
        if (word.matches("\\d+\\.\\d+")) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(word.length() - word.indexOf('.') - 1);
            return List.of(new BigDecimal(word).subtract(step).toPlainString(), new BigDecimal(word).add(step).toPlainString());
        }
        if (GRADES.contains(word)) {
            int at = GRADES.indexOf(word);
            List<String> near = new ArrayList<>(GRADES.subList(Math.max(0, at - 1), Math.min(GRADES.size(), at + 2)));
            near.remove(word);
            return near;
        }
        boolean ruled = word.matches("[A-Z]-\\d+") || field.equals("rules");
        return OTHER.containsKey(word) ? List.of(OTHER.get(word)) : ruled ? List.of() : List.of(word + "-x");
    }

    private static <T> List<T> without(List<T> items, int at) {
        List<T> fewer = new ArrayList<>(items);
        fewer.remove(at);
        return fewer;
    }

    private static List<Node> with(List<Node> items, int at, Node other) {
        List<Node> changed = new ArrayList<>(items);
        changed.set(at, other);
        return changed;
    }

    private static Node.Mapping with(Node.Mapping mapping, String field, Node value, String name) {
        Map<String, Node.Entry> changed = new LinkedHashMap<>();
        mapping.entries().forEach((n, e) -> {
            if (!n.equals(field)) {
                changed.put(n, e);
            } else if (value != null) {
                changed.put(name, new Node.Entry(e.place(), value));
            }
        });
        return new Node.Mapping(mapping.place(), changed);
    }
}
