package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Gap;
import khung.rubric.Item;

/** The places of lost pages with the lines around them and the points they account for (G-01). */
final class GapCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().gaps().map(GapCheck::gap).toList();
    }

    private static Finding gap(Item item) {
        Gap gap = item.gap().orElseThrow();
        String after = String.valueOf(gap.after());
        String before = String.valueOf(gap.before());
        return item.max().map(points -> Found.at(item, "gap", Severity.WARNING, after, before, gap.says(), points))
                .orElseGet(() -> Found.at(item, item.source(), "gap", Severity.WARNING, "gap.unknown", after, before,
                        gap.says()));
    }
}
