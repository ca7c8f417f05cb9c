package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import khung.rubric.Clause;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Mark;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Rulings;

/**
 * What can still decide is exactly what trying every completion yields, for guidances made at random from every kind
 * of condition on facts and levels, and facts known in part.
 */
class EveryCompletionTest {

    private static final int GUIDANCES = 60;
    private static final int CASES_EACH = 4;
    /**
     * Beyond these no bound below tells numbers apart: numbers given or asked for are at most 2 and shares are in
     * quarters, so that 13 are enough for 3 to be less than one of them, and 53 for 13.
     */
    private static final Map<String, Integer> MOST = Map.of("all", 53, "some", 13, "few", 13, "other", 3);
    private static final List<String> LEVELS = List.of("A", "B", "C");
    private static final Map<String, List<String>> SMALL = Map.of("mark", List.of("yes", "no"), "case", List.of("yes", "no"),
            "grade", List.of("excellent", "good", "completed", "not-completed"), "judged", LEVELS);
    private static final List<String> COUNTS = List.of("all", "some", "few", "other");
    private static final List<String> ROWS = List.of("P.1", "P.2", "P.3");

    private static final List<Segment> ANY_TOTAL = List.of(new Segment(Optional.empty(), Optional.empty()));

    /** The levels of each way to judge the three rows, which are the same in every rubric made. */
    private static final Map<Map<String, String>, Levels> JUDGED = new HashMap<>();

    private static final String GUIDANCE = """
            khung: guidance/1
            id: made.guidance
            version: 1
            decimals: 1
            grades:
              - {grade: excellent, name: a}
              - {grade: good, name: b}
              - {grade: completed, name: c}
              - {grade: not-completed, name: d}
            levels: [A, B, C]
            facts:
              - {name: all, kind: count, says: a}
              - {name: some, kind: count, within: all, says: a}
              - {name: few, kind: count, within: some, says: a}
              - {name: other, kind: count, says: a}
              - {name: mark, kind: mark, says: a}
              - {name: case, kind: mark, within: mark, says: a}
              - {name: grade, kind: grade, says: a}
              - {name: judged, kind: level, says: a}
            clauses:
            """;
    private static final String RUBRIC = """
            khung: rubric/1
            id: made
            version: 1
            bloc: x
            subject: party-member
            period: year
            title: t
            status: issued
            source: {seed: "9", section: s}
            levels: [A, B, C]
            guidance: made.guidance@1
            parts:
              - number: P
                text: t
                rows:
                  - {number: "1", text: a, method: levels}
                  - {number: "2", text: b, method: levels}
                  - {number: "3", text: c, method: levels}
            """;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= GUIDANCES; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCanStillDecideIsWhatTryingEverythingYields(long seed) {
        Random random = new Random(seed);
        String guidance = GUIDANCE + clauses(random);
        RubricLibrary library = RubricLibrary.of(List.of(new RubricFile("r", RUBRIC), new RubricFile("g", guidance)));
        assertEquals(List.of(), library.problems(), guidance);
        Rubric rubric = library.rubrics().values().iterator().next();
        for (int i = 0; i < CASES_EACH; i++) {
            Case known = Case.some(random);
            Set<String> found = new TreeSet<>();
            known.complete(guidance, c -> found.add(first(rubric, c)));
            assertEquals(found, deciding(rubric, known), () -> guidance + known);
        }
    }

    private static Set<String> deciding(Rubric rubric, Case known) {
        Completions completions = new Completions(rubric.guidance().clauses(), Rulings.NONE, rubric.guidance());
        completions.explore(known.known(rubric));
        Set<String> ids = new TreeSet<>();
        completions.deciding().forEach(c -> ids.add(c.map(Clause::id).orElse("none")));
        return ids;
    }

    private static String first(Rubric rubric, Case complete) {
        Known known = complete.known(rubric);
        for (Clause clause : rubric.guidance().clauses()) {
            if (clause.when().on(new Weighing(known, Rulings.NONE)) == Truth.HOLDS) {
                return clause.id();
            }
        }
        return "none";
    }

    private static String clauses(Random random) {
        StringBuilder all = new StringBuilder();
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            all.append("  - {id: c").append(i).append(", says: x, when: ").append(condition(random, 2))
                    .append(", gives: ").append(SMALL.get("grade").get(random.nextInt(4))).append("}\n");
        }
        return all.toString();
    }

    private static String condition(Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return "{" + leaf(random) + "}";
        }
        boolean all = random.nextBoolean();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            String part = condition(random, depth - 1);
            boolean where = all && random.nextInt(4) == 0;
            parts.add(where ? part.substring(0, part.length() - 1) + ", where: {" + leaf(random) + "}}" : part);
        }
        return "{" + (all ? "all" : "any") + ": [" + String.join(", ", parts) + "]}";
    }

    private static String leaf(Random random) {
        String compared = List.of("from", "below", "atMost", "above").get(random.nextInt(4));
        String better = List.of("from", "below").get(random.nextInt(2));
        return switch (random.nextInt(7)) {
            case 0, 1 -> share(random, compared);
            case 2 -> "count: {of: %s, %s: %d}".formatted(COUNTS.get(random.nextInt(4)), compared, random.nextInt(3));
            case 3 -> "%s: %s".formatted(random.nextBoolean() ? "confirmed" : "denied", random.nextBoolean() ? "mark" : "case");
            case 4 -> "grade: {of: grade, %s: %s}".formatted(better, SMALL.get("grade").get(random.nextInt(4)));
            case 5 -> "level: {of: judged, %s: %s}".formatted(better, LEVELS.get(random.nextInt(3)));
            default -> "levels: {%s%s: %s}".formatted(List.of("", "rows: [P.1], ", "except: [P.1], ", "rows: [P.2, P.3], ")
                    .get(random.nextInt(4)), better, LEVELS.get(random.nextInt(3)));
        };
    }

    private static String share(Random random, String compared) {
        String[] pair = List.of("some all", "few all", "few some").get(random.nextInt(3)).split(" ");
        return "share: {%s: %s, in: %s, %s: %d}".formatted(random.nextInt(3) == 0 ? "rest" : "of", pair[0], pair[1],
                compared, 25 * random.nextInt(5));
    }

    /** Facts and levels, each known or not. */
    private record Case(Map<String, Integer> counts, Map<String, String> small, Map<String, String> levels) {

        static Case some(Random random) {
            Case all = new Case(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
            int most = 1 + random.nextInt(2);
            int some = 1 + random.nextInt(most);
            List<Integer> values = List.of(most, some, random.nextInt(some + 1), random.nextInt(3));
            for (int i = 0; i < COUNTS.size(); i++) {
                if (random.nextInt(3) > 0) {
                    all.counts.put(COUNTS.get(i), values.get(i));
                }
            }
            boolean mark = random.nextBoolean();
            Map<String, String> marks = Map.of("mark", mark ? "yes" : "no", "case", mark && random.nextBoolean() ? "yes" : "no");
            SMALL.forEach((name, words) -> {
                String value = marks.getOrDefault(name, words.get(random.nextInt(words.size())));
                if (random.nextInt(3) > 0) {
                    all.small.put(name, value);
                }
            });
            ROWS.forEach(r -> {
                if (random.nextInt(3) > 0) {
                    all.levels.put(r, LEVELS.get(random.nextInt(3)));
                }
            });
            return all;
        }

        Known known(Rubric rubric) {
            Map<Count, Integer> numbers = new HashMap<>();
            counts.forEach((name, n) -> numbers.put(new Count(name), n));
            Map<Mark, Boolean> marks = new HashMap<>();
            small.forEach((name, word) -> {
                if (word.equals("yes") || word.equals("no")) {
                    marks.put(new Mark(name), word.equals("yes"));
                }
            });
            Optional<Grade> grade = Optional.ofNullable(small.get("grade"))
                    .map(w -> Grade.valueOf(w.toUpperCase(Locale.ROOT).replace('-', '_')));
            Optional<String> judged = Optional.ofNullable(small.get("judged"));
            Facts facts = new Facts(numbers, marks, Optional.empty(), List.of(), List.of(),
                    grade.map(g -> Map.of("grade", g)).orElse(Map.of()), judged.map(l -> Map.of("judged", l)).orElse(Map.of()));
            return new Known(ANY_TOTAL, facts, JUDGED.computeIfAbsent(Map.copyOf(levels), l -> Levels.of(Achieved.given(rubric,
                    Optional.empty(), l))), rubric.guidance());
        }

        /** Every way to fill in what is not known, that can be true. What a share is taken of is never nothing. */
        void complete(String guidance, Consumer<Case> each) {
            Consumer<Case> sound = c -> {
                if (!COUNTS.stream().anyMatch(n -> guidance.contains(" in: " + n + ",") && c.counts.get(n) == 0)) {
                    each.accept(c);
                }
            };
            fill(asked(guidance, COUNTS), asked(guidance, SMALL.keySet()),
                    guidance.contains("levels: {") ? new ArrayList<>(ROWS) : new ArrayList<>(),
                    new Case(new HashMap<>(counts), new HashMap<>(small), new HashMap<>(levels)), sound);
        }

        /** What no condition asks for can be left as it is: it decides nothing and can always be such as not to be in the way. */
        private static List<String> asked(String guidance, Collection<String> names) {
            return names.stream().filter(n -> Pattern.compile("(of|in|rest|confirmed|denied): " + n + "[,}]")
                    .matcher(guidance).find()).collect(Collectors.toCollection(ArrayList::new));
        }

        private static void fill(List<String> counts, List<String> small, List<String> rows, Case now,
                Consumer<Case> each) {
            counts.removeIf(now.counts::containsKey);
            small.removeIf(now.small::containsKey);
            rows.removeIf(now.levels::containsKey);
            if (!small.isEmpty()) {
                String name = small.get(0);
                for (String word : SMALL.get(name)) {
                    now.small.put(name, word);
                    fill(new ArrayList<>(counts), new ArrayList<>(small), new ArrayList<>(rows), now, each);
                }
                now.small.remove(name);
            } else if (!rows.isEmpty()) {
                for (String level : LEVELS) {
                    now.levels.put(rows.get(0), level);
                    fill(new ArrayList<>(counts), new ArrayList<>(small), new ArrayList<>(rows), now, each);
                }
                now.levels.remove(rows.get(0));
            } else if (!counts.isEmpty()) {
                String name = counts.get(0);
                for (int n = 0; n <= MOST.get(name); n++) {
                    now.counts.put(name, n);
                    if (now.canBe()) {
                        fill(new ArrayList<>(counts), new ArrayList<>(small), new ArrayList<>(rows), now, each);
                    }
                }
                now.counts.remove(name);
            } else if (now.canBe()) {
                each.accept(now);
            }
        }

        private boolean canBe() {
            boolean more = counts.getOrDefault("some", 0) > counts.getOrDefault("all", Integer.MAX_VALUE)
                    || counts.getOrDefault("few", 0) > counts.getOrDefault("some", Integer.MAX_VALUE)
                    || counts.getOrDefault("few", 0) > counts.getOrDefault("all", Integer.MAX_VALUE);
            return !more && !("no".equals(small.get("mark")) && "yes".equals(small.get("case")));
        }
    }
}
