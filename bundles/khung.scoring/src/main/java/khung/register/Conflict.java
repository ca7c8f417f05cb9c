package khung.register;

import java.util.List;

/**
 * Rules that contradict each other, leave a hole, differ or can be read in more than one way.
 *
 * @param id for instance X-23
 * @param kind what is wrong
 * @param says in one sentence
 * @param rules ids of the rules concerned
 */
public record Conflict(String id, Kind kind, String says, List<String> rules) {

    /** Kinds of conflict. */
    public enum Kind {
        /** Two rules cannot both hold. */
        CONTRADICTION,
        /** Both can be followed, but hardly together. */
        TENSION,
        /** No rule covers a case. */
        GAP,
        /** A text can be read in more than one way. */
        AMBIGUITY,
        /** Sources answer the same question differently. */
        DIVERGENCE,
        /** The print or its arithmetic is broken. */
        DEFECT
    }
}
