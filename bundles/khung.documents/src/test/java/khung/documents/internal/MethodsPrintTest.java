package khung.documents.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import khung.dossier.Dossier;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.RubricLibrary;
import khung.scoring.Answer;
import khung.scoring.Answer.Product;
import khung.scoring.Answer.Task;

/** What each method of the sources prints, on the rubrics that use it. */
class MethodsPrintTest {

    private static final RubricLibrary LIBRARY = Sample.tree();

    private static XWPFDocument print(String id, Map<String, Answer> answers) throws IOException {
        return print(Sample.only(LIBRARY, id), answers, Optional.empty());
    }

    private static XWPFDocument print(Rubric rubric, Map<String, Answer> answers, Optional<Grade> proposed)
            throws IOException {
        Dossier dossier = Sample.blank(rubric).with(Stage.SELF, new StageEntry(answers, Map.of(), proposed, "", ""));
        return Printed.form(dossier, rubric, LIBRARY.rulings());
    }

    private static Optional<BigFraction> n(int numerator, int denominator) {
        return Optional.of(BigFraction.of(numerator, denominator));
    }

    @Test
    void R002_44_aLevelIsTickedInItsColumnAndNothingHasPoints() throws IOException {
        XWPFDocument form = print("saodo-2023.party-member", Map.of("2.2.c", new Answer.Level("Tốt")));
        assertEquals(List.of("TT", "Nội dung", "Xuất sắc", "Tốt", "Trung bình", "Kém", "Ghi chú"),
                Printed.cells(form.getTables().get(0).getRow(1)));
        assertEquals(List.of("", "x", "", "", ""), Printed.cells(Printed.row(form, "c")).subList(2, 7));
        assertFalse(Printed.text(form).toLowerCase().contains("điểm tối đa"));
    }

    @Test
    void R000_15_theOptionChosenIsTickedAndItsPointsStandInTheRow() throws IOException {
        XWPFDocument form = print("collective-30-70",
                Map.of("II.3", new Answer.Chosen("b", BigFraction.of(14), Optional.of("một đơn vị chậm báo cáo"))));
        XWPFTable table = form.getTables().get(1);
        int row = table.getRows().indexOf(table.getRows().stream().filter(r -> Printed.cells(r).get(0).equals("3"))
                .findFirst().orElseThrow());
        assertEquals(List.of("20", "14", "một đơn vị chậm báo cáo"), Printed.cells(table.getRow(row)).subList(2, 5));
        assertEquals(List.of("20", ""), Printed.cells(table.getRow(row + 1)).subList(2, 4));
        assertEquals(List.of("15", "x"), Printed.cells(table.getRow(row + 2)).subList(2, 4));
    }

    @Test
    void R000_13_theTenFocusesStandBelowTheirRow() throws IOException {
        XWPFDocument form = print("collective-30-70", Map.of());
        for (int i = 1; i <= 10; i++) {
            assertEquals(2, Printed.cells(Printed.row(form, "(" + i + ")")).size());
        }
    }

    @Test
    void theProductsOfAnAxisStandInATableInsideIt() throws IOException {
        Product product = new Product("Báo cáo tháng", n(6, 5), n(2, 1), n(1, 1), n(3, 4), n(1, 1), n(1, 1),
                Optional.of("phải sửa 2 lần"));
        XWPFDocument form = print("central-2026.phu-luc-3", Map.of("B.1", new Answer.Work(List.of(product))));
        XWPFTable inside = form.getTables().stream().flatMap(t -> t.getRows().stream())
                .flatMap(r -> r.getTableCells().stream()).flatMap(c -> c.getTables().stream()).findFirst().orElseThrow();
        assertEquals(List.of("1", "Báo cáo tháng", "1,2", "2", "1", "0,75", "1", "1", "phải sửa 2 lần"),
                Printed.cells(inside.getRow(1)));
    }

    @Test
    void R001_12_theResultOfABandStandsBelowThePrintedBands() throws IOException {
        XWPFDocument form = print("binhphuoc-2021", Map.of("remedy", new Answer.Result(BigFraction.of(85))));
        String cell = form.getTables().stream().flatMap(t -> t.getRows().stream()).map(Printed::cells)
                .flatMap(List::stream).filter(c -> c.startsWith("Kết quả khắc phục")).findFirst().orElseThrow();
        assertTrue(cell.contains("Từ 70% đến dưới 90% chấm 7 điểm;"));
        assertTrue(cell.endsWith("\n85%"));
    }

    @Test
    void R001_09_theGradesOfTheOrganisationsAreCounted() throws IOException {
        XWPFDocument form = print("binhphuoc-2021", Map.of("tasks.mass-organisations",
                new Answer.Outcomes(Map.of(Grade.GOOD, 2, Grade.COMPLETED, 1))));
        assertTrue(Printed.text(form).contains("Hoàn thành tốt nhiệm vụ: 2"));
        assertTrue(Printed.text(form).contains("Hoàn thành nhiệm vụ: 1"));
    }

    @Test
    void R003P_84_aBlankListOfTasksIsTheOnePrinted() throws IOException {
        XWPFDocument form = print("lamdong-2026.phu-luc-7", Map.of());
        XWPFTable list = form.getTables().get(0);
        assertEquals(8, list.getRows().size());
        assertEquals(List.of("6", "", "Trục 6", "", "", "", ""), Printed.cells(list.getRow(6)));
        assertEquals("...", Printed.cells(list.getRow(7)).get(0));
        assertTrue(Printed.lines(form).containsAll(List.of("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ, CÔNG VIỆC ĐƯỢC GIAO",
                "- Tổng số nhiệm vụ được giao: ...", "- Tỷ lệ hoàn thành: ...", "- ...",
                "IV. TỰ ĐÁNH GIÁ MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ", "- Hoàn thành nhiệm vụ")));
    }

    /** Two of three tasks are at levels 1 to 3: 66,67 % (I-30). */
    @Test
    void R003P_85_aFilledListHasItsTotalsAndTheGradeIsTicked() throws IOException {
        List<Task> tasks = List.of(task("Kế hoạch quý", 1), task("Đề án", 3), task("Tổng kết", 4));
        XWPFDocument form = print(Sample.only(LIBRARY, "lamdong-2026.phu-luc-7"), Map.of("I", new Answer.Tasks(tasks),
                "II.1", new Answer.Told("Việc thứ nhất\nViệc thứ hai"), "III.text",
                new Answer.Told("Chậm báo cáo\nThiếu người"), "III.cause", new Answer.Told("Khách quan")),
                Optional.of(Grade.GOOD));
        assertEquals(List.of("2", "Đề án", "Trục 3", "kế hoạch", "kết quả", "3", ""),
                Printed.cells(form.getTables().get(0).getRow(2)));
        assertEquals(4, form.getTables().get(0).getRows().size());
        assertTrue(Printed.lines(form).containsAll(List.of("- Tổng số nhiệm vụ được giao: 3", "- Hoàn thành: 2",
                "- Chưa hoàn thành: 1", "- Tỷ lệ hoàn thành: 66,67%", "Việc thứ hai", "- Hoàn thành tốt nhiệm vụ: x")));
        XWPFTable shortcomings = form.getTables().get(1);
        assertEquals(List.of("1", "Chậm báo cáo", "Khách quan", "", ""), Printed.cells(shortcomings.getRow(1)));
        assertEquals(List.of("2", "Thiếu người", "", "", ""), Printed.cells(shortcomings.getRow(2)));
    }

    private static Task task(String name, int number) {
        return new Task(name, Optional.of(number), Optional.of("kế hoạch"), Optional.of("kết quả"),
                Optional.of(number), Optional.empty());
    }

    @Test
    void arithmetics_4_lostPagesAreEmptyRowsThatSayWhatStoodThere() throws IOException {
        XWPFDocument form = print("lamdong-2026.phu-luc-6", Map.of());
        assertEquals(List.of("", "Trang bị mất: các tiêu chí 3.1-3.4 và dòng tổng (A) (8 điểm)"),
                Printed.cells(Printed.row(form, "Trang bị mất: các tiêu chí 3.1-3.4 và dòng tổng (A) (8 điểm)")));
    }

    @Test
    void whatASupplementAddsIsMarkedAndNamedBelowTheTables() throws IOException {
        Rubric laid = Sample.supplemented(LIBRARY, "lamdong-2026.phu-luc-6");
        XWPFDocument form = print(laid, Map.of(), Optional.empty());
        String added = laid.item("A.3.1").orElseThrow().readable();
        assertTrue(Printed.text(form).contains(added + " (*)"));
        assertTrue(Printed.lines(form).stream().anyMatch(
                l -> l.startsWith("(*) Bổ sung tạm thời, theo tương tự, không có trong bản in")));
        assertFalse(Printed.text(form).contains("Trang bị mất"));
        assertFalse(Printed.text(print("lamdong-2026.phu-luc-6", Map.of())).contains("(*)"));
    }

    @Test
    void aRubricWithoutAPrintedFormSaysSoAndStillNamesItsSubject() throws IOException {
        XWPFDocument form = print("sonoivu-2020.party-organisation", Map.of());
        assertTrue(Printed.lines(form).stream().anyMatch(l -> l.startsWith("Tên tổ chức, tập thể:")));
        assertTrue(Printed.lines(form).contains("Năm 2026"));
        assertTrue(Printed.lines(form).stream().anyMatch(l -> l.startsWith("Nguồn không in mẫu phiếu")));
    }

    /** Bình Phước's maxima are lost: nothing is counted, yet what a person wrote is not left out of the print. */
    @Test
    void pointsWrittenUnderALostMaximumStandAsWritten() throws IOException {
        XWPFDocument form = print("binhphuoc-2021", Map.of("I.1.a", new Answer.Awarded(BigFraction.of(5, 2),
                Optional.empty())));
        assertEquals("2,5", Printed.cells(form.getTables().get(0).getRow(3)).get(3));
    }
}
