package khung.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

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
        Map<String, Optional<String>> levels = new LinkedHashMap<>();
        rubric.criteria().filter(Achieved::inLevels)
                .forEach(i -> levels.put(i.key(), Optional.ofNullable(given.get(i.key()))));
        int unjudged = (int) levels.values().stream().filter(Optional::isEmpty).count();
        boolean open = rubric.scores() && points.isEmpty();
        BigFraction most = points.or(rubric::declaredTotal).orElse(Exact.ZERO);
        List<Line.Open> openRows = new ArrayList<>();
        if (open) {
            openRows.add(new Line.Open(List.of(), most));
        }
        return new Achieved(rubric, Optional.empty(), points.orElse(Exact.ZERO), most, openRows,
                !open || rubric.declaredTotal().isPresent(), unjudged + (open ? 1 : 0), levels, Set.of());
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
