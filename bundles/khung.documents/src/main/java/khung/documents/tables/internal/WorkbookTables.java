package khung.documents.tables.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import khung.authoring.Block;
import khung.authoring.Cell;
import khung.authoring.CellRow;
import khung.authoring.Trait;
import khung.text.BadInput;

/** A sheet of an Excel workbook, its cells as they are shown. */
final class WorkbookTables {

    private static final List<String> LEGACY_FONTS = List.of(".Vn", "VNI-");
    private static final String PERCENT = "%";

    private final String file;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    WorkbookTables(String file) {
        this.file = file;
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    List<Block> read(byte[] bytes, Optional<String> name) throws IOException, BadInput {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return List.of(table(sheet(workbook, name)));
        }
    }

    private XSSFSheet sheet(XSSFWorkbook workbook, Optional<String> name) throws BadInput {
        List<XSSFSheet> filled = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            if (anything(sheet) && (!hidden || name.filter(n -> same(n, sheet)).isPresent())) {
                filled.add(sheet);
            }
        }
        String names = filled.stream().map(XSSFSheet::getSheetName).collect(Collectors.joining("», «", "«", "»"));
        List<XSSFSheet> meant = name.isEmpty() ? filled
                : filled.stream().filter(s -> same(name.get(), s)).toList();
        if (filled.isEmpty()) {
            throw Refusal.of(file, "noTable");
        }
        if (meant.size() != 1) {
            throw name.isEmpty() ? Refusal.of(file, "whichSheet", filled.size(), names)
                    : Refusal.of(file, "noSheet", name.get(), names);
        }
        return meant.get(0);
    }

    private static boolean anything(XSSFSheet sheet) {
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                if (cell.getCellType() != CellType.BLANK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(String name, XSSFSheet sheet) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .equals(Normalizer.normalize(sheet.getSheetName().strip(), Normalizer.Form.NFC));
    }

    private Block table(XSSFSheet sheet) throws BadInput {
        if (sheet.getPhysicalNumberOfRows() > Limits.ROWS) {
            throw Refusal.of(file, "tooMany");
        }
        Map<CellAddress, CellRangeAddress> merged = new HashMap<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merged.put(new CellAddress(range.getFirstRow(), range.getFirstColumn()), range);
        }
        List<CellRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<Cell> cells = new ArrayList<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                CellRangeAddress range = merged.get(cell.getAddress());
                cell((XSSFCell) cell, Optional.ofNullable(range), row.getZeroHeight()
                        || sheet.isColumnHidden(cell.getColumnIndex())).ifPresent(cells::add);
            }
            if (cells.stream().anyMatch(c -> c.column() > Limits.COLUMNS || c.lines().stream()
                    .mapToInt(String::length).sum() > Limits.CHARACTERS)) {
                throw Refusal.of(file, "tooMany");
            }
            rows.add(new CellRow(row.getRowNum() + 1, cells));
        }
        return new Block.TableCells(sheet.getSheetName(), true, rows);
    }

    /** A cell with its borders only is no cell, unless it is merged, where its breadth tells what lies below. */
    private Optional<Cell> cell(XSSFCell cell, Optional<CellRangeAddress> range, boolean hidden) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        String text = text(cell, traits);
        if (text.isBlank() && traits.isEmpty() && range.isEmpty()) {
            return Optional.empty();
        }
        if (hidden) {
            traits.add(Trait.HIDDEN);
        }
        String font = cell.getCellStyle().getFont().getFontName();
        if (font != null && LEGACY_FONTS.stream().anyMatch(font::startsWith)) {
            traits.add(Trait.LEGACY_FONT);
        }
        int columns = range.map(r -> r.getLastColumn() - r.getFirstColumn() + 1).orElse(1);
        int rows = range.map(r -> r.getLastRow() - r.getFirstRow() + 1).orElse(1);
        return Optional.of(new Cell(cell.getColumnIndex() + 1, columns, rows,
                text.isBlank() ? List.of() : List.of(text.split("\\R", -1)), traits));
    }

    private String text(XSSFCell cell, Set<Trait> traits) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            type = cell.getCachedFormulaResultType();
            String kept = cell.getRawValue();
            if (kept == null || kept.isEmpty()) {
                traits.add(Trait.NO_VALUE);
                return "";
            }
            traits.add(Trait.FORMULA);
        }
        if (type == CellType.ERROR) {
            traits.add(Trait.ERROR_VALUE);
            return cell.getErrorCellString();
        }
        String shown = formatter.formatCellValue(cell);
        if (type == CellType.NUMERIC) {
            if (DateUtil.isCellDateFormatted(cell)) {
                traits.add(Trait.DATE);
            } else if (!shown.contains(PERCENT) && !sameNumber(shown, cell.getRawValue())) {
                traits.add(Trait.ROUNDED);
            }
        }
        return shown;
    }

    private static boolean sameNumber(String shown, String raw) {
        try {
            return new BigDecimal(shown.strip()).compareTo(new BigDecimal(raw)) == 0;
        } catch (NumberFormatException e) {
            // Words beside the number come of its format, as in «2 điểm».
            return shown.chars().anyMatch(Character::isLetter);
        }
    }
}
