package khung.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Rows and what they have to show: {@code rows.I.1,I.2 (max: 3)}, or what the rubric as a whole has to. */
    String path() {
        String wanted = wants.entrySet().stream().map(w -> w.getKey() + ": " + w.getValue())
                .collect(Collectors.joining(", "));
        return rows.isEmpty() ? wanted : "rows." + String.join(",", rows) + (wanted.isEmpty() ? "" : " (" + wanted + ")");
    }
}
