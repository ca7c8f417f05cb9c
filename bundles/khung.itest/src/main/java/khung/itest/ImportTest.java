package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code khung rubric import} in the product as it ships: with what reads documents, without database and window. */
class ImportTest {
    private static final Path PRODUCT = Path.of(System.getProperty("khung.product"), "target", "khung");
    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

    @TempDir
    Path folder;

    @Test
    void itsRunListHasWhatReadsDocumentsAndNeitherDatabaseNorWindow() throws IOException {
        String list = Files.readString(PRODUCT.resolve("documents.list"));

        assertTrue(list.contains("khung.documents") && list.contains("khung.wrap.poi"), list);
        for (String absent : List.of("org.eclipse", "h2-", "flyway", "khung.store")) {
            assertFalse(list.contains(absent), absent);
        }
    }

    @Test
    void aWordTableBecomesARubricFileAndTheUserFolderStaysUntouched() throws Exception {
        String cells = row("TT", "Tiêu chí", "Mục tiêu", "Điểm tối đa") + row("1", "Trục (1) - X (10 ĐIỂM)", "", "10")
                + row("1.1", "- Thu ngân sách", "18-20%", "10");
        zip("bảng.docx", "word/document.xml", TYPE + "wordprocessingml.document.main+xml", "<w:document xmlns:w=\"" + OFFICE
                + "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>B KẾT QUẢ (10 ĐIỂM)</w:t></w:r></w:p><w:tbl>" + cells
                + "</w:tbl><w:p/></w:body></w:document>", Map.of());

        Ended ended = run("rubric", "import", "bảng.docx", "--bloc", "local", "-o", "khung.yaml");

        assertEquals("", ended.err());
        String yaml = Files.readString(folder.resolve("khung.yaml"));
        assertTrue(yaml.contains("method: {ratio: {target: \"18\", upTo: \"20\", unit: \"%\"}}"), yaml);
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @Test
    void anExcelSheetIsReadToo() throws Exception {
        StringBuilder rows = new StringBuilder();
        String[][] cells = {{"TT", "Tiêu chí", "Mục tiêu", "Điểm tối đa"}, {"1", "- Thu ngân sách", "≥70%", "10"}};
        for (String[] line : cells) {
            rows.append("<row>");
            for (String cell : line) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        String main = OFFICE + "spreadsheetml/2006/main";
        zip("bảng.xlsx", "xl/workbook.xml", TYPE + "spreadsheetml.sheet.main+xml", "<workbook xmlns=\"" + main
                + "\" xmlns:r=\"" + OFFICE + "officeDocument/2006/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" "
                + "r:id=\"rId1\"/></sheets></workbook>",
                Map.of("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows
                        + "</sheetData></worksheet>"));

        Ended ended = run("rubric", "import", "bảng.xlsx", "--bloc", "local");

        assertTrue(ended.out().contains("method: {ratio: {target: \"70\", unit: \"%\"}}"), ended.out() + ended.err());
    }

    @Test
    void aDamagedFileIsSaidInOneLine() throws Exception {
        zip("bảng.docx", "word/document.xml", TYPE + "wordprocessingml.document.main+xml", "<w:document", Map.of());

        Ended ended = run("rubric", "import", "bảng.docx");

        assertEquals(2, ended.status());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().startsWith("bảng.docx: tệp hỏng"), ended.err());
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    /** An office file of one main part and, for a workbook, its sheet. */
    private void zip(String name, String main, String type, String xml, Map<String, String> more) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder types = new StringBuilder("<Types xmlns=\"" + OFFICE + "package/2006/content-types\"><Default "
                + "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/"
                + main + "\" ContentType=\"" + type + "\"/>");
        more.keySet().forEach(part -> types.append("<Override PartName=\"/" + part + "\" ContentType=\"" + TYPE
                + "spreadsheetml.worksheet+xml\"/>"));
        entries.put("[Content_Types].xml", types + "</Types>");
        entries.put("_rels/.rels", relation("officeDocument", main));
        if (!more.isEmpty()) {
            entries.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        }
        entries.put(main, xml);
        entries.putAll(more);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, String> e : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + OFFICE + "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "officeDocument/2006/relationships/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private record Ended(int status, String out, String err) {
    }

    private Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "-u", "KHUNG_LANG", "LC_ALL=C.UTF-8", "KHUNG_HOME="
                + folder.resolve("home"), "XDG_CACHE_HOME=" + folder.resolve("cache"), PRODUCT.resolve("bin/khung").toString()));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        return new Ended(status, out, Files.readString(err));
    }
}
