package khung.rubric;

import java.util.List;
import java.util.Optional;

/**
 * A fact a guidance declares because its conditions ask for it.
 *
 * @param name its name in files; numbers of tasks need no declaration
 * @param kind what it is
 * @param of whose it is
 * @param within of a number, the name of one it is part of, so that it is never more; of a mark, the name of one it
 *        is a case of, so that it is confirmed only with it; empty when it is of none
 * @param says what it is, for people
 * @param rules ids of the rules that ask for it
 */
public record Fact(String name, Kind kind, Of of, Optional<String> within, String says, List<String> rules) {

    /** What a fact is. */
    public enum Kind {
        /** A whole number from 0. */
        COUNT,
        /** Confirmed or denied. */
        MARK,
        /** A grade given elsewhere. */
        GRADE,
        /** A level judged elsewhere, one of those the guidance lists. */
        LEVEL
    }

    /** Whose a fact is. */
    public enum Of {
        /** Shared by the people of a unit. */
        UNIT,
        /** Of the one graded. */
        OWN
    }
}
