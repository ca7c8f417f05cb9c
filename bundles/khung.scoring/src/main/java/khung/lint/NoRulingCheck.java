package khung.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import khung.lint.Finding.Severity;
import khung.rubric.Guidance.Step;
import khung.rubric.Item;
import khung.rubric.Method;

/** Rows that ask for a step of scoring behind which the guidance names no ruling. */
final class NoRulingCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        Map<Step, List<Item>> open = new EnumMap<>(Step.class);
        at.rubric().criteria().forEach(item -> steps(item).stream()
                .filter(s -> at.rubric().guidance().ruling(s).isEmpty())
                .forEach(s -> open.computeIfAbsent(s, x -> new ArrayList<>()).add(item)));
        List<Finding> all = new ArrayList<>();
        open.forEach((step, rows) -> all.add(Found.whole(rows.get(0).source(), "noRuling:" + word(step),
                Severity.WARNING, "noRuling", word(step), String.valueOf(rows.size()),
                String.join(", ", rows.stream().map(Item::key).toList()), at.rubric().guidance().id())));
        return all;
    }

    private static List<Step> steps(Item item) {
        List<Step> steps = new ArrayList<>(item.method().orElseThrow().on(new Steps()));
        if (item.ifAny() && item.scores()) {
            steps.add(Step.NOT_ASKED);
        }
        if (item.scores()) {
            steps.add(Step.MISSING);
        }
        return steps;
    }

    private static String word(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class Steps implements SomeCases<List<Step>> {

        @Override
        public List<Step> otherwise() {
            return List.of();
        }

        @Override
        public List<Step> ratio(Method.Ratio method) {
            List<Step> steps = new ArrayList<>(List.of(Step.RATIO));
            if (method.upTo().isPresent()) {
                steps.add(Step.RANGE);
            }
            if (method.strict()) {
                steps.add(Step.STRICT_TARGET);
            }
            if (method.annualPlan()) {
                steps.add(Step.ANNUAL_PLAN);
            }
            return steps;
        }

        @Override
        public List<Step> assessedPercent(Method.AssessedPercent method) {
            return List.of(Step.QUALITATIVE);
        }

        @Override
        public List<Step> catalogue(Method.Catalogue method) {
            return List.of(Step.CATALOGUE, Step.QUANTITY_CAP, Step.AXIS_CAP);
        }

        @Override
        public List<Step> tasks(Method.Tasks method) {
            return method.ruling().isPresent() ? List.of() : List.of(Step.TASK_LEVELS);
        }
    }
}
