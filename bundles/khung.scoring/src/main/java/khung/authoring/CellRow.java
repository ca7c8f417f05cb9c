package khung.authoring;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number from 1, counted in its table; that of the sheet in a workbook
 * @param cells from the left; cells that are empty may be left out
 */
public record CellRow(int number, List<Cell> cells) {

    /** Copies. */
    public CellRow {
        cells = List.copyOf(cells);
    }
}
