package khung.lint;

import static khung.lint.Linted.ids;
import static khung.lint.Linted.one;
import static khung.lint.Linted.part;
import static khung.lint.Linted.row;
import static khung.lint.Linted.what;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import khung.lint.Finding.Severity;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Sample;

class ExamplesTest {

    private static final String[] RATIOS = {"exampleRatio", "examplePoints"};
    private static final String[] WORK = {"exampleCoefficientBlank", "exampleCoefficient", "exampleQuantity",
        "examplePlanned", "exampleConverted", "exampleQuality", "exampleProgress", "exampleBlank"};

    private static final String READINGS = """
              - {id: L-1, title: a, options: [{word: KR, says: a}, {word: K1, says: b}], standard: KR, clause: c, reason: r, by: b, date: 2026-01-01}
            """;

    /** A sound row: 2 planned at coefficient 1.5, 1 delivered, quality 0.75, progress 1, leadership 1. */
    private static final String SOUND = "number: \"1\", task: x, catalogueQuantity: 2, standard: 100, points: 150, "
            + "coefficient: 1.5, planned: 2, plannedCoefficient: 1.5, plannedConverted: 3, done: 1, doneConverted: 1.5, "
            + "quality: 0.75, qualityConverted: 1.125, progress: 1, progressConverted: 1.5, leadership: 1, "
            + "catalogueLine: 5, line: 9";

    private static List<Finding> ratio(String max, String ratio, String points) {
        return Linted.of(max, part(max, row("1", "t", "target: 18-20%, max: " + max + ", method: {ratio: {target: 18, "
                + "upTo: 20}}, example: {result: 12, printedResult: 12%, printedRatio: \"" + ratio
                + "\", printedPoints: \"" + points + "\", ratio: \"" + ratio + "\", points: \"" + points + "\"}")));
    }

    private static List<Finding> work(String... rows) {
        String work = "{" + String.join("}, {", rows) + "}";
        List<RubricFile> files = Sample.files("70", "  - {number: A, text: t, max: 70, method: {catalogue: {}}, "
                + "example: {work: [" + work + "]}}\n");
        files.set(1, new RubricFile("guidance", Sample.GUIDANCE.replace("range: K-2,", "range: K-2, catalogue: L-1,")));
        files.set(2, new RubricFile("rulings", Sample.RULINGS + READINGS));
        RubricLibrary library = RubricLibrary.of(files);
        assertEquals(List.of(), library.problems());
        return Linter.lint(library.rubrics().values().iterator().next(), library.rulings());
    }

    /** One decimal is shown by the invented guidance: 2/3 is 0.7, 2 x 2/3 is 1.3. */
    @Test
    void whatTheEngineReproducesIsNoFinding() {
        assertEquals(List.of(), ids(ratio("2", "0.7", "1.3"), RATIOS));
        assertEquals(List.of(), ids(ratio("2", "0.67", "1.33"), RATIOS));
    }

    @Test
    void W_1_aRatioCutOffIsLessThanAWrongOne() {
        assertEquals(Severity.WARNING, one(ratio("2", "0.6", "1.3"), "exampleRatio:A.1").severity());
        assertEquals("ví dụ in «0.6», tính lại được 0,7 (đúng 2/3).", what(ratio("2", "0.6", "1.3"),
                "exampleRatio:A.1"));
        assertEquals(Severity.ERROR, one(ratio("2", "0.9", "1.3"), "exampleRatio:A.1").severity());
    }

    @Test
    void W_2_wrongPointsAreAnError() {
        List<Finding> all = ratio("4", "0.7", "3");
        assertEquals(List.of("examplePoints:A.1"), ids(all, RATIOS));
        assertEquals("ví dụ in «3», tính lại được 8/3 điểm (tối đa 4).", what(all, "examplePoints:A.1"));
        assertEquals(Severity.ERROR, one(all, "examplePoints:A.1").severity());
    }

    @Test
    void theExampleIsHeldAgainstTheRulingsAsTheyStand() {
        Rubric rubric = Sample.rubric("2", part("2", row("1", "t", "target: 18-20%, max: 2, method: {ratio: {target: 18, "
                + "upTo: 20}}, example: {result: 12, printedResult: 12%, printedRatio: \"0.7\", printedPoints: \"1.3\", "
                + "ratio: \"0.7\", points: \"1.3\"}")));
        assertEquals(List.of("exampleRatio:A.1", "examplePoints:A.1"), ids(Linter.lint(rubric,
                Sample.rulings().choosing(Map.of("K-2", "upper-bound"))), RATIOS));
    }

    @Test
    void aSoundCatalogueLacksOnlyItsResult() {
        assertEquals(List.of(), ids(work(SOUND), WORK));
        // A = 1.5/3, B = 1.125/3, C = 1.5/3, D = 1; their mean is 19/32. K1: B 0.75, C 1, D 1, mean 13/16.
        assertEquals("ví dụ không in tổng, không in A, B, C, D và KPI. Các cách hiểu cho: KR: 19/32 (khoảng 59,4%); "
                + "K1: 0,8125 (khoảng 81,3%). ", what(work(SOUND), "exampleKpi:A").replace("0,59375", "19/32"));
    }

    @Test
    void W_5_aBlankCoefficientIsWorkedOutFromThePoints() {
        List<Finding> all = work(SOUND.replace("coefficient: 1.5, planned:", "planned:"));
        assertEquals("danh mục của ví dụ bỏ trống hệ số quy đổi: dòng 1 (tính ra 1,5).",
                what(all, "exampleCoefficientBlank:A"));
        assertEquals(5, one(all, "exampleCoefficientBlank:A").source().line());
        assertEquals(List.of("exampleCoefficient:A"), ids(work(SOUND.replace("points: 150", "points: 120")), WORK));
    }

    @Test
    void W_6_twoQuantitiesForOneRow() {
        List<Finding> all = work(SOUND.replace("catalogueQuantity: 2", "catalogueQuantity: 1"));
        assertEquals(List.of("exampleQuantity:A"), ids(all, WORK));
        assertTrue(what(all, "exampleQuantity:A").contains("dòng 1: danh mục 1, bảng tính điểm 2"));
    }

    @Test
    void W_7_aQuantityNotConverted() {
        List<Finding> all = work(SOUND, SOUND.replace("number: \"1\"", "number: \"2\"").replace("doneConverted: 1.5",
                "doneConverted: 1").replace("line: 9", "line: 10"));
        assertEquals(List.of("exampleConverted:A"), ids(all, WORK));
        assertTrue(what(all, "exampleConverted:A").endsWith("dòng 2: in 1, tính ra 1,5."));
        assertEquals(10, one(all, "exampleConverted:A").source().line());
        assertEquals(List.of("examplePlanned:A"), ids(work(SOUND.replace("plannedConverted: 3", "plannedConverted: 2")),
                WORK));
    }

    @Test
    void W_8_W_9_factorsAreConvertedByWhatWasDelivered() {
        assertEquals(List.of("exampleQuality:A"), ids(work(SOUND.replace("qualityConverted: 1.125",
                "qualityConverted: 2.25")), WORK));
        assertEquals(List.of("exampleProgress:A"), ids(work(SOUND.replace("progressConverted: 1.5",
                "progressConverted: 1")), WORK));
    }

    @Test
    void W_10_missingCellsAreNamedAndNotFilledInUnsaid() {
        List<Finding> all = work(SOUND.replace("progress: 1, progressConverted: 1.5, ", ""));
        assertEquals("bảng tính điểm của ví dụ thiếu ô: tiến độ: dòng 1; tiến độ quy đổi: dòng 1.",
                what(all, "exampleBlank:A"));
        assertTrue(what(all, "exampleKpi:A").endsWith("Ô tiến độ dòng 1 không in, ở đây lấy bằng ô chất lượng."));
        assertTrue(what(work(SOUND.replace("planned: 2,", "planned: 0,")), "exampleKpi:A")
                .endsWith("nên không tính lại được."));
        assertTrue(what(work(SOUND.replace("leadership: 1,", "")), "exampleKpi:A").endsWith("nên không tính lại được."));
    }
}
