package khung.grading;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import khung.rubric.Count;
import khung.rubric.Method;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/**
 * The person's own tasks read off the form: every row with a KPI is one, done when its KPI is the whole (the
 * other reading of I-36). As soon as one row falls short, not all are done, whatever is still to come.
 */
final class OwnTasks {

    private OwnTasks() {
    }

    static Facts of(Sheet sheet, Facts facts) {
        List<Line> rows = sheet.criteria().filter(l -> measured(l.item().method().orElseThrow())).toList();
        int behind = (int) rows.stream().filter(l -> l.ratio().filter(r -> r.compareTo(Exact.ONE) < 0).isPresent())
                .count();
        boolean open = rows.stream().anyMatch(l -> l.ratio().isEmpty() && l.missing() > 0);
        Map<Count, Integer> counts = new TreeMap<>(facts.counts());
        counts.put(Count.OWN_ASSIGNED, rows.size());
        counts.remove(Count.OWN_DONE);
        if (behind > 0 || !open) {
            counts.put(Count.OWN_DONE, rows.size() - behind);
        }
        return new Facts(counts, facts.marks(), facts.role(), facts.unitForce(), List.of(), facts.grades(),
                facts.levels());
    }

    private static boolean measured(Method method) {
        return method instanceof Method.Ratio || method instanceof Method.AssessedPercent
                || method instanceof Method.Catalogue;
    }
}
