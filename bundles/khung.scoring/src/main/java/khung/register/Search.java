package khung.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Node;

/**
 * Looks through the files of rubrics and guidances for {@code rules: [...]}, wherever it stands: a clause, a condition
 * in it, a declared fact, a further section. Wording quoted is passed over: to quote a rule is not to apply it.
 */
final class Search {

    private static final String RULES = "rules";
    private static final List<String> RULINGS = List.of("ruling", "rulings", "under", "only");
    private static final List<String> LABELS = List.of("id", "name", "of");
    private static final Set<String> HEAD = Set.of("khung", "id", "version", "source", "quotes");
    private static final int DEEPEST = 3;

    /** The places that name each rule, in the order of the files. */
    final Map<String, Set<Naming>> namings = new TreeMap<>();
    /** The words that stand beside each rule where rulings and their options are named. */
    final Map<String, Set<String>> beside = new TreeMap<>();

    private String where = "";

    /** Looks through every file of the rubrics once. */
    static Search through(Collection<Rubric> rubrics) {
        Search search = new Search();
        Set<RubricFile> seen = new HashSet<>();
        rubrics.stream().flatMap(r -> r.files().stream()).filter(seen::add).forEach(search::file);
        return search;
    }

    private void file(RubricFile file) {
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        try {
            Documents.read(file.name(), new ByteArrayInputStream(bytes), this::document);
        } catch (BadInput | IOException e) {
            throw new IllegalStateException("a rubric was read from " + file.name(), e);
        }
    }

    private void document(Node node) {
        if (node instanceof Node.Mapping document) {
            where = text(document, "id").orElse("") + "@" + text(document, "version").orElse("");
            document.entries().forEach((name, entry) -> {
                if (!HEAD.contains(name)) {
                    walk(entry.value(), List.of(name), false);
                }
            });
        }
    }

    private void walk(Node node, List<String> path, boolean labelled) {
        if (node instanceof Node.Sequence list) {
            for (Node item : list.items()) {
                Optional<String> label = labelled ? Optional.empty() : label(item);
                walk(item, label.map(l -> with(path, l)).orElse(path), labelled || label.isPresent());
            }
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                if (name.equals(RULES)) {
                    found(mapping, entry.value(), path);
                } else {
                    boolean deeper = !labelled && path.size() < DEEPEST && !(path.get(path.size() - 1).equals(name));
                    walk(entry.value(), deeper && !(entry.value() instanceof Node.Text) ? with(path, name) : path,
                            labelled);
                }
            });
        }
    }

    private void found(Node.Mapping mapping, Node rules, List<String> path) {
        Naming naming = new Naming(kind(path.get(0)), where, String.join(".", path));
        Set<String> words = new TreeSet<>();
        RULINGS.stream().map(mapping.entries()::get).filter(Objects::nonNull).forEach(e -> words(e.value(), words));
        List<Node> all = rules instanceof Node.Sequence list ? list.items() : List.of(rules);
        for (Node rule : all) {
            if (rule instanceof Node.Text text) {
                namings.computeIfAbsent(text.value(), r -> new LinkedHashSet<>()).add(naming);
                beside.computeIfAbsent(text.value(), r -> new TreeSet<>()).addAll(words);
            }
        }
    }

    private static void words(Node node, Set<String> found) {
        if (node instanceof Node.Text text) {
            found.add(text.value());
        } else if (node instanceof Node.Sequence list) {
            list.items().forEach(i -> words(i, found));
        } else if (node instanceof Node.Mapping mapping) {
            found.addAll(mapping.entries().keySet());
            mapping.entries().values().forEach(e -> words(e.value(), found));
        }
    }

    private static Naming.Kind kind(String section) {
        return switch (section) {
            case "clauses" -> Naming.Kind.CLAUSE;
            case "facts" -> Naming.Kind.FACT;
            case "rows", "parts" -> Naming.Kind.ROW;
            default -> Naming.Kind.SECTION;
        };
    }

    private static Optional<String> label(Node item) {
        return item instanceof Node.Mapping m
                ? LABELS.stream().flatMap(l -> text(m, l).stream()).findFirst() : Optional.empty();
    }

    private static Optional<String> text(Node.Mapping mapping, String name) {
        return Optional.ofNullable(mapping.entries().get(name)).map(Node.Entry::value)
                .filter(n -> n instanceof Node.Text).map(n -> ((Node.Text) n).value());
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }
}
