package khung.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import khung.lint.Finding.Severity;
import khung.rubric.Rubric;
import khung.rubric.Source;

/** Texts the source writes in another Unicode form than NFC, the form kept here. */
final class SourceFormCheck implements Check {

    private static final String SOURCE_FORM = "sourceForm";

    @Override
    public List<Finding> look(Examined at) {
        Rubric rubric = at.rubric();
        List<Finding> all = new ArrayList<>();
        rubric.items().filter(i -> i.source().decomposed()
                || i.contents().stream().anyMatch(c -> c.source().decomposed()))
                .forEach(i -> all.add(Found.at(i, SOURCE_FORM, Severity.INFO)));
        new TreeMap<>(rubric.guidance().quotes()).forEach((rule, quote) -> {
            if (quote.decomposed()) {
                all.add(Found.whole(new Source(rubric.source().seed(), quote.section(), quote.line(), true),
                        SOURCE_FORM + ":" + rule, Severity.INFO, "sourceForm.quote", rule));
            }
        });
        return all;
    }
}
