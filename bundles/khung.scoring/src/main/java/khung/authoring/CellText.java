package khung.authoring;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a cell or paragraph in the one form in which files keep text: NFC, plain blanks, no blanks around it.
 * No letter of it is changed.
 *
 * @param lines its lines that are not blank
 * @param decomposed whether it stood there in another Unicode form
 * @param spaces whether blanks other than the plain one, or signs without width, stood in it
 */
record CellText(List<String> lines, boolean decomposed, boolean spaces) {

    static final CellText EMPTY = new CellText(List.of(), false, false);

    static CellText of(List<String> raw) {
        List<String> lines = new ArrayList<>();
        boolean decomposed = false;
        boolean spaces = false;
        for (String line : raw) {
            String nfc = Normalizer.normalize(line, Normalizer.Form.NFC);
            decomposed |= !nfc.equals(line);
            String plain = nfc.replaceAll("[\\p{Cf}\\p{Cc}&&[^\\t]]", "").replaceAll("[\\p{Zs}\\t]", " ");
            spaces |= !plain.equals(nfc);
            if (!plain.isBlank()) {
                lines.add(plain.strip());
            }
        }
        return new CellText(List.copyOf(lines), decomposed, spaces);
    }

    /** The lines after each other, as in a line of print. */
    String text() {
        return String.join(" ", lines);
    }

    boolean blank() {
        return lines.isEmpty();
    }
}
