package khung.authoring;

import java.util.List;
import java.util.Set;

/** A piece of a document, in the order of reading. The set is closed. */
public sealed interface Block {

    /** One answer per kind of block. */
    interface Cases<T> {

        /** A paragraph outside every table. */
        T paragraph(Paragraph paragraph);

        /** A table. */
        T table(TableCells table);
    }

    /** The answer that fits this kind. */
    <T> T on(Cases<T> cases);

    /**
     * A paragraph outside every table.
     *
     * @param text as it stands there
     * @param traits what else is to be known about it
     */
    record Paragraph(String text, Set<Trait> traits) implements Block {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.paragraph(this);
        }
    }

    /**
     * A table, or a sheet of a workbook.
     *
     * @param name the number of the table in its document, or the name of the sheet
     * @param sheet whether it is a sheet, where people name cells by letter and number
     * @param rows from the top; rows that are empty may be left out
     */
    record TableCells(String name, boolean sheet, List<CellRow> rows) implements Block {

        /** Copies. */
        public TableCells {
            rows = List.copyOf(rows);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.table(this);
        }
    }
}
