package khung.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Guidance.Step;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.Exact;
import khung.text.Phrase;

/**
 * Scores answers by a rubric. The same rubric, rulings, plan and answers give the same sheet to the last
 * digit, on every machine. Cost grows with the number of rows. Stateless; any thread.
 */
public final class Scoring {

    /** Option of the ruling behind {@link Step#STRICT_TARGET}: meeting the target exactly waits for a person. */
    private static final String ASK = "ask";
    /** Option of the ruling behind {@link Step#RANGE}: the upper bound divides. */
    private static final String UPPER_BOUND = "upper-bound";
    /** Option of the ruling behind {@link Step#QUANTITY_CAP}: no product counts for more than was planned of it. */
    private static final String EACH_PRODUCT = "each-product";
    /** Option of the ruling behind {@link Step#ANNUAL_PLAN}: only the plan of the quarter has a target. */
    private static final String OWN_TARGET = "own-target";
    /** Option of the ruling behind {@link Step#AXIS_CAP}: no cap. */
    private static final String UNCAPPED = "uncapped";
    /** Option of the ruling behind {@link Method.Outcomes}: the first tier in print that fits. */
    private static final String BEST_FIRST = "best-first";
    /** Option of the ruling behind {@link Step#QUALITATIVE}: met or not met. */
    private static final String PASS_FAIL = "pass-fail";

    private final Rubric rubric;
    private final Rulings rulings;
    private final Plan plan;
    private final Map<String, Answer> answers;

    private Scoring(Rubric rubric, Rulings rulings, Plan plan, Map<String, Answer> answers) {
        this.rubric = rubric;
        this.rulings = rulings;
        this.plan = plan;
        this.answers = answers;
    }

    /**
     * Scores.
     *
     * @param answers by row key; a row without one is not scored yet (I-32)
     * @throws IllegalArgumentException when an answer does not fit its row; {@link Answers#misfit} tells before
     */
    public static Sheet score(Rubric rubric, Rulings rulings, Plan plan, Map<String, Answer> answers) {
        Scoring scoring = new Scoring(rubric, rulings, plan, answers);
        return new Sheet(rubric, Weighed.parts(rubric, plan).stream().map(scoring::line).toList());
    }

    private Line line(Item item) {
        return item.isGap() ? lost(item) : item.isCriterion() ? criterion(item) : group(item);
    }

    private Line lost(Item gap) {
        BigFraction high = gap.max().orElse(Exact.ZERO);
        return new Line(gap, Optional.empty(), Optional.empty(), Exact.ZERO, high,
                Optional.of(new Line.Open(List.of(), high)), 1, List.of(Phrase.of(Scoring.class, "made.lost")), Set.of(),
                Optional.empty(), List.of());
    }

    private Line group(Item item) {
        List<Line> children = new ArrayList<>(item.children().stream().map(this::line).toList());
        if (item.alternatives()) {
            children = alternatives(item, children);
        }
        List<Line> asked = children.stream().filter(l -> !rescaled(l.item())).toList();
        children.replaceAll(l -> rescaled(l.item()) ? rescale(l, asked) : l);
        BigFraction low = sum(children.stream().map(Line::low).toList());
        BigFraction high = sum(children.stream().map(Line::high).toList());
        int missing = children.stream().mapToInt(Line::missing).sum();
        boolean summed = missing == 0 && item.criteria().anyMatch(Item::scores);
        Phrase made = Phrase.of(Scoring.class, "made.sum", low);
        return new Line(item, summed ? Optional.of(low) : Optional.empty(), Optional.empty(), low, high,
                Optional.empty(), missing, summed ? List.of(made) : List.of(), Set.of(), Optional.empty(),
                List.copyOf(children));
    }

    /** Of groups that stand for kinds of subjects the answered one counts; before one is, all stay open. */
    private List<Line> alternatives(Item item, List<Line> groups) {
        List<Item> answered = item.children().stream()
                .filter(g -> g.criteria().anyMatch(c -> answers.containsKey(c.key()))).toList();
        return answered.size() != 1 ? groups
                : new ArrayList<>(groups.stream().map(g -> g.item() == answered.get(0) ? g : leftOut(g)).toList());
    }

    private static Line leftOut(Line line) {
        return new Line(line.item(), Optional.empty(), Optional.empty(), Exact.ZERO, Exact.ZERO, Optional.empty(), 0,
                List.of(Phrase.of(Scoring.class, "made.otherGroup")), Set.of(), Optional.empty(),
                line.children().stream().map(Scoring::leftOut).toList());
    }

    private boolean rescaled(Item item) {
        return answers.get(item.key()) instanceof Answer.NotAsked n && n.treatment() == Answer.Treatment.RESCALE;
    }

    private Line rescale(Line line, List<Line> asked) {
        BigFraction whole = sum(asked.stream().map(l -> l.item().max().orElse(Exact.ZERO)).toList());
        BigFraction max = line.item().max().orElseThrow();
        if (whole.signum() == 0) {
            return unscored(line.item(), "made.nothingToRescale", max);
        }
        BigFraction factor = max.divide(whole);
        BigFraction low = sum(asked.stream().map(Line::low).toList()).multiply(factor);
        BigFraction high = sum(asked.stream().map(Line::high).toList()).multiply(factor);
        int missing = asked.stream().anyMatch(l -> l.missing() > 0) ? 1 : 0;
        Answer.NotAsked decision = (Answer.NotAsked) answers.get(line.item().key());
        return new Line(line.item(), missing == 0 ? Optional.of(low) : Optional.empty(), Optional.empty(), low, high,
                missing == 0 ? Optional.empty() : Optional.of(new Line.Open(List.of(), max)), missing,
                List.of(Phrase.of(Scoring.class, "made.rescale", decision.by(), decision.reason(), max)),
                ruling(Step.NOT_ASKED), Optional.empty(), List.of());
    }

    private Line criterion(Item item) {
        Answer answer = answers.get(item.key());
        if (!item.scores()) {
            return answer instanceof Answer.NotAsked decision
                    ? unpointed(item, true, ruling(Step.NOT_ASKED), Phrase.of(Scoring.class, "made.leftOut",
                            decision.by(), decision.reason()))
                    : item.method().orElseThrow().on(new ByMethod(item, Exact.ZERO, answer));
        }
        if (item.ceiling().isEmpty()) {
            return unscored(item, "made.maxLost", Exact.ZERO);
        }
        BigFraction max = item.ceiling().get();
        if (answer == null) {
            return unscored(item, "made.missing", max);
        }
        if (answer instanceof Answer.NotAsked decision) {
            BigFraction points = decision.treatment() == Answer.Treatment.FULL ? max : Exact.ZERO;
            return scored(item, points, Optional.empty(), ruling(Step.NOT_ASKED), Phrase.of(Scoring.class,
                    "made.notAsked", points, decision.by(), decision.reason()));
        }
        return item.method().orElseThrow().on(new ByMethod(item, max, answer));
    }

    private Line unscored(Item item, String why, BigFraction max) {
        List<BigFraction> values = item.method().orElseThrow().on(new Values(max));
        return new Line(item, Optional.empty(), Optional.empty(), Exact.ZERO, max,
                Optional.of(new Line.Open(values, max)), 1, List.of(Phrase.of(Scoring.class, why)),
                ruling(Step.MISSING), Optional.empty(), List.of());
    }

    private static Line unpointed(Item item, boolean answered, Set<String> rulings, Phrase... made) {
        return new Line(item, Optional.empty(), Optional.empty(), Exact.ZERO, Exact.ZERO, Optional.empty(),
                answered ? 0 : 1, List.of(made), rulings, Optional.empty(), List.of());
    }

    private static Line scored(Item item, BigFraction points, Optional<BigFraction> ratio, Set<String> rulings,
            Phrase... made) {
        return new Line(item, Optional.of(points), ratio, points, points, Optional.empty(), 0, List.of(made), rulings,
                Optional.empty(), List.of());
    }

    private Set<String> ruling(Step step) {
        return rubric.guidance().ruling(step).map(Set::of).orElse(Set.of());
    }

    /** Whether the rulings have a qualitative row ticked as met or not met, in place of a percentage. */
    static boolean qualitativeIsPassFail(Rubric rubric, Rulings rulings) {
        return stands(rubric, rulings, Step.QUALITATIVE, PASS_FAIL);
    }

    private boolean stands(Step step, String option) {
        return stands(rubric, rulings, step, option);
    }

    private static boolean stands(Rubric rubric, Rulings rulings, Step step, String option) {
        return rubric.guidance().ruling(step).map(id -> rulings.option(id).equals(option)).orElse(false);
    }

    private static BigFraction sum(List<BigFraction> values) {
        return values.stream().reduce(Exact.ZERO, BigFraction::add);
    }

    /** What an answered row comes to. A row without points may come here unanswered. */
    private final class ByMethod implements Method.Cases<Line> {

        private final Item item;
        private final BigFraction max;
        private final Answer answer;

        ByMethod(Item item, BigFraction max, Answer answer) {
            this.item = item;
            this.max = max;
            this.answer = answer;
        }

        @Override
        public Line passFail(Method.PassFail method) {
            return tick(answer(Answer.Tick.class), Set.of());
        }

        private Line tick(Answer.Tick tick, Set<String> leaning) {
            BigFraction points = tick.met() ? max : Exact.ZERO;
            return scored(item, points, Optional.empty(), leaning,
                    Phrase.of(Scoring.class, tick.met() ? "made.met" : "made.notMet", points));
        }

        @Override
        public Line ratio(Method.Ratio method) {
            Set<String> leaning = new TreeSet<>(ruling(Step.RATIO));
            BigFraction result = answer(Answer.Result.class).value();
            BigFraction target = target(method, leaning);
            if (target.signum() <= 0) {
                return unscored(item, "made.targetNotAboveZero", max);
            }
            if (method.annualPlan() && plan.target(item.key()).isEmpty()) {
                leaning.addAll(ruling(Step.ANNUAL_PLAN));
                if (stands(Step.ANNUAL_PLAN, OWN_TARGET)) {
                    return unscored(item, "made.annualPlan", max);
                }
            }
            if (method.strict() && result.compareTo(target) == 0) {
                leaning.addAll(ruling(Step.STRICT_TARGET));
                if (stands(Step.STRICT_TARGET, ASK)) {
                    return unscored(item, "made.strict", max);
                }
            }
            BigFraction exact = result.divide(target);
            BigFraction ratio = exact.signum() < 0 ? Exact.ZERO : exact.compareTo(Exact.ONE) > 0 ? Exact.ONE : exact;
            BigFraction points = ratio.multiply(max);
            List<Phrase> made = new ArrayList<>();
            made.add(Phrase.of(Scoring.class, "made.ratio", result, target, exact));
            if (exact.compareTo(ratio) != 0) {
                made.add(Phrase.of(Scoring.class, "made.capped", ratio));
            }
            made.add(Phrase.of(Scoring.class, "made.times", ratio, max, points));
            return scored(item, points, Optional.of(ratio), leaning, made.toArray(Phrase[]::new));
        }

        private BigFraction target(Method.Ratio method, Set<String> leaning) {
            Optional<BigFraction> own = plan.target(item.key());
            if (own.isPresent()) {
                return own.get();
            }
            method.ruling().ifPresent(leaning::add);
            if (method.upTo().isEmpty()) {
                return method.target();
            }
            leaning.addAll(ruling(Step.RANGE));
            return stands(Step.RANGE, UPPER_BOUND) ? method.upTo().get() : method.target();
        }

        @Override
        public Line tiers(Method.Tiers method) {
            String name = answer(Answer.Tier.class).name();
            BigFraction points = method.tiers().stream().filter(t -> t.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(item.key() + " tier " + name)).points();
            return scored(item, points, Optional.empty(), Set.of(),
                    Phrase.of(Scoring.class, "made.tier", name, points));
        }

        @Override
        public Line points(Method.Points method) {
            Answer.Awarded awarded = answer(Answer.Awarded.class);
            BigFraction points = awarded.points();
            if (points.signum() < 0 || points.compareTo(max) > 0) {
                throw new IllegalArgumentException(item.key() + " points " + Exact.text(points));
            }
            if (points.compareTo(max) < 0 && awarded.reason().isEmpty()) {
                return unscored(item, "made.noReason", max);
            }
            return scored(item, points, Optional.empty(), Set.of(),
                    Phrase.of(Scoring.class, "made.awarded", points, awarded.reason().orElse("")));
        }

        @Override
        public Line assessedPercent(Method.AssessedPercent method) {
            if (qualitativeIsPassFail(rubric, rulings) && answer instanceof Answer.Tick tick) {
                return tick(tick, ruling(Step.QUALITATIVE));
            }
            Answer.Assessed assessed = answer(Answer.Assessed.class);
            if (!assessed.complete()) {
                return unscored(item, "made.notAssessed", max);
            }
            BigFraction ratio = assessed.percent().orElseThrow().divide(Exact.HUNDRED);
            if (ratio.signum() < 0 || ratio.compareTo(Exact.ONE) > 0) {
                throw new IllegalArgumentException(item.key() + " percent");
            }
            BigFraction points = ratio.multiply(max);
            return scored(item, points, Optional.of(ratio), ruling(Step.QUALITATIVE),
                    Phrase.of(Scoring.class, "made.assessed", assessed.percent().get(),
                            assessed.by().orElseThrow(), assessed.reason().orElseThrow()),
                    Phrase.of(Scoring.class, "made.times", ratio, max, points));
        }

        @Override
        public Line bands(Method.Bands method) {
            BigFraction result = answer(Answer.Result.class).value();
            List<Method.Band> at = method.at(result);
            if (at.size() != 1) {
                return unscored(item, at.isEmpty() ? "made.noBand" : "made.severalBands", max);
            }
            return scored(item, at.get(0).points(), Optional.empty(), Set.of(), Phrase.of(Scoring.class, "made.band",
                    result, method.unit(), at.get(0).points()));
        }

        @Override
        public Line chooseOne(Method.ChooseOne method) {
            Answer.Chosen chosen = answer(Answer.Chosen.class);
            Method.Option option = method.option(chosen.option())
                    .orElseThrow(() -> new IllegalArgumentException(item.key() + " option " + chosen.option()));
            if (chosen.points().signum() < 0 || chosen.points().compareTo(option.max()) > 0) {
                throw new IllegalArgumentException(item.key() + " points " + Exact.text(chosen.points()));
            }
            if (chosen.points().compareTo(option.max()) < 0 && chosen.reason().isEmpty()) {
                return unscored(item, "made.noReason", max);
            }
            return scored(item, chosen.points(), Optional.empty(), Set.of(), Phrase.of(Scoring.class, "made.chosen",
                    option.number(), option.max(), chosen.points(), chosen.reason().orElse("")));
        }

        @Override
        public Line outcomes(Method.Outcomes method) {
            Answer.Outcomes outcomes = answer(Answer.Outcomes.class);
            if (outcomes.counts().values().stream().allMatch(n -> n == 0)) {
                return unscored(item, "made.noOutcomes", max);
            }
            List<Method.OutcomeTier> fits = method.tiers().stream().filter(t -> t.group().holds(outcomes.counts()))
                    .toList();
            Set<String> leaning = method.ruling().map(Set::of).orElse(Set.of());
            if (fits.isEmpty()) {
                return unscored(item, "made.noTier", max);
            }
            boolean printedOrder = method.ruling().map(r -> rulings.option(r).equals(BEST_FIRST)).orElse(true);
            Method.OutcomeTier tier = printedOrder ? fits.get(0)
                    : fits.stream().filter(t -> t.group().exact()).findFirst().orElse(fits.get(0));
            return scored(item, tier.points(), Optional.empty(), leaning,
                    Phrase.of(Scoring.class, "made.outcomes", tier.text(), tier.points()));
        }

        @Override
        public Line catalogue(Method.Catalogue method) {
            List<Answer.Product> products = answer(Answer.Work.class).products();
            if (products.isEmpty() || !products.stream().allMatch(Answer.Product::complete)) {
                return unscored(item, "made.workIncomplete", max);
            }
            if (products.stream().anyMatch(p -> factorsNeedReason(p) && p.reason().isEmpty())) {
                return unscored(item, "made.noReason", max);
            }
            Set<String> leaning = new TreeSet<>(ruling(Step.CATALOGUE));
            Kpi.Reading reading = rubric.guidance().ruling(Step.CATALOGUE)
                    .map(id -> Kpi.Reading.of(rulings.option(id))).orElse(Kpi.Reading.DELIVERED_MEAN);
            boolean more = products.stream().anyMatch(p -> p.done().orElseThrow()
                    .compareTo(p.planned().orElseThrow()) > 0);
            if (more) {
                leaning.addAll(ruling(Step.QUANTITY_CAP));
            }
            Kpi kpi = Kpi.of(products, reading, stands(Step.QUANTITY_CAP, EACH_PRODUCT));
            BigFraction ratio = kpi.value();
            List<Phrase> made = new ArrayList<>();
            made.add(Phrase.of(Scoring.class, "made.kpi", kpi.quantity(), kpi.quality(), kpi.progress(),
                    kpi.leadership(), ratio));
            if (ratio.compareTo(Exact.ONE) > 0) {
                leaning.addAll(ruling(Step.AXIS_CAP));
                if (!stands(Step.AXIS_CAP, UNCAPPED)) {
                    ratio = Exact.ONE;
                    made.add(Phrase.of(Scoring.class, "made.capped", ratio));
                }
            }
            BigFraction points = ratio.multiply(max);
            made.add(Phrase.of(Scoring.class, "made.times", ratio, max, points));
            return scored(item, points, Optional.of(ratio), leaning, made.toArray(Phrase[]::new));
        }

        private static boolean factorsNeedReason(Answer.Product product) {
            return Stream.of(product.quality(), product.progress(), product.leadership())
                    .anyMatch(f -> f.orElseThrow().compareTo(Exact.ONE) != 0);
        }

        @Override
        public Line levels(Method.Levels method) {
            if (answer == null) {
                return unanswered();
            }
            String level = answer(Answer.Level.class).name();
            return new Line(item, Optional.empty(), Optional.empty(), Exact.ZERO, Exact.ZERO, Optional.empty(), 0,
                    List.of(Phrase.of(Scoring.class, "made.level", level)), Set.of(), Optional.of(level), List.of());
        }

        @Override
        public Line tasks(Method.Tasks method) {
            if (answer == null || answer(Answer.Tasks.class).tasks().isEmpty()) {
                return unanswered();
            }
            TaskTotals totals = TaskTotals.of(method, answer(Answer.Tasks.class));
            Set<String> leaning = method.ruling().map(Set::of).orElse(Set.of());
            return totals.unknown() > 0 ? unpointed(item, false, leaning, Phrase.of(Scoring.class, "made.tasksOpen",
                    String.valueOf(totals.unknown())))
                    : unpointed(item, true, leaning, Phrase.of(Scoring.class, "made.tasks",
                            String.valueOf(totals.assigned()), String.valueOf(totals.done()), totals.share()));
        }

        @Override
        public Line narrative(Method.Narrative method) {
            return unpointed(item, true, Set.of());
        }

        private Line unanswered() {
            return unpointed(item, false, ruling(Step.MISSING), Phrase.of(Scoring.class, "made.missing"));
        }

        private <A extends Answer> A answer(Class<A> kind) {
            if (!kind.isInstance(answer)) {
                throw new IllegalArgumentException(item.key() + " " + answer);
            }
            return kind.cast(answer);
        }
    }

    /** The values an unscored row can take; none when it can take any. */
    private record Values(BigFraction max) implements Method.Cases<List<BigFraction>> {

        @Override
        public List<BigFraction> passFail(Method.PassFail method) {
            return List.of(Exact.ZERO, max);
        }

        @Override
        public List<BigFraction> ratio(Method.Ratio method) {
            return List.of();
        }

        /** Below the last tier the sources give no points (G-04), so nothing is the least that can come. */
        @Override
        public List<BigFraction> tiers(Method.Tiers method) {
            List<BigFraction> values = new ArrayList<>(List.of(Exact.ZERO));
            method.tiers().forEach(t -> values.add(t.points()));
            return values;
        }

        @Override
        public List<BigFraction> points(Method.Points method) {
            return List.of();
        }

        @Override
        public List<BigFraction> assessedPercent(Method.AssessedPercent method) {
            return List.of();
        }

        @Override
        public List<BigFraction> bands(Method.Bands method) {
            return withNothing(method.bands().stream().map(Method.Band::points).toList());
        }

        @Override
        public List<BigFraction> chooseOne(Method.ChooseOne method) {
            return List.of();
        }

        @Override
        public List<BigFraction> outcomes(Method.Outcomes method) {
            return withNothing(method.tiers().stream().map(Method.OutcomeTier::points).toList());
        }

        @Override
        public List<BigFraction> catalogue(Method.Catalogue method) {
            return List.of();
        }

        @Override
        public List<BigFraction> levels(Method.Levels method) {
            return List.of();
        }

        @Override
        public List<BigFraction> tasks(Method.Tasks method) {
            return List.of();
        }

        @Override
        public List<BigFraction> narrative(Method.Narrative method) {
            return List.of();
        }

        private static List<BigFraction> withNothing(List<BigFraction> points) {
            SortedSet<BigFraction> values = new TreeSet<>(points);
            values.add(Exact.ZERO);
            return List.copyOf(values);
        }
    }
}
