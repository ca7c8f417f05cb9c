package khung.authoring;

import java.util.List;
import java.util.Set;

/**
 * A cell of a table. Of merged cells only the first is given.
 *
 * @param column the first column it covers, from 1
 * @param columns how many columns it covers, at least 1
 * @param rows how many rows it covers, at least 1
 * @param lines its lines as they stand there; none when it is empty
 * @param traits what else is to be known about it
 */
public record Cell(int column, int columns, int rows, List<String> lines, Set<Trait> traits) {

    /** Copies. */
    public Cell {
        lines = List.copyOf(lines);
        traits = Set.copyOf(traits);
    }

    /** A cell of its own with one line of text. */
    public static Cell of(int column, String text) {
        return new Cell(column, 1, 1, text.isEmpty() ? List.of() : List.of(text), Set.of());
    }

    /** The column after the last one it covers. */
    int end() {
        return column + columns;
    }

    boolean blank() {
        return lines.stream().allMatch(String::isBlank);
    }
}
