package khung.scoring;

import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What was agreed for the person at the start of the period (R003P-27, R003C-04, R003C-06).
 *
 * @param targets targets that stand in for the printed ones, by row key, in the unit of the row
 * @param axes the part each axis plays for this person, by axis key; an axis left out was not said
 * @param weights weights of axes in points, by axis key; an axis left out keeps its printed maximum
 */
public record Plan(Map<String, BigFraction> targets, Map<String, AxisRole> axes, Map<String, BigFraction> weights) {

    /** The printed targets and weights. */
    public static final Plan AS_PRINTED = new Plan(Map.of());

    /** Copies. */
    public Plan {
        targets = Map.copyOf(targets);
        axes = Map.copyOf(axes);
        weights = Map.copyOf(weights);
    }

    /** Targets only; the axes as printed. */
    public Plan(Map<String, BigFraction> targets) {
        this(targets, Map.of(), Map.of());
    }

    /** The person's own target for a row. */
    public Optional<BigFraction> target(String key) {
        return Optional.ofNullable(targets.get(key));
    }

    /** What an axis is for the person. */
    public enum AxisRole {
        /** Trục giữ vai trò chính, chủ yếu. */
        MAIN,
        /** Trục giữ vai trò phụ, phối hợp, hỗ trợ. */
        SUPPORTING
    }
}
