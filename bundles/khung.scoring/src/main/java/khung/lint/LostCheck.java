package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import khung.lint.Finding.Severity;
import khung.rubric.Item;

/** Headings and maxima that are lost, maxima told once for each group and the rows directly below it. */
final class LostCheck implements Check {

    private static final String MAX_LOST = "maxLost";

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.groups().forEach(g -> group(g, all));
        at.rubric().parts().stream().filter(LostCheck::noMax).forEach(p -> all.add(Found.at(p, Found.place(p), MAX_LOST,
                Severity.WARNING, "maxLost.row", "")));
        return all;
    }

    private static void group(Item group, List<Finding> all) {
        if (group.text().isEmpty()) {
            all.add(Found.at(group, "headingLost", Severity.WARNING, group.key()));
        }
        List<Item> rows = group.children().stream().filter(LostCheck::noMax).toList();
        boolean own = group.max().isEmpty() && (group.text().isEmpty() || lostBelow(group));
        if (!own && rows.isEmpty()) {
            return;
        }
        String words = rows.isEmpty() ? "maxLost.own" : own ? "maxLost.both" : "maxLost.rows";
        all.add(Found.at(group, Found.place(group), MAX_LOST, Severity.WARNING, words, String.valueOf(rows.size()),
                rows.stream().map(r -> String.valueOf(r.source().line())).collect(Collectors.joining(", "))));
    }

    /** A group without a maximum has lost it only where its heading or something below is lost; else none was printed. */
    private static boolean lostBelow(Item group) {
        return group.walk().anyMatch(i -> i.isGap() || noMax(i));
    }

    private static boolean noMax(Item item) {
        return item.scores() && item.ceiling().isEmpty();
    }
}
