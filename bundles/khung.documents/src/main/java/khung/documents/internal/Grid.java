package khung.documents.internal;

import java.util.Arrays;
import java.util.List;

import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table of fixed column widths, filled row by row. No row of it splits over two pages. */
final class Grid {

    /** Room between a cell's border and its text, in twips: at the sides, and above and below. */
    private static final int SIDE = Page.twips(1);
    private static final int ABOVE = SIDE / 2;

    /** How thick the lines of a table inside a cell are, in eighths of a point, and their colour. */
    private static final int RULE = 4;
    private static final String AUTO = "auto";

    private final XWPFTable table;
    private final int[] widths;

    /**
     * Adds an empty table at the end of the document.
     *
     * @param widths of the columns, in twips
     * @param ruled whether its lines are drawn
     */
    Grid(XWPFDocument document, int[] widths, boolean ruled) {
        this(document.createTable(), widths, ruled);
    }

    /** Adds an empty, ruled table to a cell, before its last paragraph. */
    Grid(XWPFTableCell cell, int[] widths) {
        this(inside(cell), widths, true);
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, AUTO);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, AUTO);
        table.setLeftBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, AUTO);
        table.setRightBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, AUTO);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, AUTO);
        table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, RULE, 0, AUTO);
    }

    private static XWPFTable inside(XWPFTableCell cell) {
        try (XmlCursor end = cell.getParagraphs().get(cell.getParagraphs().size() - 1).getCTP().newCursor()) {
            return cell.insertNewTbl(end);
        }
    }

    private Grid(XWPFTable table, int[] widths, boolean ruled) {
        this.widths = widths.clone();
        this.table = table;
        while (table.getNumberOfRows() > 0) {
            table.removeRow(0);
        }
        table.setWidth(Arrays.stream(widths).sum());
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        pad(margins.addNewTop(), ABOVE);
        pad(margins.addNewLeft(), SIDE);
        pad(margins.addNewBottom(), ABOVE);
        pad(margins.addNewRight(), SIDE);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(Page.whole(width));
        }
        if (!ruled) {
            table.removeBorders();
        }
    }

    /** How wide a cell over some columns is, its inner margins taken off; in twips. */
    int inner(int from, int span) {
        return Arrays.stream(widths, from, from + span).sum() - 2 * SIDE;
    }

    private static void pad(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(Page.whole(twips));
    }

    /** Adds a row; its cells come with {@link #cell}, from the left. */
    XWPFTableRow row() {
        XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
        row.setCantSplitRow(true);
        return row;
    }

    /** Adds a row that is repeated at the top of each page the table runs on to. */
    XWPFTableRow heading() {
        XWPFTableRow row = row();
        row.setRepeatHeader(true);
        return row;
    }

    /**
     * Adds a cell to a row.
     *
     * @param from its first column
     * @param span over how many columns it runs
     */
    XWPFTableCell cell(XWPFTableRow row, int from, int span) {
        XWPFTableCell cell = row.createCell();
        int width = 0;
        for (int i = from; i < from + span; i++) {
            width += widths[i];
        }
        CTTcPr properties = cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
        CTTblWidth own = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        own.setType(STTblWidth.DXA);
        own.setW(Page.whole(width));
        if (span > 1) {
            properties.addNewGridSpan().setVal(Page.whole(span));
        }
        return cell;
    }

    /** Adds a cell with a text of table size, at half height. */
    XWPFParagraph cell(XWPFTableRow row, int from, int span, String text, Text.Style style,
            ParagraphAlignment alignment) {
        XWPFTableCell cell = cell(row, from, span);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setAlignment(alignment);
        Text.run(paragraph, text, style, Page.TABLE_SIZE);
        return paragraph;
    }

    /** The next paragraph to fill in a cell; the first is there from the start. */
    static XWPFParagraph next(XWPFTableCell cell) {
        List<XWPFParagraph> paragraphs = cell.getParagraphs();
        boolean fresh = paragraphs.size() == 1 && paragraphs.get(0).getRuns().isEmpty();
        return fresh ? paragraphs.get(0) : cell.addParagraph();
    }
}
