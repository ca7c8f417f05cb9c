package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as it ships, started the way a person starts it. */
class ProductTest {
    private static final Path PRODUCT = Path.of(System.getProperty("khung.product"), "target", "khung");

    @TempDir
    Path folder;

    record Ended(int status, String out, String err) {
    }

    @Test
    void commandsThatOnlyComputeStartWithoutWindowDatabaseAndDocuments() throws IOException {
        String list = Files.readString(PRODUCT.resolve("headless.list"));

        for (String absent : List.of("org.eclipse", "h2-", "flyway", "poi", "khung.store", "khung.documents")) {
            assertFalse(list.contains(absent), absent);
        }
        assertFalse(Files.readString(PRODUCT.resolve("store.list")).contains("org.eclipse"));
    }

    @Test
    void startsUnderAPosixLocaleFromAFolderWithVietnameseLettersAndBlanks() throws Exception {
        Path moved = folder.resolve("Phần mềm + đánh giá");
        copy(PRODUCT, moved);

        Ended ended = run(moved.resolve("bin").resolve("khung"), "LC_ALL=POSIX", "--help");

        assertEquals("", ended.err());
        assertEquals(0, ended.status());
        assertFalse(ended.out().isBlank());
        assertFalse(ended.out().contains("?"), ended.out());
    }

    @Test
    void startsThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("khung"), PRODUCT.resolve("bin/khung").toRealPath());

        assertEquals(0, run(link, "LC_ALL=C.UTF-8", "--help").status());
    }

    @Test
    void severalRunAtOnce() throws Exception {
        List<Process> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(start(PRODUCT.resolve("bin/khung"), "LC_ALL=C.UTF-8", "--help"));
        }
        for (Process process : running) {
            assertEquals(0, end(process).status());
        }
    }

    @Test
    void withoutADisplayItSaysSoAndTellsWhatCanBeDone() throws Exception {
        Ended ended = run(PRODUCT.resolve("bin/khung"), "LC_ALL=C.UTF-8");

        assertEquals(0, ended.status());
        assertTrue(ended.err().contains("DISPLAY"), ended.err());
        assertEquals(1, ended.err().lines().count());
        assertEquals(run(PRODUCT.resolve("bin/khung"), "LC_ALL=C.UTF-8", "--help").out(), ended.out());
        assertEquals(2, run(PRODUCT.resolve("bin/khung"), "LC_ALL=C.UTF-8", "window").status());
    }

    @Test
    void aMissingJarIsNamedInOneLine() throws Exception {
        Path broken = folder.resolve("khung");
        copy(PRODUCT, broken);
        Path gone;
        try (Stream<Path> jars = Files.list(broken.resolve("bundles"))) {
            gone = jars.filter(jar -> jar.getFileName().toString().startsWith("khung.cli")).findFirst().orElseThrow();
        }
        Files.delete(gone);

        Ended ended = run(broken.resolve("bin/khung"), "LC_ALL=C.UTF-8", "--help");

        assertEquals(3, ended.status());
        assertEquals(1, ended.err().lines().count());
        assertTrue(ended.err().contains(gone.getFileName().toString()), ended.err());
    }

    @Test
    void aBundleThatLacksAPackageIsNamedInOneLineWithWhatItNeeds() throws Exception {
        Path broken = folder.resolve("khung");
        copy(PRODUCT, broken);
        Path list = broken.resolve("headless.list");
        Files.write(list, Files.readAllLines(list).stream().filter(jar -> !jar.startsWith("snakeyaml")).toList());

        Ended ended = run(broken.resolve("bin/khung"), "LC_ALL=C.UTF-8", "--help");

        assertEquals(3, ended.status());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains("khung.scoring cần org.snakeyaml.engine.v2"), ended.err());
    }

    private Ended run(Path script, String locale, String... arguments) throws Exception {
        return end(start(script, locale, arguments));
    }

    private Process start(Path script, String locale, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", "-u", "KHUNG_LANG",
                locale, "KHUNG_HOME=" + folder.resolve("home"), "XDG_CACHE_HOME=" + folder.resolve("cache"),
                script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static Ended end(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
