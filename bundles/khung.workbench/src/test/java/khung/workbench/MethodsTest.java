package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.rubric.Rubric;
import khung.rubric.RubricSource;
import khung.scoring.Answer;
import khung.text.BadInput;

/** How each method of the sources is filled in, on the rubrics that use it. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class MethodsTest {

    private static DossierEditor open(Window window, String rubric) {
        return open(window, Shipped.source(), rubric);
    }

    private static DossierEditor open(Window window, RubricSource source, String rubric) {
        window.rubrics.add(source);
        window.blank("a", "A", window.rubric(rubric));
        window.start();
        return window.edit("a");
    }

    private static Optional<BigFraction> points(DossierEditor editor, String key) {
        return editor.standing().self().sheet().line(key).orElseThrow().points();
    }

    @Test
    void R002_44_levelsAreTickedOneToARowAndGiveNoPoints() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "saodo-2023.party-member");
            List<String> headings = List.of("Nội dung", "Xuất sắc", "Tốt", "Trung bình", "Kém", "Ghi chú");
            assertTrue(window.labels(editor).containsAll(headings));
            assertTrue(window.labels(editor).stream().noneMatch(t -> t.startsWith("Điểm")));
            Button best = (Button) Window.control(editor, "self.2.2.c");
            window.tick(best);
            assertEquals("Xuất sắc", editor.editing().text("self.2.2.c"));

            window.tick(window.beside(best));
            window.settled(editor);

            assertFalse(best.getSelection());
            assertEquals(new Answer.Level("Tốt"), editor.editing().now().dossier().self().answers().get("2.2.c"));
            assertEquals("không chấm điểm", window.workbench.panel().total().getText());
        }
    }

    /** Row e is marked (nếu có): in a year without it nobody waits for its level. */
    @Test
    void aRowInLevelsThatDoesNotApplyIsDecidedAndNoLongerMissing() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "saodo-2023.party-member");
            assertEquals(2, window.buttons(editor, "Không áp dụng…").size());
            assertEquals(14, editor.standing().self().sheet().missing());

            editor.editing().write("self.2.2.e.notAsked", Map.of("self.2.2.e.notAsked", "zero",
                    "self.2.2.e.notAskedBy", "Chi ủy", "self.2.2.e.notAskedReason", "Không có gợi ý"));
            window.settled(editor);

            assertEquals(13, editor.standing().self().sheet().missing());
            assertTrue(window.labels(editor).contains("Không áp dụng"));
        }
    }

    @Test
    void R000_15_anOptionIsChosenWithPointsWithinItsCeiling() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "collective-30-70");
            Button first = (Button) Window.control(editor, "self.II.3");
            editor.form().reveal("self.II.3");
            window.tick(window.beside(first));
            window.type(editor, "self.II.3.points", "14");
            window.settled(editor);
            assertEquals(Optional.empty(), points(editor, "II.3"));

            window.type(editor, "self.II.3.reason", "một đơn vị chậm báo cáo");
            window.settled(editor);

            assertEquals(BigFraction.of(14), points(editor, "II.3").orElseThrow());
            assertTrue(window.workbench.panel().made().getText().contains("chọn điểm b (tối đa 15 điểm): 14 điểm"));
        }
    }

    /** All three are good: 5 points; one of them only completed: 3 points. */
    @Test
    void R001_09_theGradesOfAGroupAreCounted() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "binhphuoc-2021");
            window.type(editor, "self.tasks.mass-organisations.good", "3");
            window.settled(editor);
            assertEquals(BigFraction.of(5), points(editor, "tasks.mass-organisations").orElseThrow());

            window.type(editor, "self.tasks.mass-organisations.completed", "1");
            window.settled(editor);

            assertEquals(BigFraction.of(3), points(editor, "tasks.mass-organisations").orElseThrow());
        }
    }

    @Test
    void R001_12_aResultFallsIntoItsBand() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "binhphuoc-2021");
            window.type(editor, "self.remedy", "85");
            window.settled(editor);
            assertEquals(BigFraction.of(7), points(editor, "remedy").orElseThrow());
        }
    }

    /** A = 1/2, B = C = 0,75/2 and D = 0,75 make KPI = 1/2, half of the axis's 15 points (R003C-39). */
    @Test
    void R003C_39_theProductsOfAnAxisGrowAndGiveItsKpi() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "central-2026.phu-luc-3");
            String row = "self.B.1.work.1.";
            Map<String, String> figures = Map.of("coefficient", "1", "planned", "2", "done", "1", "quality", "0,75",
                    "progress", "0,75", "leadership", "0,75");
            window.type(editor, row + "task", "Báo cáo tháng");
            figures.forEach((figure, text) -> window.type(editor, row + figure, text));
            window.settled(editor);
            assertEquals(Optional.empty(), points(editor, "B.1"));
            window.type(editor, row + "reason", "chậm một kỳ");
            window.settled(editor);

            assertEquals(BigFraction.of(15, 2), points(editor, "B.1").orElseThrow());
            assertTrue(window.labels(editor).contains("7,5"));
            assertTrue(window.labels(editor).contains("50%"));
            assertTrue(editor.form().control("self.B.1.work.2.task").isPresent());
            assertTrue(window.label(editor, "(0,5 số lượng + 0,375 chất lượng").contains("÷ 4 = 0,5"));

            window.buttons(editor, "Bỏ").get(0).notifyListeners(SWT.Selection, new Event());
            window.settled(editor);

            assertTrue(editor.form().control("self.B.1.work.2.task").isEmpty());
            assertEquals(Map.of(), editor.editing().now().dossier().self().answers());
            editor.undo();
            assertEquals("Báo cáo tháng", Window.text(editor, row + "task").getText());
        }
    }

    @Test
    void R003P_85_aListOfTasksHasItsTotalsAndItsRowsMoveUp() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "lamdong-2026.phu-luc-7");
            assertTrue(window.label(editor, "- Tổng số nhiệm vụ được giao").contains("- Hoàn thành: ..."));
            window.type(editor, "self.I.task.1.task", "Kế hoạch quý");
            window.choose(editor, "self.I.task.1.level", 4);
            Button level = (Button) Window.control(editor, "self.I.task.1.level");
            assertEquals("4 - Không hoàn thành nhiệm vụ \u25be", level.getText());
            assertTrue(level.getSize().y >= level.computeSize(level.getSize().x, SWT.DEFAULT).y, "all its lines can be seen");
            window.type(editor, "self.I.task.2.task", "Đề án");
            window.choose(editor, "self.I.task.2.axis", 3);
            window.choose(editor, "self.I.task.2.level", 1);
            window.settled(editor);
            assertEquals("- Tổng số nhiệm vụ được giao: 2     - Hoàn thành: 1     - Chưa hoàn thành: 1"
                    + "     - Tỷ lệ hoàn thành: 50%", window.label(editor, "- Tổng số"));

            window.buttons(editor, "Bỏ").get(0).notifyListeners(SWT.Selection, new Event());
            window.settled(editor);

            assertEquals("Đề án", Window.text(editor, "self.I.task.1.task").getText());
            assertEquals("3", editor.editing().text("self.I.task.1.axis"));
            assertTrue(editor.form().control("self.I.task.3.task").isEmpty());
            assertTrue(window.label(editor, "- Tổng số").contains("- Tỷ lệ hoàn thành: 100%"));
        }
    }

    @Test
    void aTextOfSeveralLinesIsKeptAsTyped() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "lamdong-2026.phu-luc-7");
            Window.text(editor, "self.II.1").setText("Việc thứ nhất\nViệc thứ hai");
            Window.text(editor, "self.III.cause").setText("Khách quan");
            window.settled(editor);
            assertEquals(new Answer.Told("Việc thứ nhất\nViệc thứ hai"),
                    editor.editing().now().dossier().self().answers().get("II.1"));
            assertEquals("Khách quan", editor.editing().text("self.III.cause"));
        }
    }

    @Test
    void I_37_aQualitativeRowIsTickedWhileTheRulingStandsAtPassFail() {
        try (Window window = new Window()) {
            Rubric rubric = window.rubric(Window.PHU_LUC_1);
            Dossier ticked = Dossier.blank("a", rubric.reference(), Window.PERIOD, "Tỉnh Mẫu", "A")
                    .withRulings(Map.of("I-37", "pass-fail"));
            window.store.lay(Case.of(ticked), rubric);
            window.blank("b", "B");
            window.start();
            DossierEditor percent = window.edit("b");
            assertTrue(window.buttons(percent, "Đạt").isEmpty());
            assertTrue(Window.control(percent, "self.B.2.7.percent").getParent().getVisible());

            DossierEditor editor = window.edit("a");
            editor.form().reveal("self.B.2.7");
            window.settle();
            assertEquals(11, window.buttons(editor, "Đạt").size());
            assertFalse(Window.control(editor, "self.B.2.7.percent").getParent().getVisible());
            window.tick(window.buttons(editor, "Đạt").get(0));
            window.settled(editor);

            assertEquals("met", editor.editing().text("self.B.2.7"));
            assertEquals(rubric.item("B.2.7").orElseThrow().max(), points(editor, "B.2.7"));
        }
    }

    @Test
    void I_37_aPercentageEnteredBeforeTheRulingChangedStaysInSight() {
        try (Window window = new Window()) {
            Rubric rubric = window.rubric(Window.PHU_LUC_1);
            Case full = window.full("a", "A");
            window.store.lay(full.with(full.dossier().withRulings(Map.of("I-37", "pass-fail"))), rubric);
            window.start();
            DossierEditor editor = window.edit("a");
            editor.form().reveal("self.B.2.7");
            window.settle();
            assertEquals("100", Window.text(editor, "self.B.2.7.percent").getText());
            assertTrue(Window.control(editor, "self.B.2.7.percent").getParent().getVisible());
            assertEquals(11, window.buttons(editor, "Đạt").size());
        }
    }

    @Test
    void arithmetics_4_aLostPageSaysWhatItTookAndCannotBeTypedInto() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "lamdong-2026.phu-luc-6");
            assertTrue(window.labels(editor).contains(
                    "Trang bị mất: các tiêu chí 3.1-3.4 và dòng tổng (A) (8 điểm)"));
            assertEquals(3, window.labels(editor).stream().filter(t -> t.startsWith("Trang bị mất: ")).count());
            assertFalse(editor.form().reveal("self.A.3"));
            assertTrue(window.workbench.panel().gaps().getText().startsWith("65/100 điểm đã chép"));
            assertEquals("0 – 100", window.workbench.panel().total().getText());
        }
    }

    @Test
    void whatASupplementAddsIsMarkedWithWhatItRestsOn() throws BadInput {
        assertEquals("bổ sung tạm thời", mark(Shipped.source()));
        assertEquals("bổ sung của đơn vị", mark(Shipped.source("lamdong-2026.phu-luc-6.supplement.yaml",
                "basis: analogy", "basis: own")));
    }

    /** The mark under the first row added, once the supplement has closed every gap. */
    private static String mark(RubricSource source) throws BadInput {
        try (Window window = new Window()) {
            window.rubrics.add(source);
            Rubric printed = window.rubric("lamdong-2026.phu-luc-6");
            Rubric laid = printed.with(window.rubrics.supplements().stream()
                    .filter(s -> s.extended().equals(printed.reference())).toList());
            window.blank("a", "A", laid);
            window.start();
            DossierEditor editor = window.edit("a");
            assertFalse(editor.readOnly());
            assertEquals("", window.workbench.panel().gaps().getText());
            assertTrue(window.labels(editor).stream().noneMatch(t -> t.startsWith("Trang bị mất")));
            return window.label(editor, "bổ sung");
        }
    }

    @Test
    void R000_13_allTenFocusesAreShownUntilTheBlocIsKnown() {
        try (Window window = new Window()) {
            assertEquals(List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"),
                    focuses(window, open(window, "collective-30-70")));
        }
        try (Window window = new Window()) {
            assertEquals(List.of("(4)"), focuses(window, open(window, Shipped.source("collective-30-70.yaml",
                    "\nbloc: all", "\nbloc: front"), "collective-30-70")));
        }
    }

    private static List<String> focuses(Window window, DossierEditor editor) {
        return window.labels(editor).stream().filter(t -> t.matches("\\(\\d+\\)")).toList();
    }

    @Test
    void R003C_04_thePlanPageTellsWhatIsWrongWithTheWeights() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "central-2026.phu-luc-3");
            assertEquals(List.of(), wrong(editor));
            window.choose(editor, "plan.B.1.role", 1);
            window.type(editor, "plan.B.1.weight", "20");
            window.settled(editor);

            assertTrue(window.labels(editor).contains("75"));
            assertTrue(window.label(editor, "tổng trọng số").startsWith("tổng trọng số các trục là 75, phải là 70."));
            assertEquals(List.of("plan"), wrong(editor));
            assertTrue(editor.form().reveal("plan"));

            Window.text(editor, "plan.B.1.weight").setText("");
            window.settled(editor);
            assertEquals(List.of(), wrong(editor));
        }
    }

    @Test
    void aRubricThatMayNotBeWeighedHasNoPlanPage() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, Window.PHU_LUC_1);
            assertFalse(editor.form().reveal("plan.B.1.weight"));
        }
    }

    private static List<String> wrong(DossierEditor editor) {
        return editor.troubles().stream().filter(t -> t.kind() == Trouble.Kind.FIELD).map(Trouble::path).toList();
    }
}
