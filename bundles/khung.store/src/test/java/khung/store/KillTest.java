package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore.Changed;
import khung.dossier.DossierStore.Draft;
import khung.dossier.DossierStore.Stored;
import khung.dossier.Period;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.rubric.Rubric;

/** Another process saves and is killed; what it was told was kept has to be there. */
class KillTest {

    private static final int ROUNDS = 12;
    private static final int MOST_LINES = 60;
    /** H2 that writes over freed space began to lose commits after about three hundred saves. */
    private static final int LINES_BEFORE = 700;
    private static final String ID = "h-1";

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedSaveAndDraftSurvivesKill9() throws Exception {
        Random random = new Random(20261121);
        long known = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int lines = round == 0 ? 0 : round == 1 ? LINES_BEFORE : random.nextInt(MOST_LINES);
            Acknowledged last = runAndKill(lines, known);
            known = check(last, "round " + round + " killed after line " + lines);
        }
        assertTrue(known > ROUNDS, "the child hardly saved: " + known);
        assertEquals(known, Place.number(folder,
                "SELECT COUNT(DISTINCT revision) FROM dossier_revision WHERE dossier_id = ?", ID));
    }

    @Test
    void aFileOpenInAnotherProcessIsNamedInOneLine() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Process child = child(errors);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
                H2DossierStore store = Place.store(folder)) {
            assertEquals("ready", out.readLine(), () -> read(errors));
            out.readLine();
            IOException refused = assertThrows(IOException.class, store::list);
            assertTrue(refused.getMessage().contains("chương trình khác"), refused.getMessage());
            assertEquals(1, refused.getMessage().lines().count());
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private record Acknowledged(long saved, long draft) {
    }

    private Acknowledged runAndKill(int lines, long known) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("khung-kill", ".txt");
        Process child = child(errors);
        long saved = known;
        long draft = 0;
        // By its handle, because Process.destroyForcibly also throws away what was printed and not read yet.
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("ready", out.readLine(), () -> read(errors));
            int seen = 0;
            if (seen == lines) {
                child.toHandle().destroyForcibly();
            }
            // What it printed before it died was acknowledged, read now or later.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 2 && words[1].endsWith(".")) {
                    long number = Long.parseLong(words[1].substring(0, words[1].length() - 1));
                    saved = words[0].equals("saved") ? number : saved;
                    draft = words[0].equals("draft") ? number : draft;
                }
                if (++seen == lines) {
                    child.toHandle().destroyForcibly();
                }
            }
        }
        assertTrue(child.waitFor(1, TimeUnit.MINUTES));
        assertEquals(128 + 9, child.exitValue(), () -> read(errors));
        Files.delete(errors);
        return new Acknowledged(saved, draft);
    }

    private Process child(Path errors) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), KillTest.class.getName(),
                folder.toString()).redirectError(errors.toFile()).start();
    }

    private long check(Acknowledged last, String when) throws IOException {
        try (H2DossierStore store = Place.store(folder)) {
            Optional<Stored> stored = store.load(ID);
            long revision = stored.map(Stored::revision).orElse(0L);
            assertTrue(revision >= last.saved(), when + ": acknowledged " + last.saved() + ", found " + revision);
            assertTrue(revision <= last.saved() + 1, when + ": acknowledged " + last.saved() + ", found " + revision);
            stored.ifPresent(s -> assertEquals(Long.toString(revision), s.file().dossier().self().keyTasks(), when));
            if (last.draft() > revision) {
                Draft draft = store.draft(ID).orElseThrow(() -> new AssertionError(when + ": the draft is lost"));
                assertTrue(Long.parseLong(draft.file().dossier().self().keyTasks()) >= last.draft(), when);
            }
            return revision;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The child: types revision n + 1 as a draft, saves it, says so, for ever. */
    public static void main(String[] arguments) throws IOException, Changed {
        Rubric rubric = Place.rubric();
        System.out.println("ready");
        H2DossierStore store = Place.store(Path.of(arguments[0]));
        long revision = store.load(ID).map(Stored::revision).orElse(0L);
        while (true) {
            Case file = numbered(revision + 1);
            store.keepDraft(file, revision);
            System.out.println("draft " + (revision + 1) + ".");
            revision = store.save(file, revision, rubric, "child");
            System.out.println("saved " + revision + ".");
        }
    }

    private static Case numbered(long number) {
        StageEntry entry = new StageEntry(StageEntry.BLANK.answers(), StageEntry.BLANK.notes(), Optional.empty(), "",
                Long.toString(number));
        return Case.of(Dossier.blank(ID, Place.REFERENCE, new Period(2026, 3), "Đảng ủy", "Nguyễn Thị Bưởi")
                .with(Stage.SELF, entry));
    }
}
