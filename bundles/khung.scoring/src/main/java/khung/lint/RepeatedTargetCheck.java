package khung.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Method;

/**
 * Two rows of an axis with other texts and the same target in words, as where a line was copied (M-9). A short target
 * says nothing of its own and may well stand twice.
 */
final class RepeatedTargetCheck implements Check {

    private static final int TELLING = 6;

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.groups().forEach(g -> group(g, all));
        return all;
    }

    private static void group(Item group, List<Finding> all) {
        Map<Wording, Item> first = new HashMap<>();
        for (Item row : group.children()) {
            Wording target = Wording.of(row.readableTarget().orElse(""));
            boolean inWords = row.method().filter(Method.AssessedPercent.class::isInstance).isPresent();
            if (!inWords || target.size() < TELLING) {
                continue;
            }
            Item earlier = first.putIfAbsent(target, row);
            if (earlier != null && !Wording.of(earlier.readable()).equals(Wording.of(row.readable()))) {
                all.add(Found.at(row, "targetRepeated", Severity.WARNING, row.readableTarget().orElseThrow(),
                        Found.name(earlier), earlier.readable(), row.readable()));
            }
        }
    }
}
