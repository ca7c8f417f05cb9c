package khung.caps;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Grade;

/**
 * One who is graded, before any cap.
 *
 * @param id its id
 * @param name for people
 * @param kind what it is, as the guidance calls it: {@code organisation, collective, member, head}
 * @param in ids of the subjects it stands in or leads
 * @param grade its own grade; empty while it has none
 * @param facts what was confirmed or denied of it, by name; unknown when left out
 */
public record Subject(String id, String name, String kind, List<String> in, Optional<Grade> grade,
        Map<String, Boolean> facts) {

    /** Copies. */
    public Subject {
        in = List.copyOf(in);
        facts = Map.copyOf(facts);
    }
}
