package khung.awards;

import java.util.List;
import java.util.Optional;

/**
 * One award of a guidance.
 *
 * @param id its word in files
 * @param says whom it is for, in the words of the guidance
 * @param kind the kind of subjects it is for
 * @param honour what is given
 * @param criteria what it asks for, in order
 * @param limit how many may get it; empty when the text states none
 * @param rules ids of the rules it comes from
 */
public record Award(String id, String says, String kind, Honour honour, List<Criterion> criteria,
        Optional<Limit> limit, List<String> rules) {
}
