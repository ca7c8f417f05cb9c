package khung.grading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import khung.rubric.Clause;
import khung.rubric.Rubric;

/**
 * Every datum in the clauses that ship turns some case: numbers, comparisons, levels, grades, answers, rows and the
 * options of rulings, changed one at a time in a copy of the text.
 */
class ClauseDatumTest {

    private static final String WORDS = "(from|below|atMost|above)";
    private static final List<String> LEVELS = List.of("Xuất sắc", "Tốt", "Trung bình", "Kém");
    private static final List<String> GRADES = List.of("excellent", "good", "completed", "not-completed");
    private static final Map<String, String> OTHER = Map.of("from", "above", "above", "from", "below", "atMost",
            "atMost", "below", "confirmed", "denied", "denied", "confirmed");

    /** A change of the text of the clauses: where, and what stands there instead. */
    private record Change(int from, int to, String instead) {

        String on(String text) {
            return text.substring(0, from) + instead + text.substring(to);
        }
    }

    @TestFactory
    List<DynamicTest> everyDatumTurnsACase() {
        List<DynamicTest> all = new ArrayList<>();
        all.addAll(of("lamdong-2026.guidance.yaml", QuarterEdges.province()));
        all.addAll(of("central-2026.guidance.yaml", QuarterEdges.centre()));
        all.addAll(of("binhphuoc-2021.guidance.yaml", YearEdges.massAssociation()));
        all.addAll(of("sonoivu-2020.party-organisation.guidance.yaml", YearEdges.officeOrganisation()));
        all.addAll(of("sonoivu-2020.party-member.guidance.yaml", YearEdges.officeMember()));
        all.addAll(of("sonoivu-2020.leadership-collective.guidance.yaml", YearEdges.officeCollective()));
        all.addAll(of("saodo-2023.party-organisation.guidance.yaml", YearEdges.wardOrganisation()));
        all.addAll(of("saodo-2023.party-member.guidance.yaml", YearEdges.wardMember()));
        all.addAll(of("saodo-2023.leadership-collective.guidance.yaml", YearEdges.wardCollective()));
        return all;
    }

    private static List<DynamicTest> of(String file, List<Edge> edges) {
        String reference = edges.get(0).on().reference();
        String text = upToTheClauses(Shipped.text(file));
        List<String> before = outcomes(edges, Shipped.rubric(reference));
        List<DynamicTest> all = new ArrayList<>();
        for (Change change : changes(text)) {
            String place = file + ":" + text.substring(0, change.from).lines().count() + " "
                    + text.substring(change.from, change.to) + " -> " + change.instead;
            all.add(DynamicTest.dynamicTest(place, () -> {
                Rubric changed = Shipped.regraded(reference, change.on(text));
                assertTrue(turns(edges, before, changed, nearest(edges, text, change.from)), place + "\n" + line(change.on(text), change.from));
            }));
        }
        assertTrue(all.size() > edges.size() / 2, file);
        return all;
    }

    private static String upToTheClauses(String text) {
        int from = text.indexOf("\nclauses:");
        return text.substring(0, Pattern.compile("\n[a-z]+:").matcher(text).results().mapToInt(MatchResult::start)
                .filter(at -> at > from).findFirst().orElse(text.length()) + 1);
    }

    private static String line(String text, int at) {
        return text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
    }

    private static List<String> outcomes(List<Edge> edges, Rubric rubric) {
        List<String> all = new ArrayList<>();
        for (Edge edge : edges) {
            all.add(outcome(edge.on(), rubric));
            all.add(outcome(edge.off(), rubric));
        }
        return all;
    }

    /** Grade, options and reasons: where an earlier clause has settled the grade, a case turns by what it says of better ones. */
    private static String outcome(YearCase one, Rubric rubric) {
        Verdict verdict = one.verdict(rubric);
        return Edge.outcome(verdict) + verdict.options() + verdict.deciding().stream().map(Clause::id).toList()
                + verdict.whyNotHigher().stream().map(s -> s.open().stream().map(Check::says).toList()).toList();
    }

    /** The edges in the order in which they are likely to turn: those of the line, of the clause, all others. */
    private static List<Integer> nearest(List<Edge> edges, String text, int at) {
        String line = line(text, at);
        int begin = text.lastIndexOf("\n  - id:", at);
        int end = text.indexOf("\n  - id:", at);
        String clause = text.substring(Math.max(0, begin), end < 0 ? text.length() : end);
        return IntStream.range(0, edges.size()).boxed().sorted(Comparator.comparing((Integer i) ->
                line.contains(edges.get(i).rule()) ? 0 : clause.contains(edges.get(i).rule()) ? 1 : 2)).toList();
    }

    private static boolean turns(List<Edge> edges, List<String> before, Rubric changed, List<Integer> order) {
        for (int i : order) {
            if (!before.get(2 * i).equals(outcome(edges.get(i).on(), changed))
                    || !before.get(2 * i + 1).equals(outcome(edges.get(i).off(), changed))) {
                return true;
            }
        }
        return false;
    }

    private static List<Change> changes(String text) {
        int from = text.indexOf("\nclauses:");
        int to = text.length();
        List<Change> all = new ArrayList<>();
        for (MatchResult m : matches("(?:" + WORDS + "|pointsFrom|pointsBelow): \"(\\d+)\"", text, from, to)) {
            int n = Integer.parseInt(m.group(2));
            around(n, n == 0 ? 10 : (n + 3) / 4).forEach(v -> all.add(at(m, 2, String.valueOf(v))));
        }
        for (MatchResult m : matches(WORDS + ": (\\d+)", text, from, to)) {
            around(Integer.parseInt(m.group(2)), 1).forEach(v -> all.add(at(m, 2, String.valueOf(v))));
        }
        for (MatchResult m : matches(WORDS + "(?=: \"?\\d)", text, from, to)) {
            all.add(at(m, 1, OTHER.get(m.group(1))));
        }
        for (MatchResult m : matches("(from|below): \"([^\"\\d]+)\"", text, from, to)) {
            neighbours(LEVELS, m.group(2)).forEach(l -> all.add(at(m, 2, l)));
        }
        for (MatchResult m : matches("(?:from|below|gives): ([a-z-]+)", text, from, to)) {
            neighbours(GRADES, m.group(1)).forEach(g -> all.add(at(m, 1, g)));
        }
        for (MatchResult m : matches("(confirmed|denied)(?=: [a-z.-]+[,}])", text, from, to)) {
            all.add(at(m, 1, OTHER.get(m.group(1))));
        }
        for (MatchResult m : matches("under: \\{(I-\\d+): ([a-z-]+)\\}", text, from, to)) {
            Shipped.LIBRARY.rulings().known().get(m.group(1)).options().stream().map(o -> o.word())
                    .filter(o -> !o.equals(m.group(2))).forEach(o -> all.add(at(m, 2, o)));
        }
        // Not those of "except": the rows it leaves out are held to a better level anyway.
        for (MatchResult m : matches("rows: \\[([^\\]]+)\\]", text, from, to)) {
            List<String> keys = List.of(m.group(1).split(", "));
            for (int i = 0; keys.size() > 1 && i < keys.size(); i++) {
                List<String> fewer = new ArrayList<>(keys);
                fewer.remove(i);
                all.add(at(m, 1, String.join(", ", fewer)));
            }
        }
        for (MatchResult m : matches("options: \\[([^\\]]+)\\]", text, from, to)) {
            all.add(at(m, 1, m.group(1).substring(m.group(1).indexOf(", ") + 2)));
        }
        return all;
    }

    private static Change at(MatchResult m, int group, String instead) {
        return new Change(m.start(group), m.end(group), instead);
    }

    private static List<Integer> around(int n, int step) {
        return n == 0 ? List.of(step) : List.of(n - step, n + step);
    }

    private static List<String> neighbours(List<String> scale, String word) {
        int at = scale.indexOf(word);
        List<String> all = new ArrayList<>();
        if (at > 0) {
            all.add(scale.get(at - 1));
        }
        if (at >= 0 && at < scale.size() - 1) {
            all.add(scale.get(at + 1));
        }
        return all;
    }

    private static List<MatchResult> matches(String pattern, String text, int from, int to) {
        return Pattern.compile(pattern).matcher(text).region(from, to).results().toList();
    }
}
