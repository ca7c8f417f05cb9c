package khung.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.dossier.Stage;
import khung.forms.PrintedTable.Fit;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.scoring.Answer;

/** One row of a part's table as one stage fills it in, and what its cells are made with. */
record RowCells(Paper paper, FormFields fields, PartTable part, Item item, Stage stage) {

    /** The path of the row's answer. */
    String path() {
        return stage.word() + "." + item.key();
    }

    /** What the stage answered; null for nothing. */
    Answer answer() {
        return paper.editing().now().dossier().entry(stage).answers().get(item.key());
    }

    PrintedTable table() {
        return part.table();
    }

    Columns columns() {
        return part.columns();
    }

    /** What a screen reader calls a field of this row. */
    String named(String what) {
        return (item.key() + " " + what).strip();
    }

    String named(Kind kind) {
        return named(columns().label(kind));
    }

    void put(Control control, Kind kind, Fit fit) {
        part.put(control, kind, fit);
    }

    /** A label in the column, which must be there. */
    Label label(Kind kind, String text, int style) {
        Label label = paper.label(table(), text, style);
        put(label, kind, Fit.WIDE);
        return label;
    }

    /** A text of any length in the column, which must be there. */
    Label flowing(Kind kind, String text) {
        Label label = Paper.flowing(paper.label(table(), text, SWT.NONE));
        put(label, kind, Fit.WIDE);
        return label;
    }

    /** The same in italics: what the form adds to the print. */
    Label added(Kind kind, String text) {
        Label label = Paper.flowing(paper.italic(table(), text, SWT.NONE));
        put(label, kind, Fit.WIDE);
        return label;
    }

    /** A place for several small controls in one cell. */
    Composite grid(int count) {
        Composite cell = new Composite(table(), SWT.NONE);
        cell.setBackground(table().getBackground());
        GridLayout layout = new GridLayout(count, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        cell.setLayout(layout);
        return cell;
    }

    /** A labelled text in a grid of two columns. */
    void pair(Composite grid, String label, int style, String part) {
        paper.label(grid, label, SWT.NONE);
        grab(fields.text(grid, SWT.SINGLE | style, path() + part, named(label)));
    }

    TextField grab(TextField field) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = paper.letters(4);
        field.control().setLayoutData(data);
        return field;
    }

    /** A number with its unit behind it. */
    Composite measured(String pathPart, String name, String unit) {
        Composite cell = grid(2);
        grab(fields.text(cell, SWT.SINGLE | SWT.RIGHT, path() + pathPart, name));
        paper.label(cell, unit, SWT.NONE);
        return cell;
    }
}
