package khung.grading;

/** Whether a condition holds. */
public enum Truth {
    /** It holds. */
    HOLDS,
    /** It does not hold. */
    FAILS,
    /** Not known yet. */
    UNKNOWN;

    Truth and(Truth other) {
        return this == FAILS || other == FAILS ? FAILS : this == HOLDS && other == HOLDS ? HOLDS : UNKNOWN;
    }

    Truth or(Truth other) {
        return this == HOLDS || other == HOLDS ? HOLDS : this == FAILS && other == FAILS ? FAILS : UNKNOWN;
    }

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
