package khung.lint;

import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.text.Exact;

/** The answered rows against the printed total, or that none is printed (G-16). */
final class TotalCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        Rubric rubric = at.rubric();
        if (!rubric.scores()) {
            return List.of();
        }
        BigFraction rows = rubric.parts().stream().map(Points::rowsBelow).reduce(Exact.ZERO, BigFraction::add);
        boolean known = rubric.parts().stream().allMatch(Points::rowsKnown);
        if (rubric.declaredTotal().isEmpty()) {
            boolean parts = rubric.parts().stream().filter(p -> p.criteria().anyMatch(Item::scores))
                    .allMatch(p -> p.max().isPresent());
            BigFraction declared = Points.sum(rubric.parts().stream(), Item::max);
            return List.of(parts ? Found.whole(rubric, "noTotal", Severity.INFO, "noTotal", declared)
                    : Found.whole(rubric, "noTotal", Severity.WARNING, "noTotal.open", declared));
        }
        BigFraction total = rubric.declaredTotal().get();
        return SumCheck.off(total, rows, known)
                ? List.of(Found.whole(rubric, "total", Severity.ERROR, "total", total, rows)) : List.of();
    }
}
