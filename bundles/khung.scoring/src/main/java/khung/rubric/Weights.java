package khung.rubric;

import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How far the plan of a dossier may weigh the axes of a part anew (R003C-04). The default weights are the
 * printed maxima of the axes.
 *
 * @param part key of the part whose axes are meant
 * @param mainAbove whether a main axis weighs more than a supporting one
 * @param ruling the ruling that says how the maxima of rows follow
 * @param limits the limits printed, by axis key; none where the source prints none
 * @param own the unit's own weights, by axis key, set by a supplement; none where the printed maxima hold
 */
public record Weights(String part, boolean mainAbove, Optional<String> ruling, Map<String, Limits> limits,
        Map<String, BigFraction> own) {

    /** Copies. */
    public Weights {
        limits = Map.copyOf(limits);
        own = Map.copyOf(own);
    }

    /** The least and the most an axis may weigh, both within. */
    public record Limits(BigFraction min, BigFraction max) {
    }
}
