package khung.authoring;

import java.util.Locale;

import khung.text.Phrase;

/**
 * What a person must know about a file made from a table: what could not be read, what was chosen, what was left out.
 *
 * @param id stable name of the kind of remark
 * @param severity an error is what a person has to settle before the file can be used
 * @param place where in the document
 * @param what what was found
 * @param remedy what to do
 */
public record Remark(String id, Severity severity, CellPlace place, Phrase what, Phrase remedy) {

    /** How a remark weighs. */
    public enum Severity {
        /** A person has to settle it. */
        ERROR,
        /** A person should look. */
        WARNING,
        /** Good to know. */
        INFO
    }

    /** One line: where, what, what to do. */
    public String line(Locale language) {
        return place.phrase().map(p -> p.in(language) + ": ").orElse("") + says(language);
    }

    /** The same without the place. */
    String says(Locale language) {
        return what.in(language) + " " + remedy.in(language);
    }
}
