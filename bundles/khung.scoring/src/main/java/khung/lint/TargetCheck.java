package khung.lint;

import java.util.ArrayList;
import java.util.List;

import khung.lint.Finding.Severity;
import khung.rubric.Guidance.Step;
import khung.rubric.Item;
import khung.rubric.Method;

/**
 * Targets that leave something open: no threshold (G-05), no scale at all, "more than" (I-23), a share of the plan
 * of the year.
 */
final class TargetCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        return at.criteria(item -> new Targets(at, item));
    }

    private record Targets(Examined at, Item item) implements SomeCases<List<Finding>> {

        @Override
        public List<Finding> otherwise() {
            return List.of();
        }

        @Override
        public List<Finding> ratio(Method.Ratio method) {
            List<Finding> all = new ArrayList<>();
            method.ruling().ifPresent(r -> all.add(Found.at(item, "noThreshold", Severity.WARNING, target(), r,
                    item.max().map(Object.class::cast).orElse("?"))));
            if (method.strict()) {
                all.add(Found.at(item, "strict", Severity.INFO, target(), at.ruling(Step.STRICT_TARGET)));
            }
            if (method.annualPlan()) {
                all.add(Found.at(item, "annualPlan", Severity.INFO, target(), at.ruling(Step.ANNUAL_PLAN)));
            }
            return all;
        }

        @Override
        public List<Finding> assessedPercent(Method.AssessedPercent method) {
            return List.of(Found.at(item, "qualitative", Severity.INFO, target(), at.ruling(Step.QUALITATIVE)));
        }

        private String target() {
            return item.readableTarget().orElse("");
        }
    }
}
