package khung.annulment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.deadlines.Term;
import khung.rubric.Grade;

/**
 * Something that was decided: a grade, the places of a quota, a grade of the year, an award.
 *
 * @param id its id
 * @param subject whose it is; results of one subject carry the same id here
 * @param name for people
 * @param kind what the subject is, as the guidance calls it: {@code member, collective, organisation, head}; or
 *        {@code quota, award} and the like
 * @param period the year or quarter it is for
 * @param place where it was decided; empty when not stated
 * @param grade the grade; empty for what has none
 * @param from ids of the results it was worked out from, by how
 */
public record Result(String id, String subject, String name, String kind, Term period, Optional<String> place,
        Optional<Grade> grade, Map<Link, List<String>> from) {

    /** Copies. */
    public Result {
        Map<Link, List<String>> copy = new EnumMap<>(Link.class);
        from.forEach((link, ids) -> copy.put(link, List.copyOf(ids)));
        from = Map.copyOf(copy);
    }

    /** Whether a violation falls into its place and period. */
    boolean covers(Violation violation) {
        return place.filter(violation.place()::equals).isPresent() && !violation.date().isBefore(period.first())
                && !violation.date().isAfter(period.last());
    }
}
