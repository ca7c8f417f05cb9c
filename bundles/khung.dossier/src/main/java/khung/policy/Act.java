package khung.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something an administrator did, wholly or not at all.
 *
 * @param id its id, made when it is recorded
 * @param kind what kind of act
 * @param author who
 * @param reason why
 * @param from the first day its policies hold
 * @param at when it was recorded
 * @param undoes the act it takes back; empty when it takes back none
 */
public record Act(String id, Kind kind, String author, String reason, LocalDate from, Instant at,
        Optional<String> undoes) {

    /** What kind of act. */
    public enum Kind {
        /** Policies were decided, dossiers were moved, or both. */
        SWITCHED,
        /** An earlier act was taken back. */
        UNDONE,
        /** A person decided about a dossier that an undo could not take back by itself. */
        RESOLVED
    }
}
