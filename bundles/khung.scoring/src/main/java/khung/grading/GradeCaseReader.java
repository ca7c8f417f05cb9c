package khung.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.Fields;
import khung.text.Phrase;

/** Reads documents of kind {@code grade/1}. What is wrong is noted with its place in the problems of the fields. */
public final class GradeCaseReader {

    /** What {@code khung} says in such a document. */
    public static final String KIND = "grade/1";

    private final Function<String, Optional<Rubric>> rubrics;
    private final Rulings rulings;

    /**
     * @param rubrics finds a rubric by {@code id@version} or by its id alone
     * @param rulings the rulings that hold where a case chooses nothing else
     */
    public GradeCaseReader(Function<String, Optional<Rubric>> rubrics, Rulings rulings) {
        this.rubrics = rubrics;
        this.rulings = rulings;
    }

    /** One case; empty, with a problem noted, when it names no rubric there is. Believe it only without problems. */
    public Optional<GradeCase> read(Fields f) {
        f.need("khung");
        String id = f.text("id").orElse("");
        String reference = f.need("rubric");
        Optional<Rubric> rubric = rubrics.apply(reference);
        if (rubric.isEmpty() && !reference.isEmpty()) {
            f.wrong("rubric", phrase("case.noRubric", reference), phrase("case.noRubric.remedy"));
        }
        return rubric.map(r -> read(f, id, r));
    }

    private GradeCase read(Fields f, String id, Rubric rubric) {
        String subject = f.need("subject");
        f.text("period");
        Optional<BigFraction> points = points(f, rubric);
        Map<String, String> levels = new TreeMap<>();
        f.fields("levels").ifPresent(l -> l.names().forEach(key -> level(l, key, rubric)
                .ifPresent(level -> levels.put(key, level))));
        Map<String, GradeCase.NotAsked> notAsked = new TreeMap<>();
        f.fields("notAsked").ifPresent(n -> n.names().forEach(key -> notAsked(n, key, rubric, levels)
                .ifPresent(why -> notAsked.put(key, why))));
        oneKind(f, rubric, levels.keySet());
        Optional<Role> role = f.choice("role", words(Role.values()));
        Facts force = new Facts(Map.of(), Map.of(), role, force(f, "unitForce"), force(f, "ownForce"));
        Facts facts = f.fields("facts").map(x -> new FactTexts(rubric.guidance()).read(x, force)).orElse(force);
        FactCheck.check(facts, rubric.guidance().facts())
                .forEach(c -> f.wrong("facts", phrase("case.fact", c.field(), c.what()), c.remedy()));
        Rulings standing = rulings.choosing(rulings(f));
        f.nothingElse();
        return new GradeCase(id, subject, rubric, Achieved.given(rubric, points, levels, notAsked.keySet()), notAsked,
                facts, standing);
    }

    private static Optional<BigFraction> points(Fields f, Rubric rubric) {
        Optional<BigFraction> points = f.number("points");
        if (points.isPresent() && !rubric.scores()) {
            f.wrong("points", phrase("case.noPoints", rubric.reference()), phrase("case.noPoints.remedy"));
            return Optional.empty();
        }
        Optional<BigFraction> most = rubric.declaredTotal();
        if (points.filter(p -> p.signum() < 0 || most.filter(m -> p.compareTo(m) > 0).isPresent()).isPresent()) {
            f.wrong("points", phrase("case.points", points.get()), most.map(m -> phrase("case.points.remedy", m))
                    .orElse(phrase("case.points.remedy.noTotal")));
        }
        return points;
    }

    private static Optional<String> level(Fields f, String key, Rubric rubric) {
        Optional<Method.Levels> scale = scale(f, key, rubric);
        Optional<String> level = f.text(key);
        if (scale.isPresent() && level.isPresent() && !scale.get().names().contains(level.get())) {
            f.wrong(key, phrase("case.noLevel", level.get()), phrase("fact.choice", String.join(", ", scale.get().names())));
            return Optional.empty();
        }
        return scale.flatMap(s -> level);
    }

    private static Optional<Method.Levels> scale(Fields f, String key, Rubric rubric) {
        Optional<Method.Levels> scale = rubric.item(key).flatMap(Item::method).filter(Method.Levels.class::isInstance)
                .map(Method.Levels.class::cast);
        if (scale.isEmpty()) {
            List<String> rows = rubric.criteria().filter(i -> i.method().orElseThrow() instanceof Method.Levels)
                    .map(Item::key).toList();
            f.wrong(key, phrase("case.noRow", key), rows.isEmpty() ? phrase("case.noRow.remedy.none")
                    : phrase("fact.choice", String.join(", ", rows)));
        }
        return scale;
    }

    private static Optional<GradeCase.NotAsked> notAsked(Fields f, String key, Rubric rubric, Map<String, String> levels) {
        if (scale(f, key, rubric).isEmpty()) {
            return Optional.empty();
        }
        if (levels.containsKey(key)) {
            f.wrong(key, phrase("case.both", key), phrase("case.both.remedy"));
        }
        return f.fields(key).map(why -> {
            GradeCase.NotAsked notAsked = new GradeCase.NotAsked(why.need("by"), why.need("reason"));
            why.nothingElse();
            return notAsked;
        });
    }

    /** Of groups that stand for kinds of subjects only one is judged (R004-81). */
    private static void oneKind(Fields f, Rubric rubric, Set<String> judged) {
        rubric.items().filter(Item::alternatives).forEach(group -> {
            List<String> kinds = group.children().stream()
                    .filter(k -> k.criteria().anyMatch(c -> judged.contains(c.key()))).map(Item::key).toList();
            if (kinds.size() > 1) {
                f.wrong("levels", phrase("case.kinds", String.join(", ", kinds)), phrase("case.kinds.remedy"));
            }
        });
    }

    private static List<ForceMajeure> force(Fields f, String name) {
        List<ForceMajeure> all = new ArrayList<>();
        for (Fields one : f.mappings(name)) {
            one.need("tasks");
            ForceMajeure force = new ForceMajeure(one.count("tasks").orElse(0), one.count("done").orElse(0),
                    one.count("late").orElse(0), one.count("exceeded").orElse(0), one.need("reason"), one.text("authority"));
            if (Math.max(force.done(), Math.max(force.late(), force.exceeded())) > force.tasks()) {
                one.wrong("tasks", phrase("case.forceMore"), phrase("case.forceMore.remedy"));
            }
            one.nothingElse();
            all.add(force);
        }
        return all;
    }

    private Map<String, String> rulings(Fields f) {
        Map<String, String> chosen = new TreeMap<>();
        f.fields("rulings").ifPresent(r -> r.names().forEach(id -> r.text(id).ifPresent(option -> {
            if (rulings.find(id).filter(known -> known.allows(option)).isPresent()) {
                chosen.put(id, option);
            } else {
                r.wrong(id, phrase("case.noRuling", id, option), rulings.find(id)
                        .map(known -> phrase("fact.choice", String.join(", ", known.options().stream().map(o -> o.word())
                                .toList()))).orElse(phrase("fact.choice", String.join(", ", new TreeSet<>(
                                rulings.known().keySet())))));
            }
        })));
        return chosen;
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        Map<String, E> words = new TreeMap<>();
        Arrays.stream(values).forEach(v -> words.put(v.name().toLowerCase(Locale.ROOT), v));
        return words;
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(GradeCaseReader.class, key, arguments);
    }
}
