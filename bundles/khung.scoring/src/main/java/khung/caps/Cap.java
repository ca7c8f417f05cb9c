package khung.caps;

import java.util.List;
import java.util.Optional;

/**
 * One cap: who may not be graded above whom.
 *
 * @param id its name within the guidance
 * @param says the cap in the words of the guidance
 * @param of kind of subject it holds down
 * @param notAbove kind of subject whose grade it may not pass
 * @param exception what lifts it; empty when nothing does
 * @param rules ids of the rules it comes from; none for a local rule
 * @param local who recorded it as a rule of their own, when and why; empty when the guidance prints it
 */
public record Cap(String id, String says, String of, String notAbove, Optional<Exemption> exception,
        List<String> rules, Optional<Local> local) {

    /**
     * What lifts a cap.
     *
     * @param fact name of what a person confirms of the subject
     * @param says the exception in words
     * @param ruling the ruling that lets it hold, and the option it has to stand at
     * @param rules ids of the rules it comes from
     */
    public record Exemption(String fact, String says, Optional<Standing> ruling, List<String> rules) {
    }

    /** A ruling and the option it has to stand at. */
    public record Standing(String ruling, String option) {
    }

    /** A rule an authority applies although the guidance does not print it. */
    public record Local(String by, String date, String reason) {
    }
}
