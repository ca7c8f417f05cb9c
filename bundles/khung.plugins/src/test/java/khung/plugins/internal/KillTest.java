package khung.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.plugins.Plugin;
import khung.plugins.Progress;
import khung.rubric.Rubric;

/**
 * A process that is gone in the middle of a change, at every step and at every event of the framework between: the next
 * one finds the old state or the new one, whole, and after its next change nothing of the other is left.
 */
class KillTest {

    private static final String ID = "mau.a";
    private static final String NONE = "none";

    @TempDir
    Path temp;
    private Path home;
    private Path cache;
    private Workshop shop;
    private Path old;
    private Path newer;

    @BeforeEach
    void prepare() throws Exception {
        home = Files.createDirectory(temp.resolve("home"));
        cache = temp.resolve("cache");
        shop = new Workshop(Files.createDirectory(temp.resolve("shop")));
        old = shop.lay("old.khung", two("1.0.0"), ID + "@1.0.0");
        newer = shop.lay("new.khung", two("1.1.0"), ID + "@1.1.0");
    }

    private void beginWith(String version) throws Exception {
        try (Program program = Program.start(home, cache)) {
            program.keys().trust(shop.key.signer(), "an");
            begin(program, version);
        }
    }

    /** Two bundles, so that half of it could be there. */
    private static byte[] two(String version) throws Exception {
        return Workshop.plugin(ID, version,
                Workshop.bloc(ID + ".x", version, Workshop.rubric("mau.x.table", version, "X " + version)),
                Workshop.bloc(ID + ".y", version, Workshop.rubric("mau.y.table", version, "Y " + version)));
    }

    @Test
    void anUpdateKilledAtAnyMomentIsTheOldVersionOrTheNewOne() throws Exception {
        List<String> found = new ArrayList<>();
        beginWith("1.0.0");
        for (String step : OtherProcess.steps(false)) {
            assertTrue(killed("update", newer.toString(), step), step);
            assertEquals(step.equals("CLEAN") ? "1.1.0" : "1.0.0", state(step, "1.0.0"), step);
        }
        for (int event = 0; killed(event, found); event++) {
            assertTrue(event < 100);
        }
        assertTrue(found.contains("1.0.0") && found.contains("1.1.0"), found.toString());
        assertTrue(found.lastIndexOf("1.0.0") < found.indexOf("1.1.0"), found.toString());
    }

    private boolean killed(int event, List<String> found) throws Exception {
        boolean killed = killed("update", newer.toString(), String.valueOf(event));
        found.add(state("event " + event, "1.0.0"));
        return killed;
    }

    @Test
    void anInstallationKilledAtAnyMomentIsNoneOrTheWhole() throws Exception {
        beginWith(NONE);
        for (String step : List.of("INSTALL", "START", "CHECK", "COMMIT", "CLEAN", "1", "2", "4", "6")) {
            assertTrue(killed("install", old.toString(), step), step);
            assertEquals(step.equals("CLEAN") ? "1.0.0" : NONE, state(step, NONE), step);
        }
    }

    @Test
    void aRemovalKilledAtAnyMomentIsTheWholeOrNone() throws Exception {
        beginWith("1.0.0");
        for (String step : List.of("COMMIT", "CLEAN", "0", "1", "3", "4")) {
            assertTrue(killed("remove", ID, step), step);
            assertEquals(step.equals("COMMIT") ? "1.0.0" : NONE, state(step, "1.0.0"), step);
        }
    }

    @Test
    void whatAnotherProcessChangedBeforeThisOneGotTheRightToTheFolderCounts() throws Exception {
        beginWith("1.0.0");
        Path errors = temp.resolve("errors");
        Process other = OtherProcess.start(home, temp.resolve("other"), errors, "wait");
        try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8);
                PrintStream in = new PrintStream(other.getOutputStream(), true, StandardCharsets.UTF_8)) {
            assertEquals("mau.a@1.0.0 ACTIVE [mau.x.table@1.0.0, mau.y.table@1.0.0]; 2", out.readLine(),
                    () -> read(errors));
            try (Program program = Program.start(home, cache)) {
                program.plugins().update(newer, "x", "an", Progress.NONE);
            }
            in.println("own");
            assertEquals("mau.a@1.1.0 ACTIVE [mau.x.table@1.1.0, mau.y.table@1.1.0]; 2", out.readLine(),
                    () -> read(errors));
        }
        assertTrue(other.waitFor(1, TimeUnit.MINUTES));
    }

    /** Brings the folder to a version from what a process left behind; nothing may stay of that. */
    private void begin(Program program, String version) throws Exception {
        for (Plugin plugin : program.plugins().list()) {
            program.plugins().remove(plugin.id(), "an", Progress.NONE);
        }
        assertEquals(Map.of(), program.pluginBundles());
        if (version.equals(NONE)) {
            return;
        }
        program.plugins().install(old, "x", "an", Progress.NONE);
        assertEquals(2, program.pluginBundles().size());
        assertEquals(List.of("khung", "khung.sig"), left());
    }

    /** @return false when it came to its end before */
    private boolean killed(String act, String what, String end) throws Exception {
        Path errors = temp.resolve("errors");
        Process child = OtherProcess.start(home, cache, errors, act, what, end);
        assertTrue(child.waitFor(2, TimeUnit.MINUTES));
        assertTrue(child.exitValue() == OtherProcess.HALTED || child.exitValue() == 0, () -> read(errors));
        return child.exitValue() == OtherProcess.HALTED;
    }

    /**
     * The version found by the next start; checks that it is the whole of it and nothing else.
     *
     * @param next the version to begin with after that
     */
    private String state(String when, String next) throws Exception {
        try (Program program = Program.start(home, cache)) {
            List<Plugin> list = program.plugins().list();
            String version = list.isEmpty() ? NONE : list.get(0).version();
            assertEquals(list.isEmpty() ? List.of() : List.of("mau.x.table@" + version, "mau.y.table@" + version),
                    program.rubrics().list().stream().map(Rubric::reference).filter(r -> r.startsWith("mau.")).toList(),
                    when);
            assertEquals(list.isEmpty() ? List.of() : List.of(ID + ".x " + version + " active",
                    ID + ".y " + version + " active"),
                    program.pluginBundles().values().stream().sorted().toList(), when);
            list.forEach(p -> assertEquals(Plugin.State.ACTIVE, p.state(), when + p.reasons()));
            assertEquals(List.of(), program.plugins().verifyInstalled(), when);
            begin(program, next);
            return version;
        }
    }

    /** What lies in the folder besides the list and the log, without digests. */
    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.list(home.resolve("plugins"))) {
            return all.map(f -> f.getFileName().toString()).filter(n -> !n.equals("log") && !n.equals(Listing.NAME))
                    .map(n -> n.replaceFirst("^[0-9a-f]{64}\\.", "")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
