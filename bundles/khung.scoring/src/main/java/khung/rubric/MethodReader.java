package khung.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.text.Fields;
import khung.text.Node;

/** Reads the {@code method} of a row. */
final class MethodReader {

    private static final Map<String, Grade> GRADES = GuidanceReader.words(Grade.values());
    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    private final List<String> levels;
    private final Map<String, Method> plain = new TreeMap<>();

    /** @param levels the levels of the rubric, best first; none when its rows carry points */
    MethodReader(List<String> levels) {
        this.levels = List.copyOf(levels);
        for (Method m : List.of(new Method.PassFail(), new Method.Points(), new Method.AssessedPercent(),
                new Method.Catalogue(), new Method.Narrative(), new Method.Levels(this.levels))) {
            plain.put(m.word(), m);
        }
    }

    /** The levels of the rubric, best first. */
    List<String> levels() {
        return levels;
    }

    /** The method, or null with a problem noted. */
    Method read(Fields f) {
        Node node = f.node("method").orElseThrow();
        if (node instanceof Node.Text word) {
            return word(f, word.value());
        }
        Fields m = f.fields("method").orElse(null);
        if (m == null) {
            return null;
        }
        Method method = m.has("ratio") ? ratio(m.fields("ratio"))
                : m.has("tiers") ? tiers(m)
                : m.has("bands") ? m.fields("bands").map(this::bands).orElse(null)
                : m.has("chooseOne") ? m.fields("chooseOne").map(this::chooseOne).orElse(null)
                : m.has("outcomes") ? m.fields("outcomes").map(this::outcomes).orElse(null)
                : m.has("tasks") ? m.fields("tasks").map(this::tasks).orElse(null)
                : m.names().contains("catalogue") ? catalogue(m) : none(f, String.join(", ", m.names()));
        if (method != null) {
            m.nothingElse();
        }
        return method;
    }

    private Method word(Fields f, String word) {
        Method method = plain.get(word);
        if (method == null) {
            return none(f, word);
        }
        if (method instanceof Method.Levels && levels.size() < 2) {
            f.wrong("method", RubricReader.phrase("noLevels"), RubricReader.phrase("noLevels.remedy"));
        }
        return method;
    }

    private static Method none(Fields f, String word) {
        f.wrong("method", RubricReader.phrase("noMethod", word), RubricReader.phrase("noMethod.remedy"));
        return null;
    }

    private static Method catalogue(Fields m) {
        m.node("catalogue");
        return new Method.Catalogue();
    }

    private Method ratio(Optional<Fields> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        Fields f = fields.get();
        var target = f.needNumber("target");
        if (target.signum() <= 0) {
            f.wrong("target", RubricReader.phrase("targetNotAboveZero"),
                    RubricReader.phrase("targetNotAboveZero.remedy"));
        }
        Method ratio = new Method.Ratio(target, f.number("upTo"), f.choice("strict", YES_NO).orElse(false),
                f.text("unit").orElse(""), f.text("ruling"), f.choice("annualPlan", YES_NO).orElse(false));
        f.nothingElse();
        return ratio;
    }

    private static Method tiers(Fields m) {
        List<Method.Tier> tiers = new ArrayList<>();
        for (Fields t : m.mappings("tiers")) {
            tiers.add(new Method.Tier(t.need("name"), t.needNumber("points")));
            t.nothingElse();
        }
        needSome(m, "tiers", tiers);
        return new Method.Tiers(List.copyOf(tiers));
    }

    private Method bands(Fields f) {
        List<Method.Band> bands = new ArrayList<>();
        for (Fields b : f.mappings("bands")) {
            bands.add(new Method.Band(range(b), b.needNumber("points"), b.text("text").orElse(""),
                    b.count("line").orElse(0)));
            b.nothingElse();
        }
        needSome(f, "bands", bands);
        Method method = new Method.Bands(f.text("unit").orElse(""), List.copyOf(bands));
        f.nothingElse();
        return method;
    }

    private Method chooseOne(Fields f) {
        List<Method.Option> options = new ArrayList<>();
        for (Fields o : f.mappings("options")) {
            Range range = range(o);
            boolean open = range.from().isEmpty() && range.upTo().isEmpty() && range.below().isEmpty();
            options.add(new Method.Option(o.need("number"), o.need("text"), o.needNumber("max"),
                    open ? Optional.empty() : Optional.of(range), o.count("line").orElse(0)));
            o.nothingElse();
        }
        needSome(f, "options", options);
        Method method = new Method.ChooseOne(f.text("unit").orElse(""), List.copyOf(options));
        f.nothingElse();
        return method;
    }

    private static Range range(Fields f) {
        return new Range(f.number("from"), f.number("upTo"), f.number("below"));
    }

    private Method outcomes(Fields f) {
        String of = f.need("of");
        List<Method.OutcomeTier> tiers = new ArrayList<>();
        for (Fields t : f.mappings("tiers")) {
            tiers.add(new Method.OutcomeTier(group(t), t.needNumber("points"), t.text("text").orElse(""),
                    t.count("line").orElse(0)));
            t.nothingElse();
        }
        needSome(f, "tiers", tiers);
        Method method = new Method.Outcomes(of, List.copyOf(tiers), f.text("ruling"));
        f.nothingElse();
        return method;
    }

    private Group group(Fields f) {
        if (f.has("every")) {
            return new Group.Every(f.choice("every", GRADES).orElse(Grade.COMPLETED),
                    f.choice("orBetter", YES_NO).orElse(false));
        }
        f.need("are");
        f.need("atLeast");
        return new Group.AtLeast(f.count("atLeast").orElse(0), f.choice("are", GRADES).orElse(Grade.NOT_COMPLETED));
    }

    private Method tasks(Fields f) {
        f.need("axes");
        f.need("doneUpTo");
        Method method = new Method.Tasks(f.count("axes").orElse(0), f.texts("levels"), f.count("doneUpTo").orElse(0),
                f.text("ruling"));
        f.nothingElse();
        return method;
    }

    private static void needSome(Fields f, String name, List<?> found) {
        if (found.isEmpty()) {
            f.need(name);
        }
    }
}
