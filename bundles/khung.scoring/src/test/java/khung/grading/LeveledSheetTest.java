package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.scoring.Plan;
import khung.scoring.Scoring;

/** A sheet in levels is graded as the same levels without a sheet. */
class LeveledSheetTest {

    private static Map<String, Answer> answers(YearCase one) {
        Map<String, Answer> answers = new HashMap<>();
        one.levels().forEach((key, level) -> answers.put(key, new Answer.Level(level)));
        return answers;
    }

    private static Verdict graded(YearCase one, Map<String, Answer> answers) {
        Rubric rubric = Shipped.rubric(one.reference());
        return Grading.grade(Scoring.score(rubric, one.rulings(), Plan.AS_PRINTED, answers), one.read(rubric), one.rulings());
    }

    @Test
    void R004_81_onlyTheRowsOfOneKindOfCollectiveAreAskedFor() {
        YearCase collective = YearEdges.wardCollectiveCase();
        assertEquals("excellent", Edge.outcome(graded(collective, answers(collective))));
        assertEquals("excellent", Edge.outcome(collective.verdict()));
        YearCase open = collective.unjudged("3.2.b.1.3");
        assertEquals(Edge.outcome(open.verdict()), Edge.outcome(graded(open, answers(open))));
        assertEquals(1, open.verdict().unscored());
    }

    @Test
    void I_24_aRowThatDoesNotApplyIsLeftOutAndLeansOnItsRuling() {
        YearCase member = YearEdges.officeMemberCase().unjudged("2.2.đ");
        Map<String, Answer> answers = answers(member);
        assertEquals("...", Edge.outcome(graded(member, answers)));
        answers.put("2.2.đ", new Answer.NotAsked(Answer.Treatment.ZERO, "Chi bộ", "không có gợi ý kiểm điểm"));
        Verdict verdict = graded(member, answers);
        assertEquals("excellent", Edge.outcome(verdict));
        assertTrue(verdict.rulings().contains("I-24"));
        assertTrue(YearEdges.officeMemberCase().notAsked("2.2.đ").verdict().rulings().contains("I-24"));
    }
}
