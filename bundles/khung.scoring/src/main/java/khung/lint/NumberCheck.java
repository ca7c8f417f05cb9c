package khung.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;

/** Printed numbers: used twice, left out, out of order, not of their group, or lost where the rows beside have one. */
final class NumberCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        Rubric rubric = at.rubric();
        List<Finding> all = new ArrayList<>();
        Series parts = Series.of(rubric.parts(), false);
        if (!parts.missing().isEmpty()) {
            all.add(Found.whole(rubric, "numberMissing", Severity.WARNING, "numberMissing",
                    String.join(", ", parts.missing())));
        }
        rows(rubric.parts(), parts, all);
        at.groups().forEach(g -> {
            Series series = Series.of(g.children(), true);
            if (!series.missing().isEmpty()) {
                all.add(Found.at(g, "numberMissing", Severity.WARNING, String.join(", ", series.missing())));
            }
            rows(g.children(), series, all);
            g.children().stream().filter(c -> stray(c, g)).forEach(c -> all.add(Found.at(c, "numberStray",
                    Severity.WARNING, c.number(), g.number())));
        });
        return all;
    }

    private static void rows(List<Item> rows, Series series, List<Finding> all) {
        series.misplaced().forEach(r -> all.add(Found.at(r, "numberOrder", Severity.WARNING, r.number())));
        boolean numbered = rows.stream().anyMatch(r -> !r.number().isEmpty());
        Set<String> seen = new HashSet<>();
        for (Item row : rows) {
            if (row.isGap()) {
                continue;
            }
            if (row.number().isEmpty()) {
                if (numbered) {
                    all.add(Found.at(row, "numberLost", Severity.INFO, row.key()));
                }
            } else if (!seen.add(row.number())) {
                all.add(Found.at(row, "numberTwice", Severity.WARNING, row.number()));
            }
        }
    }

    private static boolean stray(Item row, Item group) {
        int dot = row.number().lastIndexOf('.');
        return dot > 0 && !group.number().isEmpty() && !row.number().substring(0, dot).equals(group.number());
    }
}
