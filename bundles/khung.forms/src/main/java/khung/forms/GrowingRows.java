package khung.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import khung.forms.PrintedTable.Fit;
import khung.forms.PrintedTable.Width;

/** A table filled in row by row: the rows there are and one blank row below them to write the next. */
final class GrowingRows {

    private static final int REMOVE = 7;

    private final Paper paper;
    private final FormFields fields;
    private final String path;
    private final List<Column> columns;
    private final IntFunction<String> name;
    private final IntSupplier written;
    private final Runnable resized;
    private final Composite holder;
    private final List<Row> rows = new ArrayList<>();

    private record Row(PrintedTable table, Button remove) {
    }

    /** What is entered in a column. */
    enum Entry {
        /** The number of the row; nothing to enter. */
        ORDER,
        /** A number. */
        NUMBER,
        /** A text on one line. */
        TEXT,
        /** A text of several lines. */
        LONG_TEXT,
        /** One of a closed set. */
        CHOICE
    }

    /**
     * One column.
     *
     * @param field the last part of its fields' paths
     * @param label its heading
     * @param letters how many letters it always has room for
     * @param share its share of what is left of the width
     * @param choices what can be chosen, by the word that is kept
     */
    record Column(String field, String label, Entry entry, int letters, int share, Map<String, String> choices) {

        Column(String field, String label, Entry entry, int letters, int share) {
            this(field, label, entry, letters, share, Map.of());
        }
    }

    /**
     * @param path what the paths of all its fields begin with; the number of the row and the column's field follow
     * @param name what a screen reader calls a row
     * @param written how many rows the case has
     * @param resized told when rows came or went
     */
    GrowingRows(Composite parent, Paper paper, FormFields fields, String path, List<Column> columns,
            IntFunction<String> name, IntSupplier written, Runnable resized) {
        this.paper = paper;
        this.fields = fields;
        this.path = path;
        this.columns = List.copyOf(columns);
        this.name = name;
        this.written = written;
        this.resized = resized;
        this.holder = new Composite(parent, SWT.NONE);
        holder.setBackground(parent.getBackground());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = -1;
        holder.setLayout(layout);
        heading();
        resize();
    }

    Control control() {
        return holder;
    }

    private PrintedTable table() {
        List<Width> widths = new ArrayList<>();
        columns.forEach(c -> widths.add(new Width(paper.letters(c.letters()), c.share())));
        widths.add(new Width(paper.letters(REMOVE), 0));
        PrintedTable table = new PrintedTable(holder, widths);
        table.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table.row();
        return table;
    }

    private void heading() {
        PrintedTable table = table();
        for (int i = 0; i < columns.size(); i++) {
            table.put(Paper.flowing(paper.bold(table, columns.get(i).label(), SWT.CENTER)), i, 1, Fit.WIDE);
        }
    }

    private void add() {
        int number = rows.size() + 1;
        PrintedTable table = table();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean several = column.entry() == Entry.LONG_TEXT;
            table.put(entry(table, column, number), i, 1, several ? Fit.FILL : Fit.WIDE);
        }
        Button remove = new Button(table, SWT.PUSH);
        remove.setText(paper.say("row.remove"));
        Paper.name(remove, name.apply(number) + " " + paper.say("row.remove"));
        remove.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> remove(number)));
        fields.follow(remove);
        table.put(remove, columns.size(), 1, Fit.WIDE);
        rows.add(new Row(table, remove));
    }

    private Control entry(PrintedTable table, Column column, int number) {
        String named = name.apply(number) + " " + column.label();
        return switch (column.entry()) {
            case ORDER -> paper.label(table, Integer.toString(number), SWT.CENTER);
            case NUMBER -> fields.text(table, SWT.SINGLE | SWT.RIGHT, path(number, column), named).control();
            case TEXT -> fields.text(table, SWT.SINGLE, path(number, column), named).control();
            case LONG_TEXT -> fields.text(table, SWT.MULTI | SWT.WRAP, path(number, column), named).control();
            case CHOICE -> menu(table, path(number, column), column.choices(), named);
        };
    }

    private Control menu(PrintedTable table, String fieldPath, Map<String, String> choices, String named) {
        Field[] field = new Field[1];
        field[0] = fields.menu(table, fieldPath, choices, named, () -> {
            table.changed(field[0].control());
            resized.run();
        });
        return field[0].control();
    }

    private String path(int number, Column column) {
        return path + number + "." + column.field();
    }

    /** The rows below move up by one: one step to take back. */
    private void remove(int number) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int n = number; n < rows.size(); n++) {
            for (Column column : columns) {
                if (column.entry() != Entry.ORDER) {
                    texts.put(path(n, column), paper.editing().text(path(n + 1, column)));
                }
            }
        }
        paper.editing().write(texts.keySet().iterator().next(), texts);
    }

    /** Whether a field of these rows has this path. */
    boolean owns(String fieldPath) {
        return fieldPath.startsWith(path);
    }

    /** Adds the blank row or takes surplus blank ones away; never the row a person is in. */
    void settle() {
        int before = rows.size();
        resize();
        if (rows.size() != before) {
            resized.run();
        }
    }

    private void resize() {
        int wanted = written.getAsInt() + 1;
        while (rows.size() < wanted) {
            add();
        }
        while (rows.size() > wanted) {
            fields.forget(path + rows.size() + ".");
            rows.remove(rows.size() - 1).table().dispose();
        }
        for (int i = 0; i < rows.size(); i++) {
            boolean there = i + 1 < wanted;
            if (rows.get(i).remove().getVisible() != there) {
                rows.get(i).remove().setVisible(there);
            }
        }
    }
}
