package khung.documents.tables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import khung.authoring.Draft;
import khung.authoring.DraftHead;
import khung.authoring.Remark;
import khung.authoring.Transcript;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Node;

/** Phụ lục 5 of the draft guidance (seed 003, lines 490-559), as a province would have it in Word and in Excel. */
class AppendixFiveTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MAX_OF_A = 4;
    private static final int MAX_OF_B = 5;

    private final List<String[]> lines = lines();

    private static List<String[]> lines() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                AppendixFiveTest.class.getResourceAsStream("phu-luc-5.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] word() throws IOException {
        XWPFDocument document = new XWPFDocument();
        List<String> table = new ArrayList<>();
        for (String[] line : lines) {
            if (line[0].equals("P") || line[0].equals("T")) {
                if (!table.isEmpty()) {
                    Files.table(document, table.toArray(String[]::new));
                    table.clear();
                }
                if (line[0].equals("P")) {
                    document.createParagraph().createRun().setText(line[1]);
                }
            } else {
                table.add(String.join("|", line));
            }
        }
        Files.table(document, table.toArray(String[]::new));
        return Files.bytes(document);
    }

    private byte[] excel() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Phụ lục 5");
        for (String[] line : lines) {
            if (!line[0].equals("T")) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = line[0].equals("P") ? 1 : 0; i < line.length; i++) {
                    if (i >= MAX_OF_A && line[i].matches("\\d+")) {
                        row.createCell(i).setCellValue(Integer.parseInt(line[i]));
                    } else {
                        row.createCell(i).setCellValue(line[i]);
                    }
                }
            }
        }
        return Files.bytes(workbook);
    }

    private static Draft draft(byte[] file) throws BadInput {
        return Transcript.of(new OfficeTableReader().read("phu-luc-5.docx", file, Optional.empty()),
                new DraftHead(Optional.of("lamdong-2026.phu-luc-5"), Optional.of("2026.6.3"), Optional.of("departments"),
                        Optional.of("leader"), Optional.of("quarter"), Optional.of("lamdong-2026.guidance@2026.6.3"), false),
                VIETNAMESE);
    }

    /** The rows as the source prints them, by address: those of part A first. */
    private Map<String, String[]> printed() {
        Map<String, String[]> rows = new LinkedHashMap<>();
        String part = "A";
        for (String[] line : lines) {
            part = line[0].equals("P") && line[1].startsWith("B ") ? "B" : part;
            if (line[0].matches("\\d(\\.\\d)?")) {
                rows.put(part + "." + line[0], line);
            }
        }
        return rows;
    }

    private static Node.Mapping read(Draft draft) throws BadInput, IOException {
        return (Node.Mapping) Documents.read("x", new ByteArrayInputStream(
                draft.yaml().getBytes(StandardCharsets.UTF_8))).get(0);
    }

    private static Map<String, Node.Mapping> rows(Draft draft) throws BadInput, IOException {
        Map<String, Node.Mapping> rows = new LinkedHashMap<>();
        collect(read(draft), "parts", "", rows);
        return rows;
    }

    private static void collect(Node.Mapping node, String list, String part, Map<String, Node.Mapping> rows) {
        if (node.entries().containsKey(list)) {
            for (Node item : ((Node.Sequence) node.entries().get(list).value()).items()) {
                Node.Mapping row = (Node.Mapping) item;
                String number = row.entries().containsKey("key") ? text(row, "key") : text(row, "number");
                rows.put(part.isEmpty() ? number : part + "." + number, row);
                collect(row, "rows", part.isEmpty() ? number : part, rows);
            }
        }
    }

    private static String text(Node.Mapping row, String field) {
        return row.entries().containsKey(field) ? ((Node.Text) row.entries().get(field).value()).value() : "";
    }

    @Test
    void everyNumberTextTargetMaximumAndNoteIsThatOfTheSource() throws IOException, BadInput {
        Map<String, Node.Mapping> rows = rows(draft(word()));
        Map<String, String[]> printed = printed();

        assertEquals(20 + 28, printed.size(), "17 criteria below 3 groups, and 24 below 4 axes");
        printed.forEach((address, line) -> {
            Node.Mapping row = rows.get(address);
            assertEquals(line[0], text(row, "number"));
            assertEquals(line[1], text(row, "text"));
            assertEquals(address.startsWith("A") ? line[MAX_OF_A] : line[MAX_OF_B], text(row, "max"));
            assertEquals(address.startsWith("A") ? "" : line[2], text(row, "target"));
            assertEquals(line[line.length - 1], text(row, "note"));
        });
        assertEquals(List.of("A", "B"), rows.keySet().stream().filter(k -> k.length() == 1).toList());
        assertEquals(2 + printed.size(), rows.size(), "and there are no other rows");
    }

    @Test
    void theHeadIsThatOfTheSource() throws IOException, BadInput {
        Node.Mapping rubric = read(draft(word()));

        assertEquals("PHỤ LỤC 5 KHUNG CHẤM ĐIỂM ĐÁNH GIÁ ĐỐI VỚI CÁN BỘ LÃNH ĐẠO, QUẢN LÝ KHỐI SỞ NGÀNH TỈNH",
                text(rubric, "title"));
        assertEquals("100", text(rubric, "total"));
        assertEquals("draft", text(rubric, "status"));
        Map<String, Node.Mapping> rows = rows(draft(word()));
        assertEquals("30", text(rows.get("A"), "max"));
        assertEquals("70", text(rows.get("B"), "max"));
        assertEquals("KẾT QUẢ THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO (70 ĐIỂM)", text(rows.get("B"), "text"));
    }

    /** Worked out by hand from the targets and notes of lines 531-557. */
    @Test
    void methodsFollowFromWhatIsPrinted() throws IOException, BadInput {
        String yaml = draft(word()).yaml();
        List<String> methods = yaml.lines().map(String::strip).filter(l -> l.startsWith("method: "))
                .map(l -> l.substring("method: ".length())).toList();

        assertEquals(17, methods.stream().filter("pass-fail"::equals).count());
        String assessed = "assessed-percent";
        String documents = "{ratio: {target: \"2\", upTo: \"3\", unit: \"văn bản\"}}";
        String rate = "{ratio: {target: \"100\", unit: \"%\", ruling: I-31}}";
        String times = "{ratio: {target: \"3\", unit: \"kỳ\"}}";
        assertEquals(List.of("{ratio: {target: \"5\", unit: \"nhiệm vụ\"}}", assessed, assessed, assessed, assessed, rate,
                "{ratio: {target: \"20\", upTo: \"25\", unit: \"%\", annualPlan: yes}}",
                documents, documents, "{ratio: {target: \"1\", unit: \"cuộc kiểm tra\"}}", rate,
                "{tiers: [{name: \"Tốt\", points: \"3\"}, {name: \"Khá\", points: \"2\"}, {name: \"Trung bình\", points: \"1\"}]}",
                times, assessed,
                "{ratio: {target: \"1\", unit: \"sản phẩm\"}}", "{ratio: {target: \"100\", unit: \"%\"}}",
                "{ratio: {target: \"90\", strict: yes, unit: \"%\"}}", rate, "{ratio: {target: \"70\", strict: yes, unit: \"%\"}}",
                documents, assessed, "{ratio: {target: \"25\", upTo: \"30\", unit: \"%\", annualPlan: yes}}", times, assessed),
                methods.subList(17, methods.size()));
        assertTrue(yaml.contains("example: {result: \"3\", printedResult: \"03 nhiệm vụ\", printedRatio: \"03/05 = 0,6\", "
                + "printedPoints: \"điểm tối đa đạt được là: 3\", ratio: \"0.6\", points: \"3\"}"), yaml);
    }

    @Test
    void everyChoiceThatIsNotPlainIsARemarkAndNothingNeedsAPersonFirst() throws IOException, BadInput {
        Draft draft = draft(word());

        assertEquals(List.of("file.form :0", "part.named 1:1", "column.unnamed 2:1", "heading.split 2:1", "example.read 2:3",
                "target.qualitative 2:4", "target.qualitative 2:5", "target.qualitative 2:6", "target.qualitative 2:7",
                "target.rate 2:8", "target.rate 2:14", "target.qualitative 2:17", "target.partly 2:20", "target.rate 2:22",
                "target.qualitative 2:26", "target.qualitative 2:29"),
                draft.remarks().stream().map(r -> r.id() + " " + r.place().table() + ":" + r.place().row()).toList());
        assertFalse(draft.unsettled());
        assertEquals(41, draft.criteria());
        assertEquals(List.of(), draft.remarks().stream().filter(r -> r.severity() == Remark.Severity.ERROR).toList());
    }

    /** 30 points of part A and 25 + 15 + 15 + 15 of part B. */
    @Test
    void theFileIsReadAsARubricOfAHundredPoints() throws IOException, BadInput {
        RubricLibrary library = RubricLibrary.of(List.of(new RubricFile("phu-luc-5.yaml", draft(word()).yaml()),
                shipped("lamdong-2026.guidance.yaml"), shipped("rulings.yaml")));

        assertEquals(List.of(), library.problems());
        Rubric rubric = library.rubrics().get("lamdong-2026.phu-luc-5@2026.6.3");
        assertEquals(BigFraction.of(100), rubric.transcribed());
        assertEquals(Optional.of(BigFraction.of(100)), rubric.declaredTotal());
        assertEquals(41, rubric.criteria().count());
        assertEquals("- Thực hiện nhiệm vụ trong tâm, đột phá;", rubric.item("B.1.4").orElseThrow().text());
        assertTrue(rubric.item("A.3.4").isPresent());
    }

    private static RubricFile shipped(String name) throws IOException {
        try (InputStream in = AppendixFiveTest.class.getResourceAsStream("/rubrics/" + name)) {
            return new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theSameTableInExcelGivesTheSameRows() throws IOException, BadInput {
        assertEquals(rowsOnly(draft(word())), rowsOnly(draft(excel())));
    }

    /** Without comments and places, which speak of tables here and of a sheet there. */
    private static List<String> rowsOnly(Draft draft) {
        return draft.yaml().lines().map(String::strip).filter(l -> !l.startsWith("#") && !l.startsWith("line: ")
                && !l.startsWith("section: ") && !l.startsWith("source: ")).toList();
    }
}
