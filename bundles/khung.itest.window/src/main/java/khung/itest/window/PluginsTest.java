package khung.itest.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;

/**
 * Each bloc comes into the bare program, is used, updated, removed while its form is being typed in, and brought back:
 * through the window, as an administrator would. Nothing of it stays behind.
 */
class PluginsTest extends ShippedWindow {

    private static final String TYPED = "đang gõ dở, chưa lưu";
    private static final String NAME = "Lê Văn Mẫu";
    private static final String RAISED = "0.1.1";
    private static final int FIELDS_OF_A_FORM = 2;
    private static final int MOST_COLLECTIONS = 100;
    private static final long BETWEEN_COLLECTIONS_NANOS = 50_000_000;

    private final Hands hands = new Hands(this);
    private boolean tracked;
    /** What is being typed now. */
    private String typing = "";

    static List<String> blocs() throws Exception {
        return PluginFiles.blocs();
    }

    /** The program comes without any. */
    @Override
    List<String> installed() {
        return List.of();
    }

    @BeforeEach
    void trackWhatIsDrawnWith() {
        tracked = Device.DEBUG;
        Device.DEBUG = true;
    }

    @AfterEach
    void trackNoMore() {
        Device.DEBUG = tracked;
    }

    @ParameterizedTest
    @MethodSource("blocs")
    void aBlocComesIsUsedUpdatedRemovedWhileTypedInAndComesBackAndLeavesNothing(String id) throws Exception {
        PluginRuntime runtime = service(PluginRuntime.class);
        Rubrics rubrics = service(Rubrics.class);
        Map<String, Integer> listening = listening(runtime, rubrics);
        List<WeakReference<?>> gone = new ArrayList<>();

        assertEquals(0, run(() -> {
            try {
                through(id, runtime, rubrics, gone);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));

        assertEquals(listening, listening(runtime, rubrics));
        for (int i = 0; i < MOST_COLLECTIONS && gone.stream().anyMatch(r -> r.get() != null); i++) {
            System.gc();
            LockSupport.parkNanos(BETWEEN_COLLECTIONS_NANOS);
        }
        assertEquals(List.of(), gone.stream().map(WeakReference::get).filter(o -> o != null).toList());
    }

    private void through(String id, PluginRuntime runtime, Rubrics rubrics, List<WeakReference<?>> gone)
            throws Exception {
        Path first = files().file(id, PluginFiles.SHIPPED);
        Path second = files().file(id, RAISED);
        until(() -> hands.says("Chưa cài khối nào"));
        int rubricsBefore = rubrics.list().size();
        hands.press("Chọn tiện ích để cài…");
        until(() -> hands.place().isPresent());
        hands.bring(first, "Cài bản " + PluginFiles.SHIPPED, "Đã cài «");
        Plugin plugin = runtime.list().get(0);
        assertEquals(Plugin.State.ACTIVE, plugin.state());
        assertEquals(rubricsBefore + plugin.rubrics().size(), rubrics.list().size());
        until(() -> hands.help().contains(plugin.name()));

        keep(rubrics.find(plugin.rubrics().get(0)).orElseThrow());
        hands.menu("Quản trị / hồ sơ");
        until(() -> {
            hands.search(NAME);
            return found().isPresent();
        });
        round(id, second, true);
        Map<String, Long> before = drawnWith();
        round(id, second, false);
        assertEquals(before, drawnWith());

        watch(id, gone);
        removeThroughThePage(id);
        assertEquals(List.of(), runtime.list());
        assertEquals(rubricsBefore, rubrics.list().size());
        until(() -> !hands.help().contains(plugin.name()));
        hands.menu("Quản trị / hồ sơ");
        until(() -> hands.says("Chưa cài khối nào"));
    }

    /**
     * Opens the form, types, takes the plugin away and brings it back, saves and closes.
     *
     * @param update whether this version takes the place of the one before while the form is being typed in
     */
    private void round(String id, Path version, boolean update) throws Exception {
        display().syncExec(() -> open(found().orElseThrow()));
        until(() -> fields(true).size() > FIELDS_OF_A_FORM);
        typing = TYPED + " " + update;
        display().syncExec(() -> free(fields(true)).setText(typing));
        until(() -> tabs().stream().anyMatch(t -> t.startsWith("*")));

        hands.menuLater("Trợ giúp cho việc đang làm");
        until(() -> helping().isPresent());
        display().syncExec(() -> helping().orElseThrow().close());

        if (update) {
            page();
            hands.bring(version, "Cập nhật lên bản " + RAISED, "Đã cập nhật «");
            hands.menu("Quản trị / hồ sơ");
            until(() -> typed(true));
        }

        removeThroughThePage(id);
        hands.menu("Quản trị / hồ sơ");
        until(() -> typed(false) && hands.says("Những gì đã gõ được giữ làm bản nháp"));
        picture("plugins-gone");
        DossierStore store = service(DossierStore.class);
        assertTrue(store.draft(id).isPresent());

        hands.press("Tới trang tiện ích");
        hands.bring(version, "Cài bản " + RAISED, "Đã cài «");
        hands.menu("Quản trị / hồ sơ");
        until(() -> typed(true));
        hands.menu("Lưu");
        until(() -> tabs().stream().noneMatch(t -> t.startsWith("*")));
        hands.menu("Đóng");
        until(() -> tabs().isEmpty());
        assertFalse(store.draft(id).isPresent());
    }

    private void watch(String id, List<WeakReference<?>> gone) {
        for (Bundle bundle : context.getBundles()) {
            if (id.equals(bundle.getSymbolicName())) {
                BundleWiring wiring = bundle.adapt(BundleWiring.class);
                gone.add(new WeakReference<>(wiring));
                gone.add(new WeakReference<>(wiring.getClassLoader()));
            }
        }
        assertEquals(2, gone.size());
    }

    private void keep(Rubric rubric) throws Exception {
        DossierStore store = service(DossierStore.class);
        Period period = new Period(2026, rubric.period().equals("quarter") ? 3 : 0);
        String id = rubric.files().get(0).name().replaceFirst("/.*", "");
        store.save(Case.of(Dossier.blank(id, rubric.reference(), period, "Đơn vị Mẫu", NAME).pinned(rubric)), 0, rubric,
                "test");
    }

    private void page() {
        hands.menu("Tiện ích");
        until(() -> hands.place().isPresent());
    }

    private void removeThroughThePage(String id) {
        page();
        until(() -> hands.button("Gỡ…").filter(Button::isEnabled).isPresent());
        hands.press("Gỡ…");
        until(() -> Arrays.stream(display().getShells()).anyMatch(s -> s.getText().equals("Gỡ tiện ích")));
        display().syncExec(() -> {
            Shell asking = Arrays.stream(display().getShells()).filter(s -> s.getText().equals("Gỡ tiện ích"))
                    .findFirst().orElseThrow();
            assertTrue(all(asking, Text.class).get(0).getText().contains("Không hồ sơ nào mất"));
            all(asking, Button.class).stream().filter(b -> Hands.plain(b.getText()).equals("Gỡ")).findFirst()
                    .orElseThrow().notifyListeners(SWT.Selection, new Event());
        });
        until(() -> hands.says("Đã gỡ «"));
    }

    private Optional<TreeItem> found() {
        for (TreeItem period : tree().getItems()) {
            for (TreeItem unit : period.getItems()) {
                for (TreeItem person : unit.getItems()) {
                    if (person.getText().startsWith(NAME)) {
                        return Optional.of(person);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<String> tabs() {
        return all(shell(), CTabFolder.class).stream().flatMap(f -> Arrays.stream(f.getItems())).map(t -> t.getText())
                .toList();
    }

    /** The dialog that shows the help of a bloc. */
    private Optional<Shell> helping() {
        return Arrays.stream(display().getShells()).filter(s -> s.getText().startsWith("Khối ")
                && all(s, Text.class).stream().anyMatch(t -> t.getText().startsWith("Dùng cho cán bộ"))).findFirst();
    }

    /** The fields of the form that is open. */
    private List<Text> fields(boolean editable) {
        return all(shell(), CTabFolder.class).stream().flatMap(f -> all(f, Text.class).stream())
                .filter(t -> t.getEditable() == editable).toList();
    }

    /** One that takes any words: a note, or what stands at the end of every form. */
    private static Text free(List<Text> fields) {
        return fields.stream().filter(t -> (t.getStyle() & SWT.MULTI) != 0).findFirst()
                .orElse(fields.get(fields.size() - 1));
    }

    private boolean typed(boolean editable) {
        return fields(editable).stream().anyMatch(t -> t.getText().equals(typing));
    }

    /** How many things of each kind are drawn with, and how many controls there are, once all is settled. */
    private Map<String, Long> drawnWith() {
        Map<String, Long> counts = new TreeMap<>();
        display().syncExec(() -> {
            for (Object each : display().getDeviceData().objects) {
                counts.merge(each.getClass().getSimpleName(), 1L, Long::sum);
            }
            counts.put("controls", (long) all(shell(), Control.class).size());
            counts.put("shells", (long) display().getShells().length);
        });
        return counts;
    }

    private static Map<String, Integer> listening(Object... services) throws ReflectiveOperationException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Object each : services) {
            Field field = each.getClass().getDeclaredField("listeners");
            field.setAccessible(true);
            counts.put(each.getClass().getName(), ((Collection<?>) field.get(each)).size());
        }
        return counts;
    }

    private <S> S service(Class<S> kind) {
        return kind.cast(context.getService(context.getServiceReference(kind)));
    }
}
