package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Annulled;
import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.DossierStore.Changed;
import khung.dossier.DossierStore.Stored;
import khung.dossier.Period;
import khung.rubric.Rubric;

/** Another process finalises and annuls and is killed: each annulment is wholly there or not at all, and stays. */
class AnnulKillTest {

    private static final int ROUNDS = 5;
    private static final int MOST_LINES = 40;
    private static final String ID = "h-1";

    @TempDir
    Path folder;

    @Test
    void anAnnulmentIsWhollyThereOrNotAtAll() throws Exception {
        try (H2DossierStore store = Place.store(folder)) {
            Rubric rubric = Place.rubric();
            store.save(Case.of(Dossier.blank(ID, Place.REFERENCE, new Period(2026, 3), "Đảng ủy", "Lê Ước")), 0, rubric,
                    "x");
        }
        Random random = new Random(20261121);
        int known = 0;
        for (int round = 0; round < ROUNDS; round++) {
            known = check(runAndKill(random.nextInt(MOST_LINES), known), "round " + round);
        }
        assertTrue(known > ROUNDS, "the child hardly annulled: " + known);
    }

    private int check(int acknowledged, String when) throws IOException {
        try (H2DossierStore store = Place.store(folder)) {
            Stored stored = store.load(ID).orElseThrow();
            List<Annulled> annulled = stored.file().dossier().annulled();
            assertTrue(annulled.size() == acknowledged || annulled.size() == acknowledged + 1,
                    when + ": acknowledged " + acknowledged + ", found " + annulled.size());
            assertEquals(annulled.size(), store.list().get(0).annulled(), when);
            // Saved once; then two revisions for each annulled result, and one more while it is finalised.
            assertEquals(1 + 2L * annulled.size() + (stored.finalised() ? 1 : 0), stored.revision(), when);
            for (int i = 0; i < annulled.size(); i++) {
                assertEquals(2 + 2L * i, annulled.get(i).revision(), when);
                assertEquals(Optional.of(sheet(i)), store.annulled(ID, annulled.get(i).revision()).orElseThrow()
                        .finalSheet(), when);
            }
            return annulled.size();
        }
    }

    private int runAndKill(int lines, int known) throws IOException, InterruptedException {
        AtomicInteger more = new AtomicInteger();
        KilledChild.run(AnnulKillTest.class, folder, lines, line -> more.addAndGet(line.equals("annulled.") ? 1 : 0));
        return known + more.get();
    }

    private static String sheet(int number) {
        return "{\"number\":\"" + number + "\"}";
    }

    /** The child: finalises, annuls, says so, for ever. */
    public static void main(String[] arguments) throws IOException, Changed {
        H2DossierStore store = Place.store(Path.of(arguments[0]));
        Annulled.Order order = new Annulled.Order("fault", "x", "", "child", "thử", Optional.empty());
        System.out.println("ready");
        while (true) {
            Stored stored = store.load(ID).orElseThrow();
            if (stored.finalised()) {
                store.annul(ID, stored.revision(), order);
                System.out.println("annulled.");
            } else {
                store.finalise(ID, stored.revision(), sheet(stored.file().dossier().annulled().size()), "child");
                System.out.println("finalised.");
            }
        }
    }
}
