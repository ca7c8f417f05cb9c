package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.rubric.Supplement;

/** Supplements laid on: how many rows and points are not from the source. */
final class SupplementCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().supplements().stream().map(s -> supplement(at.rubric(), s)).toList();
    }

    private static Finding supplement(Rubric rubric, Supplement supplement) {
        List<Item> rows = rubric.criteria()
                .filter(i -> i.addedBy().filter(supplement.reference()::equals).isPresent()).toList();
        boolean analogy = supplement.basis() == Supplement.Basis.ANALOGY;
        return Found.whole(rubric, "supplement:" + supplement.id(), analogy ? Severity.WARNING : Severity.INFO,
                analogy ? "supplement.analogy" : "supplement", supplement.title(), String.valueOf(rows.size()),
                Points.sum(rows.stream(), Item::max));
    }
}
