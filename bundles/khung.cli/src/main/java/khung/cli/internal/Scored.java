package khung.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.dossier.Assessment;
import khung.dossier.Case;
import khung.dossier.Stage;
import khung.grading.Verdict;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/**
 * A case with its sheets.
 *
 * @param file the dossier file it came from; empty for one that is kept
 * @param sheets the stages scored, the person's own first
 */
record Scored(Optional<String> file, Case dossier, Rubric rubric, List<Assessment> sheets) {

    /**
     * Scores.
     *
     * @param only the one stage asked for; empty for the person's own and, once they entered anything, the appraiser's
     */
    static Scored of(Optional<String> file, Case dossier, Rubric rubric, Rulings rulings, Optional<Stage> only) {
        List<Assessment> sheets = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean there = stage == Stage.SELF || !dossier.dossier().entry(stage).answers().isEmpty();
            if (only.map(o -> o == stage).orElse(there)) {
                sheets.add(Assessment.of(dossier, stage, rubric, rulings));
            }
        }
        return new Scored(file, dossier, rubric, sheets);
    }

    /** Whether the first sheet asked for has its grade from the text alone. */
    boolean determined() {
        return sheets.get(0).verdict().state() == Verdict.State.DETERMINED;
    }
}
