package khung.cli.internal;

import java.util.Map;
import java.util.Optional;

import khung.dossier.Assessment;
import khung.grading.Achieved;
import khung.grading.Facts;
import khung.grading.GradeCase;
import khung.grading.Verdict;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * A case as it was graded.
 *
 * @param file where it came from; empty for a dossier that is kept
 * @param stage whose answers of a dossier; empty for a {@code grade/1} document
 * @param subject who or what is graded
 * @param notAsked rows of a {@code grade/1} document that do not apply
 */
record GradeResult(Optional<String> file, String id, String subject, Optional<String> stage, Rubric rubric,
        Achieved achieved, Map<String, GradeCase.NotAsked> notAsked, Facts facts, Rulings rulings, Verdict verdict) {

    static GradeResult of(String file, GradeCase one) {
        return new GradeResult(Optional.of(file), one.id(), one.subject(), Optional.empty(), one.rubric(), one.achieved(),
                one.notAsked(), one.facts(), one.rulings(), one.verdict());
    }

    static GradeResult of(Scored scored, Assessment sheet) {
        return new GradeResult(scored.file(), scored.dossier().dossier().id(), scored.dossier().dossier().person().name(),
                Optional.of(sheet.stage().word()), sheet.sheet().rubric(), Achieved.of(sheet.sheet()), Map.of(),
                scored.dossier().facts(scored.rubric().guidance()), sheet.rulings(), sheet.verdict());
    }

    boolean determined() {
        return verdict.state() == Verdict.State.DETERMINED;
    }
}
