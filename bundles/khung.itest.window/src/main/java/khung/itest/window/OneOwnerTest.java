package khung.itest.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's window owns the user's folder; other processes reach what is in it through the window. */
class OneOwnerTest {
    private static final Path KHUNG = Path.of(System.getProperty("khung.product"), "target", "khung", "bin", "khung");

    @TempDir
    Path folder;

    private Path home;
    private Process window;

    record Ended(int status, String out, String err) {
    }

    @BeforeEach
    void openTheWindow() throws Exception {
        home = Files.createDirectory(folder.resolve("hồ sơ của tôi"));
        try (WatchService watch = home.getFileSystem().newWatchService()) {
            home.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            window = start();
            while (!Files.exists(home.resolve("owner"))) {
                WatchKey key = watch.poll(60, TimeUnit.SECONDS);
                assertTrue(key != null, "no window within a minute");
                key.pollEvents();
                key.reset();
            }
        }
    }

    @AfterEach
    void killTheWindow() throws Exception {
        window.destroyForcibly().waitFor();
    }

    @Test
    void aCommandFindsTheStoreWhileTheWindowHoldsIt() throws Exception {
        Ended list = run("dossier", "list");

        assertEquals("", list.err());
        assertEquals(0, list.status());
        assertTrue(window.isAlive());
    }

    @Test
    void aSecondStartEndsAtOnceAndLeavesTheWindowOpen() throws Exception {
        assertEquals(0, run().status());
        assertEquals(0, run("window").status());
        assertTrue(window.isAlive());
    }

    @Test
    void aPluginInstalledByASecondProcessComesIntoTheOpenWindow() throws Exception {
        String[] fill = {"dossier", "new", "--rubric", "lamdong-2026.phu-luc-4", "--period", "2026-Q3", "--unit", "Đơn vị",
                "--name", "Người"};
        assertEquals(0, run("plugin", "remove", "khung.bloc.front").status());
        assertEquals(2, run(fill).status(), "the window knows the bloc no more");

        Ended installed = run("plugin", "install", "khung.bloc.front");

        assertEquals("", installed.err());
        assertEquals(0, installed.status());
        assertEquals(0, run(fill).status(), "the window knows the bloc again");
        assertTrue(window.isAlive());
    }

    @Test
    void whatAKilledWindowLeftBehindIsInNobodysWay() throws Exception {
        window.destroyForcibly().waitFor();
        assertTrue(Files.exists(home.resolve("owner")));

        Ended after = run("dossier", "list");

        assertEquals("", after.err());
        assertEquals(0, after.status());
    }

    private Ended run(String... arguments) throws Exception {
        Process process = start(arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(KHUNG.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("KHUNG_HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
