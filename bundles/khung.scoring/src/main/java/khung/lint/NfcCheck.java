package khung.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

import khung.lint.Finding.Severity;
import khung.rubric.RubricFile;

/** Files of a rubric whose own text is not in NFC. */
final class NfcCheck implements Check {

    @Override
    public List<Finding> look(Examined at) {
        List<String> places = at.rubric().files().stream().filter(f -> !composed(f.text())).map(NfcCheck::place)
                .toList();
        return places.isEmpty() ? List.of()
                : List.of(Found.whole(at.rubric(), "notNfc", Severity.WARNING, "notNfc", String.join(", ", places)));
    }

    private static String place(RubricFile file) {
        List<String> lines = file.text().lines().toList();
        int line = IntStream.range(0, lines.size()).filter(i -> !composed(lines.get(i))).findFirst().orElse(0) + 1;
        return file.name() + ":" + line;
    }

    private static boolean composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }
}
