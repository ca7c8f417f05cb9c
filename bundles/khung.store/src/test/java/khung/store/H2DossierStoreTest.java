package khung.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierStore.Changed;
import khung.dossier.DossierStore.Stored;
import khung.dossier.DossierStore.Summary;
import khung.dossier.Period;
import khung.dossier.Person;
import khung.dossier.Pins;
import khung.dossier.RubricLookup;
import khung.dossier.Stage;
import khung.dossier.StageEntry;
import khung.dossier.UnitFacts;
import khung.grading.ForceMajeure;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Mark;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;
import khung.scoring.Answer;

class H2DossierStoreTest {

    private static final Period QUARTER = new Period(2026, 3);
    private static final String UNIT = "Đảng ủy xã Đạ Huoai";
    private static final Rubric RUBRIC = Place.rubric();

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

    private void reopen() throws IOException {
        store.close();
        store = Place.store(folder);
    }

    private static Case named(String id, String name) {
        return Case.of(Dossier.blank(id, Place.REFERENCE, QUARTER, UNIT, name));
    }

    private static UnitFacts facts(int assigned, int done) {
        return new UnitFacts(UNIT, QUARTER, Map.of(Count.UNIT_ASSIGNED, assigned, Count.UNIT_DONE, done),
                Map.of(Mark.UNIT_QUALITY, true),
                List.of(new ForceMajeure(2, 1, 1, 0, "Bão số 3", Optional.of("Ban Thường vụ Tỉnh ủy"))));
    }

    private static Case full() {
        StageEntry self = StageEntry.BLANK.answer("A.1.1", Optional.of(new Answer.Tick(true)))
                .answer("A.1.2", Optional.of(new Answer.Tick(false)))
                .answer("B.1.1", Optional.of(new Answer.Result(BigFraction.of(12345678, 1000000))))
                .answer("B.2.5", Optional.of(new Answer.Tier("Khá")))
                .answer("B.2.7", Optional.of(new Answer.Assessed(Optional.of("Đạt: \"tốt\""), Optional.empty(),
                        Optional.empty(), Optional.empty())))
                .note("B.1.1", "Theo số liệu của Chi cục Thống kê\nquý III");
        Dossier dossier = Dossier.blank("h-1", Place.REFERENCE, QUARTER, UNIT, "Nguyễn Thị Bưởi")
                .with(new Person("Nguyễn Thị Bưởi", "05/09/1975", "Bí thư Đảng ủy", "", "Ủy viên"))
                .withRole(Optional.of(Role.values()[0])).with(Stage.SELF, self)
                .withOwn(Map.of(Count.OWN_ASSIGNED, 12, Count.OWN_DONE, 11), List.of())
                .withUnfinished(Map.of("self.answers.B.1.2", "1,"))
                .with(new Decision(Optional.of(Grade.GOOD), "Ban Thường vụ", "30/09/2026", "theo Điều 5"));
        return new Case(dossier, facts(40, 38));
    }

    private Case loaded(String id) throws IOException {
        return store.load(id).orElseThrow().file();
    }

    @Test
    void aCaseComesBackAsItWasSaved() throws Exception {
        assertEquals(1, store.save(full(), 0, RUBRIC, "Bưởi"));
        reopen();
        Stored stored = store.load("h-1").orElseThrow();
        Case expected = full().with(full().dossier().pinned(RUBRIC)
                .with(Pins.of(RUBRIC, Place.shipped().rulings(), stored.file().dossier().pins().engine().orElseThrow())));
        assertEquals(expected, stored.file());
        assertEquals(1, stored.revision());
        assertEquals("Bưởi", stored.savedBy());
        assertFalse(stored.finalised());
        assertEquals(facts(40, 38), store.unitFacts(UNIT, QUARTER));
    }

    @Test
    void whatWasNeverKeptIsEmptyOrUnknown() throws Exception {
        assertEquals(List.of(), store.list());
        assertEquals(Optional.empty(), store.load("không có"));
        assertEquals(Optional.empty(), store.draft("không có"));
        assertEquals(Optional.empty(), store.rubric("00"));
        assertEquals(UnitFacts.unknown(UNIT, QUARTER), store.unitFacts(UNIT, QUARTER));
    }

    @Test
    void aSaveOverAnotherSaveIsRefusedAndWritesNothing() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.save(full(), 1, RUBRIC, "Cam");
        Case late = full().with(full().dossier().withUnfinished(Map.of())).with(facts(1, 1));
        Changed refused = assertThrows(Changed.class, () -> store.save(late, 1, RUBRIC, "Quýt"));
        assertTrue(refused.getMessage().contains("Cam"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertEquals(2, store.load("h-1").orElseThrow().revision());
        assertEquals(full().dossier().unfinished(), loaded("h-1").dossier().unfinished());
        assertEquals(facts(40, 38), store.unitFacts(UNIT, QUARTER));
        store.close();
        assertEquals(2, Place.number(folder, "SELECT COUNT(*) FROM dossier_revision WHERE dossier_id = ?", "h-1"));
    }

    @Test
    void aFinalisedDossierKeepsItsSheetAndTakesNoMore() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        assertThrows(Changed.class, () -> store.finalise("h-1", 7, "{}", "Cam"));
        store.finalise("h-1", 1, "{\"total\": \"271/3\"}", "Cam");
        assertThrows(Changed.class, () -> store.save(full(), 2, RUBRIC, "Quýt"));
        assertThrows(Changed.class, () -> store.finalise("h-1", 2, "{}", "Quýt"));
        reopen();
        Stored stored = store.load("h-1").orElseThrow();
        assertTrue(store.list().get(0).finalised());
        assertEquals(stored.savedAt(), store.list().get(0).savedAt());
        assertTrue(stored.finalised());
        assertEquals(2, stored.revision());
        assertEquals("Cam", stored.savedBy());
        assertEquals(Optional.of("{\"total\": \"271/3\"}"), stored.finalSheet());
    }

    @Test
    void anotherContentOfTheRubricIsRefused() throws Exception {
        Case other = full().with(full().dossier().pinned(Place.altered(text -> text.replace("max: \"70\"", "max: \"71\""))));
        assertThrows(Changed.class, () -> store.save(other, 0, RUBRIC, "Bưởi"));
        assertEquals(List.of(), store.list());
    }

    @Test
    void aDraftStaysUntilItsDossierIsSaved() throws Exception {
        store.keepDraft(full(), 0);
        Case later = full().with(full().dossier().withUnfinished(Map.of("self.answers.B.1.2", "1,5")));
        store.keepDraft(later, 0);
        reopen();
        assertEquals(later, store.draft("h-1").orElseThrow().file());
        assertEquals(0, store.draft("h-1").orElseThrow().basedOn());
        assertEquals(List.of(), store.list());
        store.save(later, 0, RUBRIC, "Bưởi");
        assertEquals(Optional.empty(), store.draft("h-1"));
        store.keepDraft(loaded("h-1"), 1);
        Summary line = store.list().get(0);
        assertEquals(new Summary("h-1", QUARTER, UNIT, "Nguyễn Thị Bưởi", "05/09/1975", Place.REFERENCE, 1,
                line.savedAt(), "Bưởi", false, true, 0), line);
        assertEquals(1, store.draft("h-1").orElseThrow().basedOn());
        store.dropDraft("h-1");
        assertFalse(store.list().get(0).hasDraft());
    }

    @Test
    void aDraftWithoutAUnitNameIsKeptAsItIs() throws Exception {
        Case unnamed = Case.of(full().dossier().withUnit(""));
        store.keepDraft(unnamed, 0);
        assertEquals(unnamed, store.draft("h-1").orElseThrow().file());
    }

    @Test
    void aRefusedSaveKeepsTheDraft() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.keepDraft(full(), 0);
        assertThrows(Changed.class, () -> store.save(full(), 0, RUBRIC, "Bưởi"));
        assertTrue(store.draft("h-1").isPresent());
    }

    @Test
    void aDossierAndItsDraftOpenWithoutTheRubricInstalled() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.keepDraft(loaded("h-1"), 1);
        store.close();
        store = Place.store(folder, new RubricRegistry());
        assertEquals(full().dossier().self(), loaded("h-1").dossier().self());
        assertEquals(loaded("h-1"), store.draft("h-1").orElseThrow().file());
        assertEquals(RUBRIC, store.rubric(RUBRIC.digest()).orElseThrow());
        assertEquals(facts(40, 38), store.unitFacts(UNIT, QUARTER));
    }

    @Test
    void aRubricIsKeptOncePerContent() throws Exception {
        store.save(named("h-1", "Nguyễn Thị Bưởi"), 0, RUBRIC, "x");
        store.save(named("h-2", "Trần Văn Cam"), 0, RUBRIC, "x");
        store.close();
        assertEquals(RUBRIC.files().size(),
                Place.number(folder, "SELECT COUNT(*) FROM rubric_file WHERE digest = ?", RUBRIC.digest()));
    }

    @Test
    void manyAreTakenTogetherOrNotAtAll() throws Exception {
        store.save(named("h-2", "Trần Văn Cam"), 0, RUBRIC, "x");
        List<Case> files = List.of(full(), named("h-2", "Lê Quýt"), named("h-3", "Đỗ Mơ"));
        assertThrows(Changed.class, () -> store.addAll(files, RubricLookup.of(Place.shipped()), "y"));
        assertEquals(List.of("h-2"), store.list().stream().map(Summary::id).toList());
        assertEquals(UnitFacts.unknown(UNIT, QUARTER), store.unitFacts(UNIT, QUARTER));
        assertThrows(IOException.class,
                () -> store.addAll(List.of(full()), (reference, supplements, unit) -> Optional.empty(), "y"));
        store.addAll(List.of(full(), named("h-3", "Đỗ Mơ")), RubricLookup.of(Place.shipped()), "y");
        assertEquals(3, store.list().size());
        assertEquals(facts(40, 38), loaded("h-2").unit());
    }

    @Test
    void aNewDossierWithoutFactsLeavesThoseOfItsUnit() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.save(named("h-2", "Trần Văn Cam"), 0, RUBRIC, "Cam");
        assertEquals(facts(40, 38), loaded("h-2").unit());
    }

    @Test
    void factsCanBeChangedAndTakenAwayAndTheOlderOnesStayInHistory() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.save(loaded("h-1").with(facts(40, 39)), 1, RUBRIC, "Bưởi");
        store.save(loaded("h-1"), 2, RUBRIC, "Bưởi");
        store.save(loaded("h-1").with(UnitFacts.unknown(UNIT, QUARTER)), 3, RUBRIC, "Bưởi");
        assertEquals(UnitFacts.unknown(UNIT, QUARTER), loaded("h-1").unit());
        store.close();
        assertEquals(3, Place.number(folder, "SELECT COUNT(*) FROM unit_facts_revision WHERE unit = ?", UNIT));
    }

    @Test
    void factsOfAUnitWithoutANameAreRefusedInOneLine() throws Exception {
        Case nameless = new Case(full().dossier().withUnit(""),
                new UnitFacts("", QUARTER, Map.of(Count.UNIT_ASSIGNED, 3), Map.of(), List.of()));
        IOException refused = assertThrows(IOException.class, () -> store.save(nameless, 0, RUBRIC, "Bưởi"));
        assertTrue(refused.getMessage().contains("đơn vị"), refused.getMessage());
        assertEquals(List.of(), store.list());
    }

    @Test
    void peopleAreListedByPeriodUnitAndGivenName() throws Exception {
        List<String> names = List.of("Trần Văn Ánh", "Nguyễn Văn An", "Lê Thị Ăn", "Đỗ Đức Dân", "Phạm Văn Đán",
                "Bùi Thị An", "Lê Thị Ấn");
        List<Case> files = new ArrayList<>();
        for (String name : names) {
            files.add(named(name, name));
        }
        files.add(Case.of(Dossier.blank("trước", Place.REFERENCE, new Period(2026, 2), "Z", "Zz")));
        files.add(Case.of(Dossier.blank("đơn vị khác", Place.REFERENCE, QUARTER, "Ban Tổ chức", "Zz")));
        store.addAll(files, RubricLookup.of(Place.shipped()), "x");
        assertEquals(List.of("trước", "đơn vị khác", "Bùi Thị An", "Nguyễn Văn An", "Trần Văn Ánh", "Lê Thị Ăn",
                "Lê Thị Ấn", "Đỗ Đức Dân", "Phạm Văn Đán"), store.list().stream().map(Summary::id).toList());
    }

    @Test
    void aRemovedDossierIsGoneButItsHistoryAndNumberingStay() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.keepDraft(loaded("h-1"), 1);
        store.delete("h-1", "Cam");
        assertEquals(List.of(), store.list());
        assertEquals(Optional.empty(), store.draft("h-1"));
        assertThrows(Changed.class, () -> store.save(full(), 1, RUBRIC, "Bưởi"));
        assertEquals(3, store.save(full(), 0, RUBRIC, "Bưởi"));
    }

    @Test
    void listenersHearOfWhatWasSavedAndMayAskTheStore() throws Exception {
        List<Integer> sizes = new ArrayList<>();
        AutoCloseable registration = store.onChange(() -> {
            try {
                sizes.add(store.list().size());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        store.save(full(), 0, RUBRIC, "Bưởi");
        assertThrows(Changed.class, () -> store.save(full(), 0, RUBRIC, "Bưởi"));
        store.finalise("h-1", 1, "{}", "Bưởi");
        store.delete("h-1", "Bưởi");
        registration.close();
        store.save(full(), 0, RUBRIC, "Bưởi");
        assertEquals(List.of(1, 1, 0), sizes);
    }

    @Test
    void aListenerThatFailsDoesNotUndoASave() throws Exception {
        store.onChange(() -> {
            throw new IllegalStateException("thrown on purpose by a test");
        });
        assertEquals(1, store.save(full(), 0, RUBRIC, "Bưởi"));
    }

    @Test
    void theFileIsNobodyElsesAndNothingLiesBesideIt() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("khung.mv.db"))));
        store.close();
        assertArrayEquals(new String[] {"khung.mv.db"}, folder.toFile().list());
    }

    @Test
    void nothingIsOpenedBeforeItIsNeeded() throws Exception {
        assertArrayEquals(new String[0], folder.toFile().list());
    }

    @Test
    void anInterruptedThreadLosesNothing() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        Thread.currentThread().interrupt();
        assertEquals(2, store.save(full(), 1, RUBRIC, "Bưởi"));
        assertTrue(Thread.interrupted());
        reopen();
        assertEquals(2, store.load("h-1").orElseThrow().revision());
    }

    @Test
    void aFileOfANewerProgramIsLeftAlone() throws Exception {
        store.save(full(), 0, RUBRIC, "Bưởi");
        store.close();
        try (Connection c = DriverManager.getConnection(new H2File(folder, "khung").url(), "khung", "");
                Statement s = c.createStatement()) {
            s.executeUpdate("UPDATE \"flyway_schema_history\" SET \"version\" = '99' WHERE \"version\" IS NOT NULL");
        }
        store = Place.store(folder);
        IOException refused = assertThrows(IOException.class, () -> store.list());
        assertTrue(refused.getMessage().contains("mới hơn"), refused.getMessage());
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedInOneLineAndKept() throws Exception {
        byte[] other = "không phải cơ sở dữ liệu, chỉ là một tệp khác".repeat(400).getBytes("UTF-8");
        Files.write(folder.resolve("khung.mv.db"), other);
        IOException refused = assertThrows(IOException.class, () -> store.list());
        assertTrue(refused.getMessage().contains("khung.mv.db"), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
        assertArrayEquals(other, Files.readAllBytes(folder.resolve("khung.mv.db")));
    }

    @Test
    void aNameThatWouldCarrySettingsIntoTheUrlIsRefused() {
        assertThrows(IOException.class, () -> new H2File(folder, "khung;INIT=x").url());
        assertThrows(IOException.class, () -> new H2File(folder, "../khung").url());
        assertThrows(IOException.class, () -> new H2File(Path.of("/tmp/a;INIT=x"), "khung").url());
    }
}
