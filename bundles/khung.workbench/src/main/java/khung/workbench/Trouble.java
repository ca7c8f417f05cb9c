package khung.workbench;

/**
 * A line of the problems list.
 *
 * @param where the row or place, for people
 * @param path the field to jump to; empty when there is none
 */
record Trouble(Kind kind, String where, String what, String remedy, String path) {

    /** What kind of thing it is. */
    enum Kind {
        /** A field holds what cannot be used. */
        FIELD,
        /** The rubric contradicts itself. */
        ERROR,
        /** Something in the rubric a person should look at. */
        WARNING,
        /** Good to know about the rubric. */
        INFO,
        /** Not answered yet. */
        MISSING
    }
}
