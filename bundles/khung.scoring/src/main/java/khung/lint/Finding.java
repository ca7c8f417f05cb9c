package khung.lint;

import khung.rubric.Source;
import khung.text.Phrase;

/**
 * Something in a rubric that a person must know: a defect of the source, a gap, a target without a scale.
 *
 * @param id stable name of the check and the place, for instance {@code sum:B.6}; unique within a rubric
 * @param severity how it weighs
 * @param key the row concerned; empty for the rubric as a whole
 * @param what what was found
 * @param effect what it means for a score
 * @param remedy what to do
 * @param source where it stands
 */
public record Finding(String id, Severity severity, String key, Phrase what, Phrase effect, Phrase remedy,
        Source source) {

    /** How a finding weighs. */
    public enum Severity {
        /** The numbers contradict each other. */
        ERROR,
        /** A person should look. */
        WARNING,
        /** Good to know. */
        INFO
    }
}
