package khung.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.forms.PrintedTable.Fit;
import khung.rubric.Column.Kind;
import khung.rubric.Method;

/** Where a person decides on a row in which nothing was asked. Made only for a row that needs it: few do. */
final class NotAskedCell {

    private final RowCells cells;
    private final int row;
    private final Control anchor;
    private Button button;
    private Label decided;

    /** @param anchor the last control of the row, which the new ones follow when the focus goes on */
    NotAskedCell(RowCells cells, int row, Control anchor) {
        this.cells = cells;
        this.row = row;
        this.anchor = anchor;
    }

    /** What is told in words is never missing, so nobody has to decide on it. */
    private boolean possible() {
        boolean told = cells.item().method().orElseThrow() instanceof Method.Narrative;
        Paper paper = cells.paper();
        return !told && cells.item().ifAny() || !paper.editing().text(cells.path() + ".notAsked").isEmpty()
                || paper.editing().now().dossier().plan().target(cells.item().key()).filter(t -> t.signum() <= 0)
                        .isPresent();
    }

    private void make() {
        Paper paper = cells.paper();
        PrintedTable table = cells.table();
        Control last = table.getChildren()[table.getChildren().length - 1];
        decided = Paper.flowing(paper.label(table, "", SWT.NONE));
        button = new Button(table, SWT.PUSH);
        button.setText(paper.say(cells.item().scores() ? "notAsked.button" : "notApplied.button"));
        Paper.name(button, cells.named(paper.say("notAsked.title")));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> new NotAskedDialog(button.getShell(), paper, cells.path(), cells.item()).open()));
        cells.fields().follow(button);
        Kind place = cells.columns().has(Kind.RESULT) ? Kind.RESULT : cells.columns().note();
        for (Control control : new Control[] {decided, button}) {
            table.put(control, row, cells.columns().index(place), 1, Fit.WIDE);
            if (anchor != last) {
                control.moveBelow(anchor);
            }
        }
    }

    /** Shows or hides it; tells whether the page must be measured anew. */
    boolean settle() {
        boolean may = possible();
        if (button == null) {
            if (!may) {
                return false;
            }
            make();
        }
        boolean other = Flowing.text(decided, decided(cells.paper().editing().text(cells.path() + ".notAsked")));
        cells.table().changed(decided);
        boolean changed = other || button.getVisible() != may;
        button.setVisible(may);
        decided.setVisible(may);
        return changed;
    }

    private String decided(String treatment) {
        if (cells.item().scores()) {
            return cells.paper().say(treatment.isEmpty() ? "notAsked.open" : "notAsked." + treatment);
        }
        return treatment.isEmpty() ? "" : cells.paper().say("notApplied");
    }
}
