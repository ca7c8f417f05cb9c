package khung.awards;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation, unit or person that may be considered.
 *
 * @param id its id within the case
 * @param name for people
 * @param kinds what it is, in words of the guidance
 * @param group the sector it belongs to, where a limit is per sector; empty when not stated
 * @param history its own years
 * @param posts all its time in posts; empty when not known
 * @param ranking its place in its sector in the year of the award; empty when not known
 * @param led the years of the organisation it leads; empty when not known
 */
public record Subject(String id, String name, Set<String> kinds, Optional<String> group, History history,
        Optional<List<Tenure>> posts, Optional<Ranking> ranking, Optional<History> led) {
}
