package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Example;
import khung.rubric.Rubric;
import khung.rubric.Ruling;
import khung.scoring.Answer;
import khung.scoring.Kpi;
import khung.scoring.Line;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.text.Exact;

/**
 * The worked table of 02-HD, Phụ lục 2, from the file that ships, by every reading of I-21. The converted plan is 2 + 1 +
 * 1.2 + 1.5 + 2 = 7.7, what was delivered 1 + 1 + 1.2 + 1.5 + 2 = 6.7. Of row 2 the coefficient is blank and 1 by its
 * points; of row 5 progress is blank and taken as its quality, 1.2.
 */
class WorkedTableTest {

    private static final Rubric TABLE = Shipped.rubric("central-2026.phu-luc-2@2026.5.22");
    private static final List<Example.Work> ROWS = ((Example.OfCatalogue) TABLE.items()
            .flatMap(i -> i.example().stream()).findFirst().orElseThrow()).work();

    private static List<Answer.Product> products() {
        List<Answer.Product> products = new ArrayList<>();
        for (Example.Work row : ROWS) {
            Optional<BigFraction> coefficient = row.coefficient().or(row::plannedCoefficient)
                    .or(() -> row.points().map(p -> p.divide(row.standard().orElseThrow())));
            products.add(new Answer.Product(row.task(), coefficient, row.planned(), row.done(), row.quality(),
                    row.timeliness().or(row::quality), row.leadership(), Optional.of("bảng ví dụ")));
        }
        return products;
    }

    /** The reading, A, B, C, D and their mean, each worked out by hand. */
    @ParameterizedTest(name = "I-21 {0}")
    @CsvSource({"KR, 67/77, 137/154, 137/154, 0.99, 28023/30800", "K1, 67/77, 76/77, 76/77, 76/77, 295/308",
        "K2, 67/77, 137/154, 137/154, 137/154, 545/616", "K3, 67/77, 137/134, 137/134, 137/134, 40625/41272",
        "K4, 67/77, 72/77, 72/77, 72/77, 283/308"})
    void R003C_39_everyReadingIsRecomputed(String option, String a, String b, String c, String d, String mean) {
        Kpi kpi = Kpi.of(products(), Kpi.Reading.of(option), false);
        assertEquals(List.of(a, b, c, d, mean), List.of(Exact.text(kpi.quantity()), Exact.text(kpi.quality()),
                Exact.text(kpi.progress()), Exact.text(kpi.leadership()), Exact.text(kpi.value())));
        // 70 points for the tasks of the table.
        assertEquals(Exact.text(Exact.read(mean).multiply(70)), points(products(), option));
    }

    private static String points(List<Answer.Product> products, String option) {
        return Scoring.score(TABLE, Shipped.LIBRARY.rulings().choosing(Map.of("I-21", option)), Plan.AS_PRINTED,
                Map.of("tasks", new Answer.Work(products))).line("tasks").flatMap(Line::points).map(Exact::text).orElse("-");
    }

    @Test
    void I_21_everyOptionOfTheRulingIsAReadingAndTheReasonSaysWhatEachGives() {
        Ruling ruling = Shipped.LIBRARY.rulings().known().get("I-21");
        assertEquals(List.of("KR", "K1", "K2", "K3", "K4"), ruling.options().stream().map(Ruling.Option::word).toList());
        assertEquals("KR", ruling.standard());
        assertTrue(ruling.reason().contains("28023/30800, 295/308, 545/616, 40625/41272 và 283/308"));
    }

    @Test
    void R003C_38_thePointsAreThoseOfTheCommonPartAndOfTheTasks() {
        assertEquals("100", Exact.text(TABLE.transcribed()));
        assertEquals(List.of("30", "70"), TABLE.criteria().map(i -> Exact.text(i.max().orElseThrow())).toList());
    }

    @Test
    void R003C_41_allOfThePlanIsAHundredPercentAndMoreIsNoMore() {
        assertEquals("1", quantity("1"));
        assertEquals("1", quantity("2"));
        assertEquals("0.5", quantity("0.5"));
    }

    private static String quantity(String done) {
        Optional<BigFraction> one = Optional.of(Exact.ONE);
        return Exact.text(Kpi.of(List.of(new Answer.Product("x", one, one, Exact.parse(done), one, one, one, Optional.empty())),
                Kpi.Reading.DELIVERED_MEAN, false).quantity());
    }

    /** Corrected once or twice, late, or the subordinate unit not done: 0.75 in every reading costs points. */
    @Test
    void R003C_42_R003C_43_aFactorOfThreeQuartersIsPrintedAndCosts() {
        Example.Work first = ROWS.get(0);
        assertEquals(List.of("0.75", "0.75", "0.75"), List.of(Exact.text(first.quality().orElseThrow()),
                Exact.text(first.timeliness().orElseThrow()), Exact.text(first.leadership().orElseThrow())));
        for (Kpi.Reading reading : Kpi.Reading.values()) {
            assertTrue(Kpi.of(sound(0), reading, false).value().compareTo(Kpi.of(products(), reading, false).value()) > 0);
        }
    }

    private static List<Answer.Product> sound(int at) {
        List<Answer.Product> products = products();
        Answer.Product p = products.get(at);
        Optional<BigFraction> one = Optional.of(Exact.ONE);
        products.set(at, new Answer.Product(p.task(), p.coefficient(), p.planned(), p.done(), one, one, one, p.reason()));
        return products;
    }

    @Test
    void R003C_44_theCoefficientIsThePointsOverAHundredAndOneIsBlank() {
        assertEquals(List.of("100", "100", "120", "150", "200"), ROWS.stream().map(r -> Exact.text(r.points().orElseThrow())).toList());
        assertEquals(List.of("1", "-", "1.2", "1.5", "2"), ROWS.stream().map(r -> r.coefficient().map(Exact::text).orElse("-")).toList());
        assertEquals(List.of("1", "1", "1.2", "1.5", "2"), products().stream().map(p -> Exact.text(p.coefficient().orElseThrow())).toList());
    }

    /** Only K4 takes no factor above 1: there the last row with 1.2 is worth what it is with 1. */
    @Test
    void R003C_56_aFactorMayBeAboveOne() {
        assertEquals("1.2", Exact.text(ROWS.get(4).quality().orElseThrow()));
        assertEquals("1.2", Exact.text(ROWS.get(4).leadership().orElseThrow()));
        for (Kpi.Reading reading : Kpi.Reading.values()) {
            assertEquals(reading == Kpi.Reading.PLANNED_CAPPED, Kpi.of(sound(4), reading, false).value()
                    .equals(Kpi.of(products(), reading, false).value()), reading.name());
        }
    }
}
