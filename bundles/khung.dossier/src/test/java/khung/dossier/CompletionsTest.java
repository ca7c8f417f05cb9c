package khung.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.grading.Grading;
import khung.grading.Verdict;
import khung.rubric.Count;
import khung.rubric.Grade;
import khung.rubric.Role;
import khung.scoring.Sheet;

/** The grades still possible are exactly those that trying every completion yields. */
class CompletionsTest {

    private static final int MOST = 22;

    @ParameterizedTest(name = "{0} points, unknown: {1}")
    @CsvSource({"95, unit.done", "95, unit.late", "95, unit.exceeded", "95, unit.done unit.exceeded",
            "75, unit.done unit.late", "95, unit.done unit.late unit.exceeded", "60, unit.late unit.exceeded",
            "95, own.done", "95, unit.assigned", "49, unit.done", "60, unit.assigned unit.late"})
    void everyGradeAndNoOtherIsPossible(String points, String unknown) {
        List<Count> open = Stream.of(unknown.split(" ")).map(Count.byWord()::get).toList();
        for (Role role : new Role[] {Role.HEAD, Role.DEPUTY}) {
            for (int done : open.contains(Count.UNIT_DONE) ? new int[] {20} : new int[] {12, 15, 20}) {
                Filled base = new Filled().total(points).role(role).with(Count.UNIT_DONE, done)
                        .with(Count.UNIT_LATE, 1).with(Count.UNIT_EXCEEDED, 4);
                Set<Grade> found = EnumSet.noneOf(Grade.class);
                tryAll(base, base.sheet(), open, 0, found);
                open.forEach(c -> base.with(c, null));
                assertEquals(found, base.verdict().possible(), role + " " + done);
            }
        }
    }

    private static void tryAll(Filled filled, Sheet sheet, List<Count> open, int next, Set<Grade> found) {
        if (next == open.size()) {
            int assigned = filled.counts.get(Count.UNIT_ASSIGNED);
            int done = filled.counts.get(Count.UNIT_DONE);
            boolean can = done <= assigned && filled.counts.get(Count.UNIT_LATE) <= assigned
                    && filled.counts.get(Count.UNIT_EXCEEDED) <= done && assigned > 0
                    && filled.counts.get(Count.OWN_DONE) <= filled.counts.get(Count.OWN_ASSIGNED);
            if (can) {
                Verdict verdict = Grading.grade(sheet, filled.facts(), filled.rulings);
                Optional<Grade> grade = verdict.grade();
                found.addAll(verdict.determinedByText() ? Set.of(grade.orElseThrow()) : verdict.possible());
            }
            return;
        }
        for (int n = 0; n <= (open.get(next).equals(Count.UNIT_ASSIGNED) ? 4 * MOST : MOST); n++) {
            tryAll(filled.with(open.get(next), n), sheet, open, next + 1, found);
        }
    }
}
