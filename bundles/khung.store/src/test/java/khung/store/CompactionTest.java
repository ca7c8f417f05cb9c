package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.rubric.Rubric;

/** What many saves append is given back when the store is closed, and nothing that was saved goes with it. */
class CompactionTest {

    private static final int SAVES = 700;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void theFileOfManySavesIsSmallAgainOnceClosedAndHoldsThemAll() throws Exception {
        Rubric rubric = Place.rubric();
        long open;
        try (H2DossierStore store = Place.store(folder)) {
            long revision = 0;
            for (int i = 1; i <= SAVES; i++) {
                Case file = numbered(i);
                store.keepDraft(file, revision);
                revision = store.save(file, revision, rubric, "an");
            }
            open = size();
        }

        assertTrue(open > 16 * MEBIBYTE, "nothing to give back: " + open);
        assertTrue(size() < 2 * MEBIBYTE, "closed: " + size());
        assertEquals(SAVES, Place.number(folder,
                "SELECT COUNT(DISTINCT revision) FROM dossier_revision WHERE dossier_id = ?", "h-1"));
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.size(files.filter(f -> f.toString().endsWith(".mv.db")).findFirst().orElseThrow());
        }
    }

    private static Case numbered(int number) {
        StageEntry entry = new StageEntry(StageEntry.BLANK.answers(), StageEntry.BLANK.notes(), Optional.empty(), "",
                Integer.toString(number));
        return Case.of(Dossier.blank("h-1", Place.REFERENCE, new Period(2026, 3), "Đảng ủy", "Nguyễn Thị Bưởi")
                .with(Stage.SELF, entry));
    }
}
