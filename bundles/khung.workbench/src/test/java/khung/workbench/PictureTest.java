package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.dossier.Stage;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class PictureTest {

    @Test
    void theWindowAtWork() throws IOException {
        try (Window window = new Window()) {
            window.blank("a", "Nguyễn Thị Ánh Dương");
            window.blank("b", "Trần Văn Mẫu");
            window.start();
            DossierEditor editor = window.edit("a");
            window.type(editor, "person.partyPost", "Phó Bí thư Thường trực Tỉnh ủy");
            window.settled(editor);
            window.picture("form-top");
            window.type(editor, "self.B.1.1", "12");
            window.settled(editor);
            window.picture("scoring");
            editor.form().reveal("self.B.2.7.percent");
            window.settle();
            window.picture("qualitative");
            editor.form().page(Stage.APPRAISER);
            window.settled(editor);
            window.picture("appraiser");
            editor.form().reveal("unit.assigned");
            window.settled(editor);
            window.picture("facts");
            assertTrue(editor.dirty());
        }
    }
}
