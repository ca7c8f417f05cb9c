package khung.awards;

import java.util.List;
import java.util.Map;
import java.util.Set;

import khung.rubric.Grade;

/** What an award asks for. The set is closed. */
public sealed interface Criterion {

    /** What it says, whom it concerns and where it comes from. */
    Basis basis();

    /** Goes to the case for this kind. */
    <T> T on(Cases<T> cases);

    /**
     * @param says in the words of the guidance
     * @param led whether it is about the organisation the subject leads
     * @param only asked only of subjects of these kinds; none when asked of all
     * @param except not asked of subjects of these kinds
     * @param under asked only while these rulings stand at these options
     * @param rules ids of the rules it comes from
     */
    record Basis(String says, boolean led, Set<String> only, Set<String> except, Map<String, String> under,
            List<String> rules) {
    }

    /** Has the grade, or a better one (R004-126, R004-130). */
    record GradeHeld(Basis basis, Grade grade, Window window) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.gradeHeld(this);
        }
    }

    /** Is judged so by the authority, for instance «tiêu biểu» (R004-124). */
    record MarkHeld(Basis basis, String mark, Window window) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.markHeld(this);
        }
    }

    /** Was given one of the honours (R004-131, R004-134). */
    record Honoured(Basis basis, Set<String> honours, Window window) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.honoured(this);
        }
    }

    /** Is recognised, in the year of the award, as worthy of an honour (R004-131, R004-132). */
    record Recognised(Basis basis, String honour) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.recognised(this);
        }
    }

    /** Has been in a post so many years, in a row up to the year of the award or in all (R004-128, R004-133). */
    record InPost(Basis basis, String post, int years, boolean consecutive) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.inPost(this);
        }
    }

    /** Was given no honour by these levels in that time (R004-128, R004-129). */
    record NotHonoured(Basis basis, Set<String> levels, Window window) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.notHonoured(this);
        }
    }

    /** Holds one of the titles of emulation in the year of the award (R004-136, R004-137). */
    record TitleHeld(Basis basis, Set<String> titles) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.titleHeld(this);
        }
    }

    /** Is among the first {@code parts} of {@code of} equal parts of its sector's ranking, exactly (R004-138). */
    record TopOfSector(Basis basis, int parts, int of) implements Criterion {
        @Override
        public <T> T on(Cases<T> cases) {
            return cases.topOfSector(this);
        }
    }

    /** One answer per kind. */
    interface Cases<T> {
        T gradeHeld(GradeHeld criterion);

        T markHeld(MarkHeld criterion);

        T honoured(Honoured criterion);

        T recognised(Recognised criterion);

        T inPost(InPost criterion);

        T notHonoured(NotHonoured criterion);

        T titleHeld(TitleHeld criterion);

        T topOfSector(TopOfSector criterion);
    }
}
