package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.DossierFile;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class KeepingTest {

    private static final String ROW = "self.B.1.1";

    @Test
    void whatWasTypedAndNotSavedIsThereAgainAfterTheProcessWasKilled() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            window.until(() -> window.store.keptDraft("a").filter(d -> d.file().equals(editor.editing().now()))
                    .isPresent());
            window.kill();

            window.start();
            DossierEditor again = window.edit("a");

            assertEquals("12", Window.text(again, ROW).getText());
            assertTrue(again.dirty());
            assertTrue(again.tab().getText().startsWith("*"));
            assertTrue(again.info().text().startsWith("Đã lấy lại những gì gõ lúc"));
        }
    }

    @Test
    void aDraftCanBeDropped() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            window.until(() -> window.store.keptDraft("a").isPresent());
            window.kill();
            window.start();
            DossierEditor again = window.edit("a");

            again.info().press();
            window.until(() -> !again.dirty());

            assertEquals("", Window.text(again, ROW).getText());
            assertEquals("", again.info().text());
            assertTrue(window.store.keptDraft("a").isEmpty());
        }
    }

    @Test
    void theStarStaysUntilTheStoreHasAnswered() throws InterruptedException {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            CountDownLatch busy = new CountDownLatch(1);
            window.workbench.desk().disk().run(() -> {
                busy.await();
                return 0;
            }, done -> { }, e -> { });

            editor.save(() -> { });
            window.settle();
            assertTrue(editor.tab().getText().startsWith("*"));
            assertEquals("Đang lưu…", window.workbench.statusLine().getText());

            busy.countDown();
            window.until(() -> !editor.dirty());
            assertFalse(editor.tab().getText().startsWith("*"));
            assertTrue(window.workbench.statusLine().getText().startsWith("Đã lưu lúc "));
            assertEquals("12", new CaseFields(editor.rubric()).get(window.store.kept("a").file(), ROW));
        }
    }

    @Test
    void theKeysOfTheMenuWorkWhileTyping() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");

            window.control('s');
            window.until(() -> window.store.kept("a").revision() == 2);
            window.until(() -> !editor.dirty());
            window.control('z');
            window.until(() -> Window.text(editor, ROW).getText().isEmpty());
            assertTrue(editor.dirty());
        }
    }

    @Test
    void typingGoesOnWhileItIsSavedAndStaysUnsaved() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "1");
            boolean[] saved = {false};
            editor.save(() -> saved[0] = true);
            window.type(editor, ROW, "2");
            window.until(() -> saved[0]);

            assertTrue(editor.dirty());
            assertEquals("12", Window.text(editor, ROW).getText());
            editor.save(() -> { });
            window.until(() -> !editor.dirty());
            assertEquals(3, window.store.kept("a").revision());
        }
    }

    @Test
    void whoIsLateIsToldAndKeepsWhatWasTyped() throws Exception {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            window.elsewhere(() -> window.store.save(window.store.kept("a").file(), 1,
                    window.rubric(Window.PHU_LUC_1), "chi Lan"));
            window.until(() -> editor.info().text().contains("chi Lan"));

            editor.save(() -> { });
            window.until(() -> window.workbench.statusLine().getText().equals("Hồ sơ đã được người khác lưu."));

            assertEquals("12", Window.text(editor, ROW).getText());
            assertTrue(editor.dirty());
            assertEquals(2, window.store.kept("a").revision());
        }
    }

    @Test
    void whatOthersSaveAppearsWhereNothingIsBeingTyped() throws Exception {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            Case other = new CaseFields(editor.rubric()).set(window.store.kept("a").file(), ROW, "9").file();

            window.elsewhere(() -> window.store.save(other, 1, editor.rubric(), "khung dossier set"));
            window.until(() -> Window.text(editor, ROW).getText().equals("9"));

            assertFalse(editor.dirty());
        }
    }

    @Test
    void theFactsOfAUnitAreEnteredOnceForAllItsPeople() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.blank("b", "B");
            window.start();
            DossierEditor first = window.edit("a");
            DossierEditor second = window.edit("b");
            window.type(second, ROW, "12");
            window.workbench.open("a");
            window.type(first, "unit.assigned", "10");
            first.save(() -> { });
            window.until(() -> second.editing().text("unit.assigned").equals("10"));

            second.save(() -> { });
            window.until(() -> !second.dirty());

            assertEquals("10", new CaseFields(first.rubric()).get(window.store.kept("b").file(), "unit.assigned"));
            assertEquals("12", Window.text(second, ROW).getText());
        }
    }

    @Test
    void whoMovesToAnotherUnitTakesItsFactsAndDoesNotOverwriteThem() {
        try (Window window = new Window()) {
            Case full = window.full("a", "A");
            window.store.lay(full, window.rubric(Window.PHU_LUC_1));
            CaseFields fields = new CaseFields(window.rubric(Window.PHU_LUC_1));
            Case other = Case.of(window.blank("b", "B").withUnit("Xã Mẫu"));
            window.store.lay(fields.set(other, "unit.assigned", "7").file(), window.rubric(Window.PHU_LUC_1));
            window.start();
            DossierEditor editor = window.edit("a");

            Window.text(editor, "unit").setText("Xã Mẫu");
            editor.save(() -> { });
            window.until(() -> !editor.dirty());

            assertEquals("7", editor.editing().text("unit.assigned"));
            assertEquals("", editor.editing().text("unit.done"));
        }
    }

    @Test
    void closingAsksAndDoesWhatIsAnswered() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");
            window.until(() -> window.store.keptDraft("a").isPresent());

            window.answers.unsaved.add(Questions.Unsaved.CANCEL);
            window.workbench.shell().close();
            assertFalse(window.workbench.shell().isDisposed());

            window.answers.unsaved.add(Questions.Unsaved.DISCARD);
            window.workbench.shell().close();
            assertTrue(window.workbench.shell().isDisposed());
            window.kill();
            assertTrue(window.store.keptDraft("a").isEmpty());

            window.start();
            DossierEditor again = window.edit("a");
            assertFalse(again.dirty());
            window.type(again, ROW, "15");
            window.answers.unsaved.add(Questions.Unsaved.SAVE);
            window.workbench.shell().close();
            window.until(() -> window.workbench.shell().isDisposed());
            assertEquals("15", new CaseFields(again.rubric()).get(window.store.kept("a").file(), ROW));
        }
    }

    @Test
    void aFormFreezesWhenItsBlocGoesKeepsWhatWasTypedAndThawsWhenItIsBack() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, ROW, "12");

            window.rubrics.remove(window.local);
            window.until(editor::readOnly);
            assertFalse(Window.text(editor, ROW).getEditable());
            assertEquals("12", Window.text(editor, ROW).getText());
            assertTrue(editor.info().text().contains("lamdong-2026.phu-luc-1@2026.6.3"));
            window.until(() -> window.store.keptDraft("a").isPresent());

            window.rubrics.add(window.local);
            window.until(() -> !editor.readOnly());
            assertTrue(Window.text(editor, ROW).getEditable());
            window.type(editor, ROW, ",5");
            assertEquals("12,5", editor.editing().text(ROW));
        }
    }

    @Test
    void aDossierWhoseBlocIsNotInstalledOpensReadOnlyFromTheStore() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.rubrics.remove(window.local);
            window.start();
            DossierEditor editor = window.edit("a");

            assertTrue(editor.readOnly());
            assertFalse(Window.text(editor, ROW).getEditable());
            assertTrue(editor.info().text().contains("lamdong-2026.phu-luc-1"));
        }
    }

    @Test
    void aFinalisedDossierOpensReadOnly() throws Exception {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.elsewhere(() -> window.store.finalise("a", 1, "{}", "x"));
            window.start();
            DossierEditor editor = window.edit("a");

            assertFalse(Window.text(editor, ROW).getEditable());
            assertEquals("Hồ sơ đã chốt, chỉ xem.", editor.info().text());
        }
    }

    @Test
    void theSearchPassesOverDiacritics() {
        try (Window window = new Window()) {
            window.blank("a", "Nguyễn Thị Ánh Dương");
            window.blank("b", "Đỗ Văn Mẫu");
            window.start();
            window.until(() -> window.workbench.navigator().tree().getTree().getItemCount() == 1);
            window.workbench.navigator().search().setText("do van");
            window.settle();

            assertEquals(List.of("Đỗ Văn Mẫu"), window.people());
        }
    }

    @Test
    void aFileOfDossiersIsTakenWholeAndAGivenOneIsTheSameDossier(@TempDir Path folder) throws IOException {
        try (Window window = new Window()) {
            Case full = window.full("a", "Lê Thị Bưởi");
            Path file = folder.resolve("hồ sơ.yaml");
            Files.writeString(file, DossierFile.text(List.of(full)));
            window.start();
            window.answers.file = Optional.of(file.toString());

            window.command("Nhập tệp…");
            window.until(() -> window.workbench.editor().filter(DossierEditor::settled).isPresent());
            assertEquals("99", window.workbench.panel().total().getText());

            Path given = folder.resolve("xuất.yaml");
            window.answers.file = Optional.of(given.toString());
            window.command("Xuất tệp hồ sơ…");
            window.until(() -> Files.exists(given));
            window.settle();
            assertTrue(Files.readString(given).contains("name: Lê Thị Bưởi"));
        }
    }

    @Test
    void aFileThatIsNoDossierIsRefusedWithItsPlaceAndNothingIsTaken(@TempDir Path folder) throws IOException {
        try (Window window = new Window()) {
            Path file = folder.resolve("sai.yaml");
            Files.writeString(file, "khung: dossier/1\nrubric: khong-co\nperiod: 2026-Q9\n");
            window.start();
            window.answers.file = Optional.of(file.toString());

            window.command("Nhập tệp…");
            window.until(() -> !window.answers.told.isEmpty());

            assertTrue(window.answers.told.get(0).startsWith("sai.yaml:"));
            assertEquals(List.of(), window.people());
        }
    }

    @Test
    void aDossierIsRemovedOnlyAfterAsking() {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.start();
            window.edit("a");

            window.command("Xóa hồ sơ…");
            window.until(() -> window.store.kept("a") == null && window.people().isEmpty());

            assertTrue(window.workbench.editor().isEmpty());
        }
    }
}
