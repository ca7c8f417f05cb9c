package khung.awards;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One award in a case. Where more qualify than may be awarded, the text gives no order: nobody is chosen.
 *
 * @param award the award
 * @param upward whether a level above the one that prepares the case decides it, so that it is a nomination
 * @param appraisals one for each subject it is for, by id
 * @param considered ids of those proposed, or of all who qualify while nobody has chosen; none of the latter where the
 *        limit leaves no place at all
 * @param proposed ids of those the authority proposes; empty when it has made no choice
 * @param ceilings the limit with those proposed, or else with all who qualify; one per sector where it is so printed
 * @param ofAll the same with all who qualify
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Awarding(Award award, boolean upward, List<Appraisal> appraisals, List<String> considered,
        Optional<List<String>> proposed, List<Ceiling> ceilings, List<Ceiling> ofAll, Set<String> rules, Set<String> rulings) {

    /** Ids of those in a state. */
    public List<String> in(State state) {
        return appraisals.stream().filter(a -> a.state() == state).map(a -> a.subject().id()).toList();
    }

    /** Ids of those proposed who do not meet every criterion. */
    public List<String> unfit() {
        List<String> met = in(State.MET);
        return proposed.orElse(List.of()).stream().filter(p -> !met.contains(p)).toList();
    }

    /** Whether who gets it follows from the text: everything is known, and all who qualify fit or nobody does. */
    public boolean determinedByText() {
        return in(State.UNKNOWN).isEmpty() && ofAll.stream().allMatch(Ceiling::fits);
    }

    /** Ids of those among whom the authority chooses; none when the text decides or nothing known is to be chosen. */
    public List<String> options() {
        if (determinedByText()) {
            return List.of();
        }
        Stream<String> crowded = ofAll.stream().filter(c -> !c.fits())
                .flatMap(c -> c.counted().values().stream().flatMap(List::stream));
        return List.copyOf(new TreeSet<>(Stream.concat(crowded, in(State.UNKNOWN).stream()).toList()));
    }

    /** How many are above the limits; 0 while these are not known. */
    public int over() {
        return ceilings.stream().mapToInt(Ceiling::over).sum();
    }

    /** Whether nothing is left to find out, choose or correct. */
    public boolean settled() {
        return unfit().isEmpty() && ceilings.stream().allMatch(Ceiling::fits)
                && (proposed.isPresent() || in(State.UNKNOWN).isEmpty());
    }
}
