package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import khung.plugins.Change;
import khung.plugins.Plugin;
import khung.plugins.Progress;
import khung.text.BadInput;

/** What was installed is believed only as long as it is unaltered, listed and signed by a key that is trusted. */
class BeliefTest extends Installing {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String DIGEST = "0".repeat(64);

    @Test
    void aKeyRevokedStopsWhatItSignedAtOnceAndForGood() throws Exception {
        install(shop.laySample("mau.a", "1.0.0"));
        AtomicInteger told = new AtomicInteger();
        try (AutoCloseable listening = program.plugins().onChange(told::incrementAndGet)) {

            program.keys().revoke(shop.key.signer().fingerprint(), "an", "lộ khóa");

            assertTrue(told.get() > 0 && listening != null);
        }
        assertRefused("đã bị thu hồi");
        startAgain();
        assertRefused("đã bị thu hồi");
        program.plugins().remove("mau.a", "an", Progress.NONE);
        assertEquals(List.of(), program.plugins().list());
    }

    @Test
    void aFileThatIsGoneOrAlteredIsNoticedByTheListAndByTheNextStart() throws Exception {
        Path file = shop.laySample("mau.a", "1.0.0");
        install(file);
        Path kept = kept();
        byte[] bytes = Files.readAllBytes(kept);

        Files.delete(kept);
        assertRefused("không còn trong thư mục plugins");
        assertTrue(install(file).changed());
        assertActive();

        bytes[bytes.length / 2] ^= 1;
        FileTime time = Files.getLastModifiedTime(kept);
        Files.write(kept, bytes);
        Files.setLastModifiedTime(kept, time);
        startAgain();
        assertRefused("đã bị sửa sau khi cài");
        assertTrue(program.plugins().verifyInstalled().get(0).line(VIETNAMESE).startsWith("plugins/mau.a@1.0.0: "));
        assertTrue(install(file).changed());
        assertActive();
        assertEquals(List.of(), program.plugins().verifyInstalled());
    }

    @Test
    void aSignatureTakenAwayAfterwardsCountsAsNone() throws Exception {
        install(shop.laySample("mau.a", "1.0.0"));

        Files.delete(Workshop.signature(kept()));

        assertRefused("không có chữ ký");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0001", "khung: [", "khung: installed-plugins/2\ninstalled: []\n", "- a\n- b\n",
            "khung: installed-plugins/1\ninstalled: [{id: ../x, version: '1', sha256: D, name: n, bundles: [D]}]\n",
            "khung: installed-plugins/1\ninstalled: [{id: a, version: '1', sha256: ../../x, name: n, bundles: [D]}]\n",
            "khung: installed-plugins/1\ninstalled: [{id: mau.a, version: '1', sha256: D, name: n, bundles: [x/y]}]\n",
            "khung: installed-plugins/1\ninstalled: [{id: a/b, version: '1', sha256: D, name: n, bundles: [D]}]\n",
            "khung: installed-plugins/1\ninstalled:\n  - &a {id: a, version: '1', sha256: D, name: n, bundles: [D]}\n"
                    + "  - *a\n",
            "khung: installed-plugins/1\ninstalled:\n  - {id: mau.a, version: '1', sha256: D, name: n, bundles: [D]}\n"
                    + "  - {id: mau.a, version: '2', sha256: D, name: n, bundles: [D]}\n", "HUGE"})
    void ofAListThatCannotBeReadNothingIsBelievedAndEverythingIsThereAgainAfterwards(String text) throws Exception {
        install(shop.laySample("mau.a", "1.0.0"));
        Path list = home.resolve("plugins/installed.yaml");
        byte[] good = Files.readAllBytes(list);
        Files.write(list, text.equals("HUGE") ? new byte[5 << 20]
                : text.replace("sha256: D", "sha256: '" + DIGEST + "'").replace("[D]", "['" + DIGEST + "']")
                        .getBytes(StandardCharsets.UTF_8));

        startAgain();

        assertEquals(1, program.plugins().problems().size());
        String line = program.plugins().problems().get(0).line(VIETNAMESE);
        assertTrue(line.startsWith("plugins/installed.yaml") && !line.contains("\n"), line);
        assertEquals(List.of(), program.plugins().list());
        assertEquals(Map.of(), program.pluginBundles());
        Map<String, String> files = Program.files(home);
        BadInput refusal = assertThrows(BadInput.class, () -> install(shop.laySample("mau.b", "1.0.0")));
        assertTrue(refusal.lines(VIETNAMESE).startsWith("plugins/installed.yaml"), refusal.lines(VIETNAMESE));
        assertEquals(files, Program.files(home));
        Files.write(list, good);
        startAgain();
        assertActive();
    }

    @Test
    void unsignedPluginsComeInDeveloperModeOnlyAndStopWithIt() throws Exception {
        Path file = shop.lay("a.khung", Workshop.sample("mau.a", "1.0.0"));
        assertThrows(BadInput.class, () -> install(file));
        BadInput why = assertThrows(BadInput.class, () -> program.plugins().developerMode(true, "an", " \n "));
        assertTrue(why.lines(VIETNAMESE).contains("phải ghi lý do"));
        assertTrue(program.plugins().developerMode().isEmpty());

        program.plugins().developerMode(true, "an", "thử\tmẫu\u2028mới \"\\");
        assertEquals("thử mẫu mới \"\\", program.plugins().developerMode().orElseThrow().reason());
        Plugin plugin = install(file).plugin();
        assertEquals(Plugin.State.ACTIVE, plugin.state());
        assertFalse(plugin.trusted());
        startAgain();
        assertEquals(Plugin.State.ACTIVE, program.plugins().list().get(0).state());

        program.plugins().developerMode(false, "an", "");
        assertRefused("không có chữ ký");
        program.plugins().developerMode(true, "bình", "thử nữa");
        assertEquals(Plugin.State.ACTIVE, program.plugins().list().get(0).state());
        assertEquals(List.of("developer mode on", "install", "developer mode off", "developer mode on"),
                Files.readAllLines(home.resolve("plugins/log")).stream().map(l -> l.split("\t")[1]).toList());
        assertTrue(Files.readString(home.resolve("plugins/log")).contains("\tunsigned\n"));
    }

    @Test
    void evenInDeveloperModeAWrongSignatureIsNoSignatureMissing() throws Exception {
        program.plugins().developerMode(true, "an", "thử");
        Path file = shop.laySample("mau.a", "1.0.0");
        byte[] bytes = Workshop.sample("mau.a", "1.0.1");
        Files.write(file, bytes);

        BadInput refusal = assertThrows(BadInput.class, () -> install(file));

        assertTrue(refusal.lines(VIETNAMESE).contains("tệp đã bị sửa"), refusal.lines(VIETNAMESE));
    }

    private Change install(Path file) throws Exception {
        return program.plugins().install(file, file.getFileName().toString(), "an", Progress.NONE);
    }

    private Path kept() throws Exception {
        try (Stream<Path> all = Files.list(home.resolve("plugins"))) {
            return all.filter(f -> f.toString().endsWith(".khung")).findFirst().orElseThrow();
        }
    }

    private void assertActive() throws Exception {
        Plugin plugin = program.plugins().list().get(0);
        assertEquals(List.of(), plugin.reasons());
        assertEquals(Plugin.State.ACTIVE, plugin.state());
        assertTrue(program.rubrics().find("mau.a.table").isPresent());
    }

    private void assertRefused(String words) throws Exception {
        Plugin plugin = program.plugins().list().get(0);
        assertEquals(Plugin.State.REFUSED, plugin.state());
        assertEquals(1, plugin.reasons().size());
        assertTrue(plugin.reasons().get(0).in(VIETNAMESE).contains(words), plugin.reasons().get(0).in(VIETNAMESE));
        assertTrue(plugin.remedy().isPresent());
        assertTrue(program.rubrics().find("mau.a.table").isEmpty());
        assertFalse(program.pluginBundles().toString().contains("active"), program.pluginBundles().toString());
    }
}
