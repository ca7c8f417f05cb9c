package khung.documents.internal;

import java.text.Normalizer;
import java.util.Locale;

import khung.text.Phrase;

/** Words the printed form needs besides its own texts. */
final class Words {

    private static final String VIETNAMESE = "vi";

    private Words() {
    }

    /** A word of the form, which is Vietnamese in every interface language. */
    static String word(String key, Object... arguments) {
        return Phrase.of(Words.class, key, arguments).in(Locale.forLanguageTag(VIETNAMESE));
    }

    /** The text as it is laid into a document: NFC, one kind of line end. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
    }
}
