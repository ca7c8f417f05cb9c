package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class CaseFieldsTest {

    private final CaseFields fields = new CaseFields(Shipped.PHU_LUC_1);
    private final Case blank = Case.of(Dossier.blank("d", Shipped.PHU_LUC_1.reference(), new Period(2026, 3), "u", "n"));

    private Case set(Case file, String path, String text) {
        return fields.set(file, path, text).file();
    }

    @Test
    void aPartialNumberIsNeitherAnErrorNorZero() {
        CaseFields.Written written = fields.set(blank, "self.B.1.1", "1,");
        assertTrue(written.trouble().isEmpty());
        assertEquals("1,", fields.get(written.file(), "self.B.1.1"));
        assertTrue(written.file().dossier().self().answers().isEmpty());
    }

    @Test
    void aTextThatCannotBecomeANumberIsKeptAndSaid() {
        CaseFields.Written written = fields.set(blank, "self.B.1.1", "nhiều");
        assertEquals("self.B.1.1", written.trouble().orElseThrow().path());
        assertEquals("nhiều", fields.get(written.file(), "self.B.1.1"));
        assertEquals(1, fields.troubles(written.file()).size());
        assertTrue(fields.troubles(set(written.file(), "self.B.1.1", "3")).isEmpty());
    }

    @Test
    void overwritingAValueWithAPartialOneUnscoresTheRow() {
        Case twelve = set(blank, "self.B.1.1", "12");
        assertTrue(set(twelve, "self.B.1.1", "12,").dossier().self().answers().isEmpty());
    }

    @Test
    void aPercentSignIsTakenWhereTheTargetHasOne() {
        assertEquals("12,5", fields.get(set(blank, "self.B.1.1", "12.5%"), "self.B.1.1"));
        assertFalse(fields.set(blank, "self.B.2.1", "2%").trouble().isEmpty());
    }

    @Test
    void clearingAFieldLeavesNothingBehind() {
        for (String path : new String[] {"self.A.1.1", "self.B.1.1", "self.B.4.2", "unit.assigned", "own.force.1.tasks",
                "plan.B.1.1", "self.note.B.1.1", "role", "self.proposedGrade"}) {
            String text = path.equals("self.A.1.1") ? "met" : path.equals("role") ? "head"
                    : path.equals("self.proposedGrade") ? "good" : "3";
            assertEquals(blank, set(set(blank, path, text), path, ""), path);
        }
    }

    @Test
    void aDecisionForARowNobodyAskedForCountsOnceItIsWhole() {
        Case file = set(set(blank, "plan.B.1.1", "0"), "self.B.1.1.notAsked", "full");
        assertTrue(file.dossier().self().answers().isEmpty());
        file = set(set(file, "self.B.1.1.notAskedBy", "BTV"), "self.B.1.1.notAskedReason", "không giao");
        assertEquals(1, file.dossier().self().answers().size());
        assertTrue(file.dossier().unfinished().isEmpty());
        assertEquals("BTV", fields.get(file, "self.B.1.1.notAskedBy"));
        file = set(file, "self.B.1.1.notAskedBy", "");
        assertTrue(file.dossier().self().answers().isEmpty());
        assertEquals("không giao", fields.get(file, "self.B.1.1.notAskedReason"));
    }

    @Test
    void aPathThatNamesNoFieldIsSaidSo() {
        for (String path : new String[] {"self.B.9.9", "x", "person.salary", "self.B.1", "own.force.5.tasks", "plan.A.1.1"}) {
            CaseFields.Written written = fields.set(blank, path, "1");
            assertFalse(written.known(), path);
            assertEquals(blank, written.file());
        }
    }

    @Test
    void anUnconfirmedClaimOfForceMajeureIsPointedOut() {
        Case file = set(set(blank, "own.force.1.tasks", "1"), "own.force.1.reason", "bão");
        assertEquals("own.force.1.authority", fields.troubles(file).get(0).path());
        assertTrue(fields.troubles(set(file, "own.force.1.authority", "UBND tỉnh")).isEmpty());
    }

    @Test
    void typingInOneFieldIsOneStepToUndo() {
        History history = new History(blank);
        for (String text : new String[] {"1", "12", "12,", "12,5"}) {
            history.written(set(history.now(), "self.B.1.1", text), "self.B.1.1");
        }
        history.written(set(history.now(), "self.B.1.2", "3"), "self.B.1.2");
        assertEquals(Optional.of("self.B.1.2"), history.undo());
        assertEquals("12,5", fields.get(history.now(), "self.B.1.1"));
        assertEquals(Optional.of("self.B.1.1"), history.undo());
        assertEquals(blank, history.now());
        assertEquals(Optional.of("self.B.1.1"), history.redo());
        assertEquals("12,5", fields.get(history.now(), "self.B.1.1"));
    }
}
