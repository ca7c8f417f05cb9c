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
import java.util.TreeMap;
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

    private static final Map<String, Comparison> COMPARISONS = new TreeMap<>(Map.of("from", Comparison.FROM,
            "below", Comparison.BELOW, "atMost", Comparison.AT_MOST, "above", Comparison.ABOVE));

    /** What stands in for a condition or an outcome that could not be read; the problem is noted. */
    private static final Condition NEVER = new Condition.AnyOf(List.of(), new Basis("", List.of()));
    private static final Clause.Asks OPEN = new Clause.Asks(List.of(), Optional.empty(), Map.of());

    private final List<Problem> problems;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private List<String> levels = List.of();

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
        levels = List.copyOf(f.texts("levels"));
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
        return new Guidance(id, version, decimals, rulings, names, levels, clauses, Map.copyOf(quotes),
                Collections.unmodifiableMap(facts), Collections.unmodifiableMap(sections));
    }

    private void fact(Fields f) {
        String name = f.need("name");
        f.need("kind");
        Fact.Kind kind = f.choice("kind", words(Fact.Kind.values())).orElse(Fact.Kind.MARK);
        Fact.Of of = f.choice("of", words(Fact.Of.values())).orElse(Fact.Of.OWN);
        boolean numbered = kind == Fact.Kind.COUNT || kind == Fact.Kind.MARK;
        Optional<String> within = f.has("within") && numbered ? Optional.of(named(f, "within", kind)) : Optional.empty();
        if (kind == Fact.Kind.LEVEL && levels.isEmpty()) {
            f.wrong("kind", phrase("noScale"), phrase("noScale.remedy"));
        }
        Fact fact = new Fact(name, kind, of, within, f.need("says"), f.texts("rules"));
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
            outcome = f.fields("asks").map(this::asks).orElse(OPEN);
        } else {
            f.wrong("gives", phrase("noOutcome", id), phrase("noOutcome.remedy"));
            outcome = OPEN;
        }
        Optional<Clause.Only> only = option(f, "only").map(o -> new Clause.Only(o.getKey(), o.getValue()));
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
        Optional<Map.Entry<String, String>> under = option(f, "under");
        Optional<Condition> only = f.fields("where").map(this::condition);
        Condition bare = bare(f, basis);
        Condition condition = only.<Condition>map(o -> new Condition.Where(o, bare)).orElse(bare);
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
            return f.fields("share").map(s -> share(s, basis)).orElse(NEVER);
        }
        if (f.has("confirmed")) {
            return new Condition.Confirmed(new Mark(named(f, "confirmed", Fact.Kind.MARK)), basis);
        }
        if (f.has("denied")) {
            return new Condition.Denied(new Mark(named(f, "denied", Fact.Kind.MARK)), basis);
        }
        if (f.has("count")) {
            return f.fields("count").map(c -> countIs(c, basis)).orElse(NEVER);
        }
        if (f.has("grade")) {
            return f.fields("grade").map(g -> grade(g, basis)).orElse(NEVER);
        }
        if (f.has("levels")) {
            return f.fields("levels").map(l -> levels(l, basis)).orElse(NEVER);
        }
        if (f.has("level")) {
            return f.fields("level").map(l -> judged(l, basis)).orElse(NEVER);
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
            f.mappings("any").stream().filter(c -> c.has("where"))
                    .forEach(c -> c.wrong("where", phrase("whereInAny"), phrase("whereInAny.remedy")));
            return new Condition.AnyOf(f.mappings("any").stream().map(this::condition).toList(), basis);
        }
        f.wrong("", phrase("noCondition"), phrase("noCondition.remedy"));
        return NEVER;
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
        String word = comparison(f);
        f.need(word);
        Condition condition = new Condition.CountIs(count, COMPARISONS.get(word), f.count(word).orElse(0), basis);
        f.nothingElse();
        return condition;
    }

    private Condition grade(Fields f, Basis basis) {
        String fact = named(f, "of", Fact.Kind.GRADE);
        Condition condition = f.has("below")
                ? new Condition.GradeBelow(fact, grade(f, "below").orElse(Grade.EXCELLENT), basis)
                : new Condition.GradeFrom(fact, grade(f, "from").orElse(Grade.EXCELLENT), basis);
        f.nothingElse();
        return condition;
    }

    private Condition judged(Fields f, Basis basis) {
        String fact = named(f, "of", Fact.Kind.LEVEL);
        Condition condition = f.has("below") ? new Condition.JudgedBelow(fact, level(f, "below"), basis)
                : new Condition.JudgedFrom(fact, level(f, "from"), basis);
        f.nothingElse();
        return condition;
    }

    /** A level of the guidance's own scale. */
    private String level(Fields f, String name) {
        String level = f.need(name);
        if (!level.isEmpty() && !levels.contains(level)) {
            f.wrong(name, phrase("noLevel", level), phrase("noLevel.remedy", String.join(", ", levels)));
        }
        return level;
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
        boolean rest = f.has("rest");
        Count part = new Count(named(f, rest ? "rest" : "of", Fact.Kind.COUNT));
        Count whole = new Count(named(f, "in", Fact.Kind.COUNT));
        if (!within(part.word(), whole.word())) {
            f.wrong("in", phrase("notWithin", part.word(), whole.word()), phrase("notWithin.remedy", part.word()));
        }
        String word = comparison(f);
        Comparison comparison = COMPARISONS.get(word);
        BigFraction percent = f.needNumber(word);
        f.nothingElse();
        return new Condition.Share(part, whole, rest, comparison, percent.divide(Exact.HUNDRED), basis);
    }

    /** Whether a number is part of another, so that it has a share in it. */
    private boolean within(String part, String whole) {
        Optional<String> next = Optional.ofNullable(Count.parts().get(new Count(part))).map(Count::word)
                .or(() -> Optional.ofNullable(facts.get(part)).flatMap(Fact::within));
        return part.isEmpty() || whole.isEmpty() || next.filter(n -> n.equals(whole) || within(n, whole)).isPresent();
    }

    /** The one word of comparison written; two of them are refused as an unknown field. */
    private static String comparison(Fields f) {
        return COMPARISONS.keySet().stream().filter(f.names()::contains).findFirst().orElse("from");
    }

    /** A ruling and the option it has to stand at: {@code {I-05: both}}. */
    private Optional<Map.Entry<String, String>> option(Fields f, String name) {
        Optional<Fields> written = f.fields(name);
        if (written.filter(o -> o.names().size() != 1).isPresent()) {
            f.wrong(name, phrase("oneOption"), phrase("oneOption.remedy"));
            return Optional.empty();
        }
        return written.map(o -> Map.entry(o.names().get(0), o.need(o.names().get(0))));
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
                TreeMap::new));
    }
}
