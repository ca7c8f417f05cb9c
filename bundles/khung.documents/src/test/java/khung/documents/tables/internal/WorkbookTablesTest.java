package khung.documents.tables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import khung.authoring.SourceText;
import khung.authoring.Trait;
import khung.text.BadInput;

class WorkbookTablesTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet = workbook.createSheet("Phụ lục 5");

    private XSSFCell cell(int row, int column) {
        Row there = sheet.getRow(row - 1) == null ? sheet.createRow(row - 1) : sheet.getRow(row - 1);
        return (XSSFCell) there.createCell(column - 1);
    }

    private XSSFCell formatted(XSSFCell cell, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }

    private SourceText read() throws IOException, BadInput {
        return Files.read(Files.bytes(workbook));
    }

    @Test
    void cellsAreReadAsTheyAreShown() throws IOException, BadInput {
        cell(3, 1).setCellValue("1.1");
        cell(3, 2).setCellValue(1.5);
        formatted(cell(3, 3), "0%").setCellValue(0.8);
        formatted(cell(3, 4), "0\" điểm\"").setCellValue(2);
        cell(3, 5).setCellValue("- Tốt\n- Khá");

        SourceText text = read();

        assertEquals("Phụ lục 5", Files.table(text, 1).name());
        assertEquals(List.of("1.1"), Files.cell(text, 1, 3, 1).lines());
        assertEquals(List.of("1.5"), Files.cell(text, 1, 3, 2).lines());
        assertEquals(List.of("80%"), Files.cell(text, 1, 3, 3).lines());
        assertEquals(List.of("2 điểm"), Files.cell(text, 1, 3, 4).lines());
        assertEquals(List.of("- Tốt", "- Khá"), Files.cell(text, 1, 3, 5).lines());
        assertTrue(Files.table(text, 1).rows().stream().flatMap(r -> r.cells().stream()).allMatch(c -> c.traits().isEmpty()));
    }

    @Test
    void aFormulaGivesTheValueKeptWithItAndIsNeverComputed() throws IOException, BadInput {
        XSSFCell kept = cell(1, 1);
        kept.setCellFormula("1+1");
        kept.setCellValue(7);
        cell(1, 2).setCellFormula("2+2");

        SourceText text = read();

        assertEquals(List.of("7"), Files.cell(text, 1, 1, 1).lines());
        assertEquals(Set.of(Trait.FORMULA), Files.cell(text, 1, 1, 1).traits());
        assertEquals(Set.of(Trait.NO_VALUE), Files.cell(text, 1, 1, 2).traits());
    }

    @Test
    void datesErrorsAndRoundedNumbersAreNoticed() throws IOException, BadInput {
        formatted(cell(1, 1), "d/m").setCellValue(java.time.LocalDate.of(2026, 3, 2));
        cell(1, 2).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        formatted(cell(1, 3), "0.0").setCellValue(1.25);

        SourceText text = read();

        assertEquals(Set.of(Trait.DATE), Files.cell(text, 1, 1, 1).traits());
        assertEquals(List.of("#REF!"), Files.cell(text, 1, 1, 2).lines());
        assertEquals(Set.of(Trait.ERROR_VALUE), Files.cell(text, 1, 1, 2).traits());
        assertEquals(Set.of(Trait.ROUNDED), Files.cell(text, 1, 1, 3).traits());
    }

    @Test
    void mergedAndHiddenCellsAreNoticed() throws IOException, BadInput {
        cell(1, 1).setCellValue("Trục (1)");
        cell(1, 2).setBlank();
        cell(2, 1).setCellValue("ẩn");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
        sheet.getRow(1).setZeroHeight(true);

        SourceText text = read();

        assertEquals(2, Files.cell(text, 1, 1, 1).columns());
        assertEquals(1, Files.table(text, 1).rows().get(0).cells().size());
        assertEquals(Set.of(Trait.HIDDEN), Files.cell(text, 1, 2, 1).traits());
    }

    @Test
    void ofSeveralSheetsThePersonNamesOne() throws IOException, BadInput {
        cell(1, 1).setCellValue("a");
        workbook.createSheet("Khác").createRow(0).createCell(0).setCellValue("b");
        workbook.createSheet("Trống");
        byte[] file = Files.bytes(workbook);

        BadInput which = assertThrows(BadInput.class, () -> Files.read(file));
        assertEquals("a: tệp có 2 trang tính có nội dung: «Phụ lục 5», «Khác». Chọn một trang bằng --sheet.", which.getMessage());
        BadInput none = assertThrows(BadInput.class, () -> new OfficeTableReader().read("a", file, Optional.of("Nào")));
        assertTrue(none.getMessage().contains("không có trang tính «Nào»"), none.getMessage());
        assertEquals("Khác", Files.table(new OfficeTableReader().read("a", file, Optional.of("Khác")), 1).name());
    }
}
