package khung.results;

/**
 * A figure that fits a row and waits for a person.
 *
 * @param row the row's key
 * @param text the row's text as it is read
 * @param value the number as it would stand in the form
 * @param unit what it is counted in; may be empty
 * @param source id of the source
 * @param name what people call the source
 * @param origin where exactly the figure comes from
 */
public record Proposal(String row, String text, String value, String unit, String source, String name, String origin) {
}
