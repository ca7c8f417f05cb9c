package khung.documents.tables.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

import khung.authoring.Block;
import khung.authoring.CellRow;
import khung.authoring.SourceText;
import khung.text.BadInput;

/** Files as Word and Excel write them, and what is read of them. */
final class Files {

    private Files() {
    }

    static SourceText read(byte[] bytes) throws BadInput {
        return new OfficeTableReader().read("a", bytes, Optional.empty());
    }

    static Block.TableCells table(SourceText text, int number) {
        return text.blocks().stream().filter(Block.TableCells.class::isInstance).map(Block.TableCells.class::cast)
                .skip(number - 1).findFirst().orElseThrow();
    }

    static khung.authoring.Cell cell(SourceText text, int table, int row, int column) {
        CellRow found = table(text, table).rows().stream().filter(r -> r.number() == row).findFirst().orElseThrow();
        return found.cells().stream().filter(c -> c.column() == column).findFirst().orElseThrow();
    }

    static byte[] bytes(POIXMLDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        }
        return out.toByteArray();
    }

    /** A table of one paragraph a cell; rows of cells between bars. */
    static XWPFTable table(XWPFDocument document, String... rows) {
        XWPFTable table = document.createTable();
        table.removeRow(0);
        for (String line : rows) {
            XWPFTableRow row = table.createRow();
            while (row.getTableCells().size() > 0) {
                row.removeCell(0);
            }
            for (String text : line.split("\\|", -1)) {
                row.createCell().setText(text.strip());
            }
        }
        return table;
    }

    /** The file with one of its entries changed. */
    static byte[] with(byte[] file, String entry, String text, String other) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(file))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), zip.readAllBytes());
            }
        }
        String before = new String(entries.get(entry), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(text + " is not in " + before);
        }
        entries.put(entry, before.replaceFirst(java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(other)).getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
