package khung.awards;

/**
 * What is given: a certificate or flag of one level, as it is written in somebody's years.
 *
 * @param id its word in files
 * @param name as printed
 * @param level the id of the level that gives it
 */
public record Honour(String id, String name, String level) {
}
