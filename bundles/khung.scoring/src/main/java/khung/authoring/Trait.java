package khung.authoring;

/** What the reader of a file noticed about a piece of text, beside the text itself. */
public enum Trait {
    /** Word counts it by itself; the number does not stand in the text. */
    AUTOMATIC_NUMBER,
    /** A formula; the text is the value kept with it, never computed anew. */
    FORMULA,
    /** A formula without a value kept with it. */
    NO_VALUE,
    /** A value such as {@code #REF!}. */
    ERROR_VALUE,
    /** A date, into which Excel turns what was typed as {@code 2-3} or {@code 1.1}. */
    DATE,
    /** A number that is shown with fewer decimals than it has. */
    ROUNDED,
    /** In a hidden row or column. */
    HIDDEN,
    /** Holds another table, whose text is left out. */
    NESTED_TABLE,
    /** Lies in a field for filling in, whose content is left out. */
    CONTROL,
    /** Holds a picture, a formula of mathematics or a sign of a symbol font, which have no text. */
    NOT_TEXT,
    /** Written in a typeface of a legacy encoding. */
    LEGACY_FONT,
    /** In a document with tracked changes that nobody has accepted or rejected. */
    REVISIONS,
    /** In a document that carries macros, which are never run. */
    MACROS
}
