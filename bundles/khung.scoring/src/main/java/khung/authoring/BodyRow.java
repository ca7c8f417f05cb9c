package khung.authoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import khung.rubric.Column.Kind;
import khung.text.Exact;

/** A row of a table, its cells told apart by column. */
final class BodyRow {

    private final Block.TableCells table;
    private final CellRow row;
    private final Layout layout;
    private final Map<Kind, CellText> texts = new EnumMap<>(Kind.class);
    private final Map<Kind, Cell> cells = new EnumMap<>(Kind.class);
    private final List<Cell> beside = new ArrayList<>();

    BodyRow(Block.TableCells table, CellRow row, Layout layout) {
        this.table = table;
        this.row = row;
        this.layout = layout;
        for (Cell cell : row.cells()) {
            if (!cell.blank()) {
                Optional<Kind> kind = layout.head(cell).flatMap(Head::kind);
                if (kind.isPresent() && !cells.containsKey(kind.get())) {
                    cells.put(kind.get(), cell);
                    texts.put(kind.get(), CellText.of(cell.lines()));
                } else {
                    beside.add(cell);
                }
            }
        }
    }

    int number() {
        return row.number();
    }

    boolean blank() {
        return filled().findAny().isEmpty();
    }

    boolean has(Kind kind) {
        return !get(kind).blank();
    }

    CellText get(Kind kind) {
        return texts.getOrDefault(kind, CellText.EMPTY);
    }

    String text(Kind kind) {
        return get(kind).text();
    }

    /** All cells with anything in them, from the left. */
    Stream<Cell> filled() {
        return row.cells().stream().filter(c -> !c.blank());
    }

    /** The cells with something in them that belong to no column whose name is understood. */
    List<Cell> beside() {
        return List.copyOf(beside);
    }

    /** Whether all there is in the row stands in these columns. */
    boolean only(Kind... kinds) {
        return beside.isEmpty() && List.of(kinds).containsAll(cells.keySet());
    }

    /** Cells with nothing but a number in them, in the columns that are filled in later or in none. */
    List<Cell> strayNumbers() {
        return filled().filter(c -> Exact.parse(CellText.of(c.lines()).text()).isPresent()).filter(c -> {
            Optional<Kind> kind = layout.head(c).flatMap(Head::kind);
            return kind.isEmpty() || beside.contains(c) || kind.get() != Kind.NUMBER && kind.get() != Kind.MAX
                    && kind.get() != Kind.TEXT && kind.get() != Kind.TARGET;
        }).toList();
    }

    /** Whether the row only counts the columns, as {@code (1) (2) (3)} below a heading. */
    boolean countsColumns() {
        List<String> all = filled().map(c -> CellText.of(c.lines()).text().replaceAll("[()]", "").strip()).toList();
        if (all.size() < 3) {
            return false;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).equals(String.valueOf(i + 1)) && !all.get(i).startsWith(i + 1 + "=")) {
                return false;
            }
        }
        return true;
    }

    CellPlace place() {
        return new CellPlace(table.name(), table.sheet(), row.number(), 0, "");
    }

    CellPlace place(Kind kind) {
        Cell cell = cells.get(kind);
        return cell != null ? place(cell) : layout.head(kind).map(this::place).orElseGet(this::place);
    }

    CellPlace place(Cell cell) {
        return layout.head(cell).map(this::place).orElseGet(
                () -> new CellPlace(table.name(), table.sheet(), row.number(), cell.column(), ""));
    }

    private CellPlace place(Head head) {
        return new CellPlace(table.name(), table.sheet(), row.number(), head.shown(), head.label());
    }
}
