package khung.lint;

import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Guidance.Step;
import khung.rubric.Item;
import khung.rubric.Method;

/** Rows marked "(nếu có)": nothing says what becomes of their points where there is none (X-52, G-02). */
final class IfAnyCheck implements Check {

    private static final String IF_ANY = "ifAny";

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().criteria().filter(Item::ifAny).filter(i -> judged(i.method().orElseThrow()))
                .map(i -> finding(i, at.ruling(Step.NOT_ASKED))).toList();
    }

    private static Finding finding(Item item, String ruling) {
        if (!item.scores()) {
            return Found.at(item, Found.place(item), IF_ANY, Severity.INFO, "ifAny.level", ruling);
        }
        return item.max().map(max -> Found.at(item, IF_ANY, Severity.WARNING, max, ruling))
                .orElseGet(() -> Found.at(item, IF_ANY, Severity.WARNING, "?", ruling));
    }

    /** A row told in words is never missed. */
    private static boolean judged(Method method) {
        return method.scores() || method instanceof Method.Levels;
    }
}
