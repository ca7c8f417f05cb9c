package khung.itest.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

import khung.plugins.Plugin;
import khung.plugins.PluginRuntime;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;

/** The page of plugins as an administrator uses it, and what people see who have one bloc or none. */
class PluginsPageTest extends ShippedWindow {

    private final Hands hands = new Hands(this);

    @Override
    List<String> installed() {
        return List.of();
    }

    @Test
    void withoutAnyBlocTheWindowSaysHowToGetOneAndAFolderOffersThem() throws Exception {
        for (String bloc : PluginFiles.blocs()) {
            files().file(bloc, PluginFiles.SHIPPED);
        }
        ran(() -> {
            until(() -> hands.says("Chưa cài khối nào") && hands.says("Xin tệp .khung của khối bạn"));
            picture("plugins-none");
            hands.press("Chọn tiện ích để cài…");
            hands.look(received());
            until(() -> hands.says("5 tiện ích cài được trong"));
            until(() -> table().getItemCount() == 5);
            picture("plugins-offers");

            display().syncExec(() -> hands.choose(table(), "Khối sở, ngành tỉnh"));
            hands.pressWhenReady("Kiểm tra");
            until(() -> hands.says("chữ ký và nội dung đều đúng"));
            assertTrue(runtime().list().isEmpty());
            hands.pressWhenReady("Cài bản 0.1.0");
            until(() -> hands.says("Đã cài «Khối sở, ngành tỉnh»"));
            picture("plugins-installed");
            hands.pressWhenReady("Kiểm tra");
            until(() -> hands.says("Mọi tiện ích đã cài đều còn đúng như lúc cài."));
        });
    }

    @Test
    void withOneBlocTheNewDossierAndTheHelpShowNothingOfTheOthers() throws Exception {
        List<String> before = service(Rubrics.class).list().stream().map(Rubric::reference).toList();
        files().install("khung.bloc.council");
        ran(() -> {
            Plugin plugin = runtime().list().get(0);
            until(() -> hands.help().contains(plugin.name()));
            until(() -> hands.help().stream().filter(h -> h.startsWith("Khối")).count() == 1);
            hands.menuLater("Hồ sơ mới…");
            until(() -> dialog("Hồ sơ mới") != null);
            display().syncExec(() -> {
                Combo rubrics = all(dialog("Hồ sơ mới"), Combo.class).get(0);
                assertEquals(before.size() + plugin.rubrics().size(), rubrics.getItemCount());
                assertTrue(Arrays.stream(rubrics.getItems()).anyMatch(t -> t.startsWith("PHỤ LỤC 6")));
                assertFalse(Arrays.stream(rubrics.getItems()).anyMatch(t -> t.startsWith("PHỤ LỤC 5")));
                dialog("Hồ sơ mới").close();
            });
            hands.menuLater("Trợ giúp cho việc đang làm");
            until(() -> dialog("Phím tắt") != null);
            display().syncExec(() -> dialog("Phím tắt").close());
            hands.menuLater(plugin.name());
            until(() -> dialog(plugin.name()) != null);
            display().syncExec(() -> {
                assertTrue(all(dialog(plugin.name()), Text.class).get(0).getText().contains("Phụ lục 6"));
                dialog(plugin.name()).close();
            });
        });
    }

    @Test
    void aPluginThatIsRefusedSaysWhyInTheLineTheRuntimeGivesAndNothingChanges() throws Exception {
        Path altered = files().file("khung.bloc.front", PluginFiles.SHIPPED);
        byte[] bytes = Files.readAllBytes(altered);
        Files.write(altered, Arrays.copyOf(bytes, bytes.length - 7));
        Path unsigned = files().file("khung.bloc.local", PluginFiles.SHIPPED);
        Files.delete(Path.of(unsigned + ".sig"));
        ran(() -> {
            hands.menu("Tiện ích");
            hands.look(altered);
            until(() -> hands.says("khung.bloc.front-0.1.0.khung:"));
            picture("plugins-refused");
            hands.look(unsigned);
            until(() -> hands.says("không cài được:") && hands.says("không có chữ ký."));
            hands.pressWhenReady("Cài bản 0.1.0");
            until(() -> hands.says("khung.bloc.local-0.1.0.khung: không có chữ ký. Xin người gửi tệp chữ ký"));
            assertTrue(runtime().list().isEmpty());
            assertEquals(List.of(), runtime().problems());
        });
    }

    @Test
    void developerModeIsSaidOnThePageAndCanBeSwitchedOffThere() throws Exception {
        Path unsigned = files().file("khung.bloc.front", PluginFiles.SHIPPED);
        Files.delete(Path.of(unsigned + ".sig"));
        service(PluginRuntime.class).developerMode(true, "Người làm thử", "thử bảng mới");
        files().install("khung.bloc.local");
        ran(() -> {
            hands.menu("Tiện ích");
            until(() -> hands.says("Đang ở chế độ nhà phát triển") && hands.says("thử bảng mới"));
            hands.look(unsigned);
            hands.pressWhenReady("Cài bản 0.1.0");
            until(() -> hands.says("Đã cài «"));
            picture("plugins-developer");
            hands.pressWhenReady("Tắt chế độ này");
            until(() -> hands.says("Đã tắt chế độ nhà phát triển") && !hands.says("Đang ở chế độ nhà phát triển"));
            assertEquals(List.of(Plugin.State.REFUSED, Plugin.State.ACTIVE), runtime().list().stream()
                    .map(Plugin::state).toList());
            until(() -> hands.cells(table()).get(0).contains("✖ Không cho dùng"));
        });
    }

    @Test
    void beforeAPluginIsRemovedItIsSaidWhichDossiersCanOnlyBeReadAfterwards() throws Exception {
        files().install("khung.bloc.local");
        ran(() -> {
            until(() -> tree() != null && people(tree()).size() >= 2);
            hands.menu("Tiện ích");
            until(() -> table().getItemCount() == 1);
            hands.pressWhenReady("Gỡ…");
            until(() -> dialog("Gỡ tiện ích") != null);
            display().syncExec(() -> {
                int kept = people(tree()).size();
                String says = all(dialog("Gỡ tiện ích"), Text.class).get(0).getText();
                assertTrue(says.contains("Sau đó " + kept + " hồ sơ chưa chốt chỉ xem được"), says);
            });
            picture("plugins-remove");
            display().syncExec(() -> dialog("Gỡ tiện ích").close());
            assertEquals(1, runtime().list().size());
        });
    }

    private interface Steps {
        void go() throws Exception;
    }

    private void ran(Steps steps) throws Exception {
        assertEquals(0, run(() -> {
            try {
                steps.go();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** What the page of plugins lists. UI thread. */
    private Table table() {
        return all(shell(), Table.class).stream().filter(Table::isVisible).findFirst().orElseThrow();
    }

    /** The dialog with this title; null while there is none. UI thread. */
    private Shell dialog(String title) {
        return Arrays.stream(display().getShells()).filter(s -> s.getText().equals(title) && s.isVisible())
                .findFirst().orElse(null);
    }

    private PluginRuntime runtime() {
        return service(PluginRuntime.class);
    }

    private <S> S service(Class<S> kind) {
        return kind.cast(context.getService(context.getServiceReference(kind)));
    }
}
