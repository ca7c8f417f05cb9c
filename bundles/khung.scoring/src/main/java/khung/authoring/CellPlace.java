package khung.authoring;

import java.util.Optional;

import khung.text.Phrase;

/**
 * Where in a document something stands.
 *
 * @param table the table's number or the sheet's name; empty for the document as a whole
 * @param sheet whether it is a sheet
 * @param row from 1; 0 for the table as a whole
 * @param column from 1; 0 for the row as a whole
 * @param label what the column is called; empty when unknown
 */
public record CellPlace(String table, boolean sheet, int row, int column, String label)
        implements Comparable<CellPlace> {

    /** The document as a whole. */
    static final CellPlace DOCUMENT = new CellPlace("", false, 0, 0, "");

    private static final int LETTERS = 26;

    @Override
    public int compareTo(CellPlace other) {
        int tables = Integer.compare(order(), other.order());
        return tables != 0 ? tables : Integer.compare(row, other.row);
    }

    /** Tables of a document are called by their number; of a workbook there is one sheet. */
    private int order() {
        return table.isEmpty() ? 0 : sheet ? 1 : Integer.parseInt(table);
    }

    /** In words; empty for the document as a whole. */
    public Optional<Phrase> phrase() {
        if (table.isEmpty()) {
            return Optional.empty();
        }
        String kind = sheet ? "place.sheet" : "place.table";
        if (row == 0) {
            return Optional.of(phrase(kind, table));
        }
        if (column == 0) {
            return Optional.of(phrase(kind + ".row", table, String.valueOf(row)));
        }
        String name = sheet ? letters(column) : String.valueOf(column);
        return Optional.of(label.isEmpty() ? phrase(kind + ".cell", table, String.valueOf(row), name)
                : phrase(kind + ".label", table, String.valueOf(row), name, label));
    }

    private static String letters(int column) {
        String name = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            name = (char) ('A' + (rest - 1) % LETTERS) + name;
        }
        return name;
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(CellPlace.class, key, arguments);
    }
}
