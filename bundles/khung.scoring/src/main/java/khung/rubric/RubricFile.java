package khung.rubric;

/**
 * A rubric, part, guidance or rulings file as text.
 *
 * @param name the name used in messages
 * @param text the whole content
 */
public record RubricFile(String name, String text) {
}
