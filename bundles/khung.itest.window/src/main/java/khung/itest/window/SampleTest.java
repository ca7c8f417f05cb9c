package khung.itest.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.forms.FormPart;
import khung.forms.FormSite;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.plugins.Progress;
import khung.plugins.build.Built;
import khung.plugins.build.PluginMaker;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.trust.SigningKey;
import khung.trust.TrustedKeys;

/** The sample with code comes into a form that is open, is used, and goes; nothing of it stays behind. */
class SampleTest extends ShippedWindow {

    private static final Path BUNDLES = Path.of(System.getProperty("khung.product")).resolve("../bundles");
    private static final String RUBRIC = "sample-2026.phu-luc-mau@2026.11.1";
    private static final String CODE = "khung.appendix.sample.code";
    private static final String TAB = "Trang mẫu";
    private static final int MOST_COLLECTIONS = 100;
    private static final long BETWEEN_COLLECTIONS_NANOS = 50_000_000;

    @Override
    List<String> installed() {
        return List.of();
    }

    @Test
    void aPartAndASourceComeIntoAnOpenFormAreUsedAndGoAndLeaveNothing() throws Exception {
        SigningKey key = SigningKey.create("Sở Mẫu", false);
        service(TrustedKeys.class).trust(key.signer(), "test");
        install(build(BUNDLES.resolve("khung.appendix.sample"), key));
        Path code = build(BUNDLES.resolve("khung.appendix.sample.results/feature.json"), key);
        Path tables = Files.createDirectories(folder.resolve("sample-results"));
        Files.writeString(tables.resolve("bang.csv"), "rubric;unit;period;row;value;counted in;document\n"
                + "sample-2026.phu-luc-mau;Đơn vị Mẫu;2026-Q3;II.1;37;văn bản;Báo cáo quý III\n");
        keep();
        List<WeakReference<?>> gone = new ArrayList<>();

        assertEquals(0, run(() -> {
            try {
                through(code, gone);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));

        assertEquals(4, gone.size());
    }

    @Test
    void aPartThatThrowsIsALineAndTheFormStaysAsItIs() throws Exception {
        SigningKey key = SigningKey.create("Sở Mẫu", false);
        service(TrustedKeys.class).trust(key.signer(), "test");
        install(build(BUNDLES.resolve("khung.appendix.sample"), key));
        keep();
        ServiceRegistration<FormPart> broken = context.registerService(FormPart.class, new FormPart() {
            @Override
            public String title(Locale language) {
                return "Trang hỏng";
            }

            @Override
            public void create(org.eclipse.swt.widgets.Composite parent, FormSite site) {
                new Label(parent, SWT.NONE).setText("nửa chừng");
                throw new IllegalStateException("hỏng thử");
            }
        }, null);

        assertEquals(0, run(() -> {
            openForm();
            until(() -> tab("Trang hỏng").isPresent());
            show("Trang hỏng");
            until(() -> labels().stream().anyMatch(l -> l.startsWith("Phần «Trang hỏng» không chạy được: hỏng thử.")));
            display().syncExec(() -> assertFalse(labels().contains("nửa chừng")));
            display().syncExec(() -> pages().setSelection(0));
            broken.unregister();
            until(() -> tab("Trang hỏng").isEmpty());
            until(() -> editable() > 1);
        }));
    }

    private void through(Path code, List<WeakReference<?>> gone) throws Exception {
        openForm();
        display().syncExec(() -> {
            assertEquals(Optional.empty(), tab(TAB));
            assertEquals(Optional.empty(), button("Lấy số liệu…"));
        });

        install(code);
        assertEquals(Plugin.State.ACTIVE, service(PluginRuntime.class).list().stream().filter(p -> p.id().equals(CODE))
                .findFirst().orElseThrow().state());
        until(() -> tab(TAB).isPresent());
        show(TAB);
        until(() -> labels().contains("Đã trả lời 0 trên 4 tiêu chí."));
        press("Ghi «Đạt» cho cả phần I");
        until(() -> labels().contains("Đã trả lời 2 trên 4 tiêu chí."));

        takeTheFigure();
        until(() -> labels().contains("Đã trả lời 3 trên 4 tiêu chí."));
        until(() -> all(shell(), Text.class).stream().anyMatch(t -> t.getText().startsWith(
                "Số liệu 37 văn bản, nguồn: Bảng số liệu mẫu, Báo cáo quý III (sample-results/bang.csv:2)")));

        watch(gone);
        service(PluginRuntime.class).remove(CODE, "test", Progress.NONE);
        until(() -> tab(TAB).isEmpty());
        until(() -> button("Lấy số liệu…").isEmpty());
        display().syncExec(() -> {
            assertEquals(0, pages().getSelectionIndex());
            assertTrue(all(shell(), Text.class).stream().anyMatch(t -> t.getText().equals("37")));
        });
        // While the form is still open: nothing in it may hold on to what has gone.
        for (int i = 0; i < MOST_COLLECTIONS && gone.stream().anyMatch(r -> r.get() != null); i++) {
            System.gc();
            LockSupport.parkNanos(BETWEEN_COLLECTIONS_NANOS);
        }
        assertEquals(List.of(), gone.stream().map(WeakReference::get).filter(o -> o != null).toList());
    }

    /** Asks the sources, ticks the one line and takes it over. */
    private void takeTheFigure() {
        until(() -> button("Lấy số liệu…").isPresent());
        press("Lấy số liệu…");
        until(() -> dialog().filter(d -> all(d, Table.class).get(0).getItemCount() == 1).isPresent());
        display().syncExec(() -> {
            Table table = all(dialog().orElseThrow(), Table.class).get(0);
            assertFalse(table.getItem(0).getChecked());
            assertEquals("37 văn bản", table.getItem(0).getText(2));
            table.getItem(0).setChecked(true);
            Event event = new Event();
            event.detail = SWT.CHECK;
            event.item = table.getItem(0);
            table.notifyListeners(SWT.Selection, event);
            all(dialog().orElseThrow(), Button.class).stream().filter(b -> b.getText().startsWith("Nhận"))
                    .findFirst().orElseThrow().notifyListeners(SWT.Selection, new Event());
        });
        until(() -> dialog().isEmpty());
    }

    private void openForm() {
        until(() -> tree() != null && tree().getItemCount() > 0 && !people(tree()).isEmpty());
        display().syncExec(this::openTheFirst);
        until(() -> pages() != null && editable() > 1);
    }

    private void watch(List<WeakReference<?>> gone) {
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getSymbolicName().startsWith("khung.appendix.sample.")) {
                BundleWiring wiring = bundle.adapt(BundleWiring.class);
                gone.add(new WeakReference<>(wiring));
                gone.add(new WeakReference<>(wiring.getClassLoader()));
            }
        }
    }

    private TabFolder pages() {
        return all(shell(), TabFolder.class).stream().filter(TabFolder::isVisible).findFirst().orElse(null);
    }

    private Optional<TabItem> tab(String text) {
        return Arrays.stream(pages().getItems()).filter(t -> t.getText().equals(text)).findFirst();
    }

    private void show(String text) {
        display().syncExec(() -> {
            pages().setSelection(tab(text).orElseThrow());
            pages().notifyListeners(SWT.Selection, new Event());
        });
    }

    private List<String> labels() {
        return all(shell(), Label.class).stream().filter(Label::isVisible).map(Label::getText).toList();
    }

    private Optional<Button> button(String text) {
        return all(shell(), Button.class).stream().filter(b -> b.isVisible() && b.getText().equals(text)).findFirst();
    }

    private void press(String text) {
        display().syncExec(() -> button(text).orElseThrow(() -> new AssertionError(text)).notifyListeners(SWT.Selection,
                new Event()));
    }

    private Optional<Shell> dialog() {
        return Arrays.stream(display().getShells()).filter(s -> s.getText().equals("Lấy số liệu")).findFirst();
    }

    private void keep() throws Exception {
        Rubric rubric = service(Rubrics.class).find(RUBRIC).orElseThrow();
        service(DossierStore.class).save(Case.of(Dossier.blank("mau-1", RUBRIC, new Period(2026, 3), "Đơn vị Mẫu",
                "Lê Văn Mẫu").pinned(rubric)), 0, rubric, "test");
    }

    private Path build(Path source, SigningKey key) throws Exception {
        Built built = service(PluginMaker.class).build(source, source.getFileName().toString(),
                List.of(BUNDLES.resolve("khung.appendix.sample.results/target"),
                        BUNDLES.resolve("khung.appendix.sample.part/target")));
        Path file = folder.resolve(built.file().fileName());
        Files.write(file, built.bytes());
        Files.writeString(file.resolveSibling(file.getFileName() + ".sig"), service(PluginMaker.class)
                .sign(file, file.getFileName().toString(), key, LocalDate.of(2026, 11, 21)).text());
        return file;
    }

    private void install(Path file) throws Exception {
        try {
            service(PluginRuntime.class).install(file, file.getFileName().toString(), "test", Progress.NONE);
        } catch (BadInput e) {
            throw new AssertionError(e.lines(Locale.forLanguageTag("vi")), e);
        }
    }

    private <S> S service(Class<S> kind) {
        return kind.cast(context.getService(context.getServiceReference(kind)));
    }
}
