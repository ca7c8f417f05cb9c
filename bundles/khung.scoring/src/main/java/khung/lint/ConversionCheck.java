package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Example.Work;
import khung.rubric.Item;
import khung.text.Phrase;

/**
 * Converted columns of a worked catalogue against what they are converted from: quantities times the coefficient,
 * factors times the coefficient times what was delivered.
 */
final class ConversionCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.catalogues().forEach((item, rows) -> {
            column(item, rows, "examplePlanned", Work::plannedConverted, r -> converted(r, r.planned()))
                    .ifPresent(all::add);
            column(item, rows, "exampleConverted", Work::doneConverted, r -> converted(r, r.done()))
                    .ifPresent(all::add);
            column(item, rows, "exampleQuality", Work::qualityConverted, r -> factor(r, r.quality()))
                    .ifPresent(all::add);
            column(item, rows, "exampleProgress", Work::timelinessConverted, r -> factor(r, r.timeliness()))
                    .ifPresent(all::add);
        });
        return all;
    }

    private static Optional<BigFraction> converted(Work row, Optional<BigFraction> quantity) {
        return WorkRow.times(quantity, WorkRow.coefficient(row));
    }

    private static Optional<BigFraction> factor(Work row, Optional<BigFraction> factor) {
        return WorkRow.times(factor, converted(row, row.done()));
    }

    private static Optional<Finding> column(Item item, List<Work> rows, String check,
            Function<Work, Optional<BigFraction>> printed, Function<Work, Optional<BigFraction>> right) {
        List<Work> off = rows.stream().filter(r -> printed.apply(r).isPresent() && right.apply(r).isPresent()
                && printed.apply(r).get().compareTo(right.apply(r).get()) != 0).toList();
        if (off.isEmpty()) {
            return Optional.empty();
        }
        List<Phrase> cells = off.stream().map(r -> Found.phrase("work.instead", r.number(), printed.apply(r).get(),
                right.apply(r).get())).toList();
        return Optional.of(Found.at(item, off.get(0).source(), check, Severity.ERROR, check, Found.list(cells)));
    }
}
