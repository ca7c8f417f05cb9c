package khung.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The fields of one mapping, read one by one. What is missing, of the wrong kind or unknown is noted as
 * a {@link Problem} and reading goes on, so that one pass lists everything; the caller looks at
 * {@link #problems()} before it believes any value. Not for use by several threads.
 */
public final class Fields {

    private final Node.Mapping mapping;
    private final String path;
    private final List<Problem> problems;
    private final Set<String> seen = new HashSet<>();

    private Fields(Node.Mapping mapping, String path, List<Problem> problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    /**
     * Opens a node as a mapping.
     *
     * @param path the name of the node in messages; empty at the top
     * @return empty, with a problem noted, when the node is not a mapping
     */
    public static Optional<Fields> of(Node node, String path, List<Problem> problems) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Fields(mapping, path, problems));
        }
        problems.add(problem(node.place(), path, "notMapping"));
        return Optional.empty();
    }

    /** The problems noted so far, shared by all fields of one reading. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where the mapping begins. */
    public Place place() {
        return mapping.place();
    }

    /** The dotted name of a field of this mapping. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether the field is written and not blank. */
    public boolean has(String name) {
        return node(name).isPresent();
    }

    /** The names written, in order. */
    public List<String> names() {
        return List.copyOf(mapping.entries().keySet());
    }

    /** A field as it stands; empty when missing or blank. */
    public Optional<Node> node(String name) {
        seen.add(name);
        Node.Entry entry = mapping.entries().get(name);
        if (entry == null || entry.value() instanceof Node.Text t && t.value().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(entry.value());
    }

    /** A text that may be missing. */
    public Optional<String> text(String name) {
        Optional<Node> node = node(name);
        if (node.isPresent() && !(node.get() instanceof Node.Text)) {
            problems.add(problem(node.get().place(), path(name), "notText"));
            return Optional.empty();
        }
        return node.map(n -> ((Node.Text) n).value());
    }

    /** A text that must be there; the empty text with a problem noted when it is not. */
    public String need(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() && node(name).isEmpty()) {
            problems.add(problem(mapping.place(), path(name), "missing", name));
        }
        return text.orElse("");
    }

    /** An exact number that may be missing. */
    public Optional<BigFraction> number(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigFraction> number = Exact.parse(text.get());
        if (number.isEmpty()) {
            problems.add(problem(node(name).orElseThrow().place(), path(name), "notNumber", text.get()));
        }
        return number;
    }

    /** An exact number that must be there; zero with a problem noted when it is not. */
    public BigFraction needNumber(String name) {
        if (node(name).isEmpty()) {
            problems.add(problem(mapping.place(), path(name), "missing", name));
        }
        return number(name).orElse(Exact.ZERO);
    }

    /** A whole number from 0 that may be missing. */
    public Optional<Integer> count(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.get().matches("\\d{1,9}")) {
            problems.add(problem(node(name).orElseThrow().place(), path(name), "notCount", text.get()));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text.get()));
    }

    /** A whole number from 1 that has to be there; 1 with a problem noted when it is not. */
    public int needPositive(String name) {
        need(name);
        Optional<Integer> count = count(name);
        if (count.isPresent() && count.get() == 0) {
            problems.add(problem(node(name).orElseThrow().place(), path(name), "notPositive"));
        }
        return count.orElse(1);
    }

    /** One of the words given, mapped to its meaning; may be missing. */
    public <T> Optional<T> choice(String name, Map<String, T> words) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        T value = words.get(text.get());
        if (value == null) {
            problems.add(problem(node(name).orElseThrow().place(), path(name), "notAmong", text.get(),
                    String.join(" | ", new java.util.TreeSet<>(words.keySet()))));
        }
        return Optional.ofNullable(value);
    }

    /** A nested mapping that may be missing. */
    public Optional<Fields> fields(String name) {
        return node(name).flatMap(n -> of(n, path(name), problems));
    }

    /** The items of a list; a single value counts as a list of one; none when missing. */
    public List<Node> list(String name) {
        Optional<Node> node = node(name);
        if (node.isEmpty()) {
            return List.of();
        }
        return node.get() instanceof Node.Sequence s ? s.items() : List.of(node.get());
    }

    /** The items of a list of mappings. */
    public List<Fields> mappings(String name) {
        List<Fields> all = new ArrayList<>();
        List<Node> items = list(name);
        for (int i = 0; i < items.size(); i++) {
            of(items.get(i), path(name) + "[" + (i + 1) + "]", problems).ifPresent(all::add);
        }
        return all;
    }

    /** The items of a list of texts. */
    public List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        for (Node item : list(name)) {
            if (item instanceof Node.Text t) {
                all.add(t.value());
            } else {
                problems.add(problem(item.place(), path(name), "notText"));
            }
        }
        return all;
    }

    /** A mapping whose names are data, such as row numbers; in the order written. */
    public Map<String, Node> entries(String name) {
        Map<String, Node> all = new LinkedHashMap<>();
        node(name).flatMap(n -> of(n, path(name), problems))
                .ifPresent(f -> f.mapping.entries().forEach((k, e) -> all.put(k, e.value())));
        return all;
    }

    /** Notes a problem at a field, or at the mapping when the field is not written. */
    public void wrong(String name, Phrase what, Phrase remedy) {
        Place at = Optional.ofNullable(mapping.entries().get(name)).map(e -> e.value().place())
                .orElse(mapping.place());
        problems.add(new Problem(at, path(name), what, remedy));
    }

    /** Notes every field that was written but never asked for; call it last. */
    public void nothingElse() {
        mapping.entries().forEach((name, entry) -> {
            if (!seen.contains(name)) {
                problems.add(problem(entry.place(), path(name), "unknown", name,
                        String.join(", ", new java.util.TreeSet<>(seen))));
            }
        });
    }

    private static Problem problem(Place place, String field, String key, Object... arguments) {
        return new Problem(place, field, Phrase.of(Fields.class, key, arguments),
                Phrase.of(Fields.class, key + ".remedy", arguments));
    }
}
