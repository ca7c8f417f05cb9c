package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.lint.Finding.Severity;
import khung.rubric.Example.Work;
import khung.rubric.Guidance.Step;
import khung.rubric.Item;
import khung.rubric.Ruling;
import khung.scoring.Answer.Product;
import khung.scoring.Kpi;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * A worked catalogue prints no A, B, C, D and no KPI (G-17): what each reading of the ruling makes of it. A progress
 * cell that is not printed is taken to be what quality is, and the finding says so.
 */
final class KpiExampleCheck implements Check {

    private static final String KPI = "exampleKpi";

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.catalogues().forEach((item, rows) -> at.rubric().guidance().ruling(Step.CATALOGUE)
                .flatMap(at.rulings()::find).ifPresent(r -> all.add(kpi(at, item, rows, r))));
        return all;
    }

    private static Finding kpi(Examined at, Item item, List<Work> rows, Ruling ruling) {
        List<Product> products = rows.stream().map(KpiExampleCheck::product).toList();
        if (products.isEmpty() || !products.stream().allMatch(KpiExampleCheck::counts)) {
            return Found.at(item, item.source(), KPI, Severity.WARNING, "exampleKpi.open", ruling.id());
        }
        int decimals = at.rubric().guidance().decimals();
        List<Phrase> readings = ruling.options().stream().map(Ruling.Option::word).flatMap(word -> reading(word)
                .map(r -> Kpi.of(products, r, false).value())
                .map(kpi -> Found.phrase("work.reading", word, kpi, Exact.percent(kpi, decimals))).stream()).toList();
        List<Work> assumed = BlankCellCheck.without(rows, Work::timeliness);
        return Found.at(item, rows.get(0).source(), KPI, Severity.WARNING, KPI, Found.list(readings), ruling.id(),
                assumed.isEmpty() ? "" : Found.phrase("work.assumed", BlankCellCheck.numbers(assumed)));
    }

    /** The reading an option names; empty when the engine knows none of that name. */
    private static Optional<Kpi.Reading> reading(String word) {
        try {
            return Optional.of(Kpi.Reading.of(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean counts(Product product) {
        return product.complete() && product.planned().orElseThrow().signum() > 0
                && product.coefficient().orElseThrow().signum() > 0;
    }

    private static Product product(Work row) {
        return new Product(row.task(), WorkRow.coefficient(row), row.planned(), row.done(), row.quality(),
                row.timeliness().or(row::quality), row.leadership(), Optional.empty());
    }
}
