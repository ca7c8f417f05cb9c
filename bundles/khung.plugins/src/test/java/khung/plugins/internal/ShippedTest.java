package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore;
import khung.dossier.Period;
import khung.owner.OwnerLock;
import khung.plugins.Change;
import khung.plugins.Effect;
import khung.plugins.Offer;
import khung.plugins.Plugin;
import khung.plugins.Progress;
import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.rubric.Rubric;
import khung.store.H2DossierStore;
import khung.text.BadInput;

/** What came with the program, and what stored dossiers have to do with plugins. */
class ShippedTest {

    @TempDir
    Path temp;
    private Path home;
    private Path product;
    private Workshop shop;
    private Program program;

    @BeforeEach
    void start() throws Exception {
        home = Files.createDirectory(temp.resolve("home"));
        product = temp.resolve("product");
        shop = new Workshop(Files.createDirectory(temp.resolve("shop")));
        ship("1.0.0");
        open();
    }

    /** The program comes with this version of its plugin. */
    private void ship(String version) throws Exception {
        Path plugins = Files.createDirectories(product.resolve("plugins"));
        byte[] bytes = Workshop.sample("mau.a", version);
        Files.write(plugins.resolve("mau.a-" + version + ".khung"), bytes);
        PluginFile file = new PluginReader(Workshop.FEATURES).read("a", bytes);
        new Listing(List.of(new Entry(file.id(), file.version(), file.sha256(), file.name(), "", "", false, true,
                file.jars().stream().map(Jar::sha256).toList())), Set.of(), Optional.empty()).write(plugins);
    }

    @AfterEach
    void stop() throws Exception {
        program.close();
    }

    private void open() throws Exception {
        program = Program.start(OwnerLock.tryTake(home), temp.resolve("cache"), Optional.of(product));
    }

    @Test
    void whatCameAlongWorksWithoutTouchingTheUsersFolder() throws Exception {
        Plugin plugin = program.plugins().list().get(0);

        assertEquals(Plugin.State.ACTIVE, plugin.state());
        assertTrue(plugin.shipped());
        assertEquals(List.of(), program.plugins().offers());
        assertFalse(Files.exists(home.resolve("plugins")));
    }

    @Test
    void itCanBeRemovedAndBroughtBack() throws Exception {
        program.plugins().remove("mau.a", "an", Progress.NONE);

        assertEquals(List.of(), program.plugins().list());
        assertEquals(Map.of(), program.pluginBundles());
        program.close();
        open();
        assertEquals(List.of(), program.plugins().list());
        Offer offer = program.plugins().offers().get(0);
        assertEquals("mau.a", offer.id());

        Change back = program.plugins().install(offer.file(), "a", "an", Progress.NONE);

        assertTrue(back.plugin().shipped());
        assertEquals(Plugin.State.ACTIVE, back.plugin().state());
        assertEquals(List.of(), program.plugins().offers());
        assertFalse(Files.readString(home.resolve("plugins/installed.yaml")).contains("mau.a"));
    }

    @Test
    void aNewerOneTakesItsPlaceAndLeavesNoneWhenRemoved() throws Exception {
        program.keys().trust(shop.key.signer(), "an");

        Change change = program.plugins().update(shop.laySample("mau.a", "1.1.0"), "a", "an", Progress.NONE);

        assertEquals("1.0.0", change.before().orElseThrow());
        assertFalse(change.plugin().shipped());
        assertEquals(1, program.pluginBundles().size());
        program.plugins().remove("mau.a", "an", Progress.NONE);
        assertEquals(List.of(), program.plugins().list());
        assertEquals(List.of("mau.a"), program.plugins().offers().stream().map(Offer::id).toList());
    }

    @Test
    void aNewerProgramIsNotHeldBackByAnOlderPlugin() throws Exception {
        program.keys().trust(shop.key.signer(), "an");
        program.plugins().update(shop.laySample("mau.a", "1.1.0"), "a", "an", Progress.NONE);
        program.close();
        ship("1.2.0");

        open();

        Plugin plugin = program.plugins().list().get(0);
        assertEquals("1.2.0", plugin.version());
        assertEquals(Plugin.State.ACTIVE, plugin.state());
        assertTrue(plugin.shipped());
        assertEquals(1, program.pluginBundles().size());
        program.plugins().remove("mau.a", "an", Progress.NONE);
        assertEquals(List.of(), program.plugins().list());
    }

    @Test
    void whatNeedsTheWindowWaitsForItAndTheRestWorks() throws Exception {
        program.close();
        Path bundles = Files.createDirectory(product.resolve("bundles"));
        List<String> whole = new ArrayList<>(Program.jars().stream().map(Path::toString).toList());
        Map<String, String> window = Workshop.manifest("mau.window", "1.0.0");
        window.put("Export-Package", "mau.window;version=\"1.0\"");
        Files.write(bundles.resolve("window.jar"), Workshop.jar(window, Map.of("mau/window/x", "x")));
        whole.add("window.jar");
        Files.write(product.resolve("workbench.list"), whole);
        open();
        program.keys().trust(shop.key.signer(), "an");
        Map<String, String> form = Workshop.manifest("mau.form", "1.0.0");
        form.put("Import-Package", "mau.window;version=\"[1.0,2)\"");
        Path file = shop.lay("b.khung", Workshop.plugin("mau.b", "1.0.0", Workshop.bloc("mau.b", "1.0.0",
                Workshop.rubric("mau.b.table", "1.0.0", "B")), Workshop.jar(form, Map.of())), "mau.b@1.0.0");

        Plugin plugin = program.plugins().install(file, "b", "an", Progress.NONE).plugin();

        assertEquals(Plugin.State.WINDOW_ONLY, plugin.state());
        assertEquals("có phần chỉ chạy khi mở cửa sổ Khung.", plugin.reasons().get(0).in(Locale.forLanguageTag("vi")));
        assertTrue(program.rubrics().find("mau.b.table@1.0.0").isPresent());
        form.put("Import-Package", "mau.window;version=\"[2.0,3)\"");
        Path other = shop.lay("c.khung", Workshop.plugin("mau.c", "1.0.0", Workshop.bloc("mau.c", "1.0.0",
                Workshop.rubric("mau.c.table", "1.0.0", "C")), Workshop.jar(with(form), Map.of())), "mau.c@1.0.0");
        BadInput refusal = assertThrows(BadInput.class, () -> program.plugins().install(other, "c", "an",
                Progress.NONE));
        assertTrue(refusal.getMessage().contains("cần «mau.window» bản [2.0.0,3.0.0), ở đây là bản 1.0.0 (mau.window)"),
                refusal.getMessage());
    }

    private static Map<String, String> with(Map<String, String> manifest) {
        Map<String, String> other = new LinkedHashMap<>(manifest);
        other.put("Bundle-SymbolicName", "mau.other");
        return other;
    }

    @Test
    void nobodySlipsUnderItsName() throws Exception {
        Path other = product.resolve("plugins/mau.a-1.1.0.khung");
        Files.write(other, Workshop.sample("mau.a", "1.1.0"));

        BadInput refusal = assertThrows(BadInput.class, () -> program.plugins().update(other, "a", "an",
                Progress.NONE));

        assertTrue(refusal.getMessage().contains("không có chữ ký"), refusal.getMessage());
    }

    @Test
    void anUpdateThatDropsARubricVersionSaysWhichDossiersKeepItAndARemovalToo() throws Exception {
        program.keys().trust(shop.key.signer(), "an");
        try (H2DossierStore store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()),
                Files.createDirectory(temp.resolve("kept")), "khung", program.rubrics())) {
            keep(store, "mau.a.table@1.0.0", 1, 2);
            keep(store, "collective-30-70@1", 1, 0);
            program.context().registerService(DossierStore.class, store, null);
            assertEquals(3, program.plugins().list().get(0).dossiers().orElseThrow());
            assertEquals(List.of(new Effect.Use("mau.a.table@1.0.0", 1, 2)), program.plugins().effect("mau.a").uses());

            Change change = program.plugins().update(shop.laySample("mau.a", "1.1.0"), "a", "an", Progress.NONE);

            assertEquals(List.of(new Effect.Use("mau.a.table@1.0.0", 1, 2)), change.dropped());
            assertEquals(0, change.plugin().dossiers().orElseThrow());
            Effect gone = program.plugins().remove("mau.a", "an", Progress.NONE);
            assertEquals(List.of(new Effect.Use("mau.a.table@1.1.0", 0, 0)), gone.uses());
            assertTrue(gone.storeAsked());
        }
    }

    /** Dossiers by a rubric that is installed; all but the first {@code open} of them finalised. */
    private void keep(H2DossierStore store, String reference, int open, int finalised) throws Exception {
        Rubric rubric = program.rubrics().find(reference).orElseThrow();
        for (int i = 0; i < open + finalised; i++) {
            Dossier dossier = Dossier.blank(reference + "-" + i, rubric.reference(), new Period(2026, 3), "Sở Mẫu", "An");
            long revision = store.save(Case.of(dossier), 0, rubric, "an");
            if (i >= open) {
                store.finalise(dossier.id(), revision, "{}", "an");
            }
        }
    }
}
