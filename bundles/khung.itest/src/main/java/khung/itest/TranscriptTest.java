package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of making a plugin is what happens, command by command. */
class TranscriptTest {
    private static final Path PRODUCT = Path.of(System.getProperty("khung.product"));
    private static final String BEGIN = "<!-- run by TranscriptTest -->";

    /** A step of the transcript: what is typed, and the lines shown below it; … stands for anything. */
    record Step(String command, List<String> shown) {
    }

    @TempDir
    Path folder;

    @Test
    void fromAnOfficesWordTableToAnInstalledPlugin() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(folder.resolve("khung"), PRODUCT.resolve("target/khung/bin/khung").toRealPath());
        copy(PRODUCT.resolve("samples"), folder.resolve("product/samples"));
        List<Step> steps = steps();
        assertTrue(steps.size() > 5, "the README has a transcript");

        for (Step step : steps) {
            Process process = new ProcessBuilder("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", "-u", "KHUNG_LANG",
                    "LC_ALL=C.UTF-8", "HOME=" + folder.resolve("home"), "KHUNG_HOME=" + folder.resolve("home/khung"),
                    "XDG_CACHE_HOME=" + folder.resolve("home/cache"), "sh", "-c", step.command())
                    .directory(folder.toFile()).redirectErrorStream(true).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), step.command() + "\n" + out);
            assertTrue(fits(step.shown(), out), step.command() + "\nshown:\n" + String.join("\n", step.shown())
                    + "\nsaid:\n" + out);
        }
    }

    private static boolean fits(List<String> shown, String out) {
        String pattern = String.join("\n", shown).lines()
                .map(line -> line.strip().equals("…") ? "(?:.*\\n)*?"
                        : Stream.of(line.split("…", -1)).map(Pattern::quote).reduce((a, b) -> a + ".*" + b).orElse("")
                                + "\\n")
                .reduce("", String::concat);
        return Pattern.compile(pattern).matcher(out).matches();
    }

    private static List<Step> steps() throws IOException {
        String readme = Files.readString(PRODUCT.resolveSibling("README.md"));
        int begin = readme.indexOf("```\n", readme.indexOf(BEGIN)) + 4;
        List<Step> steps = new ArrayList<>();
        for (String line : readme.substring(begin, readme.indexOf("```", begin)).split("\n")) {
            if (line.startsWith("$ ")) {
                steps.add(new Step(line.substring(2), new ArrayList<>()));
            } else {
                steps.get(steps.size() - 1).shown().add(line);
            }
        }
        return steps;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
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
