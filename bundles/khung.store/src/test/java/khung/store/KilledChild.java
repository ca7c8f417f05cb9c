package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Another process that works on a store and says what was acknowledged, until it is killed. */
final class KilledChild {

    private KilledChild() {
    }

    /**
     * Runs the {@code main} of a test, which says {@code ready} first, and kills it.
     *
     * @param folder its only argument
     * @param lines how many lines to read before the kill
     * @param acknowledged hears every line after the first: what it printed before it died, read before the kill or later
     */
    static void run(Class<?> test, Path folder, int lines, Consumer<String> acknowledged)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile("khung-kill", ".txt");
        Process child = start(test, folder, errors);
        // By its handle, because Process.destroyForcibly also throws away what was printed and not read yet.
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", out.readLine(), () -> read(errors));
            int seen = 0;
            if (seen == lines) {
                child.toHandle().destroyForcibly();
            }
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.accept(line);
                if (++seen == lines) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        assertEquals(128 + 9, child.exitValue(), () -> read(errors));
        Files.delete(errors);
    }

    /** Starts it without an end in sight. */
    static Process start(Class<?> test, Path folder, Path errors) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), test.getName(),
                folder.toString()).redirectError(errors.toFile()).start();
    }

    /** What it had to say about its end. */
    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
