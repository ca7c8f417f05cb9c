package khung.dossier;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Method;
import khung.text.Exact;

/** A measured result as people type it: a number, with the percent sign where the target has one. */
final class ResultText {

    private ResultText() {
    }

    static Optional<BigFraction> parse(String text, Method method) {
        String stripped = text.strip();
        boolean percent = method instanceof Method.Ratio ratio && ratio.unit().startsWith("%")
                || method instanceof Method.Bands bands && bands.unit().startsWith("%");
        if (percent && stripped.endsWith("%")) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        return Exact.parse(stripped);
    }
}
