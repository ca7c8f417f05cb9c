package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

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
        Process child = KilledChild.start(KillTest.class, folder, errors);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
                H2DossierStore store = Place.store(folder)) {
            assertEquals("ready", out.readLine(), () -> KilledChild.read(errors));
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
        long[] last = {known, 0};
        KilledChild.run(KillTest.class, folder, lines, line -> {
            String[] words = line.split(" ");
            if (words.length == 2 && words[1].endsWith(".")) {
                last[words[0].equals("saved") ? 0 : 1] = Long.parseLong(words[1].substring(0, words[1].length() - 1));
            }
        });
        return new Acknowledged(last[0], last[1]);
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
