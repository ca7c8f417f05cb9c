package khung.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.dossier.Assessment;
import khung.dossier.Period;
import khung.dossier.Stage;
import khung.rubric.Grade;
import khung.scoring.Answers;
import khung.scoring.Line;

/**
 * What a move does to one dossier.
 *
 * @param dossier its id
 * @param name whose it is
 * @param revision the revision looked at
 * @param from {@code id@version} it was filled in by
 * @param to {@code id@version} it moves to; the same when only rulings or supplements change
 * @param supplements {@code id@version} of the supplements laid on after the move
 * @param rulings the rulings that are read otherwise after the move: id → option before and after
 * @param stages the stages in which anything was entered
 * @param left paths of texts that have no row any more and are set aside: answers, notes, targets, unfinished texts
 * @param returned paths of texts set aside by an earlier move that come back to their row
 * @param draft whether somebody's unsaved typing moves along
 */
public record MoveReport(String dossier, String name, String unit, Period period, long revision, String from,
        String to, List<String> supplements, Map<String, Reading> rulings, List<StageMove> stages, List<String> left,
        List<String> returned, boolean draft) {

    /** How a ruling is read before and after; the empty text where it was not asked for. */
    public record Reading(String before, String after) {
    }

    /** The stage whose points and grade stand for the dossier: the last one in which anything was entered. */
    public Optional<StageMove> deciding() {
        return stages.isEmpty() ? Optional.empty() : Optional.of(stages.get(stages.size() - 1));
    }

    /**
     * One stage, before and after.
     *
     * @param before points and grade before the move
     * @param after points and grade after it
     * @param axes parts, axes and groups of both rubrics side by side, in the new printed order
     * @param withoutRow keys, in the old rubric, of answers that have no row any more
     * @param withoutAnswer keys, in the new rubric, of rows that wait for an answer because of the move
     * @param unfit answers that have a row but do not fit it any more
     */
    public record StageMove(Stage stage, Assessment before, Assessment after, List<AxisMove> axes,
            List<String> withoutRow, List<String> withoutAnswer, List<Unfit> unfit) {

        /** The grade before, if it was settled. */
        public Optional<Grade> gradeBefore() {
            return before.verdict().grade();
        }

        /** The grade after, if it is settled. */
        public Optional<Grade> gradeAfter() {
            return after.verdict().grade();
        }

        /** Whether the points, or how far they are known, are others. */
        public boolean pointsChange() {
            return before.sheet().low().compareTo(after.sheet().low()) != 0
                    || before.sheet().high().compareTo(after.sheet().high()) != 0;
        }

        /** Whether the grade, or that it is not settled, is another. */
        public boolean gradeChanges() {
            return !gradeBefore().equals(gradeAfter());
        }
    }

    /**
     * A part, axis or group before and after; one side is empty where the other rubric has none that continues it.
     */
    public record AxisMove(Optional<Line> before, Optional<Line> after) {

        /** Its key: the new one where there is one. */
        public String key() {
            return after.or(() -> before).orElseThrow().item().key();
        }

        /** The points so far before; empty where it was not there. */
        public Optional<BigFraction> lowBefore() {
            return before.map(Line::low);
        }

        /** The points so far after; empty where it is not there. */
        public Optional<BigFraction> lowAfter() {
            return after.map(Line::low);
        }
    }

    /** An answer that does not fit its row any more: its key before and after, and why. */
    public record Unfit(String before, String after, Answers.Misfit misfit) {
    }
}
