package khung.cli.internal;

import java.util.ArrayList;
import java.util.List;

/** Columns of text, as wide as their widest cell; the last one runs on. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    void row(String... cells) {
        rows.add(cells);
    }

    List<String> lines() {
        int columns = rows.stream().mapToInt(r -> r.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int i = 0; i < row.length - 1; i++) {
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        List<String> lines = new ArrayList<>();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                line.append(row[i]);
                if (i < row.length - 1) {
                    line.append(" ".repeat(widths[i] - width(row[i]) + 2));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** A text cut at a word, with a sign that it goes on. */
    static String shortened(String text, int longest) {
        if (width(text) <= longest) {
            return text;
        }
        int end = text.offsetByCodePoints(0, longest);
        int word = text.lastIndexOf(' ', end);
        return text.substring(0, word > 0 ? word : end) + " …";
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
