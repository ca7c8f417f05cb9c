package khung.rubric;

/** Where a rubric version stands in its life. A draft scores and prints as a draft but is not finalised. */
public enum Status {
    /** Sent out for comment (R003P-01). */
    DRAFT,
    /** In force. */
    ISSUED,
    /** Replaced by a later version. */
    SUPERSEDED
}
