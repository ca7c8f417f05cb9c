package khung.bench.generator;

/** What a generated dossier is there to try. The names say what holds of the self-assessment. */
public enum Shape {
    /** The total is exactly one of the guidance's thresholds. */
    AT_THRESHOLD,
    /** As {@link #AT_THRESHOLD}, and some rows score thirds of a point that only add up exactly. */
    AT_THRESHOLD_BY_THIRDS,
    /** The total stays under a threshold by a step of what is shown, or by so little that it shows as the threshold. */
    BELOW_THRESHOLD,
    /** Any total with no more decimals than are shown. */
    ANY_TOTAL,
    /** The total of an earlier dossier of the same unit, reached by other answers. */
    TIE,
    /** Results as they come: beyond the target, under zero, with ratios that do not terminate. */
    ANY_RESULT,
    /** Targets of the person's own; one of them is zero and a person decided what becomes of the row. */
    NOTHING_ASKED,
    /** Some rows have no answer, or an assessment without its percentage or its reason. */
    MISSING_ROWS,
    /** No row has an answer. */
    BLANK,
    /** Rows are complete; the role, or numbers of the person's own tasks, are unknown. */
    UNKNOWN_FACTS,
    /** The person has own tasks that are not done. */
    OWN_TASKS_OPEN,
    /** The person's own tasks not done fall under force majeure, confirmed or not. */
    OWN_FORCE_MAJEURE
}
