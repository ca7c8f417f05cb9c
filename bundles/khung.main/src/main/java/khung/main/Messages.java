package khung.main;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few lines of this bundle, in the language that {@code KHUNG_LANG} asks for, else in Vietnamese. */
final class Messages {
    private Messages() {
    }

    static String text(String key, Object... values) {
        String language = System.getenv().getOrDefault("KHUNG_LANG", "vi");
        ResourceBundle bundle = ResourceBundle.getBundle("khung.main.messages", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }
}
