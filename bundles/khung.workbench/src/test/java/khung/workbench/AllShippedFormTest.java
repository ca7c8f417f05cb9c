package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.dossier.Stage;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.BadInput;

/** Every rubric in the tree, as printed and with the supplements shipped for it, in the window. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class AllShippedFormTest {

    /** What the path of the first field of a row has behind the row's own. */
    private static final List<String> FIRST = List.of("", ".excellent", ".work.1.task", ".task.1.task");

    @Test
    void everyRowOfEveryRubricHasItsFieldsInBothStages() throws BadInput {
        try (Window window = new Window()) {
            window.installAll();
            assertEquals(List.of(), window.rubrics.problems());
            window.start();
            for (Rubric rubric : window.rubrics.list()) {
                open(window, rubric, rubric.id(), Stage.values());
                Rubric laid = rubric.with(window.rubrics.supplements().stream()
                        .filter(s -> s.extended().equals(rubric.reference())).toList());
                if (laid != rubric) {
                    open(window, laid, rubric.id() + " whole", Stage.SELF);
                }
            }
        }
    }

    private static void open(Window window, Rubric rubric, String id, Stage... stages) {
        window.store.lay(window.full(id, id, rubric), rubric);
        DossierEditor editor = window.edit(id);
        for (Stage stage : stages) {
            editor.form().page(stage);
            for (Item row : (Iterable<Item>) rubric.criteria()::iterator) {
                String path = stage.word() + "." + row.key();
                assertTrue(FIRST.stream().anyMatch(f -> editor.form().control(path + f).isPresent()), id + " " + path);
            }
        }
        rubric.items().filter(i -> i.isGap() || !i.isCriterion()).forEach(i -> assertFalse(
                editor.form().control("self." + i.key()).isPresent(), id + " " + i.key()));
        assertEquals(List.of(), editor.troubles().stream().filter(t -> t.kind() == Trouble.Kind.FIELD).toList(), id);
        assertEquals(rubric.gaps().count() + rubric.withoutMax().count(), editor.standing().self().sheet().missing(), id);
        window.command("Đóng");
        window.settle();
    }
}
