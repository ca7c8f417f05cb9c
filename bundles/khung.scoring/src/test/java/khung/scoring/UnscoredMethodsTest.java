package khung.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import khung.grading.Facts;
import khung.grading.Grading;
import khung.grading.Verdict;
import khung.rubric.Rubric;
import khung.rubric.Sample;
import khung.text.Exact;

/** Levels, task lists and narratives: answered, never scored. */
class UnscoredMethodsTest {

    private static final Rubric RUBRIC = Sample.unscored("""
              - number: I
                text: t
                rows:
                  - {number: "1", text: level, method: levels}
                  - {number: "2", text: told, method: narrative}
                  - {number: "3", text: tasks, method: {tasks: {axes: 2, levels: [A, B, C, D], doneUpTo: 3}}}
            """);

    private static Answer.Task task(int level) {
        return new Answer.Task("x", Optional.of(1), Optional.empty(), Optional.empty(), Optional.of(level),
                Optional.empty());
    }

    private static Sheet sheet(Map<String, Answer> answers) {
        return Scoring.score(RUBRIC, Sample.rulings(), Plan.AS_PRINTED, answers);
    }

    @Test
    void aSheetInLevelsHasNoTotalAndNoPoints() {
        Sheet sheet = sheet(Map.of("I.1", new Answer.Level("Tốt"), "I.3", new Answer.Tasks(List.of(task(1)))));
        assertEquals(0, sheet.missing());
        assertTrue(sheet.total().isEmpty());
        assertTrue(sheet.lines().allMatch(l -> l.points().isEmpty()));
        assertFalse(RUBRIC.scores());
    }

    @Test
    void I_32_aLevelThatIsNotGivenIsMissingAndANarrativeNeverIs() {
        Sheet sheet = sheet(Map.of());
        assertEquals(2, sheet.missing());
        assertEquals(0, sheet.line("I.2").orElseThrow().missing());
    }

    @Test
    void aLevelOutsideTheScaleDoesNotFit() {
        assertTrue(Answers.misfit(RUBRIC, Sample.rulings(), Plan.AS_PRINTED, RUBRIC.item("I.1").orElseThrow(),
                new Answer.Level("Khá")).isPresent());
    }

    @Test
    void I_30_levelsOneToThreeCountAsCompleted() {
        Answer.Tasks tasks = new Answer.Tasks(List.of(task(1), task(2), task(3), task(4)));
        TaskTotals totals = TaskTotals.of((khung.rubric.Method.Tasks) RUBRIC.item("I.3").orElseThrow().method()
                .orElseThrow(), tasks);
        assertEquals(4, totals.assigned());
        assertEquals(3, totals.done());
        assertEquals(1, totals.notDone());
        assertEquals("0.75", Exact.text(totals.share()));
    }

    @Test
    void aTaskWithoutALevelKeepsTheRowOpen() {
        Map<String, Answer> answers = new HashMap<>(Map.of("I.1", new Answer.Level("Tốt")));
        answers.put("I.3", new Answer.Tasks(List.of(task(1), new Answer.Task("y", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty()))));
        assertEquals(1, sheet(answers).missing());
    }

    @Test
    void G_13_aGuidanceWithoutGradesDeterminesNothing() {
        Verdict verdict = Grading.grade(sheet(Map.of()), Facts.UNKNOWN, Sample.rulings());
        assertEquals(Verdict.State.NO_GRADES, verdict.state());
        assertTrue(verdict.possible().isEmpty());
    }
}
