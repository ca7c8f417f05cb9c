package khung.authoring;

import java.util.Optional;

import khung.rubric.Column;

/**
 * A column of a table as its heading names it.
 *
 * @param kind what it holds; empty when its name says nothing known
 * @param label its name as printed; empty when it has none
 * @param from its first column in the table's grid
 * @param end the grid's column after its last
 * @param shown the number people know it by: its place among the headings, or the column of the sheet
 */
record Head(Optional<Column.Kind> kind, String label, int from, int end, int shown) {

    boolean is(Column.Kind other) {
        return kind.filter(k -> k == other).isPresent();
    }

    int overlap(Cell cell) {
        return Math.min(end, cell.end()) - Math.max(from, cell.column());
    }
}
