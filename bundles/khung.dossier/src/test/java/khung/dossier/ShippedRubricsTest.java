package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.lint.Finding;
import khung.lint.Finding.Severity;
import khung.lint.Linter;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Source;
import khung.rubric.Status;
import khung.text.Exact;

/** Phụ lục 1 and 2 against what the source prints, counted by hand. */
class ShippedRubricsTest {

    private static String max(Rubric rubric, String key) {
        return Exact.text(rubric.item(key).orElseThrow().max().orElseThrow());
    }

    private static String rows(Stream<Item> items) {
        return Exact.text(items.map(i -> i.max().orElseThrow()).reduce(Exact.ZERO, BigFraction::add));
    }

    private static List<Rubric> both() {
        return List.of(Shipped.PHU_LUC_1, Shipped.PHU_LUC_2);
    }

    @Test
    void theFilesAreReadWithoutAProblem() {
        assertEquals(List.of(), Shipped.LIBRARY.problems());
    }

    @Test
    void R003P_01_bothAreDrafts() {
        both().forEach(r -> assertEquals(Status.DRAFT, r.status()));
    }

    @Test
    void R003P_73_partAHasSeventeenCriteriaInEighteenFourAndEight() {
        for (Rubric rubric : both()) {
            Item a = rubric.parts().get(0);
            assertEquals(17, a.criteria().count());
            assertEquals("30", rows(a.criteria()));
            assertEquals(List.of("18", "4", "8"), a.children().stream().map(i -> Exact.text(i.max().orElseThrow())).toList());
            assertTrue(a.criteria().allMatch(i -> i.method().orElseThrow() instanceof Method.PassFail));
        }
    }

    @Test
    void R003P_77_partBDeclaresSeventyInSixAxes() {
        for (Rubric rubric : both()) {
            assertEquals("70", max(rubric, "B"));
            assertEquals(List.of("15", "10", "10", "15", "10", "10"), rubric.item("B").orElseThrow().children()
                    .stream().map(i -> Exact.text(i.max().orElseThrow())).toList());
            assertEquals(List.of("15", "10", "10", "15", "10", "9"), rubric.item("B").orElseThrow().children()
                    .stream().map(i -> rows(i.criteria())).toList());
        }
    }

    @Test
    void G_05_elevenRowsWithNineteenPointsAreQualitative() {
        for (Rubric rubric : both()) {
            List<Item> words = rubric.criteria()
                    .filter(i -> i.method().orElseThrow() instanceof Method.AssessedPercent).toList();
            assertEquals(11, words.size());
            assertEquals("19", rows(words.stream()));
        }
    }

    @Test
    void X_14_axisSixIsShippedAsPrintedAndShowsAsAFinding() {
        for (Rubric rubric : both()) {
            assertEquals(List.of("sum:B", "sum:B.6", "total"), Linter.lint(rubric, Shipped.LIBRARY.rulings()).stream()
                    .filter(f -> f.severity() == Severity.ERROR).map(Finding::id).toList());
        }
    }

    @Test
    void W_1_thePrintedExampleIsReproducedInPointsAndItsCutRatioIsAFinding() {
        for (Rubric rubric : both()) {
            assertTrue(Linter.lint(rubric, Shipped.LIBRARY.rulings()).stream().anyMatch(f -> f.id().equals("exampleRatio:B.1.1")));
            assertTrue(Linter.lint(rubric, Shipped.LIBRARY.rulings()).stream().noneMatch(f -> f.id().startsWith("examplePoints")));
        }
    }

    @Test
    void R003P_78_parIndexTiers() {
        Method.Tiers tiers = (Method.Tiers) Shipped.PHU_LUC_1.item("B.2.5").orElseThrow().method().orElseThrow();
        assertEquals(List.of("Tốt 2", "Khá 1.5", "Trung bình 1"),
                tiers.tiers().stream().map(t -> t.name() + " " + Exact.text(t.points())).toList());
    }

    @Test
    void R003P_80_phuLucTwoAsksForEvidenceAtFiveOne() {
        assertEquals("Có tài liệu minh chứng kèm theo", Shipped.PHU_LUC_2.item("B.5.1").orElseThrow().note().orElseThrow());
        assertTrue(Shipped.PHU_LUC_1.item("B.5.1").orElseThrow().note().isEmpty());
    }

    @Test
    void brokenWordsKeepBothThePrintAndTheReading() {
        Item row = Shipped.PHU_LUC_1.item("A.1.5").orElseThrow();
        assertTrue(row.text().contains("không vi phạm điều đức, lối sống"));
        assertTrue(row.readable().contains("không vi phạm đạo đức, lối sống"));
        assertEquals("- Tỷ lệ sử dụng số tay đăng viên điện tử", Shipped.PHU_LUC_1.item("B.3.4").orElseThrow().text());
        assertEquals("- Tỷ lệ sử dụng sổ tay đảng viên điện tử", Shipped.PHU_LUC_1.item("B.3.4").orElseThrow().readable());
    }

    @Test
    void everyRowSaysWhereItStands() {
        assertEquals(new Source("003", "Phụ lục 1, B, 1.1", 207), Shipped.PHU_LUC_1.item("B.1.1").orElseThrow().source());
        assertEquals(new Source("003", "Phụ lục 2, B, 1.1", 304), Shipped.PHU_LUC_2.item("B.1.1").orElseThrow().source());
        both().forEach(r -> assertTrue(r.items().allMatch(i -> i.source().line() > 0)));
    }

    @Test
    void everyTextIsNfc() {
        both().forEach(r -> r.items().forEach(i -> assertTrue(Normalizer.isNormalized(i.text(), Normalizer.Form.NFC))));
    }

    @Test
    void everyRulingTheGuidanceNamesIsShipped() {
        for (Rubric rubric : both()) {
            rubric.guidance().rulings().values().forEach(id ->
                    assertTrue(Shipped.LIBRARY.rulings().find(id).isPresent(), id));
        }
    }
}
