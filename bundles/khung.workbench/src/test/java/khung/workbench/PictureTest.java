package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.graphics.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Stage;

/** The window at work on the sample province; its pictures go to docs/ when asked for with -Dkhung.screenshots. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class PictureTest {

    private static final String SAMPLE = "mau-phu-luc-1-01";
    private static final Map<String, String> NAMES = Map.of("saodo-2023.party-member", "Trần Thị Mận",
            "collective-30-70", "Ban Thường vụ Đảng ủy phường Mẫu", "lamdong-2026.phu-luc-7", "Tập thể Sở Mẫu",
            "lamdong-2026.phu-luc-6", "Nguyễn Văn Bưởi");

    private static final Map<String, String> TASKS = new TreeMap<>(Map.of("1.task",
            "Ban hành kế hoạch chuyển đổi số quý I", "1.axis", "3", "1.planned", "01 kế hoạch", "1.result",
            "Ban hành ngày 15/01", "2.task", "Giải ngân vốn đầu tư công", "2.axis", "1", "2.planned",
            "25% kế hoạch năm", "2.result", "Đạt 21%", "2.level", "4", "2.note", "Vướng mặt bằng"));

    @BeforeEach
    void theProductIsHere() {
        System.setProperty("khung.product", Path.of(System.getProperty("basedir", "."), "../../product").toString());
    }

    @AfterEach
    void theProductIsGone() {
        System.clearProperty("khung.product");
    }

    @Test
    void anEmptyStoreIsFilledWithTheSampleProvinceAndEveryPageCanBeSeen() throws IOException {
        AtomicInteger leaks = new AtomicInteger();
        Resource.setNonDisposeHandler(e -> leaks.incrementAndGet());
        try (Window window = new Window()) {
            window.start();
            window.until(() -> window.people().size() >= 2);
            assertTrue(window.workbench.statusLine().getText().contains("Tỉnh Mẫu"));
            DossierEditor editor = window.edit(SAMPLE);
            assertEquals("88,93", window.workbench.panel().total().getText());
            window.picture("form");
            editor.form().reveal("self.B.1.1");
            window.settle();
            window.picture("why-not-higher");
            window.type(editor, "self.B.1.2", "x");
            editor.form().reveal("self.B.1.4");
            window.settled(editor);
            window.picture("problems");
            editor.undo();
            editor.form().page(Stage.APPRAISER);
            editor.form().reveal("appraiser.B.2.7");
            window.settled(editor);
            window.picture("appraisal");
            editor.form().reveal("decision.grade");
            window.settled(editor);
            window.picture("decision");
            editor.form().reveal("unit.assigned");
            window.settled(editor);
            window.picture("facts");
            window.blank("moi", "Lê Thị Bưởi");
            DossierEditor fresh = window.edit("moi");
            window.picture("not-determined-yet");
            window.type(fresh, "self.B.1.1", "12");
            window.until(() -> window.store.keptDraft("moi").isPresent());
            window.kill();
            window.start();
            window.edit("moi");
            window.picture("draft-restored");
            window.edit("mau-phu-luc-2-01");
            window.picture("phu-luc-2");
            window.rubrics.remove(window.local);
            window.until(() -> window.workbench.editor().filter(DossierEditor::readOnly).isPresent());
            window.picture("bloc-gone");
        }
        System.gc();
        assertEquals(0, leaks.get());
    }

    @Test
    void theFormsOfTheOtherBlocsCanBeSeen() throws IOException {
        try (Window window = new Window()) {
            window.installAll();
            for (String rubric : List.of("saodo-2023.party-member", "collective-30-70", "lamdong-2026.phu-luc-7",
                    "lamdong-2026.phu-luc-6")) {
                CaseFields fields = new CaseFields(window.rubric(rubric));
                Case[] file = {window.full(rubric, NAMES.get(rubric), window.rubric(rubric))};
                TASKS.forEach((path, text) -> file[0] = fields.set(file[0], "self.I.task." + path, text).file());
                window.store.lay(file[0], window.rubric(rubric));
            }
            window.start();
            window.edit("saodo-2023.party-member");
            window.picture("levels");
            show(window, "saodo-2023.party-member", "facts.civil-service", "facts-declared");
            show(window, "collective-30-70", "self.II.3.points", "collective");
            show(window, "lamdong-2026.phu-luc-7", "self.I.task.3.task", "tasks");
            DossierEditor gaps = show(window, "lamdong-2026.phu-luc-6", "self.B.2.6", "lost-pages");
            assertTrue(window.workbench.panel().gaps().getText().contains("65/100"));
            assertTrue(window.seen(Window.control(gaps, "self.B.2.6")));
        }
    }

    private static DossierEditor show(Window window, String id, String path, String name) throws IOException {
        DossierEditor editor = window.edit(id);
        editor.form().reveal(path);
        window.settled(editor);
        window.picture(name);
        return editor;
    }

    @Test
    void theSameWindowSpeaksEnglish() throws IOException {
        try (Window window = new Window(Locale.ENGLISH)) {
            window.start();
            window.until(() -> window.people().size() >= 2);
            window.edit(SAMPLE);
            assertEquals("Self-assessment", window.workbench.panel().title().getText());
            window.picture("english");
        }
    }
}
