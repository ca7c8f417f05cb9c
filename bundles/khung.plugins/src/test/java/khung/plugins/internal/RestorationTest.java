package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.plugins.Progress;

/** What a start does that finds a framework which was right the last time. */
class RestorationTest {

    @TempDir
    Path temp;
    private Path home;
    private Workshop shop;

    @BeforeEach
    void installAndStartAgain() throws Exception {
        home = Files.createDirectory(temp.resolve("home"));
        shop = new Workshop(Files.createDirectory(temp.resolve("shop")));
        try (Program program = Program.start(home, temp.resolve("cache"))) {
            program.keys().trust(shop.key.signer(), "an");
            program.plugins().install(shop.laySample("mau.a", "1.0.0"), "a", "an", Progress.NONE);
            program.plugins().install(shop.laySample("mau.b", "1.0.0"), "b", "an", Progress.NONE);
        }
        assertEquals(List.of("active", "active"), statesAfterAStart());
        assertEquals(List.of("active", "active"), statesAfterAStart());
    }

    @Test
    void aFileAlteredWhileNothingRanStopsItsPluginAtTheNextStart() throws Exception {
        Path kept = kept();
        FileTime time = Files.getLastModifiedTime(kept);
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length / 2] ^= 1;
        Files.write(kept, bytes);
        Files.setLastModifiedTime(kept, time);

        assertEquals(1, statesAfterAStart().stream().filter("active"::equals).count());
    }

    @Test
    void aKeyRevokedWhileNothingRanStopsItsPluginsAtTheNextStart() throws Exception {
        Files.writeString(home.resolve("trust").resolve(shop.key.signer().fingerprint() + ".revoked"), "");

        assertEquals(0, statesAfterAStart().stream().filter("active"::equals).count());
    }

    @Test
    void aListThatIsGoneLeavesNoPlugin() throws Exception {
        Files.delete(home.resolve("plugins/installed.yaml"));

        assertEquals(List.of(), statesAfterAStart());
    }

    @Test
    void aFrameworkFolderThatIsGoneIsFilledAgain() throws Exception {
        try (Stream<Path> all = Files.walk(temp.resolve("cache"))) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        assertEquals(List.of("active", "active"), statesAfterAStart());
    }

    @Test
    void everyChangeOfAFileIsAMarkAndNoneIsNone() throws Exception {
        Path folder = Files.createDirectory(temp.resolve("watched"));
        Path file = Files.writeString(folder.resolve("a"), "x");
        Remembered remembered = new Remembered(Optional.of(temp.resolve("kept")), "1", () -> List.of(folder,
                temp.resolve("absent")));
        String before = remembered.marks().orElseThrow();
        remembered.keep(before, List.of("one", "two"));

        assertEquals(before, remembered.marks().orElseThrow());
        assertEquals(List.of("one", "two"), remembered.locations(before).orElseThrow());

        Files.writeString(folder.resolve("b"), "");
        String more = remembered.marks().orElseThrow();
        assertNotEquals(before, more);
        assertTrue(remembered.locations(more).isEmpty());
        Files.delete(folder.resolve("b"));
        FileTime time = Files.getLastModifiedTime(file);
        Path beside = Files.writeString(temp.resolve("beside"), "y");
        Files.setLastModifiedTime(beside, time);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        assertNotEquals(before, remembered.marks().orElseThrow());
        remembered.keep(before + "x", List.of());
        assertTrue(remembered.locations(before).isEmpty());
    }

    private Path kept() throws Exception {
        try (Stream<Path> all = Files.list(home.resolve("plugins"))) {
            return all.filter(f -> f.toString().endsWith(".khung")).findFirst().orElseThrow();
        }
    }

    /** The states of the bundles of plugins before anybody asks for the list. */
    private List<String> statesAfterAStart() throws Exception {
        try (Program program = Program.start(home, temp.resolve("cache"))) {
            program.plugins();
            Map<String, String> bundles = program.pluginBundles();
            return bundles.values().stream().map(v -> v.substring(v.lastIndexOf(' ') + 1)).toList();
        }
    }
}
