package khung.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.DossierStore.Changed;
import khung.dossier.DossierStore.Stored;
import khung.dossier.Period;
import khung.policy.Act;
import khung.policy.Applied;
import khung.policy.Filter;
import khung.policy.Followed;
import khung.policy.MoveReport;
import khung.policy.Policy;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Preview;
import khung.policy.Question;
import khung.policy.Refused;
import khung.policy.Scope;
import khung.policy.SwitchOrder;
import khung.policy.Switching;
import khung.policy.Undone;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;

class SwitchingTest {

    private static final Period Q3 = new Period(2026, 3);
    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    Path folder;
    private RubricRegistry installed;
    private Rubric old;
    private Rubric later;
    private H2DossierStore store;
    private Switching switching;

    @BeforeEach
    void open() throws IOException {
        installed = Invented.installed();
        old = Invented.old(installed);
        later = Invented.later(installed);
        reopen();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void reopen() throws IOException {
        if (store != null) {
            store.close();
        }
        store = Place.store(folder, installed);
        switching = new Switching(store, store, installed, Clock.system(ZoneId.systemDefault()));
    }

    private static Case typed(Case file, Rubric rubric, String... pathsAndTexts) {
        CaseFields fields = new CaseFields(rubric);
        Case now = file;
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            CaseFields.Written written = fields.set(now, pathsAndTexts[i], pathsAndTexts[i + 1]);
            assertTrue(written.known(), pathsAndTexts[i]);
            now = written.file();
        }
        return now;
    }

    private Case kept(String id, String unit, String... pathsAndTexts) throws IOException, Changed {
        Case file = typed(Case.of(Dossier.blank(id, old.reference(), Q3, unit, "Người " + id)), old, pathsAndTexts);
        store.save(file, 0, old, "tester");
        return loaded(id).file();
    }

    private Stored loaded(String id) throws IOException {
        return store.load(id).orElseThrow();
    }

    private SwitchOrder toLater(Optional<Filter> moves) {
        return new SwitchOrder(List.of(Switching.version(later, Optional.empty(), Q3, Set.of())), moves, "Quản trị",
                "bản chính thức", TODAY);
    }

    private static SwitchOrder read(String ruling, String option, Scope scope, Optional<Filter> moves) {
        return new SwitchOrder(List.of(new RulingPolicy(ruling, option, scope)), moves, "Quản trị", "cách hiểu mới",
                TODAY);
    }

    private static String get(Stored stored, Rubric rubric, String path) {
        return new CaseFields(rubric).get(stored.file(), path);
    }

    @Test
    void aDossierIsFixedToTheRulingsInForceWhenItIsFirstKept() throws Exception {
        Case before = kept("h-1", "Xã A");
        assertEquals("lower-bound", before.dossier().pins().rulings().get("I-02"));
        assertTrue(before.dossier().pins().engine().isPresent());
        switching.apply(read("I-02", "upper-bound", Scope.PROVINCE, Optional.empty()), Optional.empty());
        assertEquals("upper-bound", kept("h-2", "Xã A").dossier().pins().rulings().get("I-02"));
        assertEquals("lower-bound", loaded("h-1").file().dossier().pins().rulings().get("I-02"));
        store.save(loaded("h-1").file(), 1, old, "tester");
        assertEquals("lower-bound", loaded("h-1").file().dossier().pins().rulings().get("I-02"));
        // A form opened before the first save knows of no pins, and saves again.
        store.save(Case.of(Dossier.blank("h-1", old.reference(), Q3, "Xã A", "Người khác")), 2, old, "tester");
        assertEquals("lower-bound", loaded("h-1").file().dossier().pins().rulings().get("I-02"));
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndWritesNothing() throws Exception {
        kept("h-1", "Xã A", "self.B.1.1", "12", "self.B.1.3", "25", "self.B.1.4", "15");
        kept("h-2", "Xã B", "self.B.2.1", "2");
        kept("h-3", "Xã B", "self.B.1.1", "18");
        List<MoveReport> reports = new ArrayList<>();
        Preview preview = switching.preview(toLater(Optional.of(Filter.ALL)), reports::add);
        assertEquals(List.of("h-1", "h-2", "h-3"), reports.stream().map(MoveReport::dossier).toList());
        assertEquals(3, preview.moved());
        assertEquals(2, preview.withoutRow());
        // The split rows 2.1 and 2.2 of each.
        assertEquals(6, preview.withoutAnswer());
        assertEquals(1, loaded("h-1").revision());
        assertEquals(List.of(), switching.acts());
        assertEquals(3, switching.preview(toLater(Optional.empty()), reports::add).staying());
        assertEquals(3, reports.size());
    }

    @Test
    void aSwitchMovesDossiersAsOneActAndKeepsTheOldSheet() throws Exception {
        Case before = kept("h-1", "Xã A", "self.B.1.1", "12", "self.B.1.3", "25", "self.B.1.4", "15");
        Applied applied = switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty());
        assertEquals(1, applied.counts().moved());
        reopen();
        Stored now = loaded("h-1");
        assertEquals(2, now.revision());
        assertEquals("Quản trị", now.savedBy());
        assertEquals(Invented.NEW, now.file().dossier().rubric());
        assertEquals("15", get(now, later, "self.B.1.3"));
        assertEquals(Map.of("self.B.1.3", "25"), now.file().dossier().left().get(0).texts());
        String sheet = store.keptSheet("h-1", 1).orElseThrow();
        assertTrue(sheet.contains("\"B.1.1\":\"4/3\"") && sheet.contains("\"low\":\"16/3\""), sheet);
        assertEquals(List.of(new khung.policy.PolicyStore.Moved(applied.act().id(), "h-1", 1, 2)), store.moves("h-1"));
        assertEquals(List.of(applied.act()), switching.acts());
        assertEquals(List.of(Invented.NEW), switching.versions("local", "leader", "Xã A", Q3).stream()
                .filter(v -> v.by().isPresent()).map(v -> v.reference()).toList());
        assertEquals(before, store.revision("h-1", 1).orElseThrow().file());
    }

    @Test
    void finalisedDossiersNeverMove() throws Exception {
        kept("h-1", "Xã A", "self.B.1.1", "12");
        store.finalise("h-1", 1, "{}", "x");
        Stored before = loaded("h-1");
        assertEquals(0, switching.preview(toLater(Optional.of(Filter.ALL)), r -> {
        }).moved());
        assertEquals(0, switching.apply(toLater(Optional.of(Filter.only(Set.of("h-1")))), Optional.empty()).counts().moved());
        assertEquals(before, loaded("h-1"));
    }

    @Test
    void onlyTheDossiersMeantMove() throws Exception {
        kept("h-1", "Xã A");
        kept("h-2", "Xã B");
        kept("h-3", "Xã A");
        Filter unit = new Filter(Optional.of("Xã A"), Optional.empty(), Set.of());
        Preview preview = switching.preview(toLater(Optional.of(unit)), r -> {
        });
        assertEquals(2, preview.moved());
        assertEquals(1, preview.staying());
        switching.apply(toLater(Optional.of(Filter.only(Set.of("h-2", "nobody")))), Optional.empty());
        assertEquals(List.of(old.reference(), Invented.NEW, old.reference()), List.of(
                loaded("h-1").file().dossier().rubric(), loaded("h-2").file().dossier().rubric(),
                loaded("h-3").file().dossier().rubric()));
        SwitchOrder follow = new SwitchOrder(List.of(), Optional.of(unit), "Quản trị", "chuyển nốt", TODAY);
        assertEquals(2, switching.apply(follow, Optional.empty()).counts().moved());
        assertEquals(Invented.NEW, loaded("h-3").file().dossier().rubric());
        assertEquals(0, switching.preview(follow, r -> {
        }).moved());
    }

    @Test
    void aTokenThatNoLongerFitsRefusesAndWritesNothing() throws Exception {
        kept("h-1", "Xã A", "self.B.1.1", "12");
        SwitchOrder order = toLater(Optional.of(Filter.ALL));
        String token = switching.preview(order, r -> {
        }).token();
        store.save(typed(loaded("h-1").file(), old, "self.B.1.2", "25"), 1, old, "người khác");
        Refused refused = assertThrows(Refused.class, () -> switching.apply(order, Optional.of(token)));
        assertEquals("otherToken", refused.reasons().get(0).key());
        assertEquals(List.of(), switching.acts());
        assertEquals(List.of(), switching.policies().records());
        assertEquals(2, loaded("h-1").revision());
        String again = switching.preview(order, r -> {
        }).token();
        assertEquals(again, switching.apply(order, Optional.of(again)).counts().token());
    }

    @Test
    void whatIsBeingTypedMovesAlong() throws Exception {
        Case saved = kept("h-1", "Xã A", "self.B.1.4", "15");
        store.keepDraft(typed(saved, old, "self.B.1.4", "16", "self.B.1.5", "2,", "self.B.1.3", "9"), 1);
        switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty());
        Case draft = store.draft("h-1").orElseThrow().file();
        assertEquals(2, store.draft("h-1").orElseThrow().basedOn());
        CaseFields fields = new CaseFields(later);
        assertEquals("16", fields.get(draft, "self.B.1.3"));
        assertEquals("2,", fields.get(draft, "self.B.1.4"));
        assertEquals(Map.of("self.B.1.3", "9"), draft.dossier().left().get(0).texts());
        assertEquals(3, store.save(draft, 2, later, "tester"));
    }

    @Test
    void anUndoTakesUntouchedDossiersBackExactlyWithTheirDrafts() throws Exception {
        Case one = kept("h-1", "Xã A", "self.B.1.3", "25", "self.B.1.4", "15");
        Case two = kept("h-2", "Xã A", "self.B.2.1", "2");
        Case typing = typed(two, old, "self.B.2.1", "3", "self.B.1.3", "1,");
        store.keepDraft(typing, 1);
        Act act = switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty()).act();
        Undone undone = switching.undo(act.id(), "Quản trị", "nhầm");
        assertEquals(2, undone.back());
        assertEquals(List.of(), undone.questions());
        reopen();
        assertEquals(one, loaded("h-1").file());
        assertEquals(two, loaded("h-2").file());
        assertEquals(3, loaded("h-1").revision());
        assertEquals(typing, store.draft("h-2").orElseThrow().file());
        assertEquals(3, store.draft("h-2").orElseThrow().basedOn());
        assertTrue(switching.versions("local", "leader", "Xã A", Q3).stream().allMatch(v -> v.by().isEmpty()));
        assertEquals("undoneAlready", assertThrows(Refused.class, () -> switching.undo(act.id(), "x", "y"))
                .reasons().get(0).key());
    }

    @Test
    void anUndoCanBeUndone() throws Exception {
        kept("h-1", "Xã A", "self.B.1.4", "15");
        Act act = switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty()).act();
        Case moved = loaded("h-1").file();
        Act undo = switching.undo(act.id(), "Quản trị", "nhầm").act();
        switching.undo(undo.id(), "Quản trị", "không nhầm");
        assertEquals(moved, loaded("h-1").file());
        assertEquals(1, switching.versions("local", "leader", "Xã A", Q3).stream().filter(v -> v.by().isPresent()).count());
    }

    @Test
    void aDossierEditedSinceIsLeftForAPersonWithBothSetsOfAnswers() throws Exception {
        kept("h-1", "Xã A", "self.B.1.4", "15");
        kept("h-2", "Xã A", "self.B.1.4", "15");
        kept("h-3", "Xã A", "self.B.1.4", "15");
        kept("h-4", "Xã A");
        kept("h-5", "Xã A");
        Act act = switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty()).act();
        store.save(typed(loaded("h-1").file(), later, "self.B.1.3", "14"), 2, later, "tester");
        store.keepDraft(typed(loaded("h-2").file(), later, "self.B.1.3", "13"), 2);
        store.finalise("h-4", 2, "{}", "x");
        store.delete("h-5", "x");
        Undone undone = switching.undo(act.id(), "Quản trị", "nhầm");
        assertEquals(List.of(1L, 1L, 1L), List.of(undone.back(), undone.finalised(), undone.gone()));
        assertEquals(List.of("h-1", "h-2"), switching.questions().stream().map(Question::dossier).toList());
        assertEquals(Invented.NEW, loaded("h-4").file().dossier().rubric());

        Question first = switching.questions().get(0);
        Question.Both both = switching.both(first);
        assertEquals("15", new CaseFields(old).get(both.before(), "self.B.1.4"));
        assertEquals("14", new CaseFields(later).get(both.now(), "self.B.1.3"));
        switching.resolve(first, Question.Answer.GO_BACK, "Lê A", "làm lại");
        assertEquals(both.before(), loaded("h-1").file());
        assertEquals(4, loaded("h-1").revision());

        Question second = switching.questions().get(0);
        assertEquals("13", new CaseFields(later).get(switching.both(second).typing().orElseThrow(), "self.B.1.3"));
        switching.resolve(second, Question.Answer.KEEP_NEW, "Lê A", "giữ");
        assertEquals(2, loaded("h-2").revision());
        assertTrue(store.draft("h-2").isPresent());
        assertEquals(List.of(), switching.questions());
        assertEquals("resolvedAlready", assertThrows(Refused.class, () -> switching.resolve(second,
                Question.Answer.GO_BACK, "x", "y")).reasons().get(0).key());
    }

    @Test
    void aRulingChangesOnlyTheDossiersMovedToIt() throws Exception {
        kept("h-1", "Xã A", "self.B.1.1", "18");
        kept("h-2", "Xã B", "self.B.1.1", "18");
        SwitchOrder order = read("I-02", "upper-bound", Scope.unit("Xã A"), Optional.of(Filter.ALL));
        List<MoveReport> reports = new ArrayList<>();
        Preview preview = switching.preview(order, reports::add);
        assertEquals(1, preview.moved());
        assertEquals(1, preview.pointsChanged());
        assertEquals(Map.of("I-02", new MoveReport.Reading("lower-bound", "upper-bound")), reports.get(0).rulings());
        switching.apply(order, Optional.of(preview.token()));
        assertEquals("upper-bound", loaded("h-1").file().dossier().pins().rulings().get("I-02"));
        assertEquals(1, loaded("h-2").revision());
        assertEquals("upper-bound", switching.rulings("Xã A", old.reference()).option("I-02"));
        assertEquals("lower-bound", switching.rulings("Xã B", old.reference()).option("I-02"));
    }

    @Test
    void aSupplementIsLaidOnAndKeptWithTheDossier() throws Exception {
        kept("h-1", "Xã A", "self.B.1.1", "18");
        Policy on = Switching.supplement(installed.supplements().get(0), true);
        Applied applied = switching.apply(new SwitchOrder(List.of(on), Optional.of(Filter.ALL), "Quản trị", "lấp chỗ thiếu",
                TODAY), Optional.empty());
        assertEquals(1, applied.counts().moved());
        assertEquals(List.of("xa-mau.bo-sung@1"), loaded("h-1").file().dossier().supplements());
        Rubric laid = switching.laid(old, "Xã A");
        assertEquals(Optional.of(laid.digest()), loaded("h-1").file().dossier().digest());
        store.save(typed(loaded("h-1").file(), laid, "self.B.6.9", "1"), 2, laid, "tester");
        store.close();
        installed = Place.shipped();
        reopen();
        Rubric kept = store.rubric(laid.digest()).orElseThrow();
        assertEquals("1", new CaseFields(kept).get(loaded("h-1").file(), "self.B.6.9"));
        assertEquals(laid.digest(), kept.digest());
    }

    @Test
    void aFormThatIsOpenFollowsItsDossierAndLosesNothing() throws Exception {
        Case saved = kept("h-1", "Xã A", "self.B.1.4", "15");
        Case typing = typed(saved, old, "self.B.1.5", "20", "self.B.1.6", "2,");
        assertEquals(List.of(), switching.follow(typing, 1).reports());
        switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty());
        assertThrows(Changed.class, () -> store.save(typing, 1, old, "tester"));
        Followed followed = switching.follow(typing, 1);
        assertEquals(2, followed.basedOn());
        assertEquals(later.digest(), followed.rubric().digest());
        assertEquals("20", new CaseFields(later).get(followed.file(), "self.B.1.4"));
        assertEquals("2,", new CaseFields(later).get(followed.file(), "self.B.1.5"));
        switching.apply(read("I-02", "upper-bound", Scope.PROVINCE, Optional.of(Filter.ALL)), Optional.empty());
        Followed twice = switching.follow(typing, 1);
        assertEquals(3, twice.basedOn());
        assertEquals(2, twice.reports().size());
        assertEquals(4, store.save(twice.file(), 3, twice.rubric(), "tester"));
        assertEquals("upper-bound", loaded("h-1").file().dossier().pins().rulings().get("I-02"));
    }

    @Test
    void aSaveIsNoWayAroundAMove() throws Exception {
        Case saved = kept("h-1", "Xã A", "self.B.1.1", "12");
        Case other = saved.with(saved.dossier().pinned(later));
        assertThrows(Changed.class, () -> store.save(other, 1, later, "tester"));
        assertEquals(1, loaded("h-1").revision());
    }

    @Test
    void anOrderThatCannotBeCarriedOutSaysAllThatIsWrong() {
        SwitchOrder bad = new SwitchOrder(List.of(new RulingPolicy("I-02", "maybe", Scope.PROVINCE),
                new RulingPolicy("I-02", "upper-bound", Scope.PROVINCE), new RulingPolicy("I-99", "x", Scope.unit(" ")),
                Switching.version(later, Optional.empty(), new Period(2026, 0), Set.of())), Optional.empty(), " ", "",
                TODAY);
        Refused refused = assertThrows(Refused.class, () -> switching.preview(bad, r -> {
        }));
        assertEquals(List.of("noAuthor", "noReason", "noOption", "twice", "noRuling", "noUnit", "otherPeriod"),
                refused.reasons().stream().map(r -> r.key()).toList());
        for (String line : refused.lines(Locale.forLanguageTag("vi")).split("\n")) {
            assertFalse(line.isBlank());
        }
        assertThrows(Refused.class, () -> switching.apply(bad, Optional.empty()));
    }

    @Test
    void aDraftMayBeFinalisedByOnlyOnceItIsInForce() throws Exception {
        assertEquals("draft", switching.notFinalisable(old).get(0).key());
        switching.apply(new SwitchOrder(List.of(Switching.inForce(old)), Optional.empty(), "BTV", "áp dụng", TODAY),
                Optional.empty());
        assertEquals(List.of(), switching.notFinalisable(old));
        assertEquals("draft", switching.notFinalisable(later).get(0).key());
    }

    @Test
    void whoListensIsToldOnceItIsOnDisk() throws Exception {
        kept("h-1", "Xã A");
        List<String> told = new ArrayList<>();
        store.onChange(() -> told.add("dossiers"));
        switching.onPolicy(() -> {
            try {
                told.add("policies " + switching.policies().records().size());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        switching.apply(toLater(Optional.of(Filter.ALL)), Optional.empty());
        assertEquals(List.of("dossiers", "policies 1"), told);
    }
}
