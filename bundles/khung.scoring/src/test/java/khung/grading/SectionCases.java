package khung.grading;

import java.util.ArrayList;
import java.util.List;

import khung.rubric.Guidance;

/** The cases of every further section. A new section joins by adding its own here. */
final class SectionCases {

    private SectionCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(QuotaCases.all());
        all.addAll(CapsCases.all());
        all.addAll(DeadlineCases.all());
        all.addAll(YearRuleCases.all());
        all.addAll(AwardCases.all());
        all.addAll(EligibilityCases.all());
        all.addAll(BallotCases.all());
        all.addAll(AnnulmentCases.all());
        return all;
    }

    /** A guidance as it ships. */
    static Guidance guidance(String reference) {
        return Shipped.LIBRARY.rubrics().values().stream().map(r -> r.guidance())
                .filter(g -> reference.equals(g.id() + "@" + g.version())).findFirst()
                .orElseThrow(() -> new AssertionError(reference));
    }
}
