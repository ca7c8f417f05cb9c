package khung.rubric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Condition.Basis;
import khung.rubric.Condition.Comparison;
import khung.rubric.Guidance.Step;
import khung.text.Exact;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;

/** Turns one document of kind {@code guidance/1} into a {@link Guidance}. */
final class GuidanceReader {

    private static final Map<String, Grade> GRADES = words(Grade.values());
    private static final Map<String, Role> ROLES = words(Role.values());
    private static final Map<String, Step> STEPS = words(Step.values());

    private static final Map<String, Comparison> COMPARISONS = Map.of("from", Comparison.FROM,
            "below", Comparison.BELOW, "atMost", Comparison.AT_MOST, "above", Comparison.ABOVE);

    private final List<Problem> problems;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    GuidanceReader(List<Problem> problems) {
        this.problems = problems;
    }

    Guidance read(RubricLibrary.Entry entry) {
        return Fields.of(entry.node(), "", problems).map(this::guidance)
                .orElse(Guidance.none());
    }

    private Guidance guidance(Fields f) {
        f.need("khung");
        String id = f.need("id");
        String version = f.need("version");
        f.node("source");
        f.text("sourceForm");
        int decimals = f.count("decimals").orElseGet(() -> {
            f.need("decimals");
            return 0;
        });
        Map<Step, String> rulings = new EnumMap<>(Step.class);
        f.fields("rulings").ifPresent(r -> {
            STEPS.forEach((word, step) -> r.text(word).ifPresent(ruling -> rulings.put(step, ruling)));
            r.nothingElse();
        });
        Map<Grade, String> names = new EnumMap<>(Grade.class);
        for (Fields g : f.mappings("grades")) {
            Optional<Grade> grade = grade(g, "grade");
            String name = g.need("name");
            grade.ifPresent(x -> names.put(x, name));
            g.nothingElse();
        }
        f.mappings("facts").forEach(this::fact);
        List<Clause> clauses = f.mappings("clauses").stream().map(this::clause).toList();
        Map<String, Guidance.Quote> quotes = new LinkedHashMap<>();
        f.fields("quotes").ifPresent(q -> q.names().forEach(rule -> q.fields(rule).ifPresent(x -> {
            quotes.put(rule, new Guidance.Quote(x.need("section"), x.count("line").orElse(0), x.need("text"),
                    RubricReader.decomposed(x)));
            x.nothingElse();
        })));
        Map<String, Node> sections = new LinkedHashMap<>();
        Guidance.SECTIONS.forEach(name -> f.node(name).ifPresent(n -> sections.put(name, n)));
        f.nothingElse();
        return new Guidance(id, version, decimals, rulings, names, clauses, Map.copyOf(quotes),
                Collections.unmodifiableMap(facts), Collections.unmodifiableMap(sections));
    }

    private void fact(Fields f) {
        String name = f.need("name");
        f.need("kind");
        Fact.Kind kind = f.choice("kind", words(Fact.Kind.values())).orElse(Fact.Kind.MARK);
        Fact.Of of = f.choice("of", words(Fact.Of.values())).orElse(Fact.Of.OWN);
        Fact fact = new Fact(name, kind, of, f.text("within"), f.need("says"), f.texts("rules"));
        f.nothingElse();
        if (Count.byWord().containsKey(name) || Mark.byWord().containsKey(name) || facts.put(name, fact) != null) {
            f.wrong("name", phrase("factTwice", name), phrase("factTwice.remedy"));
        }
    }

    private Clause clause(Fields f) {
        String id = f.need("id");
        String says = f.need("says");
        List<String> rules = f.texts("rules");
        List<String> rulings = f.texts("rulings");
        Condition when = f.fields("when").map(this::condition).orElse(new Condition.All(List.of()));
        Clause.Outcome outcome;
        if (f.has("gives")) {
            outcome = new Clause.Gives(grade(f, "gives").orElse(Grade.NOT_COMPLETED));
        } else if (f.has("asks")) {
            outcome = f.fields("asks").map(this::asks).orElseThrow();
        } else {
            f.wrong("gives", phrase("noOutcome", id), phrase("noOutcome.remedy"));
            outcome = new Clause.Asks(List.of(), Optional.empty(), Map.of());
        }
        Optional<Clause.Only> only = f.fields("only").flatMap(o -> o.names().stream().findFirst()
                .map(ruling -> new Clause.Only(ruling, o.need(ruling))));
        f.nothingElse();
        return new Clause(id, says, rules, rulings, when, outcome, only);
    }

    private Clause.Asks asks(Fields f) {
        List<Grade> options = new ArrayList<>();
        for (String word : f.texts("options")) {
            if (GRADES.containsKey(word)) {
                options.add(GRADES.get(word));
            } else {
                f.wrong("options", phrase("noGrade", word), phrase("noGrade.remedy", String.join(", ", GRADES.keySet())));
            }
        }
        Map<String, Grade> chosen = new LinkedHashMap<>();
        f.fields("chosen").ifPresent(c -> c.names().forEach(o -> grade(c, o).ifPresent(g -> chosen.put(o, g))));
        Clause.Asks asks = new Clause.Asks(List.copyOf(options), f.text("ruling"), Map.copyOf(chosen));
        f.nothingElse();
        return asks;
    }

    private Condition condition(Fields f) {
        Basis basis = new Basis(f.text("says").orElse(""), f.texts("rules"));
        Optional<Map.Entry<String, String>> under = f.fields("under").flatMap(u -> u.names().stream().findFirst()
                .map(ruling -> Map.entry(ruling, u.need(ruling))));
        Condition condition = bare(f, basis);
        f.nothingElse();
        return under.<Condition>map(u -> new Condition.Under(u.getKey(), u.getValue(), condition)).orElse(condition);
    }

    private Condition bare(Fields f, Basis basis) {
        if (f.has("pointsFrom")) {
            return new Condition.PointsFrom(f.needNumber("pointsFrom"), basis);
        }
        if (f.has("pointsBelow")) {
            return new Condition.PointsBelow(f.needNumber("pointsBelow"), basis);
        }
        if (f.has("share")) {
            return f.fields("share").map(s -> share(s, basis)).orElseThrow();
        }
        if (f.has("confirmed")) {
            return new Condition.Confirmed(new Mark(named(f, "confirmed", Fact.Kind.MARK)), basis);
        }
        if (f.has("denied")) {
            return new Condition.Denied(new Mark(named(f, "denied", Fact.Kind.MARK)), basis);
        }
        if (f.has("count")) {
            return f.fields("count").map(c -> countIs(c, basis)).orElseThrow();
        }
        if (f.has("grade")) {
            return f.fields("grade").map(g -> gradeFrom(g, basis)).orElseThrow();
        }
        if (f.has("levels")) {
            return f.fields("levels").map(l -> levels(l, basis)).orElseThrow();
        }
        if (f.has("role")) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String word : f.texts("role")) {
                if (ROLES.containsKey(word)) {
                    roles.add(ROLES.get(word));
                } else {
                    f.wrong("role", phrase("noRole", word), phrase("noRole.remedy", String.join(", ", ROLES.keySet())));
                }
            }
            return new Condition.HasRole(roles, basis);
        }
        if (f.has("all")) {
            return new Condition.All(f.mappings("all").stream().map(this::condition).toList());
        }
        if (f.has("any")) {
            return new Condition.AnyOf(f.mappings("any").stream().map(this::condition).toList());
        }
        f.wrong("", phrase("noCondition"), phrase("noCondition.remedy"));
        return new Condition.AnyOf(List.of());
    }

    /** The name of a declared fact, or of one every guidance knows. */
    private String named(Fields f, String name, Fact.Kind kind) {
        String word = f.need(name);
        boolean common = kind == Fact.Kind.COUNT ? Count.byWord().containsKey(word)
                : kind == Fact.Kind.MARK && Mark.byWord().containsKey(word);
        if (!word.isEmpty() && !common && (!facts.containsKey(word) || facts.get(word).kind() != kind)) {
            f.wrong(name, phrase("noFact", word), phrase("noFact.remedy", word));
        }
        return word;
    }

    private Condition countIs(Fields f, Basis basis) {
        Count count = new Count(named(f, "of", Fact.Kind.COUNT));
        String word = COMPARISONS.keySet().stream().filter(f::has).findFirst().orElse("from");
        f.need(word);
        Condition condition = new Condition.CountIs(count, COMPARISONS.get(word), f.count(word).orElse(0), basis);
        f.nothingElse();
        return condition;
    }

    private Condition gradeFrom(Fields f, Basis basis) {
        Condition condition = new Condition.GradeFrom(named(f, "of", Fact.Kind.GRADE),
                grade(f, "from").orElse(Grade.EXCELLENT), basis);
        f.nothingElse();
        return condition;
    }

    private static Condition levels(Fields f, Basis basis) {
        boolean except = f.has("except");
        Condition.Rows rows = new Condition.Rows(f.texts(except ? "except" : "rows"), except || !f.has("rows"));
        Condition condition = f.has("below") ? new Condition.LevelsBelow(rows, f.need("below"), basis)
                : new Condition.LevelsFrom(rows, f.need("from"), basis);
        f.nothingElse();
        return condition;
    }

    private Condition share(Fields f, Basis basis) {
        Count part = new Count(named(f, "of", Fact.Kind.COUNT));
        Count whole = new Count(named(f, "in", Fact.Kind.COUNT));
        String word = COMPARISONS.keySet().stream().filter(f::has).findFirst().orElse("from");
        Comparison comparison = COMPARISONS.get(word);
        BigFraction percent = f.needNumber(word);
        f.nothingElse();
        return new Condition.Share(part, whole, comparison, percent.divide(Exact.HUNDRED), basis);
    }

    private Optional<Grade> grade(Fields f, String name) {
        f.need(name);
        return f.choice(name, GRADES);
    }

    private static Phrase phrase(String key, Object... arguments) {
        return RubricReader.phrase(key, arguments);
    }

    static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(
                v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity(), (a, b) -> a,
                java.util.TreeMap::new));
    }
}
