package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Status;

/** A draft without a first day of effect. */
final class DateCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().status() == Status.DRAFT && at.rubric().from().isEmpty()
                ? List.of(Found.whole(at.rubric(), "noDate", Severity.INFO, "noDate")) : List.of();
    }
}
