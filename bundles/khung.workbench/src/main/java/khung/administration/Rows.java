package khung.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** A table of things, each a row; only rows that come into sight are made. UI thread. */
final class Rows<T> extends Composite {

    private static final int WHOLE = 100;

    private final List<Column<T>> columns;
    private final Table table;
    private Function<T, Object> key = t -> t;
    private Function<T, Ink> ink = t -> Ink.PLAIN;
    private Runnable chosen = () -> { };
    private Runnable opened = () -> { };
    private List<T> rows = List.of();

    /**
     * A column.
     *
     * @param share of the width, in percent
     * @param right whether it holds numbers
     */
    record Column<T>(String title, int share, boolean right, Function<T, String> text) {

        Column(String title, int share, Function<T, String> text) {
            this(title, share, false, text);
        }
    }

    /**
     * @param style {@code SWT.SINGLE} or {@code SWT.MULTI}
     * @param name what a screen reader calls it
     */
    Rows(Composite parent, int style, String name, List<Column<T>> columns) {
        super(parent, SWT.NONE);
        this.columns = columns;
        setLayout(new FillLayout());
        table = new Table(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER | style);
        table.setHeaderVisible(true);
        for (Column<T> column : columns) {
            TableColumn made = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.LEFT);
            made.setText(column.title());
            made.setToolTipText(column.title());
        }
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Resize, e -> widths());
        table.addListener(SWT.Selection, e -> chosen.run());
        table.addListener(SWT.DefaultSelection, e -> opened.run());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        // The platform may still ask for a row that has just gone.
        if (event.index >= 0 && event.index < rows.size()) {
            T row = rows.get(event.index);
            Ink tint = ink.apply(row);
            item.setText(columns.stream().map(c -> c.text().apply(row)).toArray(String[]::new));
            item.setBackground(tint.background());
            item.setForeground(tint.letters());
        }
    }

    private void widths() {
        int width = table.getClientArea().width;
        for (int i = 0; i < columns.size(); i++) {
            table.getColumn(i).setWidth(width * columns.get(i).share() / WHOLE);
        }
    }

    /** What a row is known by, so that it stays chosen when the rows are read anew. */
    void knownBy(Function<T, Object> identity) {
        key = identity;
    }

    void inked(Function<T, Ink> tint) {
        ink = tint;
    }

    /** Runs whenever other rows are chosen, also because the rows were read anew. */
    void onChosen(Runnable listener) {
        chosen = listener;
    }

    /** Runs on Enter or a double click. */
    void onOpen(Runnable listener) {
        opened = listener;
    }

    /** Shows these; a row chosen before stays chosen, else the first one is where one must be. */
    void show(List<T> now) {
        List<Object> before = allChosen().stream().map(key).toList();
        rows = new ArrayList<>(now);
        table.setItemCount(rows.size());
        table.clearAll();
        int[] still = java.util.stream.IntStream.range(0, before.isEmpty() ? 0 : rows.size())
                .filter(i -> before.contains(key.apply(rows.get(i)))).toArray();
        table.deselectAll();
        if (still.length > 0) {
            table.setSelection(still);
        } else if ((table.getStyle() & SWT.SINGLE) != 0 && !rows.isEmpty()) {
            table.setSelection(0);
        }
        chosen.run();
    }

    /** Adds rows at the end; what is in sight and chosen stays. */
    void more(List<T> news) {
        if (rows.isEmpty()) {
            rows = new ArrayList<>();
        }
        rows.addAll(news);
        table.setItemCount(rows.size());
    }

    /** The row chosen; empty while none is. */
    Optional<T> one() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
    }

    List<T> allChosen() {
        return Arrays.stream(table.getSelectionIndices()).filter(i -> i < rows.size()).mapToObj(rows::get)
                .filter(Objects::nonNull).toList();
    }

    /** Chooses the row known by this; tells whether there is one. */
    boolean choose(Object identity) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(identity)) {
                table.setSelection(i);
                table.showSelection();
                chosen.run();
                return true;
            }
        }
        return false;
    }

    /** Chooses the first row there is. */
    void first() {
        if (!rows.isEmpty()) {
            table.setSelection(0);
            chosen.run();
        }
    }

    List<T> shown() {
        return List.copyOf(rows);
    }

    /** The cells of a row as they are written. */
    List<String> cells(int index) {
        return columns.stream().map(c -> c.text().apply(rows.get(index))).toList();
    }

    Table table() {
        return table;
    }

    @Override
    public boolean setFocus() {
        return table.setFocus();
    }
}
