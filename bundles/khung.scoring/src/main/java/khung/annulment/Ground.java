package khung.annulment;

import java.util.List;
import java.util.Optional;

import khung.rubric.Grade;

/**
 * Why a result is annulled (R001-35, R002-91, R004-108, R004-109, R004-112, R004-122, R004-165).
 *
 * @param id its name within the guidance
 * @param says the ground in the words of the guidance
 * @param printed whether the guidance prints it; one that it does not is an authority's own
 * @param gives the grade the text gives instead; empty where it only asks for a new grading
 * @param except what lifts that grade and leaves it to the authority; empty when nothing does
 * @param byViolation whether the result annulled is the one at the place and time of the violation
 * @param standing a ruling and the option it has to stand at for the ground to hold; empty when it always does
 * @param rules ids of the rules it comes from
 */
public record Ground(String id, String says, boolean printed, Optional<Grade> gives, Optional<Exemption> except,
        boolean byViolation, Optional<Standing> standing, List<String> rules) {

    /**
     * What leaves the new grade to the authority (R004-110).
     *
     * @param says in the words of the guidance
     * @param rules ids of the rules it comes from
     */
    public record Exemption(String says, List<String> rules) {
    }

    /** A ruling and the option it has to stand at. */
    public record Standing(String ruling, String option) {
    }
}
