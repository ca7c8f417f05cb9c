package khung.forms;

import java.util.ArrayList;
import java.util.List;

import khung.rubric.Content;
import khung.rubric.Item;
import khung.scoring.TaskTotals;
import khung.text.Exact;

/** The printed lines below a list of tasks: its totals to fill in, in the order of R003P-85, and notes. */
final class TaskLines {

    /** Stands in print where something is to be filled in. */
    private static final String OPEN = "...";

    private TaskLines() {
    }

    /** The totals in the words printed; what is not known yet stays open. */
    static List<String> totals(Item item, TaskTotals totals, int decimals, Paper paper) {
        boolean any = totals.assigned() > 0;
        boolean known = any && totals.unknown() == 0;
        List<String> values = List.of(any ? Integer.toString(totals.assigned()) : OPEN,
                known ? Integer.toString(totals.done()) : OPEN, known ? Integer.toString(totals.notDone()) : OPEN,
                known ? Exact.percent(totals.share(), decimals) : OPEN);
        List<String> lines = new ArrayList<>();
        item.contents().stream().map(Content::readable).filter(TaskLines::isTotal).limit(values.size()).forEach(
                t -> lines.add(t.substring(0, t.length() - OPEN.length()) + values.get(lines.size())));
        if (totals.unknown() > 0) {
            lines.add(paper.say("tasks.unknown", totals.unknown()));
        }
        return lines;
    }

    /** What is printed to explain the list. */
    static List<String> notes(Item item) {
        return item.contents().stream().filter(c -> !isTotal(c.readable()) && !c.readable().equals(OPEN))
                .filter(c -> !c.number().matches("\\d+")).map(c -> (c.number() + " " + c.readable()).strip()).toList();
    }

    private static boolean isTotal(String text) {
        return text.endsWith(OPEN) && text.length() > OPEN.length();
    }
}
