package khung.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import khung.dossier.Case;
import khung.dossier.CaseFields;
import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.dossier.Pins;
import khung.policy.MoveReport.StageMove;
import khung.rubric.Rubric;
import khung.rubric.RubricDiff;
import khung.rubric.RubricRegistry;

/** The switches the sources themselves make. */
class ShippedPairsTest {

    private final RubricRegistry installed;

    ShippedPairsTest() throws IOException {
        installed = Versions.everything();
    }

    private Rubric rubric(String id) {
        return installed.find(id).orElseThrow(() -> new AssertionError(id + ": " + installed.problems()));
    }

    private static Case typed(Rubric rubric, Period period, String... pathsAndTexts) {
        CaseFields fields = new CaseFields(rubric);
        Case file = Case.of(Dossier.blank("d-1", rubric.reference(), period, "Xã Mẫu", "Lê Ước").pinned(rubric));
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

    @Test
    void fromTheCentralFrameToPhuLuc1PartAComesAlongAndTheWorkCatalogueIsSetAside() {
        Rubric central = rubric("central-2026.phu-luc-3");
        Rubric province = rubric("lamdong-2026.phu-luc-1");
        Case file = typed(central, new Period(2026, 3), "self.A.1.1", "met", "self.A.3.2", "not-met",
                "self.B.1.work.1.task", "Kế hoạch thu ngân sách", "self.B.1.work.1.coefficient", "1,2",
                "self.B.1.work.1.planned", "2", "self.B.1.work.1.done", "1", "self.B.1.work.1.quality", "1",
                "self.B.1.work.1.progress", "0,75", "self.B.1.work.1.leadership", "1",
                "self.B.1.work.1.reason", "chậm một tuần", "plan.B.1.role", "main");
        Moving.Result there = move(file, central, province);
        StageMove self = there.report().stages().get(0);
        assertEquals(List.of("B.1"), self.withoutRow());
        assertEquals(Map.of("self.A.1.1", "met", "self.A.3.2", "not-met"),
                new TreeMap<>(new CaseFields(province).rowTexts(there.file())));
        assertEquals(9, there.file().dossier().left().get(0).texts().size());
        assertEquals("Kế hoạch thu ngân sách", there.file().dossier().left().get(0).texts().get("self.B.1.work.1.task"));
        Moving.Result back = move(there.file(), province, central);
        assertEquals(file.dossier().self(), back.file().dossier().self());
        assertEquals(file.dossier().plan(), back.file().dossier().plan());
        assertEquals(List.of(), back.file().dossier().left());
    }

    @Test
    void partAIsTheSameSeventeenRowsInBothFrames() {
        RubricDiff diff = RubricDiff.of(rubric("central-2026.phu-luc-3"), rubric("lamdong-2026.phu-luc-1"));
        assertEquals(17, diff.carried().keySet().stream().filter(k -> k.matches("A\\.\\d\\.\\d")).count());
        diff.carried().forEach((key, other) -> assertEquals(key, other));
        assertEquals(0, diff.rows(RubricDiff.Kind.REMOVED).filter(r -> r.key().startsWith("A")).count());
    }

    @Test
    void from2020To2023LevelsComeAlongForOrganisationMemberAndLeadership() {
        for (String subject : List.of("party-organisation", "party-member", "leadership-collective")) {
            Rubric from = rubric("sonoivu-2020." + subject);
            Rubric to = rubric("saodo-2023." + subject);
            RubricDiff diff = RubricDiff.of(from, to);
            long carried = from.criteria().filter(c -> diff.carried().containsKey(c.key())).count();
            assertTrue(carried > 0, subject);
            String key = from.criteria().map(c -> c.key()).filter(diff.carried()::containsKey).findFirst().orElseThrow();
            Case file = typed(from, new Period(2023, 0), "self." + key, "Tốt");
            Moving.Result moved = move(file, from, to);
            assertEquals("Tốt", new CaseFields(to).get(moved.file(), "self." + diff.carried().get(key)), subject);
            assertEquals(List.of(), moved.report().left(), subject);
            assertEquals(file.dossier().self(), move(moved.file(), to, from).file().dossier().self(), subject);
        }
    }

    @Test
    void theLaterPlanSaysWhatItReplaces() {
        Policy policy = Switching.version(rubric("saodo-2023.party-member"), Optional.empty(), new Period(2023, 0));
        assertTrue(((Policy.VersionPolicy) policy).speaksOf("sonoivu-2020.party-member"));
    }
}
