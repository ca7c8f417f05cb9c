package khung.scoring;

import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.Exact;
import khung.text.Phrase;

/** Tells whether an answer fits the row it is given for. Stateless; any thread. */
public final class Answers {

    private Answers() {
    }

    /**
     * What is wrong with an answer, or empty when it fits.
     *
     * @return what is wrong and what to do, as two phrases
     */
    public static Optional<Misfit> misfit(Rubric rubric, Rulings rulings, Plan plan, Item item, Answer answer) {
        if (answer instanceof Answer.NotAsked) {
            boolean open = item.ifAny() || plan.target(item.key()).filter(t -> t.signum() <= 0).isPresent();
            return open ? Optional.empty() : misfit("askedAll");
        }
        if (plan.target(item.key()).filter(t -> t.signum() <= 0).isPresent()) {
            return misfit("zeroTarget");
        }
        boolean passFail = Scoring.qualitativeIsPassFail(rubric, rulings);
        return item.method().map(m -> m.on(new Fits(item, answer, passFail))).orElse(misfit("notACriterion"));
    }

    /** What is wrong and what to do. */
    public record Misfit(Phrase what, Phrase remedy) {
    }

    private static Optional<Misfit> misfit(String key, Object... arguments) {
        return Optional.of(new Misfit(Phrase.of(Answers.class, key, arguments),
                Phrase.of(Answers.class, key + ".remedy", arguments)));
    }

    private record Fits(Item item, Answer answer, boolean passFail) implements Method.Cases<Optional<Misfit>> {

        @Override
        public Optional<Misfit> passFail(Method.PassFail method) {
            return answer instanceof Answer.Tick ? Optional.empty() : misfit("needsTick");
        }

        @Override
        public Optional<Misfit> ratio(Method.Ratio method) {
            return answer instanceof Answer.Result ? Optional.empty() : misfit("needsNumber", method.unit());
        }

        @Override
        public Optional<Misfit> tiers(Method.Tiers method) {
            String names = String.join(", ", method.tiers().stream().map(Method.Tier::name).toList());
            return answer instanceof Answer.Tier tier && method.tiers().stream().anyMatch(
                    t -> t.name().equals(tier.name())) ? Optional.empty() : misfit("needsTier", names);
        }

        @Override
        public Optional<Misfit> points(Method.Points method) {
            if (item.max().isEmpty()) {
                return answer instanceof Answer.Awarded ? Optional.empty() : misfit("needsPoints", "?");
            }
            BigFraction max = item.max().get();
            return answer instanceof Answer.Awarded a && a.points().signum() >= 0 && a.points().compareTo(max) <= 0
                    ? Optional.empty() : misfit("needsPoints", Exact.text(max));
        }

        @Override
        public Optional<Misfit> assessedPercent(Method.AssessedPercent method) {
            if (passFail && answer instanceof Answer.Tick) {
                return Optional.empty();
            }
            if (!(answer instanceof Answer.Assessed assessed)) {
                return misfit("needsAssessment");
            }
            boolean within = assessed.percent().map(p -> p.signum() >= 0 && p.compareTo(Exact.HUNDRED) <= 0)
                    .orElse(true);
            return within ? Optional.empty() : misfit("percentOutside");
        }

        @Override
        public Optional<Misfit> bands(Method.Bands method) {
            return answer instanceof Answer.Result ? Optional.empty() : misfit("needsNumber", method.unit());
        }

        @Override
        public Optional<Misfit> chooseOne(Method.ChooseOne method) {
            String numbers = String.join(", ", method.options().stream().map(Method.Option::number).toList());
            if (!(answer instanceof Answer.Chosen chosen) || method.option(chosen.option()).isEmpty()) {
                return misfit("needsOption", numbers);
            }
            BigFraction ceiling = method.option(chosen.option()).get().max();
            return chosen.points().signum() >= 0 && chosen.points().compareTo(ceiling) <= 0 ? Optional.empty()
                    : misfit("needsPoints", Exact.text(ceiling));
        }

        @Override
        public Optional<Misfit> outcomes(Method.Outcomes method) {
            return answer instanceof Answer.Outcomes o && o.counts().values().stream().allMatch(n -> n >= 0)
                    ? Optional.empty() : misfit("needsOutcomes", method.of());
        }

        @Override
        public Optional<Misfit> catalogue(Method.Catalogue method) {
            if (!(answer instanceof Answer.Work work)) {
                return misfit("needsWork");
            }
            return work.products().stream().allMatch(Fits::sound) ? Optional.empty() : misfit("workOutside");
        }

        private static boolean sound(Answer.Product p) {
            return Stream.of(p.coefficient(), p.planned()).allMatch(n -> n.filter(x -> x.signum() <= 0).isEmpty())
                    && Stream.of(p.done(), p.quality(), p.progress(), p.leadership())
                            .allMatch(n -> n.filter(x -> x.signum() < 0).isEmpty());
        }

        @Override
        public Optional<Misfit> levels(Method.Levels method) {
            return answer instanceof Answer.Level level && method.names().contains(level.name()) ? Optional.empty()
                    : misfit("needsLevel", String.join(", ", method.names()));
        }

        @Override
        public Optional<Misfit> tasks(Method.Tasks method) {
            if (!(answer instanceof Answer.Tasks tasks)) {
                return misfit("needsTasks");
            }
            boolean within = tasks.tasks().stream().allMatch(t -> within(t.axis(), method.axes())
                    && within(t.level(), method.levels().size()));
            return within ? Optional.empty() : misfit("tasksOutside", String.valueOf(method.axes()),
                    String.valueOf(method.levels().size()));
        }

        private static boolean within(Optional<Integer> number, int most) {
            return number.filter(n -> n < 1 || n > most).isEmpty();
        }

        @Override
        public Optional<Misfit> narrative(Method.Narrative method) {
            return answer instanceof Answer.Told ? Optional.empty() : misfit("needsText");
        }
    }
}
