package khung.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One provision of a guidance on who is graded.
 *
 * @param id its name within the guidance
 * @param says it in words
 * @param when when it holds
 * @param under only where these rulings stand at these options; mostly empty
 * @param gives what becomes of the subject then: one outcome decides, several are a choice the text leaves to the
 *        authority, none only adds a note or a paper
 * @param review whether the review is still held; empty where nothing is said
 * @param note what else has to be heeded
 * @param paper a paper that is needed, for every unit concerned
 * @param rules ids of the rules it comes from
 */
public record Provision(String id, String says, Circumstance when, Map<String, String> under, List<Outcome> gives,
        Optional<Boolean> review, Optional<String> note, Optional<String> paper, List<String> rules) {
}
