package khung.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import khung.grading.Facts;
import khung.grading.Grading;
import khung.grading.Verdict;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.scoring.Sheet;
import khung.text.BadInput;
import khung.text.Exact;

/** Lost pages, and what closes them. */
class SupplementTest {

    private static final String PARTS = """
              - number: A
                text: a
                max: 30
                rows:
                  - {number: "1", text: first, max: 20, method: pass-fail}
                  - gap: {after: 7, before: 8, says: cuối nhóm}
              - number: B
                text: b
                max: 70
                rows:
                  - {number: "1", text: axis, max: 15, rows: [{number: "1.1", text: x, max: 9, method: points}, {gap: {after: 10, before: 11, says: sau 1.1}}]}
                  - gap: {after: 10, before: 11, says: trục 2 và 3}
                  - {number: "4", headingLost: yes, rows: [{gap: {after: 10, before: 11, says: trước 4.5}}, {number: "4.5", text: z, target: "Tỷ lệ %", max: 3, method: {ratio: {target: 100, unit: "%", ruling: K-1}}}]}
                  - {number: "5", text: last, max: 10, method: points}
            """;

    private static Supplement supplement(String body) {
        List<RubricFile> files = new ArrayList<>(Sample.files("100", PARTS));
        files.add(new RubricFile("s", "khung: supplement/1\nid: s\nversion: 1\nextends: invented.rubric@1\ntitle: t\n"
                + "by: b\ndate: 2026-01-01\nbasis: analogy\nreason: r\n" + body));
        RubricLibrary library = RubricLibrary.of(files);
        assertEquals(List.of(), library.problems());
        return library.supplements().get("s@1");
    }

    private static final Rubric RUBRIC = Sample.rubric("100", PARTS);

    private static final String ALL = """
            add:
              - {under: A, rows: [{number: "2", text: n, max: 10, method: pass-fail}]}
              - {under: B.1, rows: [{number: "1.2", text: n, max: 6, method: points}]}
              - {under: B, rows: [{number: "2", text: n, max: 30, method: points}]}
              - {under: B.4, rows: [{number: "4.1", text: n, max: 12, method: points}]}
            fill: {B.4: {text: heading, max: "15"}}
            """;

    @Test
    void aGapAccountsForWhatIsDeclaredAboveItLessWhatIsThere() {
        List<String> gaps = RUBRIC.gaps().map(g -> g.max().map(Exact::text).orElse("?")).toList();
        assertEquals(List.of("10", "6", "42", "?"), gaps);
        assertEquals("42", Exact.text(RUBRIC.transcribed()));
        assertFalse(RUBRIC.whole());
    }

    @Test
    void aSheetWithGapsIsNeverCompleteAndItsBoundsHoldTheLostPoints() {
        Sheet sheet = Scoring.score(RUBRIC, Sample.rulings(), Plan.AS_PRINTED, Map.of());
        assertEquals("100", Exact.text(sheet.high()));
        assertEquals(8, sheet.missing());
        assertEquals(Verdict.State.NOT_YET, Grading.grade(sheet, Facts.UNKNOWN, Sample.rulings()).state());
    }

    @Test
    void aSupplementClosesEveryGapAndChangesTheDigestButNotTheVersion() throws Exception {
        Rubric whole = RUBRIC.with(List.of(supplement(ALL)));
        assertTrue(whole.whole());
        assertEquals("100", Exact.text(whole.transcribed()));
        assertEquals(RUBRIC.reference(), whole.reference());
        assertEquals(RUBRIC.digest(), whole.printedDigest());
        assertFalse(RUBRIC.digest().equals(whole.digest()));
        assertEquals(List.of("B.1", "B.2", "B.4", "B.5"), whole.item("B").orElseThrow().children().stream()
                .map(Item::key).toList());
        assertEquals("s@1", whole.item("B.2").orElseThrow().addedBy().orElseThrow());
        assertTrue(whole.item("B.5").orElseThrow().addedBy().isEmpty());
    }

    @Test
    void partOfASupplementLeavesTheRestOfTheGapOpen() throws Exception {
        Rubric rubric = RUBRIC.with(List.of(supplement(
                "add: [{under: B.1, rows: [{number: \"1.2\", text: n, max: 4, method: points}]}]\n")));
        assertEquals(List.of("10", "2", "42", "?"), rubric.gaps().map(g -> g.max().map(Exact::text).orElse("?"))
                .toList());
    }

    @Test
    void aTargetWithoutAThresholdCanBeFilled() throws Exception {
        Rubric rubric = RUBRIC.with(List.of(supplement(
                "fill: {B.4.5: {method: {ratio: {target: \"90\", unit: \"%\"}}, says: 90%}}\n")));
        Method.Ratio ratio = (Method.Ratio) rubric.item("B.4.5").orElseThrow().method().orElseThrow();
        assertEquals("90", Exact.text(ratio.target()));
    }

    @Test
    void whatIsPrintedIsNeverChanged() {
        refused("supplement.printedMax", "fill: {A.1: {max: \"25\"}}\n");
        refused("supplement.printedText", "fill: {A.1: {text: other}}\n");
        refused("supplement.printedMethod", "fill: {A.1: {method: points}}\n");
        refused("supplement.rowTwice", "add: [{under: A, rows: [{number: \"1\", text: n, max: 10, method: points}]}]\n");
    }

    @Test
    void moreThanTheGapHoldsIsRefused() {
        refused("supplement.tooMuch", "add: [{under: A, rows: [{number: \"2\", text: n, max: 11, method: points}]}]\n");
    }

    @Test
    void aRowThatIsNotThereIsRefused() {
        refused("supplement.noParent", "add: [{under: C, rows: [{number: \"2\", text: n, max: 1, method: points}]}]\n");
        refused("supplement.noParent", "fill: {B.9: {max: \"1\"}}\n");
    }

    @Test
    void weightsAreRefusedWhereTheRubricLeavesThemFixed() {
        refused("supplement.noWeights", "weights: {B.1: \"20\"}\n");
    }

    private static void refused(String key, String body) {
        BadInput bad = assertThrows(BadInput.class, () -> RUBRIC.with(List.of(supplement(body))));
        assertTrue(bad.problems().stream().anyMatch(p -> p.what().key().equals(key)), () -> bad.problems().toString());
    }
}
