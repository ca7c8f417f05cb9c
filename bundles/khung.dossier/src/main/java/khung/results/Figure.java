package khung.results;

/**
 * A result somebody offers for a row.
 *
 * @param row the row's key, for instance {@code B.1.1}
 * @param value the number as people type it, exact: {@code 12,5}; a source never rounds
 * @param unit what it is counted in, as the source has it; empty when it does not say
 * @param origin where exactly it comes from, for people: report, line, day
 */
public record Figure(String row, String value, String unit, String origin) {
}
