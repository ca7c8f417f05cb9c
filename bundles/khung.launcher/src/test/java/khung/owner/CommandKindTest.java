package khung.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandKindTest {
    @Test
    void theFirstWordTellsWhatACommandNeeds() {
        assertEquals(CommandKind.WINDOW, CommandKind.of(List.of()));
        assertEquals(CommandKind.WINDOW, CommandKind.of(List.of("window")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("dossier", "list")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("form", "a.yaml", "-o", "a.docx")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("score", "dossier")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("--help")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("rubric", "lint", "import")));
        assertEquals(CommandKind.DOCUMENTS, CommandKind.of(List.of("rubric", "import", "a.docx")));
    }

    @Test
    void whatIsDecidedIsInTheUserFolder() {
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("rubric", "switch", "--list")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("rubric", "use")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("rubric", "resolve", "d1", "--go-back")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("rubric", "diff", "a", "b")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("ruling", "list", "--json")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("ruling", "list", "--shipped")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("supplement", "on", "a@1", "--preview")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("supplement", "check", "a.yaml")));
        assertEquals(CommandKind.STATEFUL, CommandKind.of(List.of("key", "trust", "a.pub")));
        assertEquals(CommandKind.STATELESS, CommandKind.of(List.of("key", "new", "A")));
    }

    @Test
    void aCommandThatReadsADocumentLeavesTheUserFolderAlone() {
        assertFalse(CommandKind.DOCUMENTS.needsUserFolder());
        assertFalse(CommandKind.STATELESS.needsUserFolder());
        assertTrue(CommandKind.STATEFUL.needsUserFolder());
        assertTrue(CommandKind.WINDOW.needsUserFolder());
    }
}
