package khung.documents.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.Person;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.RubricLibrary;
import khung.scoring.Answer;
import khung.scoring.Plan;

class WordFormPrinterTest {

    private static final int A = 1;
    private static final int B = 2;
    private static final int RESULT = 3;
    private static final int RATIO = 4;
    private static final int POINTS_A = 5;
    private static final int POINTS_B = 6;
    private static final int NOTE_B = 7;

    private final RubricLibrary library = Sample.shipped();
    private final Rubric first = Sample.rubric(library, 1);
    private final Rubric second = Sample.rubric(library, 2);

    @Test
    void theHeadingIsThatOfAPartyDocument() throws IOException {
        XWPFDocument form = print(Sample.blank(second));
        XWPFTableRow heading = form.getTables().get(0).getRow(0);
        assertEquals(List.of("TỈNH ỦY LÂM ĐỒNG", "CƠ QUAN, ĐƠN VỊ...", "*", "DỰ THẢO"), lines(heading.getCell(0)));
        assertEquals(List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "....., ngày..... tháng..... năm....."),
                lines(heading.getCell(1)));
        assertTrue(heading.getCell(1).getParagraphArray(1).getRuns().get(0).isItalic());
    }

    @Test
    void aDraftRubricIsMarkedAndAnIssuedOneIsNot() throws IOException {
        assertTrue(text(print(Sample.blank(first))).contains("DỰ THẢO"));
        RubricLibrary issued = Sample.library("status: draft", "status: issued");
        assertFalse(text(print(Sample.blank(Sample.rubric(issued, 1)), issued)).contains("DỰ THẢO"));
    }

    @Test
    void theMarginsAreTwentyTwentyThirtyAndFifteenMillimetres() throws IOException {
        CTPageMar margins = print(Sample.blank(first)).getDocument().getBody().getSectPr().getPgMar();
        assertEquals(List.of("1134", "1134", "1701", "850"), List.of(margins.getTop().toString(),
                margins.getBottom().toString(), margins.getLeft().toString(), margins.getRight().toString()));
    }

    @Test
    void theHeadingRowsOfATableRepeatAndNoRowSplits() throws IOException {
        XWPFDocument form = print(Sample.blank(first));
        for (int part : new int[] {A, B}) {
            XWPFTable table = form.getTables().get(part);
            assertTrue(table.getRow(0).isRepeatHeader());
            assertTrue(table.getRow(1).isRepeatHeader());
            assertFalse(table.getRow(2).isRepeatHeader());
            assertTrue(table.getRows().stream().allMatch(XWPFTableRow::isCantSplitRow));
        }
        assertEquals(List.of("TT", "Tiêu chí / Nội dung", "Mục tiêu, nhiệm vụ đề ra", "Kết quả sản phẩm thực tế",
                "Điểm KPI (%)", "Điểm tối đa", "Điểm đạt (= Điểm KPI x Điểm tối đa)", "Ghi chú"),
                cells(form.getTables().get(B).getRow(1)));
    }

    @Test
    void aTickStandsInItsOwnColumnOnly() throws IOException {
        XWPFDocument form = print(answered(first, Map.of("A.1.1", new Answer.Tick(true), "A.1.2", new Answer.Tick(false))));
        assertEquals(List.of("x", "", "2", "2", ""), cells(row(form, A, "1.1")).subList(2, 7));
        assertEquals(List.of("", "x", "2", "0", ""), cells(row(form, A, "1.2")).subList(2, 7));
        assertEquals(List.of("", "", "2", "", ""), cells(row(form, A, "1.3")).subList(2, 7));
    }

    @Test
    void R003P_76_twelveOfEighteenIsOneComma33OfTwo() throws IOException {
        XWPFDocument form = print(answered(first, Map.of("B.1.1", new Answer.Result(BigFraction.of(12)))));
        assertEquals(List.of("18-20% so với kế hoạch năm", "12%", "66,67", "2", "1,33", ""),
                cells(row(form, B, "1.1")).subList(2, 8));
    }

    @Test
    void aTypedResultIsPrintedWithAllItsDecimals() throws IOException {
        XWPFDocument form = print(answered(first,
                Map.of("B.1.1", new Answer.Result(BigFraction.of(12_345, 1000)), "B.2.1", new Answer.Result(BigFraction.of(1)))));
        assertEquals("12,345%", cells(row(form, B, "1.1")).get(RESULT));
        assertEquals("1 văn bản", cells(row(form, B, "2.1")).get(RESULT));
    }

    @Test
    void anAgreedTargetStandsInForThePrintedOne() throws IOException {
        Dossier dossier = Sample.blank(first).with(new Plan(Map.of("B.1.1", BigFraction.of(25, 2))));
        assertEquals("12,5%", cells(row(print(dossier), B, "1.1")).get(2));
    }

    @Test
    void tiersAndAssessmentsPrintTheirWords() throws IOException {
        XWPFDocument form = print(answered(first, Map.of("B.2.5", new Answer.Tier("Khá"), "B.2.7",
                new Answer.Assessed(Optional.of("Đã giải quyết 11 đơn"), Optional.of(BigFraction.of(90)),
                        Optional.of("Ông Hà"), Optional.of("còn 1 đơn kéo dài")))));
        assertEquals(List.of("Khá", "", "2", "1,5", "- Tốt 2 điểm. - Khá 1,5 điểm. - Trung bình: 1 điểm."),
                cells(row(form, B, "2.5")).subList(RESULT, 8));
        assertEquals(List.of("Đã giải quyết 11 đơn", "90", "2", "1,8", "còn 1 đơn kéo dài (Ông Hà)"),
                cells(row(form, B, "2.7")).subList(RESULT, 8));
    }

    @Test
    void anAssessmentWithoutAReasonIsNotScored() throws IOException {
        XWPFDocument form = print(answered(first, Map.of("B.2.7", new Answer.Assessed(Optional.of("Xong"),
                Optional.of(BigFraction.of(90)), Optional.of("Ông Hà"), Optional.empty()))));
        assertEquals(List.of("Xong", "", "2", "", ""), cells(row(form, B, "2.7")).subList(RESULT, 8));
    }

    @Test
    void whatWasNotAskedPrintsItsPointsAndTheReasonBesideTheNote() throws IOException {
        Dossier dossier = Sample.blank(first).with(new Plan(Map.of("B.1.2", BigFraction.ZERO)));
        StageEntry self = dossier.self()
                .answer("B.1.2", Optional.of(new Answer.NotAsked(Answer.Treatment.FULL, "Bà Lan", "quý này không giao")))
                .note("B.1.2", "xem công văn 12");
        XWPFTableRow row = row(print(dossier.with(Stage.SELF, self)), B, "1.2");
        assertEquals(List.of("", "", "2", "2"), cells(row).subList(RESULT, NOTE_B));
        assertEquals("xem công văn 12\nquý này không giao (Bà Lan)", cells(row).get(NOTE_B));
    }

    @Test
    void groupsAreBoldWithTheirMaximum() throws IOException {
        XWPFTableRow group = row(print(Sample.blank(first)), B, "1");
        assertEquals(List.of("1", "TRỤC (1) - THỰC HIỆN MỤC TIÊU PHÁT TRIỂN KINH TẾ - XÃ HỘI VÀ NHIỆM VỤ CHÍNH TRỊ"
                + " ĐƯỢC GIAO (15 ĐIỂM)", "15", "", ""), cells(group));
        assertTrue(group.getCell(1).getParagraphArray(0).getRuns().get(0).isBold());
    }

    @Test
    void aTotalIsBlankWhileARowOfItIsNotScored() throws IOException {
        Map<String, Answer> answers = new HashMap<>();
        first.criteria().filter(i -> i.key().startsWith("A.")).forEach(i -> answers.put(i.key(), new Answer.Tick(true)));
        answers.put("B.1.1", new Answer.Result(BigFraction.of(12)));
        XWPFDocument form = print(answered(first, answers));
        assertEquals(List.of("Tổng (A) =", "30", "30", ""), last(form, A, 1));
        assertEquals(List.of("TỔNG (B) =", "70", "", ""), last(form, B, 2));
        assertEquals(List.of("TỔNG (A+B) =", "100", "", ""), last(form, B, 1));
    }

    /** Axis 6 declares 10 points and has 9: its rows give 69, and the declared maximum stays as printed. */
    @Test
    void declaredMaximaArePrintedAsDeclared() throws IOException {
        XWPFDocument form = print(answered(first, full(first)));
        assertEquals(List.of("TỔNG (B) =", "70", "69", ""), last(form, B, 2));
        assertEquals(List.of("TỔNG (A+B) =", "100", "99", ""), last(form, B, 1));
    }

    @Test
    void blankStaysBlank() throws IOException {
        XWPFDocument form = print(Sample.blank(first));
        for (Item item : (Iterable<Item>) first.criteria()::iterator) {
            int part = item.key().startsWith("A.") ? A : B;
            List<String> cells = cells(row(form, part, item.number()));
            assertEquals("", cells.get(part == A ? POINTS_A : POINTS_B), item.key());
            assertEquals("", cells.get(part == A ? 2 : RESULT), item.key());
            assertEquals("", cells.get(part == A ? 3 : RATIO), item.key());
        }
        for (String label : List.of("Họ và tên:", "Đơn vị công tác:", "II. Tự đề xuất xếp loại mức chất lượng:",
                "- Chấm điểm:", "- Đề xuất xếp loại:")) {
            assertTrue(dotted(form, label), label);
        }
    }

    @Test
    void aComputedGradeIsNeverPrintedWhereAPersonWritesOne() throws IOException {
        String grades = String.join("|", first.guidance().gradeNames().values());
        XWPFDocument form = print(answered(first, full(first)));
        assertTrue(dotted(form, "II. Tự đề xuất xếp loại mức chất lượng:"));
        assertTrue(dotted(form, "- Đề xuất xếp loại:"));
        assertTrue(form.getParagraphs().stream().map(XWPFParagraph::getText).filter(t -> !t.startsWith("(Theo"))
                .noneMatch(t -> t.matches(".*(" + grades + ").*")));
    }

    @Test
    void whatPeopleProposedIsPrintedInTheWordsOfTheGuidance() throws IOException {
        Dossier dossier = Sample.blank(first)
                .with(Stage.SELF, new StageEntry(Map.of(), Map.of(), Optional.of(Grade.EXCELLENT), "", ""))
                .with(Stage.APPRAISER, new StageEntry(Map.of("B.1.1", new Answer.Result(BigFraction.of(9))), Map.of(),
                        Optional.of(Grade.GOOD), "88,5", "Đáp ứng tốt"));
        XWPFDocument form = print(dossier);
        List<String> lines = form.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        assertTrue(lines.contains("II. Tự đề xuất xếp loại mức chất lượng: Hoàn thành xuất sắc nhiệm vụ"));
        assertTrue(lines.contains("- Chấm điểm: 88,5"));
        assertTrue(lines.contains("- Đề xuất xếp loại: Hoàn thành tốt nhiệm vụ"));
        assertTrue(lines.contains("- Mức độ đáp ứng đối với các mục tiêu, nhiệm vụ then chốt: Đáp ứng tốt"));
        assertEquals("", cells(row(form, B, "1.1")).get(POINTS_B));
    }

    @Test
    void headerFieldsOfOneLineStandOnOneLine() throws IOException {
        Dossier dossier = Sample.blank(second).with(new Person("Nguyễn Văn An", "", "", "", ""));
        XWPFParagraph line = print(dossier).getParagraphs().stream()
                .filter(p -> p.getText().startsWith("Họ và tên:")).findFirst().orElseThrow();
        assertEquals("Họ và tên: Nguyễn Văn An\t Ngày sinh: \t", line.getText());
    }

    @Test
    void aHeadingThatNamesThePeriodIsFilledIn() throws IOException {
        RubricLibrary named = Sample.library("- \"Quý, Năm\"", "- \"Quý {quarter}, Năm {year}\"");
        assertTrue(text(print(Sample.blank(Sample.rubric(named, 2)), named)).contains("Quý III, Năm 2026"));
    }

    @Test
    void typedTextIsPrintedInNfc() throws IOException {
        String decomposed = Normalizer.normalize("Nguyễn Thị Thuỷ", Normalizer.Form.NFD);
        Dossier dossier = Sample.blank(first).with(new Person(decomposed, "", "", "", ""));
        assertTrue(text(print(dossier)).contains("Nguyễn Thị Thuỷ"));
    }

    @Test
    void theSameCaseGivesTheSameBytesAndNamesNoUser() throws IOException {
        Dossier dossier = answered(first, full(first));
        assertArrayEquals(bytes(dossier, library), bytes(dossier, library));
        XWPFDocument form = print(dossier);
        assertEquals("Khung", form.getProperties().getCoreProperties().getCreator());
        assertEquals("BẢN TỰ ĐÁNH GIÁ, XẾP LOẠI CỦA CÁ NHÂN ĐỐI VỚI CÁC ĐỒNG CHÍ THƯỜNG TRỰC TỈNH ỦY",
                form.getProperties().getCoreProperties().getTitle());
    }

    /** Word refuses or repairs what LibreOffice and POI read without a word. */
    @Test
    void theMarkupIsValid() throws IOException {
        List<XmlError> errors = new ArrayList<>();
        for (Dossier dossier : List.of(Sample.blank(second), answered(first, full(first)))) {
            print(dossier).getDocument().validate(new XmlOptions().setErrorListener(errors));
        }
        assertEquals(List.of(), errors.stream().map(XmlError::getMessage).distinct().toList());
    }

    private static Dossier answered(Rubric rubric, Map<String, Answer> answers) {
        return Sample.blank(rubric).with(Stage.SELF, new StageEntry(answers, Map.of(), Optional.empty(), "", ""));
    }

    /** Every row at its maximum. */
    private static Map<String, Answer> full(Rubric rubric) {
        return Best.of(rubric);
    }

    private XWPFDocument print(Dossier dossier) throws IOException {
        return print(dossier, library);
    }

    private static XWPFDocument print(Dossier dossier, RubricLibrary library) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(dossier, library)));
    }

    private static byte[] bytes(Dossier dossier, RubricLibrary library) throws IOException {
        Case file = Case.of(dossier);
        Rubric rubric = library.rubrics().get(dossier.rubric());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WordFormPrinter().print(file, Assessment.of(file, Stage.SELF, rubric, library.rulings()),
                Optional.of(Assessment.of(file, Stage.APPRAISER, rubric, library.rulings())), out);
        return out.toByteArray();
    }

    private static XWPFTableRow row(XWPFDocument form, int table, String number) {
        return form.getTables().get(table).getRows().stream().skip(2)
                .filter(r -> r.getCell(0).getText().equals(number)).findFirst().orElseThrow();
    }

    private static List<String> last(XWPFDocument form, int table, int fromEnd) {
        List<XWPFTableRow> rows = form.getTables().get(table).getRows();
        return cells(rows.get(rows.size() - fromEnd));
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(c -> String.join("\n", lines(c))).toList();
    }

    private static List<String> lines(XWPFTableCell cell) {
        return cell.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static String text(XWPFDocument form) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(form)) {
            return extractor.getText();
        }
    }

    /** Whether a label is followed by dots and nothing else. */
    private static boolean dotted(XWPFDocument form, String label) {
        XWPFParagraph line = form.getParagraphs().stream().filter(p -> p.getText().startsWith(label)).findFirst()
                .orElseThrow();
        return line.getText().equals(label + " \t")
                && line.getCTP().getPPr().getTabs().getTabArray(0).getLeader() == STTabTlc.DOT;
    }
}
