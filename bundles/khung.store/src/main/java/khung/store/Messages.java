package khung.store;

import java.util.Locale;

import khung.text.Phrase;

/** The lines of this bundle, in the language that {@code KHUNG_LANG} asks for, else in Vietnamese. */
final class Messages {

    private Messages() {
    }

    static String text(String key, Object... values) {
        return Phrase.of(Messages.class, key, values).in(language());
    }

    static Locale language() {
        return Locale.forLanguageTag(System.getenv().getOrDefault("KHUNG_LANG", "vi"));
    }
}
