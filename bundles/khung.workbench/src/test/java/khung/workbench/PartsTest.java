package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.Test;

import khung.forms.FormPart;
import khung.forms.FormParts;
import khung.forms.FormSite;
import khung.results.Asked;
import khung.results.Figure;
import khung.results.ResultSource;
import khung.results.ResultSources;

/** What plugins add to an open form: pages, and figures. */
class PartsTest {

    private static final String TAB = "Sổ tay";
    private static final String ROW = "self.B.1.1";

    private final ResultSources sources = new ResultSources();
    private final FormParts parts = new FormParts(sources);
    private final Notes notes = new Notes();

    /** A page that keeps what it was given, and hears of changes. */
    private static final class Notes implements FormPart {

        private final List<String> heard = new ArrayList<>();
        private FormSite site;
        private Composite page;
        private boolean failing;

        @Override
        public String title(Locale language) {
            return TAB;
        }

        @Override
        public void create(Composite parent, FormSite given) {
            site = given;
            page = parent;
            new Label(parent, SWT.NONE).setText("trang");
            given.onChange(() -> {
                if (failing) {
                    throw new IllegalStateException("hỏng thử");
                }
                heard.add(given.text(ROW));
            });
        }
    }

    @Test
    void itComesWhileTheFormIsOpenAndGoesWithItsPlugin() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);
            assertEquals(Optional.empty(), tab(editor));

            come(window, editor);
            parts.remove(notes);
            window.until(() -> tab(editor).isEmpty());

            assertTrue(notes.page.isDisposed());
            assertTrue(notes.site.readOnly());
            window.type(editor, ROW, "1");
            assertEquals(List.of(), notes.heard);
        }
    }

    @Test
    void itIsOnlyForTheFormsItsPropertiesName() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);

            parts.add(notes, Map.of(FormPart.RUBRIC, new String[] {"lamdong-2026.phu-luc-2"}));
            window.settle();
            assertEquals(Optional.empty(), tab(editor));
            parts.remove(notes);
            parts.add(notes, Map.of(FormPart.RUBRIC, "lamdong-2026.phu-luc-1", FormPart.BLOC, "local"));
            window.until(() -> tab(editor).isPresent());
        }
    }

    @Test
    void whatItWritesIsInTheFormIsHeardAndCanBeTakenBackAsOneStep() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);
            come(window, editor);

            assertEquals(Optional.empty(), notes.site.write(ROW, "1"));
            assertEquals(Optional.empty(), notes.site.write(ROW, "12"));
            window.settled(editor);

            assertEquals("12", Window.text(editor, ROW).getText());
            assertEquals(List.of("1", "12"), notes.heard);
            assertTrue(editor.dirty());
            editor.undo();
            assertEquals("1", editor.editing().text(ROW));
        }
    }

    @Test
    void aTextThatIsNoValueIsKeptAsTypedAndToldAndAPathThatIsNoneIsRefused() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);
            come(window, editor);

            assertTrue(notes.site.write(ROW, "nhiều").isPresent());
            assertEquals("nhiều", editor.editing().text(ROW));
            assertTrue(notes.site.write("self.Z.9", "1").isPresent());
        }
    }

    @Test
    void aFormThatCanOnlyBeReadIsNotWritten() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);
            come(window, editor);
            editor.form().setReadOnly(true);

            assertTrue(notes.site.readOnly());
            assertTrue(notes.site.write(ROW, "12").isPresent());

            assertEquals("", editor.editing().text(ROW));
            assertFalse(editor.dirty());
        }
    }

    @Test
    void oneThatThrowsWhenSomethingChangesIsALineAndTypingGoesOn() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);
            come(window, editor);
            notes.failing = true;

            window.type(editor, ROW, "12");
            window.settled(editor);

            assertEquals("12", editor.editing().text(ROW));
            Label line = (Label) notes.page.getChildren()[0];
            assertEquals("Phần «Sổ tay» không chạy được: hỏng thử. Các trang khác của hồ sơ không bị ảnh hưởng.",
                    line.getText());
        }
    }

    @Test
    void aFigureIsTakenOnlyWhenTickedWithItsOriginInTheNoteAndIsOneStepToTakeBack() {
        try (Window window = new Window()) {
            DossierEditor editor = open(window);
            assertEquals(Optional.empty(), ask(editor));
            sources.add(new Report());
            window.until(() -> ask(editor).isPresent());

            ask(editor).orElseThrow().notifyListeners(SWT.Selection, new Event());
            window.until(() -> table(window).filter(t -> t.getItemCount() == 1).isPresent());
            assertEquals("", editor.editing().text(ROW));
            TableItem offered = table(window).orElseThrow().getItem(0);
            assertFalse(offered.getChecked());
            offered.setChecked(true);
            Event ticked = new Event();
            ticked.detail = SWT.CHECK;
            ticked.item = offered;
            offered.getParent().notifyListeners(SWT.Selection, ticked);
            Shell dialog = offered.getParent().getShell();
            dialog.getDefaultButton().notifyListeners(SWT.Selection, new Event());
            window.until(dialog::isDisposed);

            assertEquals("12", editor.editing().text(ROW));
            assertTrue(editor.editing().text("self.note.B.1.1").startsWith("Số liệu 12%, nguồn: Báo cáo, trang 4; "));
            editor.undo();
            assertEquals("", editor.editing().text(ROW));
            assertEquals("", editor.editing().text("self.note.B.1.1"));
            editor.form().setReadOnly(true);
            assertEquals(Optional.empty(), ask(editor));
        }
    }

    /** A report with one figure. */
    private static final class Report implements ResultSource {

        @Override
        public String id() {
            return "report";
        }

        @Override
        public String name(Locale language) {
            return "Báo cáo";
        }

        @Override
        public List<Figure> figures(Asked asked) {
            return List.of(new Figure("B.1.1", "12", "%", "trang 4"));
        }
    }

    private static Optional<Button> ask(DossierEditor editor) {
        return Arrays.stream(editor.form().getChildren()).filter(c -> c.isVisible() && !(c instanceof TabFolder))
                .flatMap(c -> Arrays.stream(((Composite) c).getChildren())).filter(Button.class::isInstance)
                .map(Button.class::cast).findFirst();
    }

    private static Optional<Table> table(Window window) {
        return Arrays.stream(window.display.getShells()).filter(s -> s.getText().equals("Lấy số liệu"))
                .flatMap(s -> Arrays.stream(((Composite) s.getChildren()[0]).getChildren()))
                .flatMap(c -> Arrays.stream(((Composite) c).getChildren())).filter(Table.class::isInstance)
                .map(Table.class::cast).findFirst();
    }

    private DossierEditor open(Window window) {
        window.blank("a", "A");
        window.start();
        window.workbench.parts(parts);
        return window.edit("a");
    }

    private void come(Window window, DossierEditor editor) {
        parts.add(notes, Map.of());
        window.until(() -> tab(editor).isPresent());
        TabFolder folder = folder(editor);
        folder.setSelection(tab(editor).orElseThrow());
        folder.notifyListeners(SWT.Selection, new Event());
        assertEquals("trang", ((Label) notes.page.getChildren()[0]).getText());
    }

    private static Optional<TabItem> tab(DossierEditor editor) {
        return Arrays.stream(folder(editor).getItems()).filter(t -> t.getText().equals(TAB)).findFirst();
    }

    private static TabFolder folder(DossierEditor editor) {
        return (TabFolder) Arrays.stream(editor.form().getChildren()).filter(TabFolder.class::isInstance).findFirst()
                .orElseThrow();
    }
}
