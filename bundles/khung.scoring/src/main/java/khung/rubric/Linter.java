package khung.rubric;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Finding.Severity;
import khung.rubric.Guidance.Step;
import khung.text.Exact;
import khung.text.Phrase;

/** Looks for what is wrong with a rubric. Findings come from its numbers; none is written into its data. */
public final class Linter {

    private final Rubric rubric;
    private final List<Finding> findings = new ArrayList<>();

    private Linter(Rubric rubric) {
        this.rubric = rubric;
    }

    /** All findings, in printed order. */
    public static List<Finding> lint(Rubric rubric) {
        Linter linter = new Linter(rubric);
        linter.rubric.items().forEach(linter::look);
        linter.total();
        return List.copyOf(linter.findings);
    }

    private void look(Item item) {
        if (!item.isCriterion()) {
            sum(item);
            return;
        }
        item.example().ifPresent(example -> example(item, example));
        item.method().orElseThrow().on(new TargetChecks(item));
        if (item.ifAny()) {
            add("ifAny", Severity.WARNING, item, item.max().orElseThrow(), ruling(Step.NOT_ASKED));
        }
    }

    private void sum(Item item) {
        if (item.max().isEmpty()) {
            return;
        }
        BigFraction sum = item.children().stream().flatMap(c -> c.max().stream()).reduce(Exact.ZERO, BigFraction::add);
        if (sum.compareTo(item.max().get()) != 0) {
            add("sum", Severity.ERROR, item, item.max().get(), sum,
                    item.max().get().subtract(sum).abs());
        }
    }

    private void total() {
        BigFraction rows = rubric.criteria().flatMap(c -> c.max().stream()).reduce(Exact.ZERO, BigFraction::add);
        if (rubric.declaredTotal().isPresent() && rows.compareTo(rubric.declaredTotal().get()) != 0) {
            findings.add(new Finding("total", Severity.ERROR, "",
                    phrase("total", rubric.declaredTotal().get(), rows), phrase("total.effect",
                            rows), phrase("total.remedy"), rubric.source()));
        }
    }

    private void example(Item item, Example any) {
        if (!(any instanceof Example.OfRatio example)) {
            return;
        }
        if (!(item.method().orElseThrow() instanceof Method.Ratio ratio)) {
            return;
        }
        BigFraction exact = example.result().divide(ratio.target());
        int decimals = rubric.guidance().decimals();
        String shown = Exact.display(exact, decimals);
        if (!shown.equals(Exact.display(example.ratio(), decimals))) {
            add("exampleRatio", Severity.WARNING, item, example.printedRatio(), shown, exact);
        }
        String points = Exact.display(exact.multiply(item.max().orElseThrow()), decimals);
        if (!points.equals(Exact.display(example.points(), decimals))) {
            add("examplePoints", Severity.ERROR, item, example.printedPoints(), points);
        }
    }

    /** What to look for in each method. */
    private final class TargetChecks implements Method.Cases<Void> {

        private final Item item;

        TargetChecks(Item item) {
            this.item = item;
        }

        @Override
        public Void passFail(Method.PassFail method) {
            return null;
        }

        @Override
        public Void ratio(Method.Ratio method) {
            if (method.strict()) {
                add("strict", Severity.INFO, item, item.readableTarget().orElse(""), ruling(Step.STRICT_TARGET));
            }
            method.ruling().ifPresent(ruling -> add("noThreshold", Severity.WARNING, item,
                    item.readableTarget().orElse(""), ruling));
            return null;
        }

        @Override
        public Void tiers(Method.Tiers method) {
            BigFraction best = method.tiers().get(0).points();
            BigFraction max = item.max().orElseThrow();
            if (best.compareTo(max) != 0) {
                add("tierTop", Severity.ERROR, item, best, max);
            }
            return null;
        }

        @Override
        public Void points(Method.Points method) {
            return null;
        }

        @Override
        public Void assessedPercent(Method.AssessedPercent method) {
            add("qualitative", Severity.INFO, item, item.readableTarget().orElse(""), ruling(Step.QUALITATIVE));
            return null;
        }

        @Override
        public Void bands(Method.Bands method) {
            return null;
        }

        @Override
        public Void chooseOne(Method.ChooseOne method) {
            return null;
        }

        @Override
        public Void outcomes(Method.Outcomes method) {
            return null;
        }

        @Override
        public Void catalogue(Method.Catalogue method) {
            return null;
        }

        @Override
        public Void levels(Method.Levels method) {
            return null;
        }

        @Override
        public Void tasks(Method.Tasks method) {
            return null;
        }

        @Override
        public Void narrative(Method.Narrative method) {
            return null;
        }
    }

    private String ruling(Step step) {
        return rubric.guidance().ruling(step).orElse("?");
    }

    private void add(String check, Severity severity, Item item, Object... arguments) {
        findings.add(new Finding(check + ":" + item.key(), severity, item.key(), phrase(check, arguments),
                phrase(check + ".effect", arguments), phrase(check + ".remedy", arguments), item.source()));
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Linter.class, key, arguments);
    }
}
