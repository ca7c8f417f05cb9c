package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import khung.dossier.Annulled;

/** An open window follows an annulment made elsewhere. */
class AnnulledDossierTest {

    private static final String ROW = "self.B.1.1";

    @Test
    void anOpenFinalisedDossierIsOpenAgainOnceItsResultIsAnnulled() throws Exception {
        try (Window window = new Window()) {
            window.blank("a", "A");
            window.elsewhere(() -> window.store.finalise("a", 1, "{}", "x"));
            window.start();
            DossierEditor editor = window.edit("a");
            assertFalse(Window.text(editor, ROW).getEditable());

            window.elsewhere(() -> window.store.annul("a", 2, new Annulled.Order("fault", "x", "", "BTV", "sai",
                    Optional.empty())));
            window.until(() -> Window.text(editor, ROW).getEditable());

            assertEquals(1, window.store.kept("a").file().dossier().annulled().size());
            assertTrue(Window.text(editor, ROW).getEditable());
        }
    }
}
