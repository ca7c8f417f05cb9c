package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import khung.plugins.Change;
import khung.plugins.Plugin;
import khung.plugins.Progress;
import khung.plugins.Step;
import khung.text.BadInput;
import khung.trust.Sha256;

/** A plugin's life in the running program, from its installation to its removal. */
class LifeTest extends Installing {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String TABLE = "mau.a.table";

    @Test
    void whatIsInstalledWorksAtOnceAndAfterANewStart() throws Exception {
        Change change = install(shop.laySample("mau.a", "1.0.0"));

        assertTrue(change.changed());
        assertActive("mau.a", "1.0.0");
        assertEquals(List.of(TABLE + "@1.0.0"), change.plugin().rubrics());
        startAgain();
        assertActive("mau.a", "1.0.0");
    }

    @Test
    void theStepsComeInTheirOrder() throws Exception {
        List<Step> steps = new ArrayList<>();

        program.plugins().install(shop.laySample("mau.a", "1.0.0"), "a.khung", "an", steps::add);

        assertEquals(List.of(Step.values()), steps);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        Path file = shop.laySample("mau.a", "1.0.0");
        install(file);
        Map<String, String> everything = program.everything();
        Map<String, String> files = Program.files(home);

        assertFalse(install(file).changed());
        assertFalse(program.plugins().update(file, "a.khung", "an", Progress.NONE).changed());

        assertEquals(everything, program.everything());
        assertEquals(files, Program.files(home));
    }

    @Test
    void anUpdateLeavesNothingOfTheVersionBefore() throws Exception {
        install(shop.laySample("mau.a", "1.0.0"));

        Change change = update(shop.laySample("mau.a", "1.1.0"));

        assertEquals("1.0.0", change.before().orElseThrow());
        assertActive("mau.a", "1.1.0");
        assertTrue(program.rubrics().find(TABLE + "@1.0.0").isEmpty());
        assertEquals(1, program.pluginBundles().size());
        assertEquals(1, shelf().size());
        startAgain();
        assertActive("mau.a", "1.1.0");
    }

    @Test
    void anUpdateMayCarryABundleThatDidNotChangeAndOneThatMayBeThereOnlyOnce() throws Exception {
        byte[] same = Workshop.bloc("mau.a.data", "1.0.0", Workshop.rubric(TABLE, "1.0.0", "Bảng"));
        install(shop.lay("a.khung", Workshop.plugin("mau.a", "1.0.0", same, only("1.0.0")), "mau.a@1.0.0"));

        update(shop.lay("a.khung", Workshop.plugin("mau.a", "1.1.0", same, only("1.1.0")), "mau.a@1.1.0"));

        assertEquals(List.of("mau.a.data 1.0.0 active", "mau.a.only 1.1.0 active"),
                program.pluginBundles().values().stream().sorted().toList());
        assertTrue(program.rubrics().find(TABLE + "@1.0.0").isPresent());
    }

    private static byte[] only(String version) throws Exception {
        Map<String, String> manifest = Workshop.blocManifest("mau.a.only;singleton:=true", version);
        return Workshop.jar(manifest, Map.of("rubrics/b.yaml", Workshop.rubric("mau.only", version, "Bảng")));
    }

    @Test
    void theNewVersionNeverLeansOnTheOneBefore() throws Exception {
        install(shop.lay("a.khung", pair("1.0.0"), "mau.a@1.0.0"));

        update(shop.lay("a.khung", pair("1.1.0"), "mau.a@1.1.0"));

        assertEquals("1.1.0", program.context().getAllServiceReferences(null, "(says=*)")[0]
                .getProperty("says"));
    }

    /** A bundle with a word and one that says it as the property of a service while it starts. */
    private byte[] pair(String version) throws Exception {
        Map<String, String> api = Workshop.manifest("mau.word", version);
        api.put("Export-Package", "mau.word;version=\"1.0\"");
        String word = "package mau.word; public class Word { public static String get() { return \"" + version
                + "\"; } }";
        Map<String, String> user = Workshop.manifest("mau.user", version);
        byte[] data = Workshop.bloc("mau.a", version, Workshop.rubric(TABLE, version, "Bảng"));
        user.put("Import-Package", "mau.word;version=\"[1.0,2)\",org.osgi.framework");
        user.put("Bundle-Activator", "mau.user.Start");
        byte[] apiJar = shop.code(api, "mau.word.Word", word);
        byte[] userJar = shop.code(user, "mau.user.Start", """
                package mau.user;
                public class Start implements org.osgi.framework.BundleActivator {
                    public void start(org.osgi.framework.BundleContext c) throws Exception {
                        Class<?> type = getClass().getClassLoader().loadClass("mau.word.Word");
                        Object word = type.getMethod("get").invoke(null);
                        c.registerService(Object.class.getName(), this,
                                new java.util.Hashtable<>(java.util.Map.of("says", word)));
                    }
                    public void stop(org.osgi.framework.BundleContext c) { }
                }
                """);
        return Workshop.plugin("mau.a", version, data, apiJar, userJar);
    }

    @Test
    void removalLeavesNothingButTheLog() throws Exception {
        install(shop.laySample("mau.a", "1.0.0"));

        assertEquals("1.0.0", program.plugins().remove("mau.a", "an", Progress.NONE).version());

        assertEquals(List.of(), program.plugins().list());
        assertEquals(Map.of(), program.pluginBundles());
        assertEquals(List.of(), shelf());
        assertTrue(program.rubrics().find(TABLE).isEmpty());
        assertEquals(List.of("install", "remove"), Files.readAllLines(home.resolve("plugins/log")).stream()
                .map(l -> l.split("\t")[1]).toList());
        assertThrows(BadInput.class, () -> program.plugins().remove("mau.a", "an", Progress.NONE));
        startAgain();
        assertEquals(List.of(), program.plugins().list());
    }

    @Test
    void aListenerThatFailsBeforeTheCommitUndoesItAndOneAfterItDoesNot() throws Exception {
        Path first = shop.laySample("mau.a", "1.0.0");
        for (Step step : List.of(Step.INSTALL, Step.START, Step.CHECK, Step.COMMIT)) {
            assertThrows(IllegalStateException.class, () -> program.plugins().install(first, "a", "an", failAt(step)));
            assertEquals(Map.of(), program.pluginBundles(), step.name());
            assertEquals(List.of(), shelf(), step.name());
            assertEquals(List.of(), program.plugins().list(), step.name());
        }
        install(first);

        assertThrows(IllegalStateException.class, () -> program.plugins().update(shop.laySample("mau.a", "1.1.0"), "a",
                "an", failAt(Step.CLEAN)));

        assertActive("mau.a", "1.1.0");
        assertEquals(1, program.pluginBundles().size());
        assertEquals(1, shelf().size());
    }

    private static Progress failAt(Step failing) {
        return step -> {
            if (step == failing) {
                throw new IllegalStateException(step.name());
            }
        };
    }

    @Test
    void aPluginThatNeedsAnotherComesAndGoesWithIt() throws Exception {
        BadInput alone = assertThrows(BadInput.class, () -> install(needing()));
        assertTrue(alone.lines(VIETNAMESE).contains("cần «mau.api», ở đây không có"), alone.lines(VIETNAMESE));
        install(needed("1.0.0"));
        install(needing());
        startAgain();
        assertEquals(Plugin.State.ACTIVE, plugin("mau.a").state());

        assertEquals(List.of("mau.a"), program.plugins().effect("mau.z").dependents());
        program.plugins().remove("mau.z", "an", Progress.NONE);

        Plugin lonely = plugin("mau.a");
        assertEquals(Plugin.State.UNSATISFIED, lonely.state());
        assertEquals("cần «mau.api», ở đây không có.", lonely.reasons().get(0).in(VIETNAMESE));
        assertTrue(program.rubrics().find(TABLE).isEmpty());
        assertEquals(List.of(TABLE + "@1.0.0"), lonely.rubrics());
        install(needed("1.0.0"));
        assertEquals(Plugin.State.ACTIVE, plugin("mau.a").state());
        update(needed("1.1.0"));
        assertEquals(Plugin.State.ACTIVE, plugin("mau.a").state());
        assertEquals(2, program.pluginBundles().size());
        assertTrue(program.rubrics().find(TABLE).isPresent());
    }

    @Test
    void anUpdateThatWouldBreakAnotherPluginIsRefused() throws Exception {
        install(needed("1.0.0"));
        install(needing());

        BadInput refusal = assertThrows(BadInput.class, () -> update(needed("2.0.0", "2.0")));

        String line = refusal.lines(VIETNAMESE);
        assertTrue(line.contains("«mau.a» đang cài sẽ không chạy được nữa: cần «mau.api» bản [1.0.0,2.0.0), ở đây là "
                + "bản 2.0.0 (mau.z)"), line);
        assertEquals(Plugin.State.ACTIVE, plugin("mau.a").state());
    }

    private Path needed(String version) throws Exception {
        return needed(version, "1.0");
    }

    private Path needed(String version, String api) throws Exception {
        Map<String, String> manifest = Workshop.blocManifest("mau.z", version);
        manifest.put("Export-Package", "mau.api;version=\"" + api + "\"");
        byte[] jar = Workshop.jar(manifest, Map.of("rubrics/z.yaml", Workshop.rubric("mau.z.table", version, "Z"),
                "mau/api/x.txt", "x"));
        return shop.lay("z.khung", Workshop.plugin("mau.z", version, jar), "mau.z@" + version);
    }

    private Path needing() throws Exception {
        Map<String, String> manifest = Workshop.blocManifest("mau.a", "1.0.0");
        manifest.put("Import-Package", "mau.api;version=\"[1.0,2)\"");
        byte[] jar = Workshop.jar(manifest, Map.of("rubrics/a.yaml", Workshop.rubric(TABLE, "1.0.0", "A")));
        return shop.lay("a.khung", Workshop.plugin("mau.a", "1.0.0", jar), "mau.a@1.0.0");
    }

    @Test
    void removalTouchesNoPluginWhoseIdBeginsAlike() throws Exception {
        for (String id : List.of("mau", "mau.a", "mau.a-b", "mau.a.b")) {
            install(shop.laySample(id, "1.0.0"));
        }

        program.plugins().remove("mau.a", "an", Progress.NONE);

        assertEquals(List.of("mau", "mau.a-b", "mau.a.b"), program.plugins().list().stream()
                .filter(p -> p.state() == Plugin.State.ACTIVE).map(Plugin::id).toList());
        assertEquals(3, program.pluginBundles().size());
    }

    @Test
    void whatWasVerifiedIsWhatIsInstalledWhateverBecomesOfTheFile() throws Exception {
        Path file = shop.laySample("mau.a", "1.0.0");
        byte[] other = Workshop.sample("mau.a", "6.6.6");

        program.plugins().install(file, "a", "an", step -> {
            try {
                if (step != Step.SIGNATURE) {
                    Files.write(file, other);
                    Files.delete(Workshop.signature(file));
                }
            } catch (NoSuchFileException e) {
                assertTrue(step.compareTo(Step.CONTENTS) > 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertActive("mau.a", "1.0.0");
        startAgain();
        assertActive("mau.a", "1.0.0");
    }

    @Test
    void filesNobodyNeedsAreSweptAndLinksAreNotFollowed() throws Exception {
        install(shop.laySample("mau.a", "1.0.0"));
        Path outside = Files.writeString(temp.resolve("outside"), "x");
        Path folder = home.resolve("plugins");
        Path link = Files.createSymbolicLink(folder.resolve("0".repeat(64) + ".khung"), outside);
        Path torn = Files.writeString(folder.resolve(".khung123.tmp"), "x");
        Path kept = Files.writeString(folder.resolve("ghi-chu.txt"), "x");
        byte[] next = Workshop.sample("mau.a", "1.1.0");
        Files.createSymbolicLink(folder.resolve(Sha256.of(next) + ".khung"), outside);

        update(shop.lay("a.khung", next, "mau.a@1.1.0"));

        assertEquals("x", Files.readString(outside));
        assertFalse(Files.exists(link, LinkOption.NOFOLLOW_LINKS));
        assertFalse(Files.exists(torn));
        assertTrue(Files.exists(kept));
        assertFalse(Files.isSymbolicLink(folder.resolve(Sha256.of(next) + ".khung")));
        assertActive("mau.a", "1.1.0");
    }

    @Test
    void namesOfOthersStayOnOneLineInTheListAndInTheLog() throws Exception {
        byte[] bytes = Forge.edited(Workshop.sample("mau.a", "1.0.0"), "feature.json", "Tiện ích mau.a",
                "Tiện\\n\\u001b[31mích\\u0085\\u202emau");

        program.plugins().install(shop.lay("a.khung", bytes, "mau.a@1.0.0"), "a\nb", "an\t\n\u2028x", Progress.NONE);

        assertEquals("Tiện  [31mích  mau", plugin("mau.a").name());
        assertEquals(1, Files.readAllLines(home.resolve("plugins/log")).size());
        assertEquals(6, Files.readString(home.resolve("plugins/log")).split("\t").length);
        startAgain();
        assertEquals(Plugin.State.ACTIVE, plugin("mau.a").state());
    }

    @Test
    void theBlocAsTheBuildMakesItIsAPluginToo() throws Exception {
        Path jar = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(p -> p.toString().contains("khung.bloc.local")).findFirst().orElseThrow();
        assumeTrue(Files.isRegularFile(jar), "built without packaging");

        Path file = shop.lay("local.khung", Workshop.plugin("khung.bloc.local", "0.1.0", Files.readAllBytes(jar)),
                "khung.bloc.local@0.1.0");

        assertEquals(Plugin.State.ACTIVE, install(file).plugin().state());
        assertFalse(plugin("khung.bloc.local").rubrics().isEmpty());
    }

    private Change install(Path file) throws Exception {
        return program.plugins().install(file, file.getFileName().toString(), "an", Progress.NONE);
    }

    private Change update(Path file) throws Exception {
        return program.plugins().update(file, file.getFileName().toString(), "an", Progress.NONE);
    }

    private Plugin plugin(String id) throws Exception {
        return program.plugins().list().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    private void assertActive(String id, String version) throws Exception {
        Plugin plugin = plugin(id);
        assertEquals(List.of(), plugin.reasons());
        assertEquals(Plugin.State.ACTIVE, plugin.state());
        assertEquals(version, plugin.version());
        assertTrue(plugin.trusted());
        assertTrue(program.rubrics().find(id + ".table@" + version).isPresent());
    }

    /** The plugin files kept. */
    private List<String> shelf() throws Exception {
        if (!Files.isDirectory(home.resolve("plugins"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(home.resolve("plugins"))) {
            return all.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".khung")).toList();
        }
    }
}
