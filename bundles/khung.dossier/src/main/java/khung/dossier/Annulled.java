package khung.dossier;

import java.time.LocalDate;
import java.util.Optional;

import khung.rubric.Grade;

/**
 * A result that was annulled, as the dossier that takes its place names it (R001-35, R002-91, R004-108). The result
 * itself stays in the store as it was finalised.
 *
 * @param revision the revision it was finalised as
 * @param ground the ground, by its name in the guidance
 * @param says the ground as the guidance worded it on that day
 * @param decision number and day of the decision as typed; empty when not stated
 * @param author who annulled it
 * @param reason what was found, in words
 * @param date the day it was annulled
 * @param grade the grade it had; empty where there was none
 * @param digest SHA-256 of the sheet it was finalised with, 64 hexadecimal digits
 */
public record Annulled(long revision, String ground, String says, String decision, String author, String reason,
        LocalDate date, Optional<Grade> grade, String digest) {

    /**
     * What a person orders; the store adds the rest.
     *
     * @param ground the ground, by its name in the guidance
     * @param says the ground as the guidance words it
     * @param decision number and day of the decision as typed; empty when not stated
     * @param author who annuls
     * @param reason what was found, in words
     * @param grade the grade of the result; empty where there is none
     */
    public record Order(String ground, String says, String decision, String author, String reason,
            Optional<Grade> grade) {

        /** Carried out. */
        public Annulled done(long revision, LocalDate date, String digest) {
            return new Annulled(revision, ground, says, decision, author, reason, date, grade, digest);
        }
    }

    /** Whether both name one and the same result. */
    public boolean same(Annulled other) {
        return revision == other.revision && digest.equals(other.digest);
    }
}
