package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import khung.administration.Bureau;
import khung.dossier.Period;
import khung.policy.SwitchOrder;
import khung.policy.Switching;

@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class NewDossierTest {

    @TempDir
    Path folder;

    @Test
    void aNewDossierUsesTheVersionInForceForItsUnitAfterAsking() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.elsewhere(() -> window.switching().apply(new SwitchOrder(List.of(Switching.version(window.rubric(
                    Bureau.DRAFT), Optional.of("Xã Thử"), new Period(2026, 1), Set.of())), Optional.empty(), "Mẫu",
                    "Làm thử ở một xã", LocalDate.now()), Optional.empty()));
            window.start();

            // Elsewhere the latest version holds; here the unit still tries the draft.
            assertEquals(Bureau.ISSUED, made(window, Bureau.DRAFT, "Tỉnh ủy"));
            assertEquals(Bureau.DRAFT, made(window, Bureau.ISSUED, "Xã Thử"));
            assertEquals(Bureau.DRAFT, made(window, Bureau.DRAFT, "Xã Thử"));
        }
    }

    private static String made(Window window, String reference, String unit) {
        String version = reference.substring(reference.indexOf('@') + 1);
        String last = window.workbench.editor().map(DossierEditor::id).orElse("");
        Runnable[] fill = {null};
        fill[0] = () -> {
            Optional<Shell> dialog = Arrays.stream(window.workbench.shell().getShells()).filter(Shell::isVisible)
                    .findFirst();
            if (dialog.isEmpty()) {
                window.display.timerExec(50, fill[0]);
                return;
            }
            List<Control> all = new ArrayList<>();
            collect(dialog.get(), all);
            List<Combo> combos = all.stream().filter(Combo.class::isInstance).map(Combo.class::cast).toList();
            choose(combos.get(0), "PHỤ LỤC 1", "(" + version + ")");
            choose(combos.get(1), "", "");
            combos.get(2).setText(unit);
            all.stream().filter(Text.class::isInstance).map(Text.class::cast).findFirst().orElseThrow().setText("A");
            Button ok = all.stream().filter(c -> c instanceof Button b && b.getText().equals("Tạo hồ sơ"))
                    .map(Button.class::cast).findFirst().orElseThrow();
            assertTrue(ok.isEnabled());
            ok.notifyListeners(SWT.Selection, new Event());
        };
        window.display.timerExec(50, fill[0]);
        window.command("Hồ sơ mới…");
        window.until(() -> window.workbench.editor().filter(e -> !e.id().equals(last)).isPresent());
        return window.workbench.editor().orElseThrow().rubric().reference();
    }

    private static void collect(Composite composite, List<Control> all) {
        for (Control child : composite.getChildren()) {
            all.add(child);
            if (child instanceof Composite inner) {
                collect(inner, all);
            }
        }
    }

    private static void choose(Combo combo, String beginning, String end) {
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).startsWith(beginning) && combo.getItem(i).endsWith(end)) {
                combo.select(i);
                combo.notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
        throw new AssertionError("no entry " + beginning + " " + end);
    }
}
