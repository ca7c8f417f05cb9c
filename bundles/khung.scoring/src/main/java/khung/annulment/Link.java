package khung.annulment;

/** How one result was worked out from another. */
public enum Link {
    /** It may not be above the other. */
    CAP,
    /** The other was counted in the group it was chosen from. */
    QUOTA,
    /** The other was counted in a share it needs. */
    SHARE,
    /** The other is the grade of an organisation of the same level it asks for. */
    PEER,
    /** The other is a quarter of its year. */
    YEAR,
    /** The award was given for the other. */
    AWARD
}
