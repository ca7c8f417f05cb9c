package khung.awards;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How many may be awarded or nominated.
 *
 * @param says in the words of the guidance
 * @param amount the share or number
 * @param counts ids of the awards whose subjects are counted together, its own among them (R004-124, R004-132)
 * @param counting the ruling on a subject named for several of them; empty when only one is counted
 * @param perGroup whether it holds for each sector by itself (R004-141)
 * @param rules ids of the rules it comes from
 */
public record Limit(String says, Amount amount, Set<String> counts, Optional<String> counting, boolean perGroup,
        List<String> rules) {

    /** A share of a base, or a number. */
    public sealed interface Amount {
    }

    /**
     * A share of a base.
     *
     * @param share the share; 1 is all
     * @param base the id of the base
     * @param rounding the ruling on a limit that is not whole
     * @param special another share where something is the case; empty when there is none
     */
    public record Share(BigFraction share, String base, String rounding, Optional<Special> special) implements Amount {
    }

    /**
     * Another share where something is the case (R004-132).
     *
     * @param fact the id of the fact
     * @param share the share then
     */
    public record Special(String fact, BigFraction share) {
    }

    /** A number the text states (R004-140). */
    public record Fixed(int number) implements Amount {
    }
}
