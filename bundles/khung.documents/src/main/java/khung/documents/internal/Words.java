package khung.documents.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

import khung.text.Phrase;

/** Words the printed form needs besides its own texts, and what is said when there is no form to print. */
final class Words {

    private static final String VIETNAMESE = "vi";

    private Words() {
    }

    /** A word of the form, which is Vietnamese in every interface language. */
    static String word(String key, Object... arguments) {
        return Phrase.of(Words.class, key, arguments).in(Locale.forLanguageTag(VIETNAMESE));
    }

    /** A message in the language of the interface. */
    static String message(String key, Object... arguments) {
        String language = Objects.requireNonNullElse(System.getenv("KHUNG_LANG"), VIETNAMESE);
        return Phrase.of(Words.class, key, arguments).in(Locale.forLanguageTag(language));
    }

    /** The text as it is laid into a document: NFC, one kind of line end. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
    }
}
