package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.graphics.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.dossier.Stage;

/** The window at work on the sample province; its pictures go to docs/ when asked for with -Dkhung.screenshots. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class PictureTest {

    private static final String SAMPLE = "mau-phu-luc-1-01";

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
