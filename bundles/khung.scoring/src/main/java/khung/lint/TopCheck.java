package khung.lint;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Item;
import khung.rubric.Method;

/** The best a printed scale gives against the printed maximum of its row; where that is lost, what the scale implies. */
final class TopCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.rubric().criteria().flatMap(c -> top(c).stream()).toList();
    }

    private static Optional<Finding> top(Item item) {
        Optional<BigFraction> best = item.method().flatMap(Method::best);
        if (best.isEmpty()) {
            return Optional.empty();
        }
        if (item.max().isEmpty()) {
            return Optional.of(Found.at(item, "impliedMax", Severity.INFO, best.get()));
        }
        return best.filter(b -> b.compareTo(item.max().get()) != 0)
                .map(b -> Found.at(item, "tierTop", Severity.ERROR, b, item.max().get()));
    }
}
