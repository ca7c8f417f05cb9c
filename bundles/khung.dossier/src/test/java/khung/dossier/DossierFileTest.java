package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Count;
import khung.rubric.Grade;
import khung.text.BadInput;
import khung.text.Exact;
import khung.text.Problem;

class DossierFileTest {

    private static final String HEAD = """
            khung: dossier/1
            rubric: lamdong-2026.phu-luc-1
            period: 2026-Q3
            unit: Xã Mẫu
            person: {name: Nguyễn Văn Mẫu}
            """;

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private static List<Case> read(String text, DossierFile.Origin origin) throws Exception {
        return DossierFile.read("d.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                (id, supplements, unit) -> Optional.ofNullable(
                        id.startsWith("lamdong-2026.phu-luc-1") ? Shipped.PHU_LUC_1 : null),
                Shipped.LIBRARY.rulings(), origin);
    }

    private static List<Case> read(String text) throws Exception {
        return read(text, DossierFile.Origin.OUTSIDE);
    }

    private static Problem refused(String text) {
        List<Problem> problems = assertThrows(BadInput.class, () -> read(text)).problems();
        assertEquals(1, problems.size(), problems.toString());
        String line = problems.get(0).line(Locale.forLanguageTag("vi"));
        assertTrue(line.startsWith("d.yaml:"), line);
        assertTrue(!line.contains("\n"), line);
        return problems.get(0);
    }

    @Test
    void anAnnulledResultTravelsWithTheDossierThatTakesItsPlace() throws Exception {
        Annulled full = new Annulled(2, "fault", "Phát hiện có khuyết điểm", "12-QĐ/ĐU, 20/11/2026", "Ban Thường vụ",
                "kết luận: \"sai\"", LocalDate.of(2026, 11, 20), Optional.of(Grade.NOT_COMPLETED), DIGEST);
        Annulled bare = new Annulled(4, "condition", "Không đủ điều kiện", "", "A", "b", LocalDate.of(2026, 12, 1),
                Optional.empty(), DIGEST);
        Dossier dossier = read(HEAD).get(0).dossier().withAnnulled(List.of(full, bare));
        String text = DossierFile.text(dossier);
        assertTrue(text.contains("date: 20/11/2026"), text);
        assertEquals(List.of(full, bare), read(text).get(0).dossier().annulled());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "noCriterion   | self: {answers: {B.9.9: 1}}",
        "noNumber      | self: {answers: {B.1.1: mười hai}}",
        "noNumber      | self: {answers: {B.1.1: 1e9}}",
        "noNumber      | self: {answers: {B.1.1: '1.000,5'}}",
        "bothTicks     | self: {answers: {A.1.1: {met: x, not-met: x}}}",
        "noTick        | self: {answers: {A.1.1: có}}",
        "needsTier     | self: {answers: {B.2.5: Yếu}}",
        "needsNumber   | self: {answers: {B.1.1: {percent: 50, by: a, reason: b}}}",
        "percentOutside| self: {answers: {B.2.7: {percent: 101, by: a, reason: b}}}",
        "group         | self: {answers: {B.1: 5}}",
        "zeroTarget    | plan: {B.1.1: 0}",
        "zeroTarget    | plan: {B.1.1: -3}",
        "noTarget      | plan: {A.1.1: 3}",
        "askedAll      | self: {answers: {B.1.1: {notAsked: full, by: a, reason: b}}}",
        "unknown       | salary: 3",
        "notDate       | annulled: [{revision: 2, ground: a, says: b, author: c, reason: d, date: 31/02/2026, digest: DIGEST}]",
        "notDigest     | annulled: [{revision: 2, ground: a, says: b, author: c, reason: d, date: 20/11/2026, digest: abc}]",
        "noRuling      | rulings: {I-06: maybe}",
        "more          | own: {assigned: 3, done: 4}",
        "notCount      | own: {assigned: -3}",
        "missing       | own: {assigned: 3, done: 2, forceMajeure: [{tasks: 1}]}"})
    void badInputIsOneLineWithPlaceAndRemedy(String key, String line) {
        assertEquals(key, refused(HEAD + line.replace("DIGEST", DIGEST) + "\n").what().key());
    }

    @Test
    void aFileThatIsNoDossierIsRefused() {
        assertEquals("notDossier", refused("a: b\n").what().key());
        assertEquals("noDossier", refused("").what().key());
    }

    @Test
    void anUnknownRubricNamesTheRemedy() {
        assertEquals("noRubric", refused(HEAD.replace("phu-luc-1", "phu-luc-9")).what().key());
    }

    @Test
    void theLineOfTheMistakeIsNamed() {
        assertEquals(8, refused(HEAD + "self:\n  answers:\n    B.1.1: abc\n").place().line());
    }

    @Test
    void everyMistakeOfAFileIsListedAtOnce() {
        List<Problem> problems = assertThrows(BadInput.class,
                () -> read(HEAD + "self: {answers: {B.9.9: 1, B.1.1: x}}\n")).problems();
        assertEquals(List.of("noCriterion", "noNumber"), problems.stream().map(p -> p.what().key()).toList());
    }

    @Test
    void aZeroTargetWithItsDecisionIsTaken() throws Exception {
        Case file = read(HEAD + "plan: {B.1.1: 0}\nself: {answers: {B.1.1: {notAsked: full, by: BTV, reason: r}}}\n").get(0);
        assertEquals("2", Exact.text(Assessment.of(file, Stage.SELF, Shipped.PHU_LUC_1,
                Shipped.LIBRARY.rulings()).sheet().line("B.1.1").orElseThrow().points().orElseThrow()));
    }

    @Test
    void aUnitsFactsAreSharedByItsPeople() throws Exception {
        List<Case> cases = read("khung: unit-facts/1\nunit: Xã Mẫu\nperiod: 2026-Q3\ntasks: {assigned: 9}\n---\n" + HEAD
                + "---\n" + HEAD.replace("Nguyễn Văn", "Trần Thị"));
        assertEquals(List.of(9, 9), cases.stream().map(c -> c.unit().counts().get(Count.UNIT_ASSIGNED)).toList());
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        CaseFields fields = new CaseFields(Shipped.PHU_LUC_1);
        Case file = Case.of(Dossier.blank("d-1", Shipped.PHU_LUC_1.reference(), new Period(2026, 3), "Xã: «Mẫu» #1", "Lê Ước"));
        for (String[] set : new String[][] {{"self.A.1.1", "met"}, {"self.A.1.2", "not-met"}, {"self.B.1.1", "12,5"},
                {"self.B.2.5", "Khá"}, {"self.B.4.2", "kiện toàn: 3\nđơn vị"}, {"self.B.4.2.percent", "90"},
                {"self.B.4.2.by", "Bà A"}, {"self.B.4.2.reason", "đủ"}, {"self.note.B.1.1", "yes"}, {"self.B.1.2", "1,"},
                {"role", "deputy"}, {"self.proposedGrade", "good"}, {"appraiser.points", "88"}, {"plan.B.1.1", "20"},
                {"own.assigned", "4"}, {"own.force.1.tasks", "1"}, {"own.force.1.reason", "bão"}, {"unit.assigned", "7"},
                {"unit.quality", "no"}, {"person.born", "05/09/1975"}, {"decision.reason", "null"}}) {
            CaseFields.Written written = fields.set(file, set[0], set[1]);
            assertTrue(written.known() && written.trouble().isEmpty(), set[0]);
            file = written.file();
        }
        assertEquals(List.of(file), read(DossierFile.text(List.of(file)), DossierFile.Origin.KEPT));
    }

    @Test
    void aBlankFormThatWasKeptIsReadBack() throws Exception {
        Case blank = Case.of(Dossier.blank("d-1", Shipped.PHU_LUC_1.reference(), new Period(2026, 3), "", ""));
        assertEquals(List.of(blank), read(DossierFile.text(List.of(blank)), DossierFile.Origin.KEPT));
    }

    @Test
    void aTextThatLooksLikeAnotherKindOfValueStaysText() throws Exception {
        for (String text : new String[] {"~", "null", "yes", "1e5", "- a", "# a", "a: b", "&x", "*x", "!x", "\"q\"", " s "}) {
            CaseFields fields = new CaseFields(Shipped.PHU_LUC_1);
            Case blank = Case.of(Dossier.blank("d-1", Shipped.PHU_LUC_1.reference(), new Period(2026, 3), "u", "n"));
            Case file = fields.set(blank, "appraiser.keyTasks", text).file();
            assertEquals(List.of(file), read(DossierFile.text(List.of(file)), DossierFile.Origin.KEPT), text);
        }
    }
}
