package khung.grading;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Guidance;
import khung.rubric.Rulings;
import khung.text.BadInput;

/**
 * A case put to a further section of a guidance: quota, caps, deadlines and the like.
 *
 * @param rules the rules and rulings it stands on the edge of, with blanks between
 * @param guidance {@code id@version}
 * @param section the word of the section
 * @param given the case
 * @param expected what comes of it, worked out by hand on the rules
 */
record SectionCase(String rules, String guidance, String section, Given given, String expected) {

    /** What comes of a case, and what it leans on. */
    record Result(String what, Set<String> rules, Set<String> rulings) {

        Result(String what, Collection<String> rules, Collection<String> rulings) {
            this(what, new TreeSet<>(rules), new TreeSet<>(rulings));
        }
    }

    /** A case to be put to a guidance. */
    interface Given {
        Result to(Guidance guidance, Rulings rulings) throws BadInput;
    }

    Result result(Guidance guidance) throws BadInput {
        return given.to(guidance, Shipped.LIBRARY.rulings());
    }

    /** The same with a ruling at another option. */
    SectionCase at(String ruling, String option) {
        return new SectionCase(rules, guidance, section, (g, rulings) -> given.to(g, rulings.choosing(Map.of(ruling, option))),
                expected);
    }

    @Override
    public String toString() {
        return rules + ": " + expected;
    }
}
