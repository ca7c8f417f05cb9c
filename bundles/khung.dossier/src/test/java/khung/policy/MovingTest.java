package khung.policy;

import static khung.policy.Versions.NEW;
import static khung.policy.Versions.OLD;
import static khung.policy.Versions.replaced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Decision;
import khung.dossier.Dossier;
import khung.dossier.DossierFile;
import khung.dossier.Left;
import khung.dossier.Period;
import khung.dossier.Pins;
import khung.dossier.Stage;
import khung.policy.MoveReport.AxisMove;
import khung.policy.MoveReport.StageMove;
import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.RubricRegistry;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.text.Exact;

class MovingTest {

    private final RubricRegistry installed = Versions.installed(Versions.split());
    private final Rubric old = Versions.rubric(installed, OLD);
    private final Rubric later = Versions.rubric(installed, NEW);

    private static Case typed(Rubric rubric, String... pathsAndTexts) {
        CaseFields fields = new CaseFields(rubric);
        Case file = Case.of(Dossier.blank("d-1", rubric.reference(), new Period(2026, 3), "Xã Mẫu", "Lê Ước")
                .pinned(rubric));
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            CaseFields.Written written = fields.set(file, pathsAndTexts[i], pathsAndTexts[i + 1]);
            assertTrue(written.known(), pathsAndTexts[i]);
            file = written.file();
        }
        return file;
    }

    private Moving.Result move(Case file, Rubric from, Rubric to) {
        return new Moving(from, to).move(file, 1, false, Pins.of(to, installed.rulings(), "test"), installed.rulings());
    }

    private static StageMove self(Moving.Result moved) {
        return moved.report().stages().get(0);
    }

    private static String points(StageMove stage, String key) {
        AxisMove axis = stage.axes().stream().filter(a -> a.key().equals(key)).findFirst().orElseThrow();
        return axis.lowBefore().map(Exact::text).orElse("-") + " → " + axis.lowAfter().map(Exact::text).orElse("-");
    }

    @Test
    void whatARowContinuesComesAlongUnderItsNewNumber() {
        Case file = typed(old, "self.B.1.4", "15", "self.note.B.1.4", "số liệu kho bạc", "plan.B.1.4", "16",
                "appraiser.B.1.4", "14", "self.B.2.7", "không tồn", "self.B.2.7.percent", "90", "self.B.2.7.by", "Bà A",
                "self.B.2.7.reason", "đủ");
        Case moved = move(file, old, later).file();
        CaseFields fields = new CaseFields(later);
        assertEquals(Map.of("self.B.1.3", "15", "self.note.B.1.3", "số liệu kho bạc", "plan.B.1.3", "16",
                "appraiser.B.1.3", "14", "self.B.2.8", "không tồn", "self.B.2.8.percent", "90", "self.B.2.8.by", "Bà A",
                "self.B.2.8.reason", "đủ"), new TreeMap<>(fields.rowTexts(moved)));
        assertEquals(List.of(), moved.dossier().left());
        assertEquals(NEW, moved.dossier().rubric());
        assertEquals(Optional.of(later.digest()), moved.dossier().digest());
    }

    @Test
    void anAnswerThatHasNoRowAnyMoreIsSetAsideWithTheWordsOfItsRow() {
        Case file = typed(old, "self.B.1.3", "26", "self.note.B.1.3", "ước", "plan.B.1.3", "25");
        Moving.Result moved = move(file, old, later);
        assertEquals(List.of("B.1.3"), self(moved).withoutRow());
        assertEquals(List.of(new Left(OLD, Map.of("self.B.1.3", "26", "self.note.B.1.3", "ước", "plan.B.1.3", "25"),
                Map.of("B.1.3", "- Thu nhập bình quân đầu người"))), moved.file().dossier().left());
        assertEquals(List.of("plan.B.1.3", "self.B.1.3", "self.note.B.1.3"), moved.report().left());
        assertTrue(moved.file().dossier().self().answers().isEmpty());
    }

    @Test
    void whatWasSetAsideComesBackWithTheVersionItWasTypedUnder() {
        Case file = typed(old, "self.B.1.3", "26", "self.note.B.1.3", "ước", "self.B.2.1", "2", "self.B.1.4", "15");
        Moving.Result there = move(file, old, later);
        Moving.Result back = move(there.file(), later, old);
        assertEquals(new CaseFields(old).rowTexts(file), new CaseFields(old).rowTexts(back.file()));
        assertEquals(List.of(), back.file().dossier().left());
        assertEquals(Set.of("self.B.1.3", "self.note.B.1.3", "self.B.2.1"), Set.copyOf(back.report().returned()));
    }

    @Test
    void whatWasSetAsideDoesNotDisplaceWhatWasTypedSince() {
        Case there = move(typed(old, "self.B.2.1", "2"), old, later).file();
        Case typed = new CaseFields(later).set(there, "self.B.2.1", "3").file();
        Case back = move(typed, later, old).file();
        // The split row has no row in the old version either, so both are set aside and the older one is put back.
        assertEquals("2", new CaseFields(old).get(back, "self.B.2.1"));
        assertEquals(List.of(new Left(NEW, Map.of("self.B.2.1", "3"), Map.of("B.2.1", "- Ban hành kế hoạch"))),
                back.dossier().left());
        Case taken = new CaseFields(later).set(move(typed(old, "self.B.1.3", "26"), old, later).file(), "self.B.1.1", "18")
                .file();
        assertEquals("26", new CaseFields(old).get(move(taken, later, old).file(), "self.B.1.3"));
    }

    @Test
    void rowsThatWaitForAnAnswerBecauseOfTheMoveAreNamed() {
        Case file = typed(old, "self.B.1.1", "12", "self.B.2.1", "2", "self.B.3.1", "1");
        StageMove stage = self(move(file, old, later));
        assertEquals(List.of("B.2.1", "B.3.1"), stage.withoutRow());
        assertEquals(List.of("B.2.1", "B.2.2", "B.3.1"), stage.withoutAnswer());
    }

    @Test
    void pointsAreComparedAxisByAxis() {
        // Old: 12/18 of 2, 25/25 of 2, 100/100 of 2.5. New: row 1.3 is gone and the last row is worth 4.5.
        Case file = typed(old, "self.B.1.1", "12", "self.B.1.3", "25", "self.B.1.8", "100", "self.A.1.1", "met");
        StageMove stage = self(move(file, old, later));
        assertEquals("35/6 → 35/6", points(stage, "B.1"));
        assertEquals("2 → 2", points(stage, "A"));
        Case half = typed(old, "self.B.1.3", "25", "self.B.1.8", "50");
        assertEquals("3.25 → 2.25", points(self(move(half, old, later)), "B.1"));
        assertTrue(self(move(half, old, later)).pointsChange());
        assertFalse(self(move(half, old, later)).gradeChanges());
    }

    @Test
    void unfinishedTextsMoveWithTheirRows() {
        Case file = typed(old, "self.B.1.4", "15,", "self.B.2.7.percent", "9o", "person.born", "5/9", "self.B.1.3", "2,");
        Case moved = move(file, old, later).file();
        assertEquals(Map.of("self.B.1.3", "15,", "self.B.2.8.percent", "9o", "person.born", "5/9"),
                moved.dossier().unfinished());
        assertEquals(Map.of("self.B.1.3", "2,"), moved.dossier().left().get(0).texts());
    }

    @Test
    void anAnswerThatDoesNotFitItsRowAnyMoreIsSetAside() {
        RubricRegistry tiers = Versions.installed(Versions.later(t -> replaced(t, "{name: \"Khá\", points: \"1.5\"}",
                "{name: \"Đạt\", points: \"1.5\"}")));
        Rubric to = Versions.rubric(tiers, NEW);
        Moving.Result moved = move(typed(old, "self.B.2.5", "Khá", "appraiser.B.2.5", "Tốt"), old, to);
        assertEquals("B.2.5", self(moved).unfit().get(0).after());
        assertEquals("needsTier", self(moved).unfit().get(0).misfit().what().key());
        assertEquals(Map.of("self.B.2.5", "Khá"), moved.file().dossier().left().get(0).texts());
        assertEquals("Tốt", new CaseFields(to).get(moved.file(), "appraiser.B.2.5"));
        assertEquals(List.of("B.2.5"), self(moved).withoutAnswer());
    }

    @Test
    void aResultInAnotherUnitIsNotTakenForTheSameNumber() {
        RubricRegistry units = Versions.installed(Versions.later(t -> replaced(t,
                "max: \"0.5\"\n            line: 217\n            method: {ratio: {target: \"2\", upTo: \"3\", unit: \"văn bản\"}}",
                "max: \"0.5\"\n            line: 217\n            method: {ratio: {target: \"2\", upTo: \"3\", unit: \"hội nghị\"}}")));
        Moving.Result moved = move(typed(old, "self.B.2.2", "2", "plan.B.2.2", "3"), old, Versions.rubric(units, NEW));
        assertEquals("otherUnit.what", self(moved).unfit().get(0).misfit().what().key());
        assertEquals(List.of("plan.B.2.2", "self.B.2.2"), moved.report().left());
    }

    @Test
    void pointsAboveANewMaximumAreSetAsideAndNeverCutDown() {
        RubricRegistry points = Versions.installed(
                Versions.later(t -> replaced(t, "line: 222\n            method: assessed-percent", "line: 222\n            method: points")),
                Versions.later(t -> replaced(replaced(replaced(t, "line: 222\n            method: assessed-percent",
                        "line: 222\n            method: points"), "max: \"2\"\n            line: 222",
                        "max: \"1\"\n            line: 222"), "2026.9.1", "2026.12.1")));
        Rubric from = Versions.rubric(points, NEW);
        Rubric to = Versions.rubric(points, Versions.ID + "@2026.12.1");
        Moving.Result moved = move(typed(from, "self.B.2.7", "1,5", "self.B.2.7.reason", "chậm"), from, to);
        assertEquals(Map.of("self.B.2.7", "1,5", "self.B.2.7.reason", "chậm"), moved.file().dossier().left().get(0).texts());
        Moving.Result back = move(moved.file(), to, from);
        assertEquals(new Answer.Awarded(Exact.parse("1.5").orElseThrow(), Optional.of("chậm")),
                back.file().dossier().self().answers().get("B.2.7"));
    }

    @Test
    void proposalsDecisionFactsAndOwnChoicesAreNotTouched() {
        Case file = typed(old, "self.proposedGrade", "good", "appraiser.points", "88", "unit.assigned", "7",
                "own.assigned", "3", "own.force.1.tasks", "1", "role", "deputy");
        file = file.with(file.dossier().with(new Decision(Optional.of(Grade.GOOD), "BTV", "", "lý do"))
                .withRulings(Map.of("I-06", "ask")));
        Dossier moved = move(file, old, later).file().dossier();
        assertEquals(file.dossier().decision(), moved.decision());
        assertEquals(Optional.of(Grade.GOOD), moved.entry(Stage.SELF).proposedGrade());
        assertEquals("88", moved.entry(Stage.APPRAISER).points());
        assertEquals(file.dossier().own(), moved.own());
        assertEquals(file.dossier().ownForce(), moved.ownForce());
        assertEquals(file.dossier().role(), moved.role());
        assertEquals(Map.of("I-06", "ask"), moved.rulings());
    }

    @Test
    void aRulingReadOtherwiseIsReportedAndScoredSo() {
        Case file = typed(old, "self.B.1.1", "18");
        Pins before = Pins.of(old, installed.rulings(), "test");
        Map<String, String> options = new TreeMap<>(before.rulings());
        options.put("I-02", "upper-bound");
        Moving.Result moved = new Moving(old, old).move(file.with(file.dossier().with(before)), 1, false,
                new Pins(before.engine(), options), installed.rulings());
        assertEquals(Map.of("I-02", new MoveReport.Reading("lower-bound", "upper-bound")), moved.report().rulings());
        // 18 of 18 is all of 2 points; 18 of 20 is 1.8.
        assertEquals("2 → 1.8", points(self(moved), "B.1"));
    }

    @Test
    void whatDidNotFitBeforeStaysWhereItIs() {
        Case file = typed(old, "self.B.1.4", "15");
        Case zero = file.with(file.dossier().with(new Plan(Map.of("B.1.4", Exact.ZERO))));
        Case same = move(zero, old, Versions.rubric(Versions.installed(Versions.later(t -> t)), NEW)).file();
        assertEquals(Set.of("B.1.4"), same.dossier().self().answers().keySet());
        assertEquals(List.of(), same.dossier().left());
    }

    @Test
    void aMovedDossierTravelsInAFile() throws Exception {
        Case file = typed(old, "self.B.1.3", "26", "self.note.B.1.3", "ước: «3»\nhai dòng", "self.B.1.4", "15", "self.B.2.1", "2,");
        Case moved = move(file, old, later).file();
        byte[] text = DossierFile.text(List.of(moved)).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of(moved), DossierFile.read("d.yaml", new ByteArrayInputStream(text),
                khung.dossier.RubricLookup.of(installed), installed.rulings(), DossierFile.Origin.OUTSIDE));
    }

    @Test
    void movingTwiceTheSameGivesTheSame() {
        Case file = typed(old, "self.B.1.3", "26", "self.B.1.4", "15", "self.B.2.5", "Khá", "self.B.3.1", "1,");
        assertEquals(move(file, old, later), move(file, old, later));
    }
}
