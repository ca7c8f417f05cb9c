package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.deadlines.Term;
import khung.dossier.Annulled;
import khung.dossier.Case;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierStore.Changed;
import khung.dossier.DossierStore.Stored;
import khung.dossier.Period;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.dossier.UnitFacts;
import khung.policy.Act;
import khung.policy.Filter;
import khung.policy.Question;
import khung.policy.SwitchOrder;
import khung.policy.Switching;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;

/** R001-35, R002-91, R004-108: a result found wrong is annulled and stays readable; the dossier is graded again. */
class AnnullingTest {

    private static final Period QUARTER = new Period(2026, 3);
    private static final String UNIT = "Đảng ủy xã Đạ Huoai";
    private static final Rubric RUBRIC = Place.rubric();
    private static final Decision DECIDED = new Decision(Optional.of(Grade.GOOD), "Ban Thường vụ", "30/09/2026", "đủ");
    private static final Annulled.Order FAULT = new Annulled.Order("fault", "phát hiện có khuyết điểm",
            "12-QĐ/ĐU, 20/11/2026", "Ban Thường vụ", "kết luận kiểm tra: \"sai số liệu\"", Optional.of(Grade.GOOD));
    private static final String SHEET = "{\"grade\":\"good\"}";

    @TempDir
    Path folder;
    private H2DossierStore store;

    @BeforeEach
    void open() {
        store = Place.store(folder);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private static Case said(String keyTasks, int unitDone) {
        StageEntry self = new StageEntry(Map.of(), Map.of(), Optional.empty(), "", keyTasks);
        return new Case(Dossier.blank("h-1", Place.REFERENCE, QUARTER, UNIT, "Nguyễn Thị Bưởi").with(Stage.SELF, self)
                .with(DECIDED), new UnitFacts(UNIT, QUARTER, Map.of(Count.UNIT_ASSIGNED, 40, Count.UNIT_DONE, unitDone),
                        Map.of(), List.of()));
    }

    private Stored stored() throws IOException {
        return store.load("h-1").orElseThrow();
    }

    private Annulled annulledOnce() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        store.finalise("h-1", 1, SHEET, "Cam");
        return store.annul("h-1", 2, FAULT);
    }

    @Test
    void theDossierIsOpenAgainAndNamesWhatWasAnnulled() throws Exception {
        Annulled annulled = annulledOnce();
        assertEquals(FAULT.done(2, LocalDate.now(Term.ZONE), annulled.digest()), annulled);
        assertEquals("fe83d7bf01c340d1519108d6515cd77548bbf546bfc72b45f861bc116711fbc2", annulled.digest());
        store.close();
        store = Place.store(folder);
        Stored open = stored();
        assertFalse(open.finalised());
        assertEquals(3, open.revision());
        assertEquals("Ban Thường vụ", open.savedBy());
        assertEquals(Optional.empty(), open.finalSheet());
        assertEquals(List.of(annulled), open.file().dossier().annulled());
        assertEquals(Decision.NONE, open.file().dossier().decision(), "the decision was for the old result");
        assertEquals("cũ", open.file().dossier().self().keyTasks());
        assertFalse(store.list().get(0).finalised());
        assertEquals(1, store.list().get(0).annulled());
    }

    @Test
    void theAnnulledResultStaysAsItWasWhateverComesAfter() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        store.finalise("h-1", 1, SHEET, "Cam");
        Stored before = stored();
        store.annul("h-1", 2, FAULT);
        store.save(said("mới", 12).with(stored().file().dossier().with(Stage.SELF, said("mới", 12).dossier().self())),
                3, RUBRIC, "Quýt");
        store.finalise("h-1", 4, "{}", "Quýt");
        Stored past = store.annulled("h-1", 2).orElseThrow();
        assertEquals(before.file().dossier(), past.file().dossier());
        assertEquals(before.file().unit(), past.file().unit(), "the facts of the unit as they were then");
        assertEquals(12, stored().file().unit().counts().get(Count.UNIT_DONE));
        assertEquals(before, past);
        assertEquals("mới", stored().file().dossier().self().keyTasks());
    }

    @Test
    void aFinalisedDossierStandsByWhatWasKnownOfItsUnitThen() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        store.finalise("h-1", 1, SHEET, "Cam");
        store.save(said("x", 12).with(Dossier.blank("h-2", Place.REFERENCE, QUARTER, UNIT, "Phạm Cam")), 0, RUBRIC, "Cam");
        assertEquals(12, store.unitFacts(UNIT, QUARTER).counts().get(Count.UNIT_DONE));
        assertEquals(38, stored().file().unit().counts().get(Count.UNIT_DONE));
        store.annul("h-1", 2, FAULT);
        assertEquals(12, stored().file().unit().counts().get(Count.UNIT_DONE), "open again, it goes by what is known now");
    }

    @Test
    void anyNumberOfAnnulledResultsStays() throws Exception {
        annulledOnce();
        List<String> sheets = new ArrayList<>(List.of(SHEET));
        for (long revision = 3; revision < 9; revision += 2) {
            sheets.add("{\"n\":\"" + revision + "\"}");
            store.finalise("h-1", revision, sheets.get(sheets.size() - 1), "Cam");
            store.annul("h-1", revision + 1, FAULT);
        }
        assertEquals(List.of(2L, 4L, 6L, 8L), stored().file().dossier().annulled().stream().map(Annulled::revision).toList());
        for (int i = 0; i < 4; i++) {
            Stored past = store.annulled("h-1", 2 + 2 * i).orElseThrow();
            assertEquals(Optional.of(sheets.get(i)), past.finalSheet());
            assertEquals(i, past.file().dossier().annulled().size(), "a result names those before it");
        }
        assertEquals(4, store.list().get(0).annulled());
    }

    @Test
    void onlyAFinalisedDossierAtTheRevisionSeenIsAnnulled() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        Changed open = assertThrows(Changed.class, () -> store.annul("h-1", 1, FAULT));
        assertTrue(open.getMessage().contains("chưa chốt"), open.getMessage());
        store.finalise("h-1", 1, SHEET, "Cam");
        assertThrows(Changed.class, () -> store.annul("h-1", 1, FAULT));
        assertThrows(Changed.class, () -> store.annul("h-2", 1, FAULT));
        assertTrue(stored().finalised());
        assertEquals(2, stored().revision());
        assertEquals(Optional.empty(), store.annulled("h-1", 2), "nothing was annulled");
        store.annul("h-1", 2, FAULT);
        assertThrows(Changed.class, () -> store.annul("h-1", 2, FAULT));
        assertEquals(Optional.empty(), store.annulled("h-1", 1));
        assertEquals(Optional.empty(), store.annulled("h-1", 3));
    }

    @Test
    void whatWasTypedBeforeStaysAndIsNotSavedOverTheReopenedDossier() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        store.finalise("h-1", 1, SHEET, "Cam");
        store.keepDraft(said("đang gõ", 38), 1);
        store.annul("h-1", 2, FAULT);
        assertEquals("đang gõ", store.draft("h-1").orElseThrow().file().dossier().self().keyTasks());
        assertThrows(Changed.class, () -> store.save(said("đang gõ", 38), 1, RUBRIC, "Bưởi"));
    }

    @Test
    void aDossierThatKeepsAnAnnulledResultIsNotDeleted() throws Exception {
        annulledOnce();
        IOException refused = assertThrows(IOException.class, () -> store.delete("h-1", "Bưởi"));
        assertEquals(1, refused.getMessage().lines().count());
        assertEquals(3, stored().revision());
    }

    @Test
    void whoeverListensHearsOfIt() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        store.finalise("h-1", 1, SHEET, "Cam");
        List<Boolean> heard = new ArrayList<>();
        store.onChange(() -> heard.add(true));
        store.annul("h-1", 2, FAULT);
        assertEquals(List.of(true), heard);
    }

    @Test
    void aSwitchAndItsUndoForgetNoAnnulment() throws Exception {
        store.close();
        RubricRegistry installed = Invented.installed();
        Rubric old = Invented.old(installed);
        store = Place.store(folder, installed);
        store.save(Case.of(Dossier.blank("h-1", old.reference(), QUARTER, "Xã A", "Lê Ước")), 0, old, "x");
        Switching switching = new Switching(store, store, installed, Clock.systemDefaultZone());
        Act act = switching.apply(new SwitchOrder(List.of(Switching.version(Invented.later(installed), Optional.empty(),
                QUARTER, Set.of())), Optional.of(Filter.ALL), "BTV", "thử", LocalDate.now()),
                Optional.empty()).act();
        store.finalise("h-1", 2, SHEET, "Cam");
        Annulled annulled = store.annul("h-1", 3, FAULT);

        switching.undo(act.id(), "BTV", "nhầm");
        Question question = store.questions().get(0);
        switching.resolve(question, Question.Answer.GO_BACK, "BTV", "nhầm");

        assertEquals(old.reference(), stored().file().dossier().rubric(), "taken back to before the switch");
        assertEquals(List.of(annulled), stored().file().dossier().annulled());
        assertEquals(Optional.of(SHEET), store.annulled("h-1", 3).orElseThrow().finalSheet());
    }

    @Test
    void aFileFromBeforeThereWereAnnulmentsIsTakenOver() throws Exception {
        store.save(said("cũ", 38), 0, RUBRIC, "Bưởi");
        store.finalise("h-1", 1, SHEET, "Cam");
        store.close();
        try (java.sql.Connection c = java.sql.DriverManager.getConnection(new H2File(folder, "khung").url(), "khung", "");
                java.sql.Statement s = c.createStatement()) {
            s.execute("DROP TABLE annulment");
            s.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '3'");
        }
        store = Place.store(folder);
        Annulled annulled = store.annul("h-1", 2, FAULT);
        assertEquals(List.of(annulled), stored().file().dossier().annulled());
        assertEquals(Optional.of(SHEET), store.annulled("h-1", 2).orElseThrow().finalSheet());
    }
}
