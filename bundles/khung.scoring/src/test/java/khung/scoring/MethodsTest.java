package khung.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.rubric.Grade;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Sample;
import khung.text.Exact;

/** The methods of the yearly and the central tables, each on both sides of its edges. */
class MethodsTest {

    private static final Rubric RUBRIC = Sample.rubric("120", """
              - number: B
                text: t
                max: 120
                rows:
                  - {number: "1", text: bands, max: 10, method: {bands: {unit: "%", bands: [{from: 90, points: 10}, {from: 70, below: 90, points: 7}, {from: 50, below: 70, points: 5}, {below: 50, points: 0}]}}}
                  - {number: "2", text: choose, max: 20, method: {chooseOne: {unit: "%", options: [{number: a, text: A, max: 20, from: 90, upTo: 100}, {number: b, text: B, max: 15, from: 80, below: 90}]}}}
                  - {number: "3", text: outcomes, max: 5, method: {outcomes: {of: x, ruling: K-6, tiers: [{every: good, orBetter: yes, points: 5}, {every: completed, orBetter: yes, points: 3}, {every: completed, points: 1}, {atLeast: 2, are: not-completed, points: 0}]}}}
                  - {number: "4", text: work, max: 70, method: {catalogue: {}}}
                  - {number: "5", text: hole, max: 15, method: {bands: {unit: "%", bands: [{from: 90, points: 15}, {from: 40, below: 95, points: 5}]}}}
            """);
    private static final Rulings STANDARD = Sample.rulings();

    private static Line line(String key, Answer answer, Map<String, String> rulings) {
        return Scoring.score(RUBRIC, STANDARD.choosing(rulings), Plan.AS_PRINTED, Map.of(key, answer)).line(key)
                .orElseThrow();
    }

    private static String points(String key, Answer answer) {
        return points(line(key, answer, Map.of()));
    }

    private static String points(Line line) {
        return line.points().map(Exact::text).orElse("-");
    }

    private static Answer result(String text) {
        return new Answer.Result(Exact.parse(text).orElseThrow());
    }

    private static Answer outcomes(int excellent, int good, int completed, int failed) {
        return new Answer.Outcomes(Map.of(Grade.EXCELLENT, excellent, Grade.GOOD, good, Grade.COMPLETED, completed,
                Grade.NOT_COMPLETED, failed));
    }

    @Test
    void R001_12_to_15_ninetySeventyAndFiftyPercentBeginTheirBands() {
        assertEquals(List.of("10", "7", "7", "5", "5", "0"), Stream.of("90", "89,999999", "70", "69,999999", "50",
                "49,999999").map(r -> points("B.1", result(r))).toList());
    }

    @Test
    void aResultInAHoleOrInTwoBandsWaitsForAPerson() {
        assertEquals("-", points("B.5", result("39,9")));
        assertEquals("-", points("B.5", result("90")));
        assertEquals("5", points("B.5", result("89,9")));
        assertEquals("15", points("B.5", result("95")));
    }

    @Test
    void R000_15_16_anOptionGivesNoMoreThanItsOwnCeilingAndLessOnlyWithAReason() {
        assertEquals("20", points("B.2", new Answer.Chosen("a", BigFraction.of(20), Optional.empty())));
        assertEquals("-", points("B.2", new Answer.Chosen("b", BigFraction.of(14), Optional.empty())));
        assertEquals("14", points("B.2", new Answer.Chosen("b", BigFraction.of(14), Optional.of("thiếu 1"))));
        assertTrue(Answers.misfit(RUBRIC, STANDARD, Plan.AS_PRINTED, RUBRIC.item("B.2").orElseThrow(),
                new Answer.Chosen("b", BigFraction.of(16), Optional.empty())).isPresent());
        assertTrue(Answers.misfit(RUBRIC, STANDARD, Plan.AS_PRINTED, RUBRIC.item("B.2").orElseThrow(),
                new Answer.Chosen("c", BigFraction.of(1), Optional.empty())).isPresent());
    }

    @Test
    void I_17_theExactTierComesBeforeOneThatSaysOrBetter() {
        assertEquals("5", points("B.3", outcomes(1, 3, 0, 0)));
        assertEquals("3", points("B.3", outcomes(0, 1, 3, 0)));
        assertEquals("1", points("B.3", outcomes(0, 0, 4, 0)));
        assertEquals("0", points("B.3", outcomes(2, 0, 0, 2)));
        assertEquals("3", points(line("B.3", outcomes(0, 0, 4, 0), Map.of("K-6", "best-first"))));
    }

    @Test
    void G_06_exactlyOneFailingOrganisationHasNoTier() {
        assertEquals("-", points("B.3", outcomes(3, 0, 0, 1)));
        assertEquals("-", points("B.3", outcomes(0, 0, 0, 0)));
    }

    /** The five rows of the worked table of 02-HD: coefficient, planned, delivered, one factor for all three. */
    private static final List<Answer.Product> WORKED = List.of(product("1", "2", "1", "0.75"),
            product("1", "1", "1", "1"), product("1.2", "1", "1", "1"), product("1.5", "1", "1", "1"),
            product("2", "1", "1", "1.2"));

    private static Answer.Product product(String coefficient, String planned, String done, String factor) {
        Optional<BigFraction> f = Exact.parse(factor);
        return new Answer.Product("x", Exact.parse(coefficient), Exact.parse(planned), Exact.parse(done), f, f, f,
                Optional.of("r"));
    }

    @Test
    void I_21_eachReadingOfTheWorkedTableGivesTheResultWorkedByHand() {
        Map<Kpi.Reading, String> byHand = Map.of(Kpi.Reading.DELIVERED_MEAN, "28023/30800", Kpi.Reading.PLANNED,
                "295/308", Kpi.Reading.DELIVERED, "545/616", Kpi.Reading.OF_DELIVERED, "40625/41272",
                Kpi.Reading.PLANNED_CAPPED, "283/308");
        byHand.forEach((reading, expected) -> assertEquals(expected,
                Exact.text(Kpi.of(WORKED, reading, false).value()), reading.name()));
    }

    @Test
    void R003C_40_theAxisGetsItsKpiTimesItsMaximum() {
        assertEquals("28023/440", points("B.4", new Answer.Work(WORKED)));
    }

    @Test
    void I_22_aKpiAboveOneIsKeptToTheMaximumUnlessTheRulingLetsItGo() {
        Answer over = new Answer.Work(List.of(product("1", "1", "1", "1.2")));
        assertEquals("70", points("B.4", over));
        assertTrue(line("B.4", over, Map.of()).rulings().contains("K-8"));
        assertEquals("80.5", points(line("B.4", over, Map.of("K-8", "uncapped"))));
    }

    @Test
    void I_42_moreOfOneProductMakesUpForLessOfAnotherUnlessEachIsCapped() {
        List<Answer.Product> uneven = List.of(product("1", "1", "2", "1"), product("1", "1", "0", "1"));
        assertEquals("1", Exact.text(Kpi.of(uneven, Kpi.Reading.PLANNED, false).quantity()));
        assertEquals("0.5", Exact.text(Kpi.of(uneven, Kpi.Reading.PLANNED, true).quantity()));
    }

    @Test
    void I_32_aCatalogueWithABlankFigureIsNotScoredYet() {
        Answer.Product blank = new Answer.Product("x", Exact.parse("1"), Exact.parse("1"), Optional.empty(),
                Exact.parse("1"), Exact.parse("1"), Exact.parse("1"), Optional.empty());
        assertEquals("-", points("B.4", new Answer.Work(List.of(blank))));
        assertEquals("-", points("B.4", new Answer.Work(List.of())));
    }

    @Test
    void aFactorOtherThanOneNeedsAReason() {
        Optional<BigFraction> one = Exact.parse("1");
        Answer.Product silent = new Answer.Product("x", one, one, one, Exact.parse("0.75"), one, one, Optional.empty());
        assertEquals("-", points("B.4", new Answer.Work(List.of(silent))));
    }
}
