package khung.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import khung.rubric.Clause;
import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.Node;

/** The rulings and options a rubric and its guidance name, each with the first row that names it, if it is a row. */
final class NamedRulings {

    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d+");

    private final Map<String, Optional<Item>> rulings = new LinkedHashMap<>();
    private final Map<String, Set<String>> options = new LinkedHashMap<>();

    NamedRulings(Rubric rubric) {
        rubric.criteria().forEach(i -> i.method().orElseThrow().ruling()
                .ifPresent(r -> rulings.putIfAbsent(r, Optional.of(i))));
        rubric.weights().flatMap(w -> w.ruling()).ifPresent(this::name);
        Guidance guidance = rubric.guidance();
        guidance.rulings().values().forEach(this::name);
        guidance.clauses().forEach(this::clause);
        guidance.sections().values().forEach(this::section);
    }

    /** Further sections name a ruling as {@code ruling: I-13}, by step, or with the option it has to stand at. */
    private void section(Node node) {
        if (node instanceof Node.Sequence list) {
            list.items().forEach(this::section);
        } else if (node instanceof Node.Mapping mapping) {
            mapping.entries().forEach((field, entry) -> {
                boolean names = field.equals("ruling") || field.equals("rulings") || field.equals("next");
                if (!names) {
                    section(entry.value());
                } else if (entry.value() instanceof Node.Text ruling) {
                    name(ruling.value());
                } else if (entry.value() instanceof Node.Mapping named) {
                    named.entries().forEach((word, e) -> {
                        if (e.value() instanceof Node.Text text && field.equals("rulings")) {
                            name(text.value());
                        } else if (e.value() instanceof Node.Text option && ID.matcher(word).matches()) {
                            option(word, option.value());
                        }
                    });
                }
            });
        }
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
        clause.when().switches().forEach(u -> option(u.ruling(), u.option()));
    }

    private void name(String ruling) {
        rulings.putIfAbsent(ruling, Optional.empty());
    }

    private void option(String ruling, String option) {
        name(ruling);
        options.computeIfAbsent(ruling, r -> new LinkedHashSet<>()).add(option);
    }
}
