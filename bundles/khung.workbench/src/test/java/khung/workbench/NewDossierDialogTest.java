package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import khung.rubric.Rubric;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class NewDossierDialogTest {

    @Test
    void itAsksForANameAsTheSubjectHasOneAndForThePeriodOfTheRubric() {
        try (Window window = new Window()) {
            window.installAll();
            window.start();
            List<Rubric> rubrics = List.of(window.rubric(Window.PHU_LUC_1), window.rubric("collective-30-70"));
            NewDossierDialog dialog = new NewDossierDialog(window.workbench.shell(), window.workbench.desk(), rubrics,
                    List.of());
            dialog.setBlockOnOpen(false);
            dialog.open();
            List<Combo> combos = all(dialog.getShell(), Combo.class);

            choose(combos.get(0), 0);
            assertEquals("Họ và tên:", name(dialog));
            assertEquals(8, combos.get(1).getItemCount());
            choose(combos.get(0), 1);
            assertEquals("Tên tổ chức, tập thể:", name(dialog));
            assertEquals(2, combos.get(1).getItemCount());
            dialog.close();
        }
    }

    private static String name(NewDossierDialog dialog) {
        return all(dialog.getShell(), Label.class).stream().map(Label::getText)
                .filter(t -> t.startsWith("Họ") || t.startsWith("Tên")).findFirst().orElseThrow();
    }

    private static void choose(Combo combo, int index) {
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
    }

    private static <C extends Control> List<C> all(Composite composite, Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            } else if (child instanceof Composite inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }
}
