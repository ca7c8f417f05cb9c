package khung.lint;

import java.util.ArrayList;
import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Example.Work;

/** Planned quantities of a worked catalogue that the catalogue and the scoring table print differently. */
final class QuantityCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        List<Finding> all = new ArrayList<>();
        at.catalogues().forEach((item, rows) -> {
            List<Work> off = rows.stream().filter(QuantityCheck::differs).toList();
            if (!off.isEmpty()) {
                all.add(Found.at(item, off.get(0).source(), "exampleQuantity", Severity.WARNING, "exampleQuantity",
                        Found.list(off.stream().map(r -> Found.phrase("work.quantities", r.number(),
                                r.catalogueQuantity().orElseThrow(), r.planned().orElseThrow())).toList()),
                        String.valueOf(off.get(0).catalogueSource().line())));
            }
        });
        return all;
    }

    private static boolean differs(Work row) {
        return row.catalogueQuantity().isPresent() && row.planned().isPresent()
                && row.catalogueQuantity().get().compareTo(row.planned().get()) != 0;
    }
}
