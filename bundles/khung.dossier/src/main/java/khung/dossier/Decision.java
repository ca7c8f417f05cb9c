package khung.dossier;

import java.util.Optional;

import khung.rubric.Grade;

/**
 * The decision of the competent authority, entered by people.
 *
 * @param grade the grade decided; empty while there is none
 * @param by who decided
 * @param date when, dd/MM/yyyy
 * @param reason why, needed where the text leaves the grade open
 */
public record Decision(Optional<Grade> grade, String by, String date, String reason) {

    /** No decision yet. */
    public static final Decision NONE = new Decision(Optional.empty(), "", "", "");
}
