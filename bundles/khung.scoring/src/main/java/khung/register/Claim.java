package khung.register;

import java.util.List;
import java.util.Map;

import khung.text.Place;

/**
 * A place of a rubric that stands for a rule, with what has to be found there.
 *
 * @param at where the claim itself is written
 * @param rubric id of the rubric; its latest version is meant
 * @param rows keys of rows, each of which has to keep the claim; none when the rubric as a whole is meant
 * @param wants what has to be there, by word, for instance {@code max: 30}
 */
public record Claim(Place at, String rubric, List<String> rows, Map<String, String> wants) {

    /** The place in words of the file: {@code rows.I.1,I.2}, or what is wanted of the rubric as a whole. */
    String path() {
        return rows.isEmpty() ? String.join(",", wants.keySet()) : "rows." + String.join(",", rows);
    }
}
