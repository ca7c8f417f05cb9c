package khung.annulment;

import java.util.List;
import java.util.Optional;

/**
 * A result that hangs on an annulled one.
 *
 * @param result as it was decided
 * @param then what is done with it
 * @param because why, one reason for each result it hangs on
 */
public record Reopened(Result result, AnnulmentRules.Then then, List<Because> because) {

    /**
     * Why it is looked at again.
     *
     * @param on the result it hangs on
     * @param link how; empty where it is the place and time of a violation
     * @param direct whether that result is annulled itself, and not only looked at again
     * @param says in the words of the guidance; empty where it has none for this
     * @param rules ids of the rules it comes from
     */
    public record Because(Result on, Optional<Link> link, boolean direct, String says, List<String> rules) {
    }
}
