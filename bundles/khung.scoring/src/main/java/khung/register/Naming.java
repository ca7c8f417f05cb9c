package khung.register;

/**
 * A place that names a rule.
 *
 * @param kind what kind of place
 * @param where {@code id@version} of the rubric or guidance, or the full name of a class
 * @param path the place in it, for instance {@code clauses.excellent}; empty for a class
 */
public record Naming(Kind kind, String where, String path) {

    /** Kinds of places. */
    public enum Kind {
        /** A clause of a guidance, or a condition in it. */
        CLAUSE,
        /** A fact a guidance declares. */
        FACT,
        /** A further section of a guidance: quota, caps, deadlines and the like. */
        SECTION,
        /** Rows of a rubric, or what stands at its head or in its form. */
        ROW,
        /** A class. */
        CODE
    }

    /** The place as one address: {@code tinhmau-2026.guidance@2026.1 clauses.excellent}. */
    public String address() {
        return path.isEmpty() ? where : where + " " + path;
    }
}
