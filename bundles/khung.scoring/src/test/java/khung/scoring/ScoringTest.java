package khung.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Sample;
import khung.text.Exact;

class ScoringTest {

    private static final Rubric RUBRIC = Sample.rubric("16", """
              - number: B
                text: t
                max: 16
                rows:
                  - {number: "1", text: range, target: 18-20%, max: 2, method: {ratio: {target: 18, upTo: 20, unit: "%"}}}
                  - {number: "2", text: strict, target: ">80%", max: 2, method: {ratio: {target: 80, strict: yes, unit: "%"}}}
                  - {number: "3", text: tiers, max: 2, method: {tiers: [{name: Tốt, points: 2}, {name: Khá, points: 1.5}]}}
                  - {number: "4", text: words, max: 3, method: assessed-percent}
                  - {number: "5", text: tick, max: 2, method: pass-fail}
                  - {number: "6", text: points, max: 5, method: points, ifAny: yes}
            """);
    private static final Rulings STANDARD = Sample.rulings();

    private static Line line(String key, Answer answer) {
        return line(key, answer, STANDARD, Plan.AS_PRINTED);
    }

    private static Line line(String key, Answer answer, Rulings rulings, Plan plan) {
        return Scoring.score(RUBRIC, rulings, plan, Map.of(key, answer)).line(key).orElseThrow();
    }

    private static Answer result(String text) {
        return new Answer.Result(Exact.parse(text).orElseThrow());
    }

    private static String points(Line line) {
        return line.points().map(Exact::text).orElse("-");
    }

    @Test
    void R003P_75_76_twelveAgainstEighteenToTwentyIsFourThirdsOfTwo() {
        Line line = line("B.1", result("12"));
        assertEquals("4/3", points(line));
        assertEquals("2/3", Exact.text(line.ratio().orElseThrow()));
        assertEquals("1,33", Exact.display(line.points().orElseThrow(), 2));
    }

    @Test
    void I_01_theRatioIsCappedAtOneAndFlooredAtZero() {
        assertEquals("2", points(line("B.1", result("25"))));
        assertEquals("2", points(line("B.1", result("18"))));
        assertEquals("0", points(line("B.1", result("-3"))));
        assertEquals("1.99", points(line("B.1", result("17,91"))));
    }

    @Test
    void I_02_theUpperBoundDividesOnlyWhereTheRulingSaysSo() {
        Line line = line("B.1", result("18"), STANDARD.choosing(Map.of("K-2", "upper-bound")), Plan.AS_PRINTED);
        assertEquals("1.8", points(line));
        assertTrue(line.rulings().contains("K-2"));
    }

    @Test
    void I_23_meetingAMoreThanTargetExactlyRestsOnTheRuling() {
        assertEquals("2", points(line("B.2", result("80"))));
        assertTrue(line("B.2", result("80")).rulings().contains("K-1"));
        assertEquals("-", points(line("B.2", result("80"), STANDARD.choosing(Map.of("K-1", "ask")), Plan.AS_PRINTED)));
        assertEquals("1", points(line("B.2", result("40"))));
        assertTrue(!line("B.2", result("81")).rulings().contains("K-1"));
    }

    @Test
    void R003P_27_theTargetOfThePlanStandsInForThePrintedOne() {
        assertEquals("1.2", points(line("B.1", result("12"), STANDARD, new Plan(Map.of("B.1", BigFraction.of(20))))));
    }

    @Test
    void aTargetOfZeroIsNeverDividedBy() {
        assertEquals("-", points(line("B.1", result("12"), STANDARD, new Plan(Map.of("B.1", BigFraction.ZERO)))));
    }

    @Test
    void R003P_78_tiersGiveTheirPoints() {
        assertEquals("1.5", points(line("B.3", new Answer.Tier("Khá"))));
    }

    @Test
    void R003P_72_aTickGivesTheMaximumOrNothing() {
        assertEquals("2", points(line("B.5", new Answer.Tick(true))));
        assertEquals("0", points(line("B.5", new Answer.Tick(false))));
    }

    @Test
    void I_37_anAssessedRowScoresOnlyWithPercentPersonAndReason() {
        Optional<String> word = Optional.of("x");
        Optional<BigFraction> ninety = Optional.of(BigFraction.of(90));
        assertEquals("-", points(line("B.4", new Answer.Assessed(word, Optional.empty(), word, word))));
        assertEquals("-", points(line("B.4", new Answer.Assessed(word, ninety, Optional.empty(), word))));
        assertEquals("-", points(line("B.4", new Answer.Assessed(word, ninety, word, Optional.empty()))));
        assertEquals("2.7", points(line("B.4", new Answer.Assessed(word, ninety, word, word))));
        assertEquals("3", points(line("B.4", new Answer.Tick(true), STANDARD.choosing(Map.of("K-3", "pass-fail")),
                Plan.AS_PRINTED)));
    }

    @Test
    void pointsBelowTheMaximumNeedAReason() {
        assertEquals("-", points(line("B.6", new Answer.Awarded(BigFraction.of(4), Optional.empty()))));
        assertEquals("4", points(line("B.6", new Answer.Awarded(BigFraction.of(4), Optional.of("trừ 1")))));
        assertEquals("5", points(line("B.6", new Answer.Awarded(BigFraction.of(5), Optional.empty()))));
    }

    @Test
    void I_24_aRowNobodyAskedForFollowsItsDecision() {
        assertEquals("0", points(line("B.6", new Answer.NotAsked(Answer.Treatment.ZERO, "a", "b"))));
        assertEquals("5", points(line("B.6", new Answer.NotAsked(Answer.Treatment.FULL, "a", "b"))));
    }

    @Test
    void I_24_rescalingGivesTheShareTheOtherRowsReach() {
        Map<String, Answer> answers = new HashMap<>(Map.of("B.1", result("9"), "B.2", result("80"),
                "B.3", new Answer.Tier("Tốt"), "B.5", new Answer.Tick(true),
                "B.6", new Answer.NotAsked(Answer.Treatment.RESCALE, "a", "b")));
        answers.put("B.4", new Answer.Assessed(Optional.empty(), Optional.of(BigFraction.of(100)), Optional.of("a"),
                Optional.of("b")));
        Sheet sheet = Scoring.score(RUBRIC, STANDARD, Plan.AS_PRINTED, answers);
        // the other rows reach 1 + 2 + 2 + 3 + 2 = 10 of 11, so this one gets 10/11 of 5
        assertEquals("50/11", points(sheet.line("B.6").orElseThrow()));
        assertEquals("160/11", Exact.text(sheet.total().orElseThrow()));
    }

    @Test
    void I_32_aMissingResultIsNotZeroAndTheSheetSaysHowManyAreMissing() {
        Sheet sheet = Scoring.score(RUBRIC, STANDARD, Plan.AS_PRINTED, Map.of("B.5", new Answer.Tick(true)));
        assertEquals(5, sheet.missing());
        assertTrue(sheet.total().isEmpty());
        assertEquals("2", Exact.text(sheet.low()));
        assertEquals("16", Exact.text(sheet.high()));
        assertTrue(sheet.line("B").orElseThrow().points().isEmpty());
    }

    @Test
    void threeThirdsOfAPointAddUpToOneAndReachNinety() {
        Rubric thirds = Sample.rubric("92", """
                  - number: B
                    text: t
                    max: 92
                    rows:
                      - {number: "1", text: a, max: 89, method: pass-fail}
                      - {number: "2", text: a, max: 1, method: {ratio: {target: 3, unit: x}}}
                      - {number: "3", text: a, max: 1, method: {ratio: {target: 3, unit: x}}}
                      - {number: "4", text: a, max: 1, method: {ratio: {target: 3, unit: x}}}
                """);
        Sheet sheet = Scoring.score(thirds, STANDARD, Plan.AS_PRINTED, Map.of("B.1", new Answer.Tick(true),
                "B.2", result("1"), "B.3", result("1"), "B.4", result("1")));
        assertEquals(BigFraction.of(90), sheet.total().orElseThrow());
    }

    @Test
    void theSameInputGivesTheSameSheet() {
        Map<String, Answer> answers = Map.of("B.1", result("12"), "B.5", new Answer.Tick(true));
        assertEquals(Scoring.score(RUBRIC, STANDARD, Plan.AS_PRINTED, answers),
                Scoring.score(RUBRIC, STANDARD, Plan.AS_PRINTED, new HashMap<>(answers)));
    }

    @Test
    void aBetterResultNeverLowersThePoints() {
        BigFraction before = BigFraction.of(-1);
        for (int i = 0; i <= 2500; i++) {
            BigFraction points = line("B.1", new Answer.Result(BigFraction.of(i, 100))).points().orElseThrow();
            assertTrue(points.compareTo(before) >= 0, "at " + i);
            before = points;
        }
    }

    @Test
    void everyNumberSaysWhatItWasMadeFrom() {
        List<String> made = line("B.1", result("12")).made().stream()
                .map(p -> p.in(java.util.Locale.forLanguageTag("vi"))).toList();
        assertEquals(List.of("12 ÷ 18 = 2/3", "2/3 × 2 = 4/3 điểm"), made);
    }
}
