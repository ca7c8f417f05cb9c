package khung.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an order would do, counted.
 *
 * @param moved open dossiers that would move
 * @param staying open dossiers the policies concern that would not move, because the order leaves them out
 * @param drafts dossiers among those moved that somebody is typing in
 * @param pointsChanged dossiers whose points would be others
 * @param gradesChanged dossiers whose grade would be another
 * @param grades how many go from which grade to which; words of the grades, {@code -} where not settled
 * @param quotas what the guidances state of quotas, before the move and after it; how many places that makes is not known
 *        here, because a dossier does not say with whom it shares a group of similar posts
 * @param withoutRow answers that would have no row any more
 * @param withoutAnswer rows that would wait for an answer
 * @param unfit answers that would not fit their row any more
 * @param unreadable dossiers that cannot be read, and why; they would stay as they are
 * @param token what was looked at: {@link Switching#apply} refuses when it is not the same any more
 */
public record Preview(long moved, long staying, long drafts, long pointsChanged, long gradesChanged,
        Map<GradeMove, Long> grades, List<QuotaRule> quotas, long withoutRow, long withoutAnswer, long unfit,
        List<Unreadable> unreadable, String token) {

    /** How many of those moved have which grade before or after; words of the grades, {@code -} where not settled. */
    public Map<String, Long> totals(boolean after) {
        Map<String, Long> totals = new TreeMap<>();
        grades.forEach((move, number) -> totals.merge(after ? move.after() : move.before(), number, Long::sum));
        return totals;
    }

    /**
     * A quota of a guidance.
     *
     * @param guidance its {@code id@version}
     * @param after whether dossiers are graded by it after the move, or before
     * @param says the quota in the words of the guidance
     * @param rules ids of the rules it applies
     */
    public record QuotaRule(String guidance, boolean after, String says, List<String> rules) {
    }

    /** From one grade to another. */
    public record GradeMove(String before, String after) {
    }

    /** A dossier that cannot be read, and why, in one line. */
    public record Unreadable(String dossier, String why) {
    }
}
