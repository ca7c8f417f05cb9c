package khung.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.swt.widgets.Text;

/**
 * A ruled table of native controls, like the one on paper. Only the thin lines are drawn; columns keep
 * their share of the width and rows are as high as their fullest cell.
 */
final class PrintedTable extends Composite {

    /** How many lines a field for several lines shows at least; an {@link Integer} in its data. */
    static final String LINES = "khung.lines";

    private static final int FEWEST_LINES = 3;
    private static final int PADDING = 5;
    private static final int GAP = 3;

    private final List<Width> widths;
    private final List<Cell> cells = new ArrayList<>();
    private final Flowing flowing;
    private final Ruled ruled = new Ruled();
    private int rows;
    private int[] xs = {0};
    private int[] ys = {0};

    /**
     * How wide a column is.
     *
     * @param least pixels it always has
     * @param share its share of what is left
     */
    record Width(int least, int share) {
    }

    /** How a control lies in its cell. */
    enum Fit {
        /** As wide as the cell, in the middle of its height. */
        WIDE,
        /** As wide as the cell and as high as the row allows. */
        FILL,
        /** As small as it can be, in the middle. */
        SMALL,
        /** As small as it can be, at the left. */
        LEFT;

        boolean small() {
            return this == SMALL || this == LEFT;
        }
    }

    private record Cell(Control control, int row, int column, int span, Fit fit) {
    }

    PrintedTable(Composite parent, List<Width> widths) {
        super(parent, SWT.NONE);
        this.widths = List.copyOf(widths);
        this.flowing = new Flowing(this);
        setBackground(parent.getBackground());
        setLayout(ruled);
        addPaintListener(e -> rule(e.gc));
    }

    /** Begins the next row. */
    void row() {
        rows++;
    }

    /** Puts a control into the current row, below what already lies in that cell. */
    void put(Control control, int column, int span, Fit fit) {
        put(control, rows - 1, column, span, fit);
    }

    /** Puts a control into a row, below what already lies in that cell. */
    void put(Control control, int row, int column, int span, Fit fit) {
        cells.add(new Cell(control, row, column, span, fit));
    }

    /** What a control shows has changed, so that it must be measured anew. */
    void changed(Control control) {
        ruled.flushCache(control);
    }

    /** The number of the current row. */
    int current() {
        return rows - 1;
    }

    private void rule(GC gc) {
        gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_NORMAL_SHADOW));
        int right = xs[xs.length - 1];
        int bottom = ys[ys.length - 1];
        for (int y : ys) {
            gc.drawLine(0, y, right, y);
        }
        gc.drawLine(0, 0, 0, bottom);
        gc.drawLine(right, 0, right, bottom);
        for (Cell cell : cells) {
            int x = xs[cell.column];
            gc.drawLine(x, ys[cell.row], x, ys[cell.row + 1]);
            int end = xs[cell.column + cell.span];
            gc.drawLine(end, ys[cell.row], end, ys[cell.row + 1]);
        }
    }

    private int[] columns(int width) {
        int least = widths.stream().mapToInt(Width::least).sum();
        int shares = Math.max(1, widths.stream().mapToInt(Width::share).sum());
        int rest = Math.max(0, width - 1 - least);
        int[] edges = new int[widths.size() + 1];
        int taken = 0;
        int leastSoFar = 0;
        for (int i = 0; i < widths.size(); i++) {
            taken += widths.get(i).share();
            leastSoFar += widths.get(i).least();
            edges[i + 1] = leastSoFar + rest * taken / shares;
        }
        return edges;
    }

    private int inner(int[] edges, Cell cell) {
        return edges[cell.column + cell.span] - edges[cell.column] - 2 * PADDING;
    }

    /** Lays out the cells. */
    private final class Ruled extends Layout {

        private final Map<Control, Point> known = new HashMap<>();

        @Override
        protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
            int least = widths.stream().mapToInt(Width::least).sum() + 1;
            if (wHint == SWT.DEFAULT) {
                // Only a first question about the width; the height is asked for once the width is settled.
                return new Point(least, 1);
            }
            int width = Math.max(least, wHint);
            int[] heights = heights(columns(width), flush);
            return new Point(width, heights[rows] + 1);
        }

        @Override
        protected void layout(Composite composite, boolean flush) {
            xs = columns(composite.getClientArea().width);
            ys = heights(xs, flush);
            for (List<Cell> stack : stacks().values()) {
                place(stack);
            }
            redraw();
        }

        @Override
        protected boolean flushCache(Control control) {
            known.remove(control);
            return true;
        }

        private Map<List<Integer>, List<Cell>> stacks() {
            Map<List<Integer>, List<Cell>> stacks = new HashMap<>();
            for (Cell cell : cells) {
                if (cell.control.getVisible()) {
                    stacks.computeIfAbsent(List.of(cell.row, cell.column), k -> new ArrayList<>()).add(cell);
                }
            }
            return stacks;
        }

        private int[] heights(int[] edges, boolean flush) {
            if (flush) {
                known.clear();
            }
            int[] heights = new int[rows];
            stacks().values().forEach(stack -> {
                int row = stack.get(0).row;
                heights[row] = Math.max(heights[row], height(edges, stack) + 2 * PADDING);
            });
            int[] lines = new int[rows + 1];
            for (int i = 0; i < rows; i++) {
                lines[i + 1] = lines[i] + heights[i];
            }
            return lines;
        }

        private int height(int[] edges, List<Cell> stack) {
            return stack.stream().mapToInt(c -> preferred(edges, c)).sum() + GAP * (stack.size() - 1);
        }

        private int preferred(int[] edges, Cell cell) {
            int width = cell.fit.small() ? SWT.DEFAULT : inner(edges, cell);
            Point size = known.get(cell.control);
            if (size == null || size.x != width) {
                if (cell.control instanceof Label label && Flowing.is(label)) {
                    flowing.into(label, width);
                }
                int inside = width == SWT.DEFAULT ? width : Math.max(1, width - trim(cell.control));
                int height = cell.control.computeSize(inside, SWT.DEFAULT).y;
                size = new Point(width, Math.max(least(cell.control), several(cell.control) ? height + GAP : height));
                known.put(cell.control, size);
            }
            return size.y;
        }

        /** A field for several lines shows at least three; GTK's scroll bar does not fit into less. */
        private int least(Control control) {
            if (!several(control)) {
                return 0;
            }
            int lines = control.getData(LINES) instanceof Integer more ? more : FEWEST_LINES;
            return lines * ((Text) control).getLineHeight() + PADDING;
        }

        /** SWT asks for the width inside the border. */
        private int trim(Control control) {
            return control instanceof Text text ? text.computeTrim(0, 0, 0, 0).width : 0;
        }

        private boolean several(Control control) {
            return control instanceof Text && (control.getStyle() & SWT.MULTI) != 0;
        }

        private void place(List<Cell> stack) {
            Cell first = stack.get(0);
            int free = ys[first.row + 1] - ys[first.row] - 2 * PADDING - height(xs, stack);
            boolean fills = stack.stream().anyMatch(c -> c.fit == Fit.FILL);
            int y = ys[first.row] + PADDING + (fills ? 0 : free / 2);
            for (Cell cell : stack) {
                int height = preferred(xs, cell) + (cell.fit == Fit.FILL ? free : 0);
                int wide = inner(xs, cell);
                int width = cell.fit.small()
                        ? Math.min(wide, cell.control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x) : wide;
                int indent = cell.fit == Fit.LEFT ? 0 : (wide - width) / 2;
                cell.control.setBounds(xs[cell.column] + PADDING + indent, y, width, height);
                y += height + GAP;
            }
        }
    }
}
