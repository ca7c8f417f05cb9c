package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The facts a guidance declares, on the page of facts. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class DeclaredFactsTest {

    private static DossierEditor open(Window window, String rubric) {
        window.rubrics.add(Shipped.source());
        window.blank("a", "A", window.rubric(rubric));
        window.start();
        return window.edit("a");
    }

    @Test
    void everyMissingFactLeadsToItsField() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "sonoivu-2020.party-member");
            List<Trouble> facts = editor.troubles().stream().filter(t -> t.kind() == Trouble.Kind.MISSING)
                    .filter(t -> !t.path().startsWith("self.")).toList();
            assertTrue(facts.stream().anyMatch(t -> t.path().equals("facts.civil-service")), facts::toString);
            for (Trouble fact : facts) {
                assertTrue(editor.form().reveal(fact.path()), fact.path());
                window.settle();
                assertTrue(Window.control(editor, fact.path()).isFocusControl(), fact.path());
            }
        }
    }

    @Test
    void aFactIsChosenOrTypedAndKept() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "sonoivu-2020.party-member");
            editor.form().reveal("facts.civil-service");
            window.settle();
            Combo grade = (Combo) Window.control(editor, "facts.civil-service");
            grade.select(grade.indexOf("Hoàn thành tốt nhiệm vụ"));
            grade.notifyListeners(SWT.Selection, new Event());
            window.type(editor, "facts.sick-months", "3");
            window.settled(editor);

            assertEquals("good", editor.editing().now().dossier().facts().get("civil-service"));
            assertEquals("3", editor.editing().now().dossier().facts().get("sick-months"));
        }
    }

    @Test
    void factsThatContradictEachOtherAreNamedAtTheirField() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "sonoivu-2020.party-organisation");
            window.type(editor, "facts.members.graded", "3");
            window.type(editor, "facts.members.completed", "4");
            window.settled(editor);

            List<String> wrong = editor.troubles().stream().filter(t -> t.kind() == Trouble.Kind.FIELD).map(Trouble::path)
                    .toList();
            assertEquals(List.of("facts.members.completed"), wrong);
            assertFalse(editor.standing().contradictions().isEmpty());
        }
    }

    @Test
    void aFactIsTakenBackLikeAnyOtherField() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "sonoivu-2020.party-member");
            assertFalse(editor.dirty());
            window.choose(editor, "facts.degraded", 2);
            window.settled(editor);
            assertTrue(editor.dirty());
            assertEquals("no", editor.editing().now().dossier().facts().get("degraded"));

            editor.undo();
            window.settled(editor);

            assertFalse(editor.dirty());
            assertEquals("", ((Combo) Window.control(editor, "facts.degraded")).getText());
        }
    }

    /** What the guidance does not ask for is not asked of a person either; what was entered is never hidden. */
    @Test
    void onlyTheFactsThatTheGuidanceAsksForStandOnThePage() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window, "sonoivu-2020.party-organisation");
            editor.form().reveal("facts.cell");
            window.settled(editor);
            assertTrue(editor.form().control("role").isEmpty());
            assertTrue(editor.form().control("own.assigned").isEmpty());
            assertTrue(editor.form().control("unit.late").isEmpty());
            assertTrue(editor.form().control("unit.done").isPresent());
            assertTrue(window.labels(editor).contains("Là chi bộ (trả lời không: là đảng bộ):"));

            window.store.lay(window.full("b", "B", window.rubric("sonoivu-2020.party-organisation")),
                    window.rubric("sonoivu-2020.party-organisation"));
            DossierEditor entered = window.edit("b");
            assertTrue(entered.form().reveal("role"));
            assertTrue(entered.form().control("role").isPresent());
        }
    }

    /** The reasons beside the form are those of the one explanation, the wording of the rules with them. */
    @Test
    void theReasonsNameWhatIsMissingAndTheWording() {
        try (Window window = new Window()) {
            open(window, "sonoivu-2020.leadership-collective");
            String reasons = window.workbench.panel().reasons().getText();
            assertTrue(reasons.contains("Còn 7 tiêu chí chưa được đánh giá cấp độ."), reasons);
            assertTrue(reasons.contains("\nCăn cứ:\nR002-"), reasons);
            assertFalse(reasons.contains("Tổng điểm"), reasons);
        }
    }
}
