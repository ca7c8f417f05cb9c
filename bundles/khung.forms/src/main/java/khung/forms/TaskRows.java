package khung.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Composite;

import khung.forms.GrowingRows.Column;
import khung.forms.GrowingRows.Entry;
import khung.rubric.Column.Kind;
import khung.rubric.Content;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Answer;

/** A list of tasks under the headings of its printed form (R003P-84). */
final class TaskRows {

    private TaskRows() {
    }

    static GrowingRows of(Composite parent, RowCells cells, Method.Tasks method, Runnable resized) {
        List<Column> columns = new ArrayList<>();
        columns.add(column(cells, Kind.NUMBER, "", Entry.ORDER, 5, 0, Map.of()));
        columns.add(column(cells, Kind.TEXT, "task", Entry.LONG_TEXT, 17, 3, Map.of()));
        columns.add(column(cells, Kind.AXIS, "axis", Entry.CHOICE, 11, 0, axes(cells.item(), method)));
        columns.add(column(cells, Kind.PLANNED, "planned", Entry.LONG_TEXT, 12, 2, Map.of()));
        columns.add(column(cells, Kind.RESULT, "result", Entry.LONG_TEXT, 12, 2, Map.of()));
        columns.add(column(cells, Kind.LEVEL, "level", Entry.CHOICE, 16, 0, levels(method)));
        columns.add(column(cells, Kind.NOTE, "note", Entry.LONG_TEXT, 9, 1, Map.of()));
        return new GrowingRows(parent, cells.paper(), cells.fields(), cells.path() + ".task.", columns,
                n -> cells.paper().say("task.row", n), () -> written(cells), resized);
    }

    private static Column column(RowCells cells, Kind kind, String field, Entry entry, int letters, int share,
            Map<String, String> choices) {
        String label = cells.item().columns().stream().filter(c -> c.kind() == kind)
                .map(khung.rubric.Column::label).findFirst()
                .orElseGet(() -> cells.paper().say("column." + Paper.word(kind)));
        return new Column(field, label, entry, letters, share, choices);
    }

    /** Axes by number, in the words printed for the blank rows where there are any. */
    private static Map<String, String> axes(Item item, Method.Tasks method) {
        Map<String, String> axes = new LinkedHashMap<>();
        IntStream.rangeClosed(1, method.axes()).mapToObj(Integer::toString).forEach(n -> axes.put(n, item.contents()
                .stream().filter(c -> c.number().equals(n)).map(Content::readable).findFirst().orElse(n)));
        return axes;
    }

    private static Map<String, String> levels(Method.Tasks method) {
        Map<String, String> levels = new LinkedHashMap<>();
        for (int i = 0; i < method.levels().size(); i++) {
            String number = Integer.toString(i + 1);
            levels.put(number, number + " - " + method.levels().get(i));
        }
        return levels;
    }

    private static int written(RowCells cells) {
        return cells.answer() instanceof Answer.Tasks tasks ? tasks.tasks().size() : 0;
    }
}
