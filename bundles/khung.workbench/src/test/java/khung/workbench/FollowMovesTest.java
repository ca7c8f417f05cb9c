package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import khung.administration.Bureau;
import khung.dossier.CaseFields;
import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.Filter;
import khung.policy.Policy;
import khung.policy.Question;
import khung.policy.Scope;
import khung.policy.SwitchOrder;
import khung.policy.Switching;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class FollowMovesTest {

    private static final String GONE = "self.B.1.5";
    private static final String BEFORE = "self.B.1.8";
    private static final String AFTER = "self.B.1.9";

    @TempDir
    Path folder;

    private static Act apply(Window window, Policy... policies) throws Exception {
        Act[] act = {null};
        window.elsewhere(() -> act[0] = window.switching().apply(new SwitchOrder(List.of(policies),
                Optional.of(Filter.ALL), "Trần Thị Mẫu", "Bản chính thức", LocalDate.now()), Optional.empty()).act());
        return act[0];
    }

    private static Act issue(Window window) throws Exception {
        return apply(window, Switching.version(window.rubric(Bureau.ISSUED), Optional.empty(), new Period(2026, 1),
                Set.of()));
    }

    @Test
    void aFormBeingTypedInGoesOnInTheNewVersionWithAllThatWasTyped() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, GONE, "20");
            editor.save(() -> { });
            window.until(() -> !editor.dirty());
            window.type(editor, BEFORE, "75");

            issue(window);
            window.until(() -> editor.rubric().reference().equals(Bureau.ISSUED) && editor.settled());

            assertEquals("75", Window.text(editor, AFTER).getText());
            assertTrue(editor.dirty());
            assertFalse(editor.editing().canUndo(), "Ctrl+Z stops at the move");
            assertTrue(editor.info().text().startsWith("Hồ sơ đã chuyển sang phiên bản " + Bureau.ISSUED + " lúc "),
                    editor.info().text());
            assertTrue(editor.info().text().contains("do Trần Thị Mẫu"), editor.info().text());
            assertTrue(editor.form().control(GONE).isEmpty());
            editor.info().press();
            assertTrue(window.answers.told.stream().anyMatch(l -> l.contains(GONE) && l.endsWith("«20»")),
                    window.answers.told.toString());
            assertEquals(Window.text(editor, AFTER), window.display.getFocusControl());

            window.type(editor, AFTER, ",5");
            editor.save(() -> { });
            window.until(() -> !editor.dirty());
            assertEquals("75,5", new CaseFields(editor.rubric()).get(window.stored("a").file(), AFTER));
            editor.undo();
            assertEquals("75", Window.text(editor, AFTER).getText());
        }
    }

    @Test
    void whatWasTypedComesBackToItsRowWhenTheSwitchIsUndone() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, GONE, "20");
            window.until(() -> window.draft("a").isPresent());
            Act act = issue(window);
            window.until(() -> editor.rubric().reference().equals(Bureau.ISSUED) && editor.settled());
            assertTrue(editor.form().control(GONE).isEmpty());

            window.elsewhere(() -> window.switching().undo(act.id(), "Trần Thị Mẫu", "Nhầm bản"));
            window.until(() -> editor.rubric().reference().equals(Bureau.DRAFT) && editor.settled());

            assertEquals("20", Window.text(editor, GONE).getText());
            assertTrue(editor.dirty());
            assertEquals(List.of(), window.questions());
        }
    }

    @Test
    void whatWasTypedSinceTheMoveStaysAndIsAQuestionWhenTheSwitchIsUndone() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            Act act = issue(window);
            window.until(() -> editor.rubric().reference().equals(Bureau.ISSUED) && editor.settled());
            window.type(editor, "self.B.1.10", "60");
            window.until(() -> window.draft("a").isPresent());

            window.elsewhere(() -> window.switching().undo(act.id(), "Trần Thị Mẫu", "Nhầm bản"));
            window.until(() -> !window.questions().isEmpty());
            window.settled(editor);

            assertEquals("60", Window.text(editor, "self.B.1.10").getText());
            assertEquals(Bureau.ISSUED, editor.rubric().reference());
            window.elsewhere(() -> window.switching().resolve(window.questions().get(0), Question.Answer.GO_BACK,
                    "Trần Thị Mẫu", "Chưa ban hành"));
            window.until(() -> editor.rubric().reference().equals(Bureau.DRAFT) && editor.settled());
            editor.info().press();
            assertTrue(window.answers.told.stream().anyMatch(l -> l.endsWith("«60»")), "set aside, not lost");
        }
    }

    @Test
    void aFormNobodyTypesInShowsTheNewVersion() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");

            issue(window);
            window.until(() -> editor.rubric().reference().equals(Bureau.ISSUED) && editor.settled());

            assertFalse(editor.dirty());
            assertTrue(editor.form().control("self.B.1.10").isPresent());
            assertTrue(editor.info().text().contains(Bureau.ISSUED));
        }
    }

    @Test
    void aSaveThatWasOnItsWayDoesNotRunOverTheMove() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, BEFORE, "75");

            issue(window);
            editor.save(() -> { });
            window.until(() -> editor.rubric().reference().equals(Bureau.ISSUED) && editor.settled());
            assertEquals("75", Window.text(editor, AFTER).getText());
            assertEquals(Bureau.ISSUED, window.stored("a").file().dossier().rubric());
            editor.save(() -> { });
            window.until(() -> !editor.dirty());

            assertEquals("75", new CaseFields(editor.rubric()).get(window.stored("a").file(), AFTER));
        }
    }

    @Test
    void aDraftLeftByAKilledWindowIsBroughtAlongWhenItIsOpened() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, BEFORE, "75");
            window.until(() -> window.draft("a").isPresent());
            window.kill();
            issue(window);

            window.start();
            DossierEditor again = window.edit("a");

            assertEquals(Bureau.ISSUED, again.rubric().reference());
            assertEquals("75", Window.text(again, AFTER).getText());
            assertTrue(again.dirty());
        }
    }

    @Test
    void anotherReadingOfARulingCountsAtOnceAndUndoStopsThere() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.keep("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, "self.B.1.1", "18");
            window.settled(editor);
            // 18 of 18-20%: by the lower end all of the 2 points.
            assertTrue(window.workbench.panel().made().getText().contains("18"));
            assertEquals("2", points(editor));

            apply(window, new Policy.RulingPolicy("I-02", "upper-bound", Scope.PROVINCE));
            window.until(() -> editor.info().text().contains("mới quyết định"));
            window.settled(editor);

            // 18 ÷ 20 × 2
            assertEquals("1,8", points(editor));
            assertEquals("18", Window.text(editor, "self.B.1.1").getText());
            assertTrue(editor.dirty());
            assertFalse(editor.editing().canUndo());
        }
    }

    private static String points(DossierEditor editor) {
        return khung.text.Exact.display(editor.standing().self().sheet().line("B.1.1").orElseThrow().points()
                .orElseThrow(), 2);
    }
}
