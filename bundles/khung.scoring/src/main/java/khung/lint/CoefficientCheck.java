package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.lint.Finding.Severity;
import khung.rubric.Example.Work;
import khung.rubric.Item;
import khung.text.Phrase;

/** The coefficients of a worked catalogue: blank cells, and those that are not points over standard points. */
final class CoefficientCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.catalogues().forEach((item, rows) -> {
            blank(item, rows).ifPresent(all::add);
            wrong(item, rows).ifPresent(all::add);
        });
        return all;
    }

    private static Optional<Finding> blank(Item item, List<Work> rows) {
        List<Work> blank = rows.stream().filter(r -> r.coefficient().isEmpty()).toList();
        return blank.isEmpty() ? Optional.empty() : Optional.of(Found.at(item, blank.get(0).catalogueSource(),
                "exampleCoefficientBlank", Severity.WARNING, "exampleCoefficientBlank", Found.list(blank.stream()
                        .map(r -> WorkRow.coefficient(r).map(c -> Found.phrase("work.value", r.number(), c))
                                .orElseGet(() -> Found.phrase("work.row", r.number()))).toList())));
    }

    private static Optional<Finding> wrong(Item item, List<Work> rows) {
        List<Phrase> wrong = rows.stream().flatMap(CoefficientCheck::wrong).toList();
        return wrong.isEmpty() ? Optional.empty()
                : Optional.of(Found.at(item, "exampleCoefficient", Severity.ERROR, Found.list(wrong)));
    }

    private static Stream<Phrase> wrong(Work row) {
        Optional<BigFraction> right = WorkRow.byPoints(row);
        return Stream.of(row.coefficient(), row.plannedCoefficient()).flatMap(Optional::stream)
                .filter(c -> right.filter(r -> r.compareTo(c) != 0).isPresent()).distinct()
                .map(c -> Found.phrase("work.instead", row.number(), c, right.get()));
    }
}
