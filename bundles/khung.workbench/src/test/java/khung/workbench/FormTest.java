package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.numbers.fraction.BigFraction;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Stage;
import khung.rubric.Grade;
import khung.scoring.Answer;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class FormTest {

    private static final String ROW = "self.B.1.1";

    @Test
    void twelveOfEighteenPercentAtTwoPointsShows133AndItsMaking() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");

            window.type(editor, ROW, "12");
            window.settled(editor);

            assertTrue(window.labels(editor).contains("1,33"));
            assertTrue(window.labels(editor).contains("66,67%"));
            assertEquals("1,33 – 98,33", window.workbench.panel().total().getText());
            assertTrue(window.workbench.panel().made().getText().contains("12 ÷ 18 = 2/3"));
        }
    }

    @Test
    void aFreshFormShowsNoGradeButWhatIsStillPossibleAndTheBounds() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            window.edit("a");

            assertTrue(window.workbench.panel().grade().getText().startsWith("Chưa xác định"));
            assertEquals("0 – 99", window.workbench.panel().total().getText());
            assertTrue(window.workbench.panel().reasons().getText().contains("Còn 55 dòng chưa chấm."));
        }
    }

    @Test
    void theGradeAppearsOnlyOnceEveryRowAndEveryFactIsThere() {
        try (Window window = new Window()) {
            Case full = window.full("a", "Lê Thị Bưởi");
            CaseFields fields = new CaseFields(window.rubric(Window.PHU_LUC_1));
            window.store.lay(fields.set(full, "unit.exceeded", "").file(), window.rubric(Window.PHU_LUC_1));
            window.start();
            DossierEditor editor = window.edit("a");
            assertEquals("99", window.workbench.panel().total().getText());
            assertTrue(window.workbench.panel().grade().getText().startsWith("Chưa xác định"));

            window.type(editor, "unit.exceeded", "3");
            window.settled(editor);

            assertEquals("Hoàn thành xuất sắc nhiệm vụ", window.workbench.panel().grade().getText());
            assertEquals(java.util.Optional.empty(), editor.editing().now().dossier().self().proposedGrade());
        }
    }

    @Test
    void theTwoTickColumnsExcludeEachOther() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            Button met = (Button) Window.control(editor, "self.A.1.1");
            window.tick(met);
            assertEquals("met", editor.editing().text("self.A.1.1"));
            Button notMet = window.beside(met);

            window.tick(notMet);

            assertFalse(met.getSelection());
            assertEquals("not-met", editor.editing().text("self.A.1.1"));
            window.tick(notMet);
            assertEquals(Map.of(), editor.editing().now().dossier().self().answers());
        }
    }

    @Test
    void aNumberHalfTypedIsNeitherAnErrorNorZero() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            String before = window.workbench.statusLine().getText();

            window.type(editor, ROW, "1,");
            Window.control(editor, "self.B.1.2").setFocus();
            window.settled(editor);

            assertEquals("1,", Window.text(editor, ROW).getText());
            assertEquals(before, window.workbench.statusLine().getText());
            assertEquals(List.of(), wrong(editor));
            assertEquals(55, editor.standing().self().sheet().missing());
        }
    }

    @Test
    void aTextThatIsNoNumberIsSaidWhenTheFieldIsLeftAndNeverChanged() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            String before = window.workbench.statusLine().getText();
            window.type(editor, ROW, "mười");
            assertEquals(before, window.workbench.statusLine().getText());

            Window.control(editor, "self.B.1.2").setFocus();
            window.settled(editor);

            assertTrue(window.workbench.statusLine().getText().contains("«mười» chưa phải là số"));
            assertEquals("mười", Window.text(editor, ROW).getText());
            assertEquals(List.of(ROW), wrong(editor));
        }
    }

    @Test
    void whatIsUndoneStandsInTheFieldAgainAndCanBeDoneAgain() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            window.type(editor, "self.B.1.2", "25");

            editor.undo();
            assertEquals("", Window.text(editor, "self.B.1.2").getText());
            assertEquals("12", Window.text(editor, ROW).getText());
            editor.undo();
            assertEquals("", Window.text(editor, ROW).getText());
            assertFalse(editor.dirty());

            editor.redo();
            assertEquals("12", Window.text(editor, ROW).getText());
            window.settled(editor);
            assertEquals("1,33 – 98,33", window.workbench.panel().total().getText());
        }
    }

    /** Unikey types "Đường" as d, d, Backspace… : real keys, Backspace among them, while points and drafts come. */
    @Test
    void theProgramNeverSetsTheFieldAPersonIsTypingIn() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            editor.form().reveal("self.note.B.1.1");
            window.settle();
            Text field = Window.text(editor, "self.note.B.1.1");
            List<String> seen = new ArrayList<>();
            field.addModifyListener(e -> seen.add(field.getText()));
            StringBuilder expected = new StringBuilder();
            List<String> typed = new ArrayList<>();

            for (char key : new char[] {'d', 'u', SWT.BS, 'u', 'o', SWT.BS, 'o', 'n', 'g'}) {
                if (key == SWT.BS) {
                    expected.setLength(expected.length() - 1);
                } else {
                    expected.append(key);
                }
                typed.add(expected.toString());
                int count = seen.size();
                window.key(key);
                window.until(() -> seen.size() > count);
                window.settled(editor);
            }
            int drafts = window.store.draftsKept();
            window.until(() -> window.store.draftsKept() > drafts || window.store.keptDraft("a")
                    .filter(d -> d.file().equals(editor.editing().now())).isPresent());
            window.settle();

            assertEquals(typed, seen);
            assertEquals(field.getCharCount(), field.getCaretPosition());
            assertTrue(field.isFocusControl());
        }
    }

    @Test
    void aProblemLeadsToItsRow() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            List<Trouble> troubles = editor.troubles();
            int index = 0;
            while (!troubles.get(index).path().equals("self.B.6.6")) {
                index++;
            }

            window.workbench.troubles().table().setSelection(index);
            window.workbench.troubles().table().notifyListeners(SWT.DefaultSelection, new Event());
            window.settle();

            Control field = Window.control(editor, "self.B.6.6");
            assertTrue(field.isFocusControl());
            assertTrue(window.seen(field));
        }
    }

    @Test
    void everyMissingFactLeadsToItsFieldOnThePageOfFacts() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            List<Trouble> facts = editor.troubles().stream().filter(t -> t.kind() == Trouble.Kind.MISSING)
                    .filter(t -> !t.path().startsWith("self.")).toList();
            assertEquals(8, facts.size());

            for (Trouble fact : facts) {
                assertTrue(editor.form().reveal(fact.path()), fact.path());
                window.settle();
                assertTrue(Window.control(editor, fact.path()).isFocusControl(), fact.path());
            }
        }
    }

    @Test
    void aTargetOfZeroAsksForADecisionInItsRow() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            assertFalse(window.labels(editor).stream().anyMatch(t -> t.contains("chưa có quyết định")));

            window.type(editor, "plan.B.2.3", "0");
            window.settled(editor);
            assertTrue(window.labels(editor).stream().anyMatch(t -> t.contains("chưa có quyết định")));

            editor.editing().write("self.B.2.3.notAsked", Map.of("self.B.2.3.notAsked", "full",
                    "self.B.2.3.notAskedBy", "Ban Thường vụ", "self.B.2.3.notAskedReason", "Không giao trong quý"));
            window.settled(editor);
            assertEquals(BigFraction.ONE, editor.standing().self().sheet().line("B.2.3").orElseThrow().points()
                    .orElseThrow());
        }
    }

    @Test
    void eachStageHasItsOwnAnswersAndPeopleEnterTheGrades() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            editor.form().page(Stage.APPRAISER);
            window.type(editor, "appraiser.B.1.1", "18");
            window.settled(editor);

            assertEquals("2 – 99", window.workbench.panel().total().getText());
            assertTrue(window.labels(editor).contains("tự: 1,33"));
            assertEquals(new Answer.Result(BigFraction.of(12)),
                    editor.editing().now().dossier().self().answers().get("B.1.1"));
            ((org.eclipse.swt.widgets.Combo) Window.control(editor, "decision.grade")).select(2);
            Window.control(editor, "decision.grade").notifyListeners(SWT.Selection, new Event());
            assertEquals(Grade.GOOD, editor.editing().now().dossier().decision().grade().orElseThrow());
        }
    }

    @Test
    void aRowOfForceMajeureGrowsBelowTheOneBeingWrittenAndGoesWhenItIsBlankAgain() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, "unit.force.1.tasks", "2");
            assertTrue(editor.form().control("unit.force.2.tasks").isPresent());
            window.type(editor, "unit.force.2.reason", "Bão số 4");
            assertEquals("Bão số 4", editor.editing().now().unit().force().get(1).reason());

            Window.text(editor, "unit.force.2.reason").setText("");
            window.settle();

            assertTrue(editor.form().control("unit.force.3.tasks").isEmpty());
            assertEquals(1, editor.editing().now().unit().force().size());
        }
    }

    @Test
    void factsThatContradictEachOtherGiveNoGrade() {
        try (Window window = new Window()) {
            window.store.lay(window.full("a", "A"), window.rubric(Window.PHU_LUC_1));
            window.start();
            DossierEditor editor = window.edit("a");

            window.type(editor, "unit.done", "0");
            window.settled(editor);

            assertEquals("Chưa xếp loại: số liệu mâu thuẫn", window.workbench.panel().grade().getText());
            assertEquals(List.of("unit.done"), wrong(editor));
        }
    }

    private static List<String> wrong(DossierEditor editor) {
        return editor.troubles().stream().filter(t -> t.kind() == Trouble.Kind.FIELD).map(Trouble::path).toList();
    }
}
