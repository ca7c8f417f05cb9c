package khung.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.rubric.Sample;
import khung.scoring.Plan.AxisRole;
import khung.text.Exact;

/** R003C-04: a plan weighs its axes, the main one above the supporting one, the sum kept. */
class WeightsTest {

    private static final Rubric RUBRIC = Sample.weighed("""
              - number: B
                text: t
                max: 30
                rows:
                  - {number: "1", text: printed, max: 20, rows: [{number: "1.1", text: a, max: 15, method: pass-fail}, {number: "1.2", text: b, max: 5, method: {tiers: [{name: T, points: 5}, {name: K, points: 2}]}}]}
                  - {number: "2", text: whole, max: 10, method: pass-fail}
            """, "weights: {part: B, mainAbove: yes, ruling: K-7, limits: {B.2: {min: 5, max: 15}}}");
    private static final Rulings FIXED = Sample.rulings();
    private static final Rulings PROPORTIONAL = FIXED.choosing(Map.of("K-7", "proportional"));

    private static Plan plan(String first, String second) {
        return new Plan(Map.of(), Map.of("B.1", AxisRole.MAIN, "B.2", AxisRole.SUPPORTING),
                Map.of("B.1", Exact.parse(first).orElseThrow(), "B.2", Exact.parse(second).orElseThrow()));
    }

    private static List<String> wrong(Rulings rulings, Plan plan) {
        return PlanCheck.wrong(RUBRIC, rulings, plan).stream().map(w -> w.what().key()).toList();
    }

    @Test
    void I_39_whereRowsArePrintedWithPointsTheWeightStays() {
        assertEquals(List.of("plan.fixed"), wrong(FIXED, plan("18", "12")));
        assertEquals(List.of(), wrong(FIXED, plan("20", "10")));
        assertEquals(List.of(), wrong(PROPORTIONAL, plan("18", "12")));
    }

    @Test
    void theSumOfTheWeightsIsKept() {
        assertEquals(List.of("plan.sum"), wrong(PROPORTIONAL, plan("18", "11")));
    }

    @Test
    void R003C_04_aMainAxisWeighsMoreThanASupportingOne() {
        assertEquals(List.of("plan.mainNotAbove"), wrong(PROPORTIONAL, plan("15", "15")));
        assertEquals(List.of(), wrong(PROPORTIONAL, plan("15.5", "14.5")));
    }

    @Test
    void theLimitsOfTheRubricHold() {
        assertEquals(List.of("plan.outsideLimits"), wrong(PROPORTIONAL, plan("26", "4")));
        assertEquals(List.of(), wrong(PROPORTIONAL, plan("25", "5")));
    }

    @Test
    void anAxisThatIsNotThereIsRefused() {
        Plan plan = new Plan(Map.of(), Map.of("B.3", AxisRole.MAIN), Map.of());
        assertEquals(List.of("plan.noAxis"), wrong(FIXED, plan));
    }

    @Test
    void I_39_proportionalMaximaFollowTheirAxisAndSoDoTiers() {
        Map<String, Answer> answers = Map.of("B.1.1", new Answer.Tick(true), "B.1.2", new Answer.Tier("K"), "B.2",
                new Answer.Tick(true));
        Sheet sheet = Scoring.score(RUBRIC, PROPORTIONAL, plan("18", "12"), answers);
        assertEquals("13.5", Exact.text(sheet.line("B.1.1").orElseThrow().points().orElseThrow()));
        assertEquals("1.8", Exact.text(sheet.line("B.1.2").orElseThrow().points().orElseThrow()));
        assertEquals("12", Exact.text(sheet.line("B.2").orElseThrow().points().orElseThrow()));
        assertEquals(Optional.of(BigFraction.of(18)), sheet.line("B.1").orElseThrow().item().max());
        assertEquals("27.3", Exact.text(sheet.total().orElseThrow()));
    }
}
