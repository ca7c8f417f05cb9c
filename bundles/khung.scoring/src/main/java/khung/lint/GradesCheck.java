package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;

/** Points without grades: nothing says what a total is worth (G-13). */
final class GradesCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().scores() && at.rubric().guidance().gradeNames().isEmpty()
                ? List.of(Found.whole(at.rubric(), "noGrades", Severity.INFO, "noGrades")) : List.of();
    }
}
