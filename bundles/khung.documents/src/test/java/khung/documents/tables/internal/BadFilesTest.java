package khung.documents.tables.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import khung.text.BadInput;

/** What cannot be read is refused in one line, quickly, and nothing in it is run or fetched. */
class BadFilesTest {

    private static final String DOCUMENT = "word/document.xml";

    static byte[] docx() throws IOException {
        XWPFDocument document = new XWPFDocument();
        Files.table(document, "TT|Tiêu chí", "1|Thu ngân sách");
        return Files.bytes(document);
    }

    static byte[] zipBomb() throws IOException {
        byte[] file = docx();
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", entry(file, "[Content_Types].xml"));
        entries.put(DOCUMENT, new byte[Limits.ENTRY + 1]);
        return Files.zip(entries);
    }

    static byte[] manyEntries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i <= Limits.ENTRIES; i++) {
            entries.put("e" + i, new byte[0]);
        }
        return Files.zip(entries);
    }

    static byte[] entry(byte[] file, String name) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(file))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (e.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** A compound file whose one stream has this name, as encrypted and old files are. */
    static byte[] compound(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        out.writeBytes(new byte[504]);
        out.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        out.writeBytes(new byte[600]);
        return out.toByteArray();
    }

    static Stream<Arguments> files() throws IOException {
        byte[] docx = docx();
        String xml = new String(entry(docx, DOCUMENT), StandardCharsets.UTF_8);
        String noRoot = xml.substring(xml.indexOf("<w:document"));
        return Stream.of(
                Arguments.of("an empty file", new byte[0], "đây không phải là tệp Word"),
                Arguments.of("a text file", "TT;Tiêu chí".getBytes(StandardCharsets.UTF_8), "đây không phải là tệp Word"),
                Arguments.of("an archive of something else", Files.zip(Map.of("a.txt", new byte[] {1})),
                        "đây không phải là tệp Word"),
                Arguments.of("an encrypted file", compound("EncryptedPackage"), "tệp có mật khẩu"),
                Arguments.of("a .doc of old", compound("WordDocument"), "tệp ở định dạng cũ (.doc, .xls)"),
                Arguments.of("a file cut off", Arrays.copyOf(docx, docx.length / 2), "tệp hỏng"),
                Arguments.of("a document that is no XML", Files.with(docx, DOCUMENT, "</w:document>", ""), "tệp hỏng"),
                Arguments.of("an external entity", Files.with(docx, DOCUMENT, noRoot,
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + noRoot.replace("Thu ngân sách", "&e;")),
                        "tệp hỏng"),
                Arguments.of("entities upon entities", Files.with(docx, DOCUMENT, noRoot,
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                + noRoot.replace("Thu ngân sách", "&b;")), "tệp hỏng"),
                Arguments.of("an entry that unpacks to more than anybody needs", zipBomb(), "lớn bất thường"),
                Arguments.of("elements below elements without end", Files.with(docx, DOCUMENT, noRoot, noRoot.replace(
                        "Thu ngân sách", "</w:t>" + "<w:smartTag>".repeat(200_000) + "</w:smartTag>".repeat(200_000) + "<w:t>")),
                        "tệp hỏng"),
                Arguments.of("thousands of entries", manyEntries(), "lớn bất thường"),
                Arguments.of("a file too large", new byte[Limits.FILE + 1], "tệp lớn hơn 20 MB"),
                Arguments.of("a document without a table", Files.bytes(new XWPFDocument()), "tệp không có bảng nào"),
                Arguments.of("an empty workbook", emptyWorkbook(), "tệp không có bảng nào"),
                Arguments.of("a table of endless columns", wide(), "quá nhiều dòng, cột"));
    }

    private static byte[] emptyWorkbook() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet();
        return Files.bytes(workbook);
    }

    private static byte[] wide() throws IOException {
        XWPFDocument document = new XWPFDocument();
        Files.table(document, "|".repeat(Limits.COLUMNS + 1));
        return Files.bytes(document);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedInOneLine(String name, byte[] file, String what) {
        BadInput refused = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(BadInput.class,
                () -> Files.read(file)));

        assertEquals(1, refused.problems().size());
        assertTrue(refused.getMessage().startsWith("a: ") && refused.getMessage().contains(what), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void aSheetIsNoPartOfADocument() throws IOException {
        byte[] file = docx();

        assertTrue(assertThrows(BadInput.class, () -> new OfficeTableReader().read("a", file, Optional.of("S"))).getMessage()
                .contains("tệp Word không có trang tính"));
    }

    @Test
    void macrosLieUntouchedAndAreSaid() throws IOException, BadInput {
        byte[] file = Files.with(docx(), "[Content_Types].xml", "<Override",
                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Override");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new java.util.zip.ZipInputStream(new ByteArrayInputStream(file))) {
            for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                entries.put(e.getName(), zip.readAllBytes());
            }
        }
        entries.put("word/vbaProject.bin", new byte[] {1, 2, 3});

        assertTrue(Files.read(Files.zip(entries)).traits().contains(khung.authoring.Trait.MACROS));
    }
}
