package khung.eligibility;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.deadlines.Term;

/**
 * What becomes of a subject in a period, and why.
 *
 * @param outcome what becomes of it; empty while a fact is missing or the text leaves it to the authority
 * @param options outcomes still possible, or possible by another reading; just the one where there is no other
 * @param determinedByText whether the text itself gives the outcome, without a ruling choosing for it
 * @param decider the provision that gives the outcome; empty where none does and the subject is graded like everybody
 * @param findings what came of each provision that has anything to do with the subject, in order
 * @param missing facts without which the outcome is open
 * @param gradedBy the unit that grades; empty where no posts are known, or the outcome is no grading
 * @param review whether the review is held although nobody grades, or not held; empty where nothing is said
 * @param worked days of the period left when time away is taken out; none where that does not matter
 * @param monthsWorked months of those days
 * @param carriedTo the period that considers the result of those days; empty where none does
 * @param considers periods without a grade whose result is considered in this one (R003P-49)
 * @param leftOver earlier ones of which the text does not say where they are considered
 * @param papers papers needed, or needed by another reading
 * @param notes what else has to be heeded
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Decision(Optional<Outcome> outcome, Set<Outcome> options, boolean determinedByText,
        Optional<Finding> decider, List<Finding> findings, List<String> missing, Optional<String> gradedBy,
        Optional<Boolean> review, List<Span> worked, BigFraction monthsWorked, Optional<Term> carriedTo,
        List<Term> considers, List<Term> leftOver, List<Paper> papers, List<String> notes, Set<String> rules,
        Set<String> rulings) {

    /** Copies. */
    public Decision {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
        worked = List.copyOf(worked);
        papers = List.copyOf(papers);
        notes = List.copyOf(notes);
    }
}
