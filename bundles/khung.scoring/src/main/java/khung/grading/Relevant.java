package khung.grading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Condition;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.HasRole;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Mark;
import khung.rubric.Role;

/** What of the known the clauses from one on still ask about by their leaves: two that agree in it end alike. */
record Relevant(int clause, List<Segment> totals, Map<Count, Integer> counts, Map<Mark, Boolean> marks,
        Optional<Role> role) {

    static Relevant of(Known known, int clause, List<Condition> leaves) {
        List<Segment> totals = List.of();
        Map<Count, Integer> counts = new EnumMap<>(Count.class);
        Map<Mark, Boolean> marks = new EnumMap<>(Mark.class);
        Optional<Role> role = Optional.empty();
        for (Condition leaf : leaves) {
            if (leaf instanceof PointsFrom || leaf instanceof PointsBelow) {
                totals = known.totals();
            } else if (leaf instanceof Share share) {
                known.facts().count(share.part()).ifPresent(n -> counts.put(share.part(), n));
                known.facts().count(share.whole()).ifPresent(n -> counts.put(share.whole(), n));
            } else if (leaf instanceof Confirmed confirmed) {
                known.facts().mark(confirmed.mark()).ifPresent(m -> marks.put(confirmed.mark(), m));
            } else if (leaf instanceof HasRole) {
                role = known.facts().role();
            }
        }
        return new Relevant(clause, totals, counts, marks, role);
    }
}
