package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.rubric.Condition;
import khung.rubric.Condition.CountIs;
import khung.rubric.Condition.Confirmed;
import khung.rubric.Condition.Denied;
import khung.rubric.Condition.GradeFrom;
import khung.rubric.Condition.HasRole;
import khung.rubric.Condition.LevelsBelow;
import khung.rubric.Condition.LevelsFrom;
import khung.rubric.Condition.PointsBelow;
import khung.rubric.Condition.PointsFrom;
import khung.rubric.Condition.Share;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Mark;
import khung.rubric.Role;

/** What of the known the clauses from one on still ask about by their leaves: two that agree in it end alike. */
record Relevant(int clause, List<Segment> totals, Map<Count, Integer> counts, Map<Mark, Boolean> marks,
        Map<String, Grade> grades, Map<String, Integer> levels, Optional<Role> role) {

    static Relevant of(Known known, int clause, List<Condition> leaves) {
        List<Segment> totals = List.of();
        Map<Count, Integer> counts = new TreeMap<>();
        Map<Mark, Boolean> marks = new TreeMap<>();
        Map<String, Grade> grades = new TreeMap<>();
        List<Condition.Rows> rows = new ArrayList<>();
        Optional<Role> role = Optional.empty();
        Facts facts = known.facts();
        for (Condition leaf : leaves) {
            if (leaf instanceof PointsFrom || leaf instanceof PointsBelow) {
                totals = known.totals();
            } else if (leaf instanceof Share share) {
                facts.count(share.part()).ifPresent(n -> counts.put(share.part(), n));
                facts.count(share.whole()).ifPresent(n -> counts.put(share.whole(), n));
            } else if (leaf instanceof CountIs least) {
                facts.count(least.count()).ifPresent(n -> counts.put(least.count(), n));
            } else if (leaf instanceof Confirmed confirmed) {
                facts.mark(confirmed.mark()).ifPresent(m -> marks.put(confirmed.mark(), m));
            } else if (leaf instanceof Denied denied) {
                facts.mark(denied.mark()).ifPresent(m -> marks.put(denied.mark(), m));
            } else if (leaf instanceof GradeFrom grade) {
                facts.grade(grade.fact()).ifPresent(g -> grades.put(grade.fact(), g));
            } else if (leaf instanceof LevelsFrom levels) {
                rows.add(levels.rows());
            } else if (leaf instanceof LevelsBelow levels) {
                rows.add(levels.rows());
            } else if (leaf instanceof HasRole) {
                role = facts.role();
            }
        }
        return new Relevant(clause, totals, counts, marks, grades, known.levels().restricted(rows), role);
    }
}
