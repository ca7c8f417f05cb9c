package khung.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Guidance;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/**
 * What was achieved by a rubric, as far as a grade asks for it: the total and the levels.
 *
 * @param rubric the rubric
 * @param sheet the sheet it comes from; empty when total and levels were given as they are
 * @param low the fewest points any completion gives
 * @param high the most points any completion gives
 * @param open what each row not scored yet can become
 * @param bounded whether {@code high} bounds the total
 * @param missing how many rows are not answered yet
 * @param levels by key of each row judged in levels, the level; empty while it is not judged
 * @param rulings ids of the rulings the points lean on
 */
public record Achieved(Rubric rubric, Optional<Sheet> sheet, BigFraction low, BigFraction high, List<Line.Open> open,
        boolean bounded, int missing, Map<String, Optional<String>> levels, Set<String> rulings) {

    /** What a sheet shows. */
    public static Achieved of(Sheet sheet) {
        Map<String, Optional<String>> levels = new LinkedHashMap<>();
        sheet.criteria().filter(l -> inLevels(l.item()) && (l.missing() > 0 || l.level().isPresent())).forEach(l -> levels.put(l.item().key(), l.level()));
        return new Achieved(sheet.rubric(), Optional.of(sheet), sheet.low(), sheet.high(),
                sheet.lines().flatMap(l -> l.open().stream()).toList(), sheet.bounded(), sheet.missing(), levels,
                sheet.rulings());
    }

    /**
     * A total and levels as they were given, without a sheet.
     *
     * @param points the total; empty while it is not known
     * @param given levels by row key; a row left out is not judged yet
     */
    public static Achieved given(Rubric rubric, Optional<BigFraction> points, Map<String, String> given) {
        return given(rubric, points, given, Set.of());
    }

    /**
     * The same where some rows do not apply.
     *
     * @param notAsked keys of rows a person found not to apply; they are left out
     */
    public static Achieved given(Rubric rubric, Optional<BigFraction> points, Map<String, String> given,
            Set<String> notAsked) {
        Set<String> left = new TreeSet<>(notAsked);
        rubric.items().filter(Item::alternatives).forEach(i -> otherKinds(i, given.keySet()).forEach(left::add));
        Map<String, Optional<String>> levels = new LinkedHashMap<>();
        rubric.criteria().filter(i -> inLevels(i) && !left.contains(i.key()))
                .forEach(i -> levels.put(i.key(), Optional.ofNullable(given.get(i.key()))));
        int unjudged = (int) levels.values().stream().filter(Optional::isEmpty).count();
        boolean open = rubric.scores() && points.isEmpty();
        BigFraction most = points.or(rubric::declaredTotal).orElse(Exact.ZERO);
        List<Line.Open> openRows = open ? List.of(new Line.Open(List.of(), most)) : List.of();
        Set<String> rulings = notAsked.isEmpty() ? Set.of()
                : rubric.guidance().ruling(Guidance.Step.NOT_ASKED).map(Set::of).orElse(Set.of());
        return new Achieved(rubric, Optional.empty(), points.orElse(Exact.ZERO), most, openRows,
                !open || rubric.declaredTotal().isPresent(), unjudged + (open ? 1 : 0), levels, rulings);
    }

    /** The rows of the other kinds of subjects, once rows of one kind are judged. */
    private static Stream<String> otherKinds(Item group, Set<String> judged) {
        List<Item> kinds = group.children().stream()
                .filter(k -> k.criteria().anyMatch(c -> judged.contains(c.key()))).toList();
        return kinds.size() != 1 ? Stream.empty()
                : group.children().stream().filter(k -> k != kinds.get(0)).flatMap(Item::criteria).map(Item::key);
    }

    private static boolean inLevels(Item item) {
        return item.method().filter(Method.Levels.class::isInstance).isPresent();
    }

    /** The names of the levels, best first; none where nothing is judged in levels. */
    List<String> scale() {
        return rubric.criteria().flatMap(i -> i.method().stream()).filter(Method.Levels.class::isInstance)
                .map(m -> ((Method.Levels) m).names()).findFirst().orElse(List.of());
    }
}
