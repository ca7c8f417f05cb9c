package khung.grading;

import java.util.Set;

import khung.rubric.Count;
import khung.rubric.Mark;
import khung.text.Phrase;

/** Something a grade hangs on that is not known. */
public sealed interface Unknown {

    /** The total, because rows are not scored yet. */
    Unknown TOTAL = new OfTotal();
    /** The person's part in the leadership. */
    Unknown ROLE = new OfRole();

    /** What is missing, for people. */
    Phrase says();

    /** Its name in files and JSON. */
    String word();

    /** See {@link #TOTAL}. */
    record OfTotal() implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, "unknown.total");
        }

        @Override
        public String word() {
            return "total";
        }
    }

    /** See {@link #ROLE}. */
    record OfRole() implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, "unknown.role");
        }

        @Override
        public String word() {
            return "role";
        }
    }

    /** A number. */
    record OfCount(Count count, Phrase says) implements Unknown {
        @Override
        public String word() {
            return count.word();
        }
    }

    /** A confirmation. */
    record OfMark(Mark mark, Phrase says) implements Unknown {
        @Override
        public String word() {
            return mark.word();
        }
    }

    /** A grade given elsewhere. */
    record OfGrade(String fact, Phrase says) implements Unknown {
        @Override
        public String word() {
            return fact;
        }
    }

    /** A level judged elsewhere. */
    record OfJudged(String fact, Phrase says) implements Unknown {
        @Override
        public String word() {
            return fact;
        }
    }

    /**
     * The levels of rows that are not judged yet.
     *
     * @param rows their keys
     */
    record OfLevels(Set<String> rows) implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, "unknown.levels", rows.size());
        }

        @Override
        public String word() {
            return "levels";
        }
    }

    /** There is nothing left to take a share of. */
    record NoTasks(Count whole, Phrase of) implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, "unknown.noTasks", of);
        }

        @Override
        public String word() {
            return whole.word();
        }
    }
}
