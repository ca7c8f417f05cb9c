package khung.eligibility;

/** What becomes of somebody in a period. The set is closed. */
public enum Outcome {
    /** Graded like everybody. */
    GRADED,
    /** Graded by the time actually worked. */
    TIME_WORKED,
    /** Need not be graded this period; may be graded for a longer one. */
    NOT_OBLIGATORY,
    /** Not graded; the result of the time left is considered in the next period. */
    CARRIED_OVER,
    /** Not graded. */
    NOT_GRADED,
    /** Graded once the review is done. */
    REVIEW_FIRST,
    /** Graded by another unit, not by the one that asks. */
    ELSEWHERE;

    /** Whether somebody grades this period, so that papers for it are needed. */
    public boolean graded() {
        return this == GRADED || this == TIME_WORKED || this == REVIEW_FIRST || this == ELSEWHERE;
    }
}
