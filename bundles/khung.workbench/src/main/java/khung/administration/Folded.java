package khung.administration;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without diacritics and capitals, so that "da nang" finds "Đà Nẵng". */
final class Folded {

    private Folded() {
    }

    static boolean contains(String text, String wanted) {
        return of(text).contains(of(wanted));
    }

    private static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace('đ', 'd')
                .replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }
}
