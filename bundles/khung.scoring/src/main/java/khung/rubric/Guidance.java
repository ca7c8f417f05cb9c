package khung.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.text.Node;

/**
 * The grading rules several rubrics share: how points are rounded for display, which ruling stands
 * behind each scoring step, and the clauses that turn points and facts into a grade.
 *
 * @param id its id
 * @param version its version
 * @param decimals places shown; values are rounded half up once, for display (G-03, I-01)
 * @param rulings the ruling behind each step that needs one, by step
 * @param gradeNames the grades it knows with their printed names, best first
 * @param levels the levels its facts are judged in, best first; none where it has no such fact
 * @param clauses in the order they are tried
 * @param quotes the wording of each rule, by rule id
 * @param facts the facts its conditions ask for beyond numbers of tasks, by name, in order
 * @param sections its further rules, by the word of the section: caps, quota, deadlines and the like, as written;
 *        each is understood by the package it is for
 */
public record Guidance(String id, String version, int decimals, Map<Step, String> rulings,
        Map<Grade, String> gradeNames, List<String> levels, List<Clause> clauses, Map<String, Quote> quotes,
        Map<String, Fact> facts, Map<String, Node> sections) {

    /** The words of the further sections a guidance may have. */
    public static final List<String> SECTIONS = List.of("quota", "caps", "late", "deadlines", "eligibility", "year",
            "ballot", "annulment", "awards");

    /** A guidance that says nothing. */
    static Guidance none() {
        return new Guidance("", "", 0, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());
    }

    /** The ruling behind a step; empty when the guidance leaves none open. */
    public Optional<String> ruling(Step step) {
        return Optional.ofNullable(rulings.get(step));
    }

    /**
     * The wording of a rule and where it stands.
     *
     * @param decomposed whether the source writes it in another Unicode form than NFC
     */
    public record Quote(String section, int line, String text, boolean decomposed) {
    }

    /** Steps of scoring and grading for which texts are read in more than one way. */
    public enum Step {
        /** Floor and cap of a ratio. */
        RATIO,
        /** The divisor of a range target. */
        RANGE,
        /** Meeting a "more than" target exactly. */
        STRICT_TARGET,
        /** How a qualitative target becomes a percentage. */
        QUALITATIVE,
        /** A row where nothing was asked. */
        NOT_ASKED,
        /** A missing result. */
        MISSING,
        /** Comparing the total with a threshold. */
        THRESHOLD,
        /** Comparing shares of tasks. */
        SHARE,
        /** Tasks under force majeure. */
        FORCE_MAJEURE,
        /** Where the completion of the person's own tasks comes from. */
        OWN_TASKS,
        /** How products of a work catalogue are weighed. */
        CATALOGUE,
        /** Delivering more than was planned. */
        QUANTITY_CAP,
        /** Whether an axis can get more than its maximum. */
        AXIS_CAP,
        /** Which tier holds where the grades of a group fit several. */
        OUTCOMES,
        /** Which levels of completion count as completed. */
        TASK_LEVELS,
        /** A target printed as a share of the plan of the year. */
        ANNUAL_PLAN,
        /** How the maxima of rows follow a changed weight of their axis. */
        WEIGHTS
    }
}
