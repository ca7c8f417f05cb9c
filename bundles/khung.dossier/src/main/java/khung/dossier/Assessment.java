package khung.dossier;

import khung.grading.Grading;
import khung.grading.Verdict;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.scoring.Plan;
import khung.scoring.PlanCheck;
import khung.scoring.Scoring;
import khung.scoring.Sheet;

/**
 * A stage of a case, scored and graded.
 *
 * @param stage whose answers
 * @param sheet the points
 * @param verdict the grade with its reasons
 * @param rulings the rulings as they stood
 */
public record Assessment(Stage stage, Sheet sheet, Verdict verdict, Rulings rulings) {

    /**
     * Scores and grades one stage. Pure; any thread.
     *
     * @param rulings the rulings that hold where the dossier is pinned to nothing and chooses nothing else
     */
    public static Assessment of(Case file, Stage stage, Rubric rubric, Rulings rulings) {
        Dossier dossier = file.dossier();
        Rulings chosen = dossier.standing(rulings);
        // Weights that do not keep to the rubric weigh nothing until they are mended; the person is told of them.
        Plan plan = PlanCheck.wrong(rubric, chosen, dossier.plan()).isEmpty() ? dossier.plan()
                : new Plan(dossier.plan().targets());
        Sheet sheet = Scoring.score(rubric, chosen, plan, dossier.entry(stage).answers());
        return new Assessment(stage, sheet, Grading.grade(sheet, file.facts(rubric.guidance()), chosen), chosen);
    }
}
