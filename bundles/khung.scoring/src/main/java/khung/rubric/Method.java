package khung.rubric;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How one criterion is scored. The set is closed: data combines methods, it does not program. Still to
 * join it, each with its own record: bands, choose-one, levels and the work catalogue with conversion
 * coefficients.
 */
public sealed interface Method {

    /** The word for the method in rubric files and in JSON. */
    String word();

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
     */
    record Ratio(BigFraction target, Optional<BigFraction> upTo, boolean strict, String unit,
            Optional<String> ruling) implements Method {
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
}
