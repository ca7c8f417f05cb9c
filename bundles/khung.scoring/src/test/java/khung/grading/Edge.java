package khung.grading;

import java.util.Locale;

import khung.rubric.Rubric;

/**
 * Two cases that differ in one thing, one on each side of the edge of a rule.
 *
 * @param rule the rule or ruling
 * @param stands what comes of the first case: the word of a grade, with a question mark where the text does not
 *        determine it, a question mark alone where only a person can say, dots where something is unknown
 * @param falls what comes of the second
 */
record Edge(String rule, YearCase on, String stands, YearCase off, String falls) {

    /** What comes of a case, as above. */
    static String outcome(Verdict verdict) {
        String grade = verdict.grade().map(g -> g.name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse("");
        return switch (verdict.state()) {
            case DETERMINED -> grade;
            case NEEDS_DECISION -> grade + "?";
            case NOT_YET -> grade + "...";
            case NO_GRADES -> "none";
        };
    }

    /** Whether both cases come out otherwise by this rubric than they should. */
    boolean turnsIn(Rubric rubric) {
        return !outcome(on.verdict(rubric)).equals(stands) || !outcome(off.verdict(rubric)).equals(falls);
    }

    @Override
    public String toString() {
        return rule + ": " + stands + " / " + falls;
    }
}
