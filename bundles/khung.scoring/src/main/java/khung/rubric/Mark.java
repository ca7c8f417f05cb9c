package khung.rubric;

import java.util.Map;

/**
 * Something a person confirms or denies because no number shows it. Unknown until then. A guidance may declare
 * further ones ({@link Fact}).
 *
 * @param word its name in files
 */
public record Mark(String word) implements Comparable<Mark> {

    /** The unit's tasks were done with quality and effect: "bảo đảm chất lượng, hiệu quả" (R003P-17, R003P-19). */
    public static final Mark UNIT_QUALITY = new Mark("unit.quality");

    /** Those known to every guidance, by their word. */
    public static Map<String, Mark> byWord() {
        return Map.of(UNIT_QUALITY.word(), UNIT_QUALITY);
    }

    @Override
    public int compareTo(Mark other) {
        return word.compareTo(other.word);
    }
}
