package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.text.BadInput;
import khung.text.Exact;

/** The answers that are more than one number, typed field by field and written in files. */
class AnswerFieldsTest {

    private static final Rubric CENTRAL = AllShipped.rubric("central-2026.phu-luc-3@2026.5.22");
    private static final Rubric SEVEN = AllShipped.rubric("lamdong-2026.phu-luc-7@2026.6.3");

    private static Rubric by(String id) {
        return AllShipped.LIBRARY.rubrics().values().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Case blank(Rubric rubric) {
        return Case.of(Dossier.blank("d-1", rubric.reference(),
                new Period(2026, rubric.period().equals("year") ? 0 : 3), "Xã Mẫu", "Lê Ước"));
    }

    private static Case typed(Rubric rubric, String... pathsAndTexts) {
        CaseFields fields = new CaseFields(rubric);
        Case file = blank(rubric);
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            CaseFields.Written written = fields.set(file, pathsAndTexts[i], pathsAndTexts[i + 1]);
            assertTrue(written.known(), pathsAndTexts[i]);
            file = written.file();
        }
        return file;
    }

    private static List<Case> read(String text, Rubric rubric, DossierFile.Origin origin) throws Exception {
        return DossierFile.read("d.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                (reference, supplements, unit) -> Optional.of(rubric), AllShipped.LIBRARY.rulings(), origin);
    }

    private static void comesBack(Case file, Rubric rubric) throws Exception {
        assertEquals(List.of(file), read(DossierFile.text(List.of(file)), rubric, DossierFile.Origin.OUTSIDE));
    }

    private static String refused(Rubric rubric, String lines) {
        String head = "khung: dossier/1\nrubric: x\nperiod: %s\nunit: u\nperson: {name: n}\n".formatted(
                rubric.period().equals("year") ? "2026" : "2026-Q3");
        return assertThrows(BadInput.class, () -> read(head + lines, rubric, DossierFile.Origin.OUTSIDE)).problems()
                .get(0).what().key();
    }

    private static Answer self(Case file, String key) {
        return file.dossier().self().answers().get(key);
    }

    @Test
    void aWorkCatalogueIsTypedProductByProduct() throws Exception {
        Case file = typed(CENTRAL, "self.B.1.work.1.task", "Nghị quyết: «số» 1", "self.B.1.work.1.coefficient", "1,2",
                "self.B.1.work.1.planned", "2", "self.B.1.work.2.task", "Báo cáo", "self.B.1.work.2.reason", "đột xuất");
        Answer.Work work = (Answer.Work) self(file, "B.1");
        assertEquals(2, work.products().size());
        assertEquals(Exact.parse("1.2"), work.products().get(0).coefficient());
        assertEquals(Optional.empty(), work.products().get(0).done());
        assertEquals("Báo cáo", new CaseFields(CENTRAL).get(file, "self.B.1.work.2.task"));
        comesBack(file, CENTRAL);
        assertFalse(new CaseFields(CENTRAL).set(file, "self.B.1.work.9.task", "x").known());
        assertFalse(new CaseFields(CENTRAL).set(file, "self.B.1", "x").known());
    }

    @Test
    void aFigureOfAProductThatIsNoNumberWaitsAndIsNoZero() {
        Case file = typed(CENTRAL, "self.B.1.work.1.task", "Nghị quyết", "self.B.1.work.1.planned", "2,");
        assertEquals(Optional.empty(), ((Answer.Work) self(file, "B.1")).products().get(0).planned());
        assertEquals("2,", new CaseFields(CENTRAL).get(file, "self.B.1.work.1.planned"));
        CaseFields.Written zero = new CaseFields(CENTRAL).set(file, "self.B.1.work.1.planned", "0");
        assertEquals("unfinished.below", zero.trouble().orElseThrow().what().key());
        Case cleared = new CaseFields(CENTRAL).set(new CaseFields(CENTRAL).set(file, "self.B.1.work.1.planned", "").file(),
                "self.B.1.work.1.task", "").file();
        assertEquals(blank(CENTRAL), cleared);
    }

    @Test
    void aListOfTasksIsTypedTaskByTask() throws Exception {
        Case file = typed(SEVEN, "self.I.task.1.task", "Đề án", "self.I.task.1.axis", "2", "self.I.task.1.level", "4",
                "self.I.task.1.planned", "1 đề án", "self.I.task.1.result", "chưa xong", "self.I.task.1.note", "chờ ý kiến",
                "self.II.1", "Mô hình mới\nhai dòng");
        assertEquals(new Answer.Task("Đề án", Optional.of(2), Optional.of("1 đề án"), Optional.of("chưa xong"),
                Optional.of(4), Optional.of("chờ ý kiến")), ((Answer.Tasks) self(file, "I")).tasks().get(0));
        assertEquals(new Answer.Told("Mô hình mới\nhai dòng"), self(file, "II.1"));
        comesBack(file, SEVEN);
        assertEquals("unfinished.numbered", new CaseFields(SEVEN).set(file, "self.I.task.1.axis", "7").trouble()
                .orElseThrow().what().key());
    }

    @Test
    void anOptionCountsOnceItHasPoints() throws Exception {
        Rubric table = by("collective-30-70");
        String key = table.criteria().filter(c -> c.method().orElseThrow().word().equals("choose-one")).findFirst()
                .orElseThrow().key();
        Case option = typed(table, "self." + key, "b");
        assertTrue(option.dossier().self().answers().isEmpty());
        assertEquals("b", new CaseFields(table).get(option, "self." + key));
        Case file = typed(table, "self." + key + ".reason", "thiếu một đơn vị", "self." + key + ".points", "14", "self." + key, "b");
        assertEquals(new Answer.Chosen("b", Exact.parse("14").orElseThrow(), Optional.of("thiếu một đơn vị")), self(file, key));
        assertTrue(file.dossier().unfinished().isEmpty());
        comesBack(file, table);
        Case tooMany = new CaseFields(table).set(file, "self." + key + ".points", "21").file();
        assertTrue(tooMany.dossier().self().answers().isEmpty());
        assertEquals("b", new CaseFields(table).get(tooMany, "self." + key));
        assertEquals("21", new CaseFields(table).get(tooMany, "self." + key + ".points"));
        assertEquals("unfinished.choice", new CaseFields(table).set(file, "self." + key, "e").trouble().orElseThrow().what().key());
    }

    @Test
    void gradesOfAGroupAndBandsAreTypedAndTravel() throws Exception {
        Rubric table = by("binhphuoc-2021");
        String outcomes = table.criteria().filter(c -> c.method().orElseThrow().word().equals("outcomes")).findFirst()
                .orElseThrow().key();
        Case file = typed(table, "self." + outcomes + ".good", "3", "self." + outcomes + ".notCompleted", "0",
                "self.remedy", "85%");
        assertEquals(new Answer.Outcomes(Map.of(Grade.GOOD, 3, Grade.NOT_COMPLETED, 0)), self(file, outcomes));
        assertEquals(new Answer.Result(Exact.parse("85").orElseThrow()), self(file, "remedy"));
        assertEquals("3", new CaseFields(table).get(file, "self." + outcomes + ".good"));
        comesBack(file, table);
        assertEquals("notOneText", refused(table, "self: {answers: {" + outcomes + ": 3}}\n"));
    }

    @Test
    void levelsAreChosenByName() throws Exception {
        Rubric levels = by("saodo-2023.party-organisation");
        String key = levels.criteria().findFirst().orElseThrow().key();
        Case file = typed(levels, "self." + key, "Tốt");
        assertEquals(new Answer.Level("Tốt"), self(file, key));
        comesBack(file, levels);
        assertEquals("needsLevel", refused(levels, "self: {answers: {" + key + ": Khá}}\n"));
    }

    @Test
    void aPlanNamesAxesAndTheirWeightsAndTravels() throws Exception {
        Case file = typed(CENTRAL, "plan.B.1.role", "main", "plan.B.2.role", "supporting");
        assertEquals(Map.of("B.1", Plan.AxisRole.MAIN, "B.2", Plan.AxisRole.SUPPORTING), file.dossier().plan().axes());
        comesBack(file, CENTRAL);
        Case weighed = typed(CENTRAL, "plan.B.1.weight", "20", "plan.B.2.weight", "5");
        assertEquals("20", new CaseFields(CENTRAL).get(weighed, "plan.B.1.weight"));
        assertEquals(List.of(), new CaseFields(CENTRAL).planTroubles(weighed, AllShipped.LIBRARY.rulings()));
        comesBack(weighed, CENTRAL);
        assertFalse(new CaseFields(CENTRAL).set(file, "plan.A.1.role", "main").known());
        assertFalse(new CaseFields(SEVEN).set(blank(SEVEN), "plan.I.role", "main").known());
    }

    @Test
    void aPlanThatDoesNotKeepItsSumIsSaidAndWeighsNothing() {
        Case file = typed(CENTRAL, "plan.B.1.weight", "20");
        assertEquals("plan.sum", new CaseFields(CENTRAL).planTroubles(file, AllShipped.LIBRARY.rulings()).get(0).what().key());
        assertEquals(Exact.parse("15"), Assessment.of(file, Stage.SELF, CENTRAL, AllShipped.LIBRARY.rulings()).sheet()
                .line("B.1").orElseThrow().item().max());
        assertEquals("plan.sum", refused(CENTRAL, "plan: {axes: {B.1: {weight: 20}}}\n"));
    }
}
