package khung.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * Looks for what is wrong with a rubric. The same rubric, neighbours and rulings give the same findings; cost grows
 * with the number of rows. Stateless; any thread.
 */
public final class Linter {

    private static final List<Check> CHECKS = List.of(new SumCheck(), new TotalCheck(), new GapCheck(),
            new LostCheck(), new TopCheck(), new TierCheck(), new RangeCheck(), new OutcomeCheck(),
            new PrintedNumberCheck(), new RatioExampleCheck(), new CoefficientCheck(), new QuantityCheck(),
            new ConversionCheck(), new BlankCellCheck(), new KpiExampleCheck(), new TargetCheck(), new IfAnyCheck(),
            new RepeatedTargetCheck(), new NumberCheck(), new ScaleCheck(), new WordingCheck(), new SourceFormCheck(),
            new NfcCheck(), new UnknownRulingCheck(), new NoRulingCheck(), new TranscribedCheck(),
            new SupplementCheck(), new ReadingsCheck(), new GradesCheck(), new DateCheck());

    private Linter() {
    }

    /** What is wrong with a rubric looked at alone. */
    public static List<Finding> lint(Rubric rubric, Rulings rulings) {
        return lint(rubric, List.of(), rulings);
    }

    /**
     * What is wrong with every rubric, each held against the others.
     *
     * @return findings by {@code id@version}, in the order given
     */
    public static Map<String, List<Finding>> lint(Collection<Rubric> rubrics, Rulings rulings) {
        Map<String, List<Finding>> all = new LinkedHashMap<>();
        rubrics.forEach(r -> all.put(r.reference(), lint(r, rubrics, rulings)));
        return all;
    }

    /**
     * What is wrong with a rubric.
     *
     * @param others rubrics it is held against, itself among them or not
     * @param rulings as they stand
     * @return in printed order, what concerns the rubric as a whole last
     */
    public static List<Finding> lint(Rubric rubric, Collection<Rubric> others, Rulings rulings) {
        Examined at = new Examined(rubric, others, rulings);
        Map<String, Integer> place = new HashMap<>();
        rubric.items().map(Item::key).forEach(key -> place.put(key, place.size()));
        return CHECKS.stream().flatMap(c -> c.look(at).stream())
                .sorted(Comparator.comparing(f -> place.getOrDefault(f.key(), Integer.MAX_VALUE))).toList();
    }
}
