package khung.awards;

/** Whether a criterion, or all criteria of an award, are met. */
public enum State {
    /** Met. */
    MET,
    /** Not met. */
    FAILED,
    /** What is known does not tell. */
    UNKNOWN
}
