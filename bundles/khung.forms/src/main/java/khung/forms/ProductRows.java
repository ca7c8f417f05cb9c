package khung.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;

import khung.forms.GrowingRows.Column;
import khung.forms.GrowingRows.Entry;
import khung.scoring.Answer;

/** The products of a work catalogue, for one axis (R003C-39). */
final class ProductRows {

    private static final List<String> FIGURES = List.of("coefficient", "planned", "done", "quality", "progress",
            "leadership");

    private ProductRows() {
    }

    static GrowingRows of(Composite parent, RowCells cells, Runnable resized) {
        Paper paper = cells.paper();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", paper.say("column.number"), Entry.ORDER, 5, 0));
        columns.add(new Column("task", paper.say("product.task"), Entry.LONG_TEXT, 15, 3));
        FIGURES.forEach(f -> columns.add(new Column(f, paper.say("product." + f), Entry.NUMBER, 9, 0)));
        columns.add(new Column("reason", paper.say("product.reason"), Entry.LONG_TEXT, 12, 2));
        return new GrowingRows(parent, paper, cells.fields(), cells.path() + ".work.", columns,
                n -> paper.say("product.row", cells.item().key(), n), () -> written(cells), resized);
    }

    private static int written(RowCells cells) {
        return cells.answer() instanceof Answer.Work work ? work.products().size() : 0;
    }
}
