package khung.rubric;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How one criterion is answered and, where it carries points, scored. The set is closed: data combines
 * methods, it does not program.
 */
public sealed interface Method {

    /** The word for the method in rubric files and in JSON. */
    String word();

    /** Whether it gives points. Levels, task lists and narratives are judged or told, never scored. */
    default boolean scores() {
        return true;
    }

    /** The ruling it rests on; empty where it is printed plainly. */
    default Optional<String> ruling() {
        return Optional.empty();
    }

    /** The most points the method itself prints, whatever the maximum of its row; empty where it prints none. */
    default Optional<BigFraction> best() {
        return Optional.empty();
    }

    /** Does what fits the method; the compiler sees to it that none is forgotten. */
    <T> T on(Cases<T> cases);

    /** What to do for each method. */
    interface Cases<T> {
        /** See {@link PassFail}. */
        T passFail(PassFail method);

        /** See {@link Ratio}. */
        T ratio(Ratio method);

        /** See {@link Tiers}. */
        T tiers(Tiers method);

        /** See {@link Points}. */
        T points(Points method);

        /** See {@link AssessedPercent}. */
        T assessedPercent(AssessedPercent method);

        /** See {@link Bands}. */
        T bands(Bands method);

        /** See {@link ChooseOne}. */
        T chooseOne(ChooseOne method);

        /** See {@link Outcomes}. */
        T outcomes(Outcomes method);

        /** See {@link Catalogue}. */
        T catalogue(Catalogue method);

        /** See {@link Levels}. */
        T levels(Levels method);

        /** See {@link Tasks}. */
        T tasks(Tasks method);

        /** See {@link Narrative}. */
        T narrative(Narrative method);
    }

    /** The maximum when met, 0 when not (R003P-72). */
    record PassFail() implements Method {
        @Override
        public String word() {
            return "pass-fail";
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.passFail(this);
        }
    }

    /**
     * Result divided by target, floored at 0 and capped at 1, times the maximum (R003P-75, I-01).
     *
     * @param target the divisor printed; the lower bound of a range (R003P-76, I-02); above 0
     * @param upTo the upper bound of a printed range, shown but not used in the ratio; empty when none
     * @param strict whether the source says "more than" the target, so that meeting it exactly is open (I-23)
     * @param unit what result and target are counted in, for instance {@code %} or {@code văn bản}
     * @param ruling a ruling the target itself rests on, for instance I-31; empty when printed plainly
     * @param annualPlan whether the target is printed as a share of the plan of the year
     */
    record Ratio(BigFraction target, Optional<BigFraction> upTo, boolean strict, String unit,
            Optional<String> ruling, boolean annualPlan) implements Method {
        @Override
        public String word() {
            return "ratio";
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.ratio(this);
        }
    }

    /**
     * Points by named tier (R003P-78).
     *
     * @param tiers best first, at least one
     */
    record Tiers(List<Tier> tiers) implements Method {
        @Override
        public String word() {
            return "tiers";
        }

        @Override
        public Optional<BigFraction> best() {
            return tiers.stream().map(Tier::points).max(BigFraction::compareTo);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.tiers(this);
        }
    }

    /** A named tier and its points. */
    record Tier(String name, BigFraction points) {
    }

    /** Points awarded by a person up to the maximum, with a reason for what was taken off. */
    record Points() implements Method {
        @Override
        public String word() {
            return "points";
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.points(this);
        }
    }

    /** A qualitative target: a named person enters a percentage with a reason (I-37). */
    record AssessedPercent() implements Method {
        @Override
        public String word() {
            return "assessed-percent";
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.assessedPercent(this);
        }
    }

    /**
     * Points by the band a result falls into (R001-12..15).
     *
     * @param unit what the result is counted in
     * @param bands as printed, in order, at least one; they may overlap or leave holes
     */
    record Bands(String unit, List<Band> bands) implements Method {
        @Override
        public String word() {
            return "bands";
        }

        @Override
        public Optional<BigFraction> best() {
            return bands.stream().map(Band::points).max(BigFraction::compareTo);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.bands(this);
        }

        /** The bands a result falls into: one when the table is sound, none in a hole, several in an overlap. */
        public List<Band> at(BigFraction result) {
            return bands.stream().filter(b -> b.range().holds(result)).toList();
        }
    }

    /**
     * One printed band.
     *
     * @param text as printed
     * @param line line of the source; 0 when not known
     */
    record Band(Range range, BigFraction points, String text, int line) {
    }

    /**
     * One of several printed options is chosen; each has a ceiling of its own (R000-15).
     *
     * @param unit what the shares printed in the options are counted in
     * @param options as printed, in order, at least one
     */
    record ChooseOne(String unit, List<Option> options) implements Method {
        @Override
        public String word() {
            return "choose-one";
        }

        @Override
        public Optional<BigFraction> best() {
            return options.stream().map(Option::max).max(BigFraction::compareTo);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.chooseOne(this);
        }

        /** The option with this printed number. */
        public Optional<Option> option(String number) {
            return options.stream().filter(o -> o.number().equals(number)).findFirst();
        }
    }

    /**
     * One printed option.
     *
     * @param number as printed, for instance {@code a}
     * @param text as printed
     * @param max its ceiling in points
     * @param range the results it is meant for; empty when none are printed
     * @param line line of the source; 0 when not known
     */
    record Option(String number, String text, BigFraction max, Optional<Range> range, int line) {
    }

    /**
     * Points by the grades a group of organisations got (R001-09..11).
     *
     * @param of who they are
     * @param tiers as printed, in order, at least one; they may overlap or leave holes
     * @param ruling which tier holds where several do, for instance I-17
     */
    record Outcomes(String of, List<OutcomeTier> tiers, Optional<String> ruling) implements Method {
        @Override
        public String word() {
            return "outcomes";
        }

        @Override
        public Optional<BigFraction> best() {
            return tiers.stream().map(OutcomeTier::points).max(BigFraction::compareTo);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.outcomes(this);
        }
    }

    /**
     * One printed tier of {@link Outcomes}.
     *
     * @param line line of the source; 0 when not known
     */
    record OutcomeTier(Group group, BigFraction points, String text, int line) {
    }

    /**
     * Points by the work catalogue: KPI = (A + B + C + D) / 4, quantity, quality, progress and leadership,
     * times the maximum (R003C-39, R003C-40). How products are weighed is a ruling (I-21).
     */
    record Catalogue() implements Method {
        @Override
        public String word() {
            return "catalogue";
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.catalogue(this);
        }
    }

    /**
     * Judged in a level, without points (R002-44).
     *
     * @param names best first, at least two
     */
    record Levels(List<String> names) implements Method {
        @Override
        public String word() {
            return "levels";
        }

        @Override
        public boolean scores() {
            return false;
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.levels(this);
        }
    }

    /**
     * A list of tasks with how far each was completed (R003P-84, R003P-85).
     *
     * @param axes how many axes the form names
     * @param levels the printed levels of completion, best first; their numbers begin with 1
     * @param doneUpTo the last level that counts as completed
     * @param ruling the ruling that says so, for instance I-30
     */
    record Tasks(int axes, List<String> levels, int doneUpTo, Optional<String> ruling) implements Method {
        @Override
        public String word() {
            return "tasks";
        }

        @Override
        public boolean scores() {
            return false;
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.tasks(this);
        }
    }

    /** Told in words, never scored. */
    record Narrative() implements Method {
        @Override
        public String word() {
            return "narrative";
        }

        @Override
        public boolean scores() {
            return false;
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.narrative(this);
        }
    }
}
