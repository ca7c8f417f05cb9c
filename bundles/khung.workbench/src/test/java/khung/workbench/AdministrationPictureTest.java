package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import khung.administration.Administration.View;
import khung.administration.Bureau;

/** The administration at work on the sample province; its pictures go where those of the forms go. */
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "no display")
class AdministrationPictureTest {

    private static final String SAMPLE = "mau-phu-luc-1-01";

    @TempDir
    Path folder;

    @BeforeEach
    void theProductIsHere() {
        System.setProperty("khung.product", Path.of(System.getProperty("basedir", "."), "../../product").toString());
    }

    @AfterEach
    void theProductIsGone() {
        System.clearProperty("khung.product");
    }

    @Test
    void versionsRulingsAndSupplementsAreDecidedInTheWindowWhileAFormIsOpen() throws Exception {
        try (Window window = Window.kept(folder)) {
            window.installAll();
            window.start();
            window.until(() -> window.people().size() >= 2);
            DossierEditor editor = window.edit(SAMPLE);
            window.type(editor, "self.B.1.3", ",5");

            window.command("Phiên bản");
            Table versions = table(window.workbench.shell());
            window.until(() -> versions.getItemCount() > 10);
            window.picture("admin-versions");
            window.workbench.administer(View.DIFF);
            choose(window, 0, Bureau.DRAFT);
            choose(window, 1, Bureau.ISSUED);
            window.until(() -> table(window.workbench.shell()).getItemCount() == 4);
            window.picture("admin-diff");
            window.workbench.administer(View.FINDINGS);
            window.until(() -> table(window.workbench.shell()).getItemCount() > 50);
            window.picture("admin-findings");
            window.workbench.administer(View.SUPPLEMENTS);
            window.until(() -> table(window.workbench.shell()).getItemCount() > 2);
            window.picture("admin-supplements");

            window.workbench.administer(View.RULINGS);
            window.until(() -> table(window.workbench.shell()).getItemCount() > 40);
            table(window.workbench.shell()).setSelection(1);
            table(window.workbench.shell()).notifyListeners(SWT.Selection, new Event());
            window.picture("admin-rulings");
            press(window.workbench.shell(), "Đổi cách hiểu…");
            Shell ruling = dialog(window);
            press(ruling, "Chia cho mức cao");
            press(ruling, "Xem trước");
            window.until(() -> button(ruling, "Xem trước").isEnabled());
            window.picture("admin-ruling");
            ruling.close();

            window.workbench.administer(View.VERSIONS);
            window.until(() -> table(window.workbench.shell()).getItemCount() > 10);
            window.command("Chuyển phiên bản…");
            Shell change = dialog(window);
            choose(change, 0, Bureau.ISSUED);
            choose(change, 2, "Quý III năm 2026");
            press(change, "Xem trước");
            window.until(() -> button(change, "Xem trước").isEnabled());
            List<Text> fields = fields(change);
            fields.get(fields.size() - 3).setText("Ban Thường vụ Tỉnh ủy Tỉnh Mẫu");
            fields.get(fields.size() - 2).setText("Phụ lục 1 đã ban hành chính thức");
            window.picture("admin-switch");
            press(change, "Áp dụng");
            window.until(change::isDisposed);
            window.until(() -> table(window.workbench.shell()).getItemCount() == 1);
            window.picture("admin-history");

            window.until(() -> editor.rubric().reference().equals(Bureau.ISSUED));
            window.command("Quản trị / hồ sơ");
            window.until(() -> window.workbench.editor().filter(DossierEditor::settled).isPresent());
            assertEquals("25,5", Window.text(editor, "self.B.1.3").getText());
            assertTrue(editor.dirty());
            window.picture("admin-moved");
        }
    }

    private static Shell dialog(Window window) {
        Shell[] found = {null};
        window.until(() -> {
            found[0] = Arrays.stream(window.workbench.shell().getShells()).filter(Shell::isVisible).findFirst()
                    .orElse(null);
            return found[0] != null;
        });
        window.settle();
        return found[0];
    }

    private static <C extends Control> List<C> all(Composite composite, Class<C> kind) {
        List<C> found = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            if (kind.isInstance(child) && child.isVisible()) {
                found.add(kind.cast(child));
            }
            if (child instanceof Composite inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }

    private static Table table(Composite composite) {
        return all(composite, Table.class).get(0);
    }

    private static List<Text> fields(Composite composite) {
        return all(composite, Text.class).stream().filter(t -> t.getEditable()).toList();
    }

    private static Button button(Composite composite, String words) {
        Optional<Button> found = all(composite, Button.class).stream()
                .filter(b -> b.getText().replace("&", "").startsWith(words)).findFirst();
        return found.orElseThrow(() -> new AssertionError("no button " + words));
    }

    private static void press(Composite composite, String words) {
        Button button = button(composite, words);
        assertTrue(button.isEnabled(), words);
        if ((button.getStyle() & SWT.RADIO) != 0) {
            button.setSelection(true);
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static void choose(Window window, int index, String beginning) {
        window.until(() -> all(window.workbench.shell(), Combo.class).get(index).getItemCount() > 1);
        choose(window.workbench.shell(), index, beginning);
    }

    private static void choose(Composite composite, int index, String beginning) {
        Combo combo = all(composite, Combo.class).get(index);
        for (int i = 0; i < combo.getItemCount(); i++) {
            if (combo.getItem(i).startsWith(beginning)) {
                combo.select(i);
                combo.notifyListeners(SWT.Selection, new Event());
                return;
            }
        }
        throw new AssertionError("no entry " + beginning);
    }
}
