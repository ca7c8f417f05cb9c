package khung.grading;

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

    /** A number of tasks. */
    record OfCount(Count count) implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, count.word());
        }

        @Override
        public String word() {
            return count.word();
        }
    }

    /** A confirmation. */
    record OfMark(Mark mark) implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, mark.word());
        }

        @Override
        public String word() {
            return mark.word();
        }
    }

    /** There is no task left to take a share of. */
    record NoTasks(Count whole) implements Unknown {
        @Override
        public Phrase says() {
            return Phrase.of(Unknown.class, "unknown.noTasks", Phrase.of(Unknown.class, whole.word()));
        }

        @Override
        public String word() {
            return whole.word();
        }
    }
}
