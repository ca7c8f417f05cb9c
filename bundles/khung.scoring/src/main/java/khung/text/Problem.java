package khung.text;

import java.util.Locale;

/**
 * One thing wrong with an input: where, what, and what to do about it. Shown as one line.
 *
 * @param place file, line and column
 * @param field the field or row concerned, for instance {@code self.B.1.1}; empty when it is the whole file
 * @param what what is wrong
 * @param remedy what to do now
 */
public record Problem(Place place, String field, Phrase what, Phrase remedy) {

    /** The one line people read: place, field, what, remedy. */
    public String line(Locale language) {
        String where = field.isEmpty() ? place.toString() : place + " [" + field + "]";
        return where + ": " + what.in(language) + " " + remedy.in(language);
    }
}
