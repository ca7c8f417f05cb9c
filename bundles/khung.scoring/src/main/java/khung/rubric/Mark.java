package khung.rubric;

import java.util.Map;

/** Things a person confirms or denies because no number shows them. Unknown until then. */
public enum Mark {
    /** The unit's tasks were done with quality and effect: "bảo đảm chất lượng, hiệu quả" (R003P-17, R003P-19). */
    UNIT_QUALITY("unit.quality");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** The word used in files. */
    public String word() {
        return word;
    }

    /** All marks by their word. */
    public static Map<String, Mark> byWord() {
        return Map.of(UNIT_QUALITY.word, UNIT_QUALITY);
    }
}
