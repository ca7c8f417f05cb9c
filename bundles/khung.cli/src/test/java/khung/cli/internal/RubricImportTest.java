package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import khung.documents.tables.internal.OfficeTableReader;

class RubricImportTest {

    private static final String PART_B = "B KẾT QUẢ THỰC HIỆN NHIỆM VỤ (10 ĐIỂM)";
    private static final String[] ROWS = {"TT|Tiêu chí|Mục tiêu|Điểm tối đa|Ghi chú", "1|Trục (1) - X (10 ĐIỂM)||10|",
        "1.1|- Thu ngân sách|18-20%|4|", "1.2|- Kiện toàn tổ chức|Kịp thời|6|Có tài liệu", "|TỔNG (B) =||10|"};
    private static final String[] HEAD = {"--id", "tinhmau.thu", "--rubric-version", "1", "--bloc", "local", "--subject",
        "leader", "--period", "quarter", "--guidance", "lamdong-2026.guidance@2026.6.3"};

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void shipped() {
        cli = new Cli(folder);
        cli.tables = new OfficeTableReader();
    }

    private void word(String name, String... rows) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("PHỤ LỤC 1");
            document.createParagraph().createRun().setText(PART_B);
            XWPFTable table = document.createTable();
            table.removeRow(0);
            for (String line : rows) {
                XWPFTableRow row = table.createRow();
                while (!row.getTableCells().isEmpty()) {
                    row.removeCell(0);
                }
                for (String text : line.split("\\|", -1)) {
                    row.createCell().setText(text);
                }
            }
            document.write(out);
            Files.write(folder.resolve(name), out.toByteArray());
        }
    }

    private Cli.Outcome imported(String file, String... more) {
        return cli.run(Stream.of(Stream.of("rubric", "import", file), Stream.of(HEAD), Stream.of(more)).flatMap(s -> s)
                .toArray(String[]::new));
    }

    @Test
    void whatIsImportedIsARubricThatLintReads() throws IOException {
        word("bảng.docx", ROWS);

        Cli.Outcome outcome = imported("bảng.docx", "-o", "khung.yaml");

        assertEquals(0, outcome.status(), outcome::err);
        assertTrue(outcome.out().contains("[CHÚ Ý] bảng 1, dòng 4, cột 3 «Mục tiêu»: Mục tiêu «Kịp thời» không có số"),
                outcome::out);
        assertTrue(outcome.out().contains("2 tiêu chí"), outcome::out);
        String yaml = Files.readString(folder.resolve("khung.yaml"));
        assertTrue(yaml.startsWith("# yaml-language-server: $schema=rubric.schema.json\n"), yaml);
        Cli.Outcome lint = cli.run("rubric", "lint", "khung.yaml");
        assertEquals(0, lint.status(), lint.out() + lint.err());
        assertTrue(lint.out().startsWith("tinhmau.thu@1:"), lint::out);
    }

    @Test
    void theFileKeepsToThePublishedSchema() throws Exception {
        word("a.docx", ROWS);
        imported("a.docx", "-o", "khung.yaml");

        Schema schema = new Schema("rubric.schema.json");
        for (JsonNode document : Schema.documents(folder.resolve("khung.yaml"))) {
            assertEquals(List.of(), schema.violations(document));
        }
    }

    @Test
    void withoutAFileTheRubricGoesToStandardOutputAndTheRemarksBesideIt() throws IOException {
        word("a.docx", ROWS);

        Cli.Outcome outcome = imported("a.docx");

        assertTrue(outcome.out().startsWith("# yaml-language-server"), outcome::out);
        assertTrue(outcome.out().endsWith("method: assessed-percent\n"), outcome::out);
        assertTrue(outcome.err().contains("[CHÚ Ý]"), outcome::err);
    }

    @Test
    void jsonCarriesTheRemarksWithTheirPlaces() throws IOException {
        word("a.docx", ROWS);

        JsonNode json = imported("a.docx", "--json").json();

        assertEquals(List.of(), new Schema("rubric-import.schema.json").violations(json));
        assertEquals(2, json.path("criteria").asInt());
        JsonNode remark = Stream.iterate(0, i -> i + 1).map(json.path("remarks")::get)
                .filter(r -> r.path("id").asText().equals("target.qualitative")).findFirst().orElseThrow();
        assertEquals("{\"table\":\"1\",\"row\":4,\"column\":3,\"label\":\"Mục tiêu\"}", remark.path("place").toString());
        assertTrue(json.path("yaml").asText().contains("khung: rubric/1"));
        JsonNode written = imported("a.docx", "--json", "-o", "b.yaml").json();
        assertEquals(List.of(), new Schema("rubric-import.schema.json").violations(written));
        assertEquals("b.yaml", written.path("output").asText());
        assertFalse(written.has("yaml"));
    }

    @Test
    void whatNeedsAPersonEndsWithOneAndTheFileIsThereToWorkOn() throws IOException {
        word("a.docx", ROWS[0], ROWS[1], "1.1|- Thu ngân sách|18-20%|bốn|");

        Cli.Outcome outcome = imported("a.docx", "-o", "khung.yaml");

        assertEquals(1, outcome.status());
        assertTrue(outcome.out().contains("[LỖI] bảng 1, dòng 3, cột 4 «Điểm tối đa»: «bốn» không phải là số điểm."), outcome::out);
        Cli.Outcome lint = cli.run("rubric", "lint", "khung.yaml");
        assertEquals(2, lint.status(), "nothing is made up for the maximum");
        assertTrue(lint.err().contains("[parts[1].rows[1].rows[1].max]"), lint::err);
    }

    @Test
    void theOnlyGuidanceInstalledIsTakenWithARemark() throws IOException {
        word("a.docx", ROWS);

        Cli.Outcome outcome = cli.run("rubric", "import", "a.docx", "--bloc", "local");

        assertEquals(0, outcome.status(), outcome::err);
        assertTrue(outcome.out().contains("guidance: \"lamdong-2026.guidance@2026.6.3\""), outcome::out);
        assertTrue(outcome.err().contains("hướng dẫn duy nhất đang cài"), outcome::err);
        Cli.Outcome year = cli.run("rubric", "import", "a.docx", "--bloc", "local", "--period", "year");
        assertEquals(1, year.status(), "none is installed for the year");
        assertTrue(year.out().contains("guidance: \"\""), year::out);
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        word("a.docx", ROWS);
        Files.writeString(folder.resolve("khung.yaml"), "của tôi");

        Cli.Outcome outcome = imported("a.docx", "-o", "khung.yaml");

        assertEquals(2, outcome.status());
        assertEquals("khung.yaml: tệp này đã có. Ghi tên khác, hoặc tự chuyển tệp cũ đi; Khung không ghi đè.\n", outcome.err());
        assertEquals("của tôi", Files.readString(folder.resolve("khung.yaml")));
    }

    @Test
    void theSheetOfAWorkbookIsNamed() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Ghi chú").createRow(0).createCell(0).setCellValue("x");
            var sheet = workbook.createSheet("Bảng");
            for (String line : ROWS) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                String[] cells = line.split("\\|", -1);
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
            workbook.write(out);
            Files.write(folder.resolve("a.xlsx"), out.toByteArray());
        }

        assertTrue(imported("a.xlsx").err().contains("«Ghi chú», «Bảng»"));
        Cli.Outcome outcome = imported("a.xlsx", "--sheet", "Bảng");
        assertTrue(outcome.err().contains("trang «Bảng», ô C4 «Mục tiêu»"), outcome::err);
        assertTrue(outcome.out().contains("target: \"18\""), outcome::out);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(List.of("none.docx"), "none.docx: không có tệp này."),
                Arguments.of(List.of("folder"), "folder: đây là thư mục, không phải tệp."),
                Arguments.of(List.of("text.docx"), "text.docx: đây không phải là tệp Word (.docx) hay Excel (.xlsx)."),
                Arguments.of(List.of("other.docx"), "other.docx: không bảng nào có dòng tiêu đề cột đọc được."),
                Arguments.of(List.of("a.docx", "--sheet", "S"), "a.docx: tệp Word không có trang tính."),
                Arguments.of(List.of("a.docx", "-o", "không có/b.yaml"), "không có/b.yaml: không có thư mục để ghi tệp này."),
                Arguments.of(List.of("a.docx", "--id", "a b"), "«a b» không dùng làm mã được."),
                Arguments.of(List.of("a.docx", "--rubric-version", "một"), "khung rubric import: «một» không phải là số phiên bản."),
                Arguments.of(List.of("a.docx", "--period", "tháng"), "«tháng» không phải là kỳ."),
                Arguments.of(List.of(), "khung rubric import: thiếu TABLE.docx|.xlsx."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatCannotBeImportedIsSaidInOneLineAndNothingIsWritten(List<String> words, String start) throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("text.docx"), "TT;Tiêu chí");
        word("other.docx", "Họ và tên|Chữ ký", "A|B");
        word("a.docx", ROWS);

        Cli.Outcome outcome = cli.run(Stream.concat(Stream.of("rubric", "import"), words.stream()).toArray(String[]::new));

        assertEquals(2, outcome.status(), outcome::out);
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size(), outcome::err);
        assertTrue(outcome.err().startsWith(start), outcome::err);
    }

    @Test
    void withoutAReaderTheCommandSaysSo() throws IOException {
        word("a.docx", ROWS);
        cli.tables = null;

        assertTrue(imported("a.docx").err().startsWith("Phần đọc tệp Word, Excel không có trong lần chạy này."));
    }
}
