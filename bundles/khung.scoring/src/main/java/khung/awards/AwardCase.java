package khung.awards;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What awards are worked out for.
 *
 * @param year the year of the awards
 * @param level the level that prepares it: awards of levels above it are nominations
 * @param facts answers by fact; one left out is not known
 * @param bases the numbers shares are taken of; one left out is not known
 * @param subjects who may be considered; ids are unique
 * @param proposals whom the authority proposes, by award; an award left out has no choice made yet
 */
public record AwardCase(int year, String level, Map<String, Boolean> facts, Map<BaseOf, Integer> bases,
        List<Subject> subjects, Map<String, List<String>> proposals) {

    /**
     * A base, and the sector it is counted in where a limit is per sector.
     *
     * @param base the id of the base
     * @param group the sector; empty where the limit is not per sector
     */
    public record BaseOf(String base, Optional<String> group) {
    }
}
