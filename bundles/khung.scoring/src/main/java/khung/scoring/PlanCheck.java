package khung.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Weights;
import khung.scoring.Plan.AxisRole;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * Tells whether the axes of a plan keep to the rubric (R003C-04): only axes there are, the sum kept, a main
 * axis above every supporting one, within the printed limits, and no changed weight where rows are printed
 * with points unless the ruling lets their maxima follow. Stateless; any thread.
 */
public final class PlanCheck {

    /** Option of the ruling behind the weights: the maxima of rows follow their axis. */
    static final String PROPORTIONAL = "proportional";

    private final Weights weights;
    private final Plan plan;
    private final boolean follows;
    private final List<Wrong> wrong = new ArrayList<>();

    /** What is wrong with a plan, at which axis (empty for all of them), and what to do. */
    public record Wrong(String axis, Phrase what, Phrase remedy) {
    }

    private PlanCheck(Weights weights, Plan plan, boolean follows) {
        this.weights = weights;
        this.plan = plan;
        this.follows = follows;
    }

    /** Everything wrong with the axes of a plan; none when it keeps to the rubric. */
    public static List<Wrong> wrong(Rubric rubric, Rulings rulings, Plan plan) {
        if (plan.axes().isEmpty() && plan.weights().isEmpty()) {
            return List.of();
        }
        if (rubric.weights().isEmpty()) {
            return List.of(note("", "noWeights"));
        }
        Weights weights = rubric.weights().get();
        boolean follows = weights.ruling().filter(r -> rulings.option(r).equals(PROPORTIONAL)).isPresent();
        return new PlanCheck(weights, plan, follows).look(rubric.item(weights.part()).orElseThrow().children());
    }

    private List<Wrong> look(List<Item> axes) {
        Map<String, Item> known = new TreeMap<>();
        axes.stream().filter(a -> !a.isGap()).forEach(a -> known.put(a.key(), a));
        plan.axes().keySet().stream().sorted().filter(k -> !known.containsKey(k)).forEach(k -> add(k, "noAxis", k));
        plan.weights().keySet().stream().sorted().filter(k -> !known.containsKey(k) && !plan.axes().containsKey(k))
                .forEach(k -> add(k, "noAxis", k));
        known.values().forEach(this::axis);
        BigFraction printed = known.values().stream().flatMap(a -> a.max().stream()).reduce(Exact.ZERO, BigFraction::add);
        BigFraction sum = known.values().stream().flatMap(a -> weight(a).stream()).reduce(Exact.ZERO, BigFraction::add);
        if (sum.compareTo(printed) != 0) {
            add("", "sum", sum, printed);
        }
        if (weights.mainAbove()) {
            mainAbove(known);
        }
        return wrong;
    }

    private void axis(Item axis) {
        BigFraction weight = plan.weights().get(axis.key());
        if (weight == null) {
            return;
        }
        if (weight.signum() <= 0) {
            add(axis.key(), "notAboveZero", axis.key());
        }
        Weights.Limits limits = weights.limits().get(axis.key());
        if (limits != null && (weight.compareTo(limits.min()) < 0 || weight.compareTo(limits.max()) > 0)) {
            add(axis.key(), "outsideLimits", axis.key(), weight, limits.min(), limits.max());
        }
        boolean changed = axis.max().filter(m -> m.compareTo(weight) == 0).isEmpty();
        if (changed && !axis.children().isEmpty() && !follows) {
            add(axis.key(), "fixed", axis.key(), axis.max().orElse(Exact.ZERO));
        }
    }

    private void mainAbove(Map<String, Item> known) {
        for (Item main : known.values()) {
            for (Item supporting : known.values()) {
                boolean both = plan.axes().get(main.key()) == AxisRole.MAIN
                        && plan.axes().get(supporting.key()) == AxisRole.SUPPORTING;
                if (both && weight(main).orElse(Exact.ZERO).compareTo(weight(supporting).orElse(Exact.ZERO)) <= 0) {
                    add(main.key(), "mainNotAbove", main.key(), supporting.key());
                    return;
                }
            }
        }
    }

    private Optional<BigFraction> weight(Item axis) {
        return Optional.ofNullable(plan.weights().get(axis.key()))
                .or(() -> Optional.ofNullable(weights.own().get(axis.key()))).or(axis::max);
    }

    private void add(String axis, String key, Object... arguments) {
        wrong.add(note(axis, key, arguments));
    }

    private static Wrong note(String axis, String key, Object... arguments) {
        return new Wrong(axis, Phrase.of(PlanCheck.class, "plan." + key, arguments),
                Phrase.of(PlanCheck.class, "plan." + key + ".remedy", arguments));
    }
}
