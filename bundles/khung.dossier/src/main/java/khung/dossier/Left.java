package khung.dossier;

import java.util.Map;

/**
 * What a move found no row for: kept as typed, so that nobody's work is lost, and put back when the dossier
 * returns to that version.
 *
 * @param rubric {@code id@version} it was typed under
 * @param texts the texts by path, as {@link CaseFields} reads and writes them
 * @param rows the printed text of each row concerned, by key, so that it can be read without that rubric
 */
public record Left(String rubric, Map<String, String> texts, Map<String, String> rows) {

    /** Copies. */
    public Left {
        texts = Map.copyOf(texts);
        rows = Map.copyOf(rows);
    }
}
