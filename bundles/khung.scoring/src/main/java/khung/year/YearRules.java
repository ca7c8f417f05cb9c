package khung.year;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * What a guidance says of the year: which quarters bar a grade, who comes first among several, when an alert is
 * raised. No formula turns quarters into a grade (G-12), and none is made up here.
 *
 * @param bar what bars a grade; empty when nothing does
 * @param prefer who comes first among several candidates
 * @param alert when to raise an alert
 */
public record YearRules(Optional<Bar> bar, Optional<Prefer> prefer, Optional<Alert> alert) {

    /** Says nothing of the year. */
    public static final YearRules NONE = new YearRules(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Map<String, Grade> GRADES = new TreeMap<>();
    static {
        Arrays.stream(Grade.values()).forEach(g -> GRADES.put(g.name().toLowerCase(Locale.ROOT).replace('_', '-'), g));
    }

    /** So many quarters at a grade bar another for the year (R003P-54). */
    public record Bar(Grade quarter, int from, Grade bars, String says, Optional<String> ruling, List<String> rules) {
    }

    /** The one with more quarters proposed at a grade comes first (R003P-56). */
    public record Prefer(Grade proposed, String says, Optional<String> ruling, List<String> rules) {

        private static final String DECIDED = "decided";

        /** Whether the quarters decided at the grade are counted in place of those proposed (I-46). */
        public boolean countsDecided(Rulings rulings) {
            return ruling.filter(r -> rulings.option(r).equals(DECIDED)).isPresent();
        }
    }

    /** So many quarters at a grade in a row raise an alert (R003P-63). */
    public record Alert(Grade quarter, int run, String says, Optional<String> ruling, List<String> rules) {
    }

    /**
     * Reads them from a guidance.
     *
     * @throws BadInput with the places that cannot be understood
     */
    public static YearRules of(Guidance guidance) throws BadInput {
        Node node = guidance.sections().get("year");
        if (node == null) {
            return NONE;
        }
        List<Problem> problems = new ArrayList<>();
        YearRules rules = Fields.of(node, "year", problems).map(YearRules::read).orElse(NONE);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rules;
    }

    private static YearRules read(Fields f) {
        Optional<Bar> bar = f.fields("bar").map(b -> {
            Bar read = new Bar(grade(b, "quarter"), b.needPositive("from"), grade(b, "bars"), b.need("says"),
                    b.text("ruling"), b.texts("rules"));
            b.nothingElse();
            return read;
        });
        Optional<Prefer> prefer = f.fields("prefer").map(p -> {
            Prefer read = new Prefer(grade(p, "proposed"), p.need("says"), p.text("ruling"), p.texts("rules"));
            p.nothingElse();
            return read;
        });
        Optional<Alert> alert = f.fields("alert").map(a -> {
            Alert read = new Alert(grade(a, "quarter"), a.needPositive("run"), a.need("says"), a.text("ruling"),
                    a.texts("rules"));
            a.nothingElse();
            return read;
        });
        f.nothingElse();
        return new YearRules(bar, prefer, alert);
    }

    private static Grade grade(Fields f, String name) {
        f.need(name);
        return f.choice(name, GRADES).orElse(Grade.NOT_COMPLETED);
    }
}
