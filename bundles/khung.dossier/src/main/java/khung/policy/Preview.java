package khung.policy;

import java.util.List;
import java.util.Map;

/**
 * What an order would do, counted.
 *
 * @param moved open dossiers that would move
 * @param staying open dossiers the policies concern that would not move, because the order leaves them out
 * @param drafts dossiers among those moved that somebody is typing in
 * @param pointsChanged dossiers whose points would be others
 * @param gradesChanged dossiers whose grade would be another
 * @param grades how many go from which grade to which; words of the grades, {@code -} where not settled
 * @param withoutRow answers that would have no row any more
 * @param withoutAnswer rows that would wait for an answer
 * @param unfit answers that would not fit their row any more
 * @param unreadable dossiers that cannot be read, and why; they would stay as they are
 * @param token what was looked at: {@link Switching#apply} refuses when it is not the same any more
 */
public record Preview(long moved, long staying, long drafts, long pointsChanged, long gradesChanged,
        Map<GradeMove, Long> grades, long withoutRow, long withoutAnswer, long unfit, List<Unreadable> unreadable,
        String token) {

    /** From one grade to another. */
    public record GradeMove(String before, String after) {
    }

    /** A dossier that cannot be read, and why, in one line. */
    public record Unreadable(String dossier, String why) {
    }
}
