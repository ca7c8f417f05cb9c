package khung.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import khung.rubric.Column.Kind;
import khung.rubric.Column;

/**
 * The columns of a table.
 *
 * @param heads from the left
 * @param rows how many rows the heading takes
 */
record Layout(List<Head> heads, int rows) {

    private static final int LONGEST_LABEL = 160;
    private static final int DEEPEST_HEADING = 3;

    /** The heading that begins at a row; empty when the row is none. */
    static Optional<Layout> of(Block.TableCells table, int index) {
        List<Cell> cells = table.rows().get(index).cells();
        List<Cell> named = cells.stream().filter(c -> !c.blank()).toList();
        if (named.size() < 2 || named.stream().anyMatch(Layout::noLabel)) {
            return Optional.empty();
        }
        int deep = Math.min(named.stream().mapToInt(Cell::rows).max().orElse(1), DEEPEST_HEADING);
        int rows = Math.min(deep, table.rows().size() - index);
        List<Head> heads = new ArrayList<>();
        for (Cell cell : cells) {
            heads.addAll(heads(table, index, rows, cell, heads.size()));
        }
        long known = heads.stream().filter(h -> h.kind().isPresent()).count();
        long called = heads.stream().filter(h -> !h.label().isEmpty()).count();
        boolean text = heads.stream().anyMatch(h -> h.is(Kind.TEXT));
        return text && known >= 2 && 2 * known >= called ? Optional.of(new Layout(withNumbers(heads, table, index + rows), rows))
                : Optional.empty();
    }

    private static boolean noLabel(Cell cell) {
        String text = CellText.of(cell.lines()).text();
        return text.length() > LONGEST_LABEL || Character.isDigit(text.charAt(0));
    }

    /** A cell above several others in a heading of several rows names none of them by itself. */
    private static List<Head> heads(Block.TableCells table, int index, int rows, Cell cell, int before) {
        String label = CellText.of(cell.lines()).text();
        List<Cell> below = new ArrayList<>();
        for (int i = index + cell.rows(); i < index + rows; i++) {
            table.rows().get(i).cells().stream().filter(c -> !c.blank() && cell.column() <= c.column()
                    && c.end() <= cell.end()).forEach(below::add);
        }
        if (below.isEmpty()) {
            return List.of(new Head(TableWords.column(label), label, cell.column(), cell.end(),
                    table.sheet() ? cell.column() : before + 1));
        }
        List<Head> heads = new ArrayList<>();
        for (Cell c : below) {
            String own = CellText.of(c.lines()).text();
            String both = (label + " " + own).strip();
            heads.add(new Head(TableWords.column(both).or(() -> TableWords.column(own)), both, c.column(), c.end(),
                    table.sheet() ? c.column() : before + heads.size() + 1));
        }
        return heads;
    }

    /** A first column without a name holds the numbers where no other does; a sheet does not even list such a cell. */
    private static List<Head> withNumbers(List<Head> heads, Block.TableCells table, int after) {
        if (heads.stream().anyMatch(h -> h.is(Kind.NUMBER))) {
            return List.copyOf(heads);
        }
        List<Head> all = new ArrayList<>(heads);
        Head first = heads.get(0);
        boolean left = table.rows().stream().skip(after).flatMap(r -> r.cells().stream())
                .anyMatch(c -> !c.blank() && c.end() <= first.from());
        if (first.label().isEmpty()) {
            all.set(0, new Head(Optional.of(Kind.NUMBER), "", first.from(), first.end(), first.shown()));
        } else if (left) {
            all.add(0, new Head(Optional.of(Kind.NUMBER), "", 1, first.from(), Math.max(1, first.shown() - 1)));
        }
        return List.copyOf(all);
    }

    boolean has(Kind kind) {
        return heads.stream().anyMatch(h -> h.is(kind));
    }

    Optional<Head> head(Kind kind) {
        return heads.stream().filter(h -> h.is(kind)).findFirst();
    }

    /** Whether the rows are judged in levels: two columns or more are named after levels. */
    boolean inLevels() {
        return levels().size() > 1;
    }

    /** The names of the columns that are named after levels. */
    List<String> levels() {
        return heads.stream().flatMap(h -> TableWords.level(h.label()).stream()).toList();
    }

    /** Whether another heading has the same columns, as one that is printed again on the next page. */
    boolean same(Layout other) {
        return signature().equals(other.signature());
    }

    private String signature() {
        return heads.stream().map(h -> Plain.of(h.label())).filter(l -> !l.isEmpty()).collect(Collectors.joining("|"));
    }

    /** The column a cell belongs to; empty when it lies beside them all. */
    Optional<Head> head(Cell cell) {
        List<Head> under = heads.stream().filter(h -> h.overlap(cell) > 0).toList();
        Optional<Head> text = under.stream().filter(h -> h.is(Kind.TEXT) && h.from() >= cell.column()
                && h.end() <= cell.end()).findFirst();
        if (text.isPresent() && under.size() > 1) {
            return text;
        }
        return under.stream().filter(h -> h.from() == cell.column()).findFirst().or(
                () -> under.stream().reduce((a, b) -> b.overlap(cell) > a.overlap(cell) ? b : a));
    }

    /** The columns a cell runs over whole. */
    List<Head> covered(Cell cell) {
        return heads.stream().filter(h -> h.from() >= cell.column() && h.end() <= cell.end()).toList();
    }

    /** The columns as files write them: those whose kind is known. */
    List<Column> columns() {
        return heads.stream().filter(h -> h.kind().isPresent())
                .map(h -> new Column(h.kind().orElseThrow(), h.label())).toList();
    }
}
