package khung.authoring;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared: without case, diacritics and punctuation. Never written anywhere. */
final class Plain {

    private Plain() {
    }

    static String of(String text) {
        String bare = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "").replace('đ', 'd');
        return bare.replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
    }

    /** Whether the text begins with the words, and the last of them ends there. */
    static boolean begins(String plain, String words) {
        return plain.equals(words) || plain.startsWith(words + " ");
    }

    static boolean has(String plain, String words) {
        return (" " + plain + " ").contains(" " + words + " ");
    }

    /** Whether a text has letters, and none of them is small. */
    static boolean capitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase) && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
