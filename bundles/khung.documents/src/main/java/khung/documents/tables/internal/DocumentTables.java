package khung.documents.tables.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import khung.authoring.Block;
import khung.authoring.Cell;
import khung.authoring.CellRow;
import khung.authoring.Trait;
import khung.text.BadInput;

/** The paragraphs and tables of a Word document. */
final class DocumentTables {

    private final String file;
    private ListNumbers numbers;
    private int tables;

    DocumentTables(String file) {
        this.file = file;
    }

    List<Block> read(byte[] bytes) throws IOException, BadInput {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            numbers = new ListNumbers(document);
            List<Block> blocks = new ArrayList<>();
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    CellContent content = new CellContent(numbers);
                    content.add(paragraph);
                    blocks.add(new Block.Paragraph(String.join("\n", content.lines()), content.traits()));
                } else if (element instanceof XWPFTable table) {
                    blocks.add(table(table));
                } else if (element instanceof XWPFSDT control && !control.getContent().getText().isBlank()) {
                    blocks.add(new Block.Paragraph("", Set.of(Trait.CONTROL)));
                }
            }
            return blocks;
        }
    }

    private Block table(XWPFTable table) throws BadInput {
        if (++tables > Limits.TABLES || table.getNumberOfRows() > Limits.ROWS) {
            throw Refusal.of(file, "tooMany");
        }
        List<List<Placed>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            rows.add(row(row));
        }
        List<CellRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            for (Placed p : rows.get(i)) {
                if (!p.goesOn()) {
                    cells.add(new Cell(p.column(), p.columns(), p.begins() ? deep(rows, i, p) : 1, p.content().lines(),
                            p.content().traits()));
                }
            }
            all.add(new CellRow(i + 1, cells));
        }
        return new Block.TableCells(String.valueOf(tables), false, all);
    }

    /** A cell in the grid of its table; {@code begins} and {@code goesOn} tell of a merger downwards. */
    private record Placed(int column, int columns, boolean begins, boolean goesOn, CellContent content) {
    }

    private static int deep(List<List<Placed>> rows, int from, Placed cell) {
        int deep = 1;
        for (int i = from + 1; i < rows.size() && rows.get(i).stream()
                .anyMatch(p -> p.goesOn() && p.column() == cell.column()); i++) {
            deep++;
        }
        return deep;
    }

    private List<Placed> row(XWPFTableRow row) throws BadInput {
        List<Placed> cells = new ArrayList<>();
        int column = 1 + skipped(row.getCtRow().getTrPr());
        for (ICell any : row.getTableICells()) {
            int columns = 1;
            CellContent content = new CellContent(numbers);
            boolean begins = false;
            boolean goesOn = false;
            boolean acrossGoesOn = false;
            if (any instanceof XWPFTableCell cell) {
                CTTcPr properties = cell.getCTTc().getTcPr();
                columns = properties != null && properties.isSetGridSpan() ? whole(properties.getGridSpan().getVal()) : 1;
                begins = properties != null && properties.isSetVMerge()
                        && properties.getVMerge().getVal() == STMerge.RESTART;
                goesOn = properties != null && properties.isSetVMerge() && !begins;
                acrossGoesOn = properties != null && properties.isSetHMerge()
                        && properties.getHMerge().getVal() != STMerge.RESTART;
                content.add(cell);
            } else {
                content.unread(Trait.CONTROL);
            }
            if (acrossGoesOn && !cells.isEmpty()) {
                Placed last = cells.remove(cells.size() - 1);
                cells.add(new Placed(last.column(), last.columns() + columns, last.begins(), last.goesOn(), last.content()));
            } else {
                cells.add(new Placed(column, columns, begins, goesOn, content));
            }
            column += columns;
            if (column > Limits.COLUMNS || content.length() > Limits.CHARACTERS) {
                throw Refusal.of(file, "tooMany");
            }
        }
        return cells;
    }

    /** How many columns of the grid the row leaves out on the left. */
    private static int skipped(CTTrPr properties) {
        return properties == null || properties.sizeOfGridBeforeArray() == 0 ? 0
                : whole(properties.getGridBeforeArray(0).getVal());
    }

    private static int whole(java.math.BigInteger value) {
        return value == null ? 1 : value.min(java.math.BigInteger.valueOf(Limits.COLUMNS + 1L)).max(
                java.math.BigInteger.ZERO).intValue();
    }
}
