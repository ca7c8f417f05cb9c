package khung.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Grade;

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

        /** See {@link Level}. */
        T level(Level answer);

        /** See {@link Chosen}. */
        T chosen(Chosen answer);

        /** See {@link Outcomes}. */
        T outcomes(Outcomes answer);

        /** See {@link Work}. */
        T work(Work answer);

        /** See {@link Tasks}. */
        T tasks(Tasks answer);

        /** See {@link Told}. */
        T told(Told answer);
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

    /** A level without points. */
    record Level(String name) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.level(this);
        }
    }

    /**
     * One of the printed options with the points awarded within its ceiling.
     *
     * @param option its printed number
     * @param points 0 to the ceiling
     * @param reason why; needed for less than the ceiling
     */
    record Chosen(String option, BigFraction points, Optional<String> reason) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.chosen(this);
        }
    }

    /**
     * The grades a group of organisations got.
     *
     * @param counts how many got each grade, 0 or more; a grade left out was got by none
     */
    record Outcomes(Map<Grade, Integer> counts) implements Answer {
        /** Copies. */
        public Outcomes {
            counts = Map.copyOf(counts);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.outcomes(this);
        }
    }

    /** The products of a work catalogue, in order. */
    record Work(List<Product> products) implements Answer {
        /** Copies. */
        public Work {
            products = List.copyOf(products);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.work(this);
        }
    }

    /**
     * One product of a work catalogue. A figure that is not known yet is empty, never zero or one.
     *
     * @param task what was to be done
     * @param coefficient points of this product over points of the standard product (R003C-34), above 0
     * @param planned how many were planned, above 0
     * @param done how many were delivered, 0 or more
     * @param quality factor for quality, 0 or more; 1 is as required
     * @param progress factor for progress
     * @param leadership factor for leadership and direction
     * @param reason why a factor is not 1
     */
    record Product(String task, Optional<BigFraction> coefficient, Optional<BigFraction> planned,
            Optional<BigFraction> done, Optional<BigFraction> quality, Optional<BigFraction> progress,
            Optional<BigFraction> leadership, Optional<String> reason) {

        /** Whether all its figures are known. */
        public boolean complete() {
            return Stream.of(coefficient, planned, done, quality, progress, leadership)
                    .allMatch(Optional::isPresent);
        }
    }

    /** A list of tasks, in order. */
    record Tasks(List<Task> tasks) implements Answer {
        /** Copies. */
        public Tasks {
            tasks = List.copyOf(tasks);
        }

        @Override
        public <T> T on(Cases<T> cases) {
            return cases.tasks(this);
        }
    }

    /**
     * One task of a list. What is not known yet is empty.
     *
     * @param task what was to be done
     * @param axis number of the axis, from 1
     * @param planned the product or result planned
     * @param result what came of it
     * @param level number of the level of completion, from 1
     * @param note the note column
     */
    record Task(String task, Optional<Integer> axis, Optional<String> planned, Optional<String> result,
            Optional<Integer> level, Optional<String> note) {
    }

    /** Told in words. */
    record Told(String text) implements Answer {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.told(this);
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
