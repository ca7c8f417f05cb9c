package khung.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

import khung.rubric.Content;
import khung.rubric.Form;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.text.Exact;
import khung.text.Phrase;
import khung.text.Problem;

/** Holds claims against a rubric: what is wanted has to be there, word by word. */
final class ClaimCheck {

    /** What a printed part of a row's method, or a line below the row, may be asked for; one part has to have it all. */
    private static final Set<String> OF_PART = Set.of("line", "tier", "from", "upTo", "below", "points");

    private static final Map<String, BiPredicate<Item, String>> OF_ROW = new TreeMap<>(Map.of(
            "method", (i, w) -> i.method().filter(m -> m.word().equals(w)).isPresent(),
            "max", (i, w) -> i.max().filter(m -> Exact.text(m).equals(number(w))).isPresent(),
            "column", (i, w) -> i.columns().stream().anyMatch(c -> word(c.kind()).equals(w)),
            "contents", (i, w) -> same(i.contents().stream().filter(c -> !c.number().isEmpty()).count(), w),
            "levels", (i, w) -> i.method().filter(m -> same(Part.of(m).size(), w)).isPresent(),
            "axes", (i, w) -> i.method().filter(m -> m instanceof Method.Tasks t && same(t.axes(), w)).isPresent(),
            "ifAny", (i, w) -> i.ifAny() == w.equals("yes"),
            "example", (i, w) -> i.example().isPresent() == w.equals("yes"),
            "prints", (i, w) -> printed(i).anyMatch(t -> t.contains(w))));

    private static final Map<String, BiPredicate<Rubric, String>> OF_RUBRIC = new TreeMap<>(Map.of(
            "subject", (r, w) -> r.subject().equals(w),
            "status", (r, w) -> word(r.status()).equals(w),
            "total", (r, w) -> r.declaredTotal().filter(t -> Exact.text(t).equals(number(w))).isPresent(),
            "grades", (r, w) -> same(r.guidance().gradeNames().size(), w),
            "titled", (r, w) -> r.title().contains(w)
                    || r.form().filter(f -> String.join(" ", f.title()).contains(w)).isPresent(),
            "weights", (r, w) -> w.equals("main-above") && r.weights().filter(x -> x.mainAbove()).isPresent(),
            "form", (r, w) -> r.form().filter(f -> formHas(f, w)).isPresent()));

    private ClaimCheck() {
    }

    /** Words that may be asked of rows. */
    static boolean ofRow(String word) {
        return OF_PART.contains(word) || OF_ROW.containsKey(word);
    }

    /** Words that may be asked of a rubric as a whole. */
    static boolean ofRubric(String word) {
        return OF_RUBRIC.containsKey(word);
    }

    /** What is not there; nothing when the claim holds. */
    static List<Problem> check(Claim claim, Rubric rubric) {
        List<Problem> problems = new ArrayList<>();
        Predicate<Map.Entry<String, String>> whole = w -> OF_RUBRIC.get(w.getKey()).test(rubric, w.getValue());
        if (claim.rows().isEmpty()) {
            claim.wants().entrySet().stream().filter(whole.negate())
                    .forEach(w -> problems.add(missing(claim, rubric.reference(), w)));
        }
        for (String key : claim.rows()) {
            rubric.item(key).ifPresentOrElse(i -> row(claim, i, rubric.reference() + " " + key, problems),
                    () -> problems.add(problem(claim, "noRow", rubric.reference(), key)));
        }
        return problems;
    }

    private static void row(Claim claim, Item item, String place, List<Problem> problems) {
        Map<String, String> ofPart = new LinkedHashMap<>();
        for (Map.Entry<String, String> want : claim.wants().entrySet()) {
            if (OF_PART.contains(want.getKey())) {
                ofPart.put(want.getKey(), want.getValue());
            } else if (!OF_ROW.get(want.getKey()).test(item, want.getValue())) {
                problems.add(missing(claim, place, want));
            }
        }
        if (!ofPart.isEmpty() && parts(item).noneMatch(p -> has(p, ofPart))) {
            problems.add(problem(claim, "noPart", place, String.valueOf(ofPart)));
        }
    }

    private static Stream<Part> parts(Item item) {
        return Stream.concat(item.method().stream().flatMap(m -> Part.of(m).stream()),
                item.contents().stream().map(c -> new Part(c.number(), c.source().line(), Map.of())));
    }

    private static boolean has(Part part, Map<String, String> wants) {
        return wants.entrySet().stream().allMatch(w -> switch (w.getKey()) {
            case "line" -> same(part.line(), w.getValue());
            case "tier" -> part.name().equals(w.getValue());
            default -> number(w.getValue()).equals(part.numbers().get(w.getKey()));
        });
    }

    private static Stream<String> printed(Item item) {
        return Stream.of(Stream.of(item.text()), item.reading().stream(), item.target().stream(), item.note().stream(),
                item.contents().stream().map(Content::text)).flatMap(s -> s);
    }

    private static boolean formHas(Form form, String part) {
        return switch (part) {
            case "proposal" -> !form.proposal().isEmpty();
            case "review" -> !form.reviewFields().isEmpty();
            case "signature" -> !form.authoritySignature().isEmpty();
            default -> false;
        };
    }

    private static boolean same(long number, String wanted) {
        return String.valueOf(number).equals(wanted);
    }

    private static String number(String wanted) {
        return Exact.parse(wanted).map(Exact::text).orElse(wanted);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Problem missing(Claim claim, String place, Map.Entry<String, String> want) {
        return problem(claim, "missing", place, want.getKey(), want.getValue());
    }

    private static Problem problem(Claim claim, String key, Object... arguments) {
        return new Problem(claim.at(), "rows", Phrase.of(RuleRegister.class, "claim." + key, arguments),
                Phrase.of(RuleRegister.class, "claim.remedy"));
    }
}
