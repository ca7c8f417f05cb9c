package khung.rubric;

import java.util.ArrayList;
import java.util.Arrays;
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
import khung.text.Phrase;
import khung.text.Problem;

/** Turns one document of kind {@code guidance/1} into a {@link Guidance}. */
final class GuidanceReader {

    private static final Map<String, Grade> GRADES = words(Grade.values());
    private static final Map<String, Role> ROLES = words(Role.values());
    private static final Map<String, Step> STEPS = words(Step.values());

    private final List<Problem> problems;

    GuidanceReader(List<Problem> problems) {
        this.problems = problems;
    }

    Guidance read(RubricLibrary.Entry entry) {
        return Fields.of(entry.node(), "", problems).map(this::guidance)
                .orElse(new Guidance("", "", 0, Map.of(), Map.of(), List.of(), Map.of()));
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
        List<Clause> clauses = f.mappings("clauses").stream().map(this::clause).toList();
        Map<String, Guidance.Quote> quotes = new LinkedHashMap<>();
        f.fields("quotes").ifPresent(q -> q.names().forEach(rule -> q.fields(rule).ifPresent(x -> {
            quotes.put(rule, new Guidance.Quote(x.need("section"), x.count("line").orElse(0), x.need("text"),
                    RubricReader.decomposed(x)));
            x.nothingElse();
        })));
        f.nothingElse();
        return new Guidance(id, version, decimals, rulings, names, clauses, Map.copyOf(quotes));
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
            return new Condition.Confirmed(f.choice("confirmed", Mark.byWord()).orElse(Mark.UNIT_QUALITY), basis);
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

    private Condition share(Fields f, Basis basis) {
        f.need("of");
        f.need("in");
        Count part = f.choice("of", Count.byWord()).orElse(Count.UNIT_DONE);
        Count whole = f.choice("in", Count.byWord()).orElse(Count.UNIT_ASSIGNED);
        Comparison comparison = Comparison.FROM;
        BigFraction percent = Exact.ZERO;
        if (f.has("below")) {
            comparison = Comparison.BELOW;
            percent = f.needNumber("below");
        } else if (f.has("atMost")) {
            comparison = Comparison.AT_MOST;
            percent = f.needNumber("atMost");
        } else {
            percent = f.needNumber("from");
        }
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
