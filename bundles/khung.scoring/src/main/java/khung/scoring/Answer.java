package khung.scoring;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/** What a person entered for one criterion. Which kind fits is given by the criterion's method. */
public sealed interface Answer {

    /** Does what fits the answer; the compiler sees to it that none is forgotten. */
    <T> T on(Cases<T> cases);

    /** What to do for each kind of answer. */
    interface Cases<T> {
        /** See {@link Tick}. */
        T tick(Tick answer);

        /** See {@link Result}. */
        T result(Result answer);

        /** See {@link Tier}. */
        T tier(Tier answer);

        /** See {@link Assessed}. */
        T assessed(Assessed answer);

        /** See {@link Awarded}. */
        T awarded(Awarded answer);

        /** See {@link NotAsked}. */
        T notAsked(NotAsked answer);
    }

    /** Đảm bảo or không đảm bảo. */
    record Tick(boolean met) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.tick(this);
        }
    }

    /** A measured result in the unit of the target. */
    record Result(BigFraction value) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.result(this);
        }
    }

    /** A named tier. */
    record Tier(String name) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.tier(this);
        }
    }

    /**
     * A qualitative result. It scores only once percentage, person and reason are all there (I-37).
     *
     * @param result what was achieved, in words
     * @param percent 0 to 100
     * @param by who assessed it
     * @param reason why
     */
    record Assessed(Optional<String> result, Optional<BigFraction> percent, Optional<String> by,
            Optional<String> reason) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.assessed(this);
        }

        /** Whether it can be scored. */
        public boolean complete() {
            return percent.isPresent() && by.isPresent() && reason.isPresent();
        }
    }

    /**
     * Points awarded by a person.
     *
     * @param points 0 to the maximum
     * @param reason why; needed for less than the maximum
     */
    record Awarded(BigFraction points, Optional<String> reason) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.awarded(this);
        }
    }

    /**
     * A decision for a row where nothing was asked: a target of zero, or a row marked "if any" that does
     * not apply (I-24).
     */
    record NotAsked(Treatment treatment, String by, String reason) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.notAsked(this);
        }
    }

    /** What becomes of the points of a row where nothing was asked. */
    enum Treatment {
        /** No points. */
        ZERO,
        /** The maximum. */
        FULL,
        /** The share of points that the other rows of its group reach. */
        RESCALE
    }
}
