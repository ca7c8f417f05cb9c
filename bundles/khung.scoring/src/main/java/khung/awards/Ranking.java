package khung.awards;

/**
 * A place in the emulation ranking of a sector.
 *
 * @param place from 1, best first
 * @param of how many units were ranked
 */
public record Ranking(int place, int of) {
}
