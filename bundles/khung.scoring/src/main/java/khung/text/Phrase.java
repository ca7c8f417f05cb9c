package khung.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A sentence for people, kept apart from its wording: the words stand in {@code messages.properties}
 * (Vietnamese) and {@code messages_en.properties} beside {@code near}.
 *
 * @param near a class in the package whose words are meant
 * @param key the key in the properties file
 * @param arguments what is put in: text, another phrase, or an exact number, which is written out only here
 */
public record Phrase(Class<?> near, String key, List<Object> arguments) {

    /** A phrase of the package of {@code near}. */
    public static Phrase of(Class<?> near, String key, Object... arguments) {
        return new Phrase(near, key, List.of(arguments));
    }

    /** The sentence in the language asked for; Vietnamese where there is no translation. */
    public String in(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(near.getPackageName() + ".messages", language,
                near.getClassLoader(), ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] texts = arguments.stream().map(a -> text(a, language)).toArray();
        return new MessageFormat(words.getString(key), language).format(texts);
    }

    private static String text(Object argument, Locale language) {
        return argument instanceof Phrase phrase ? phrase.in(language)
                : argument instanceof BigFraction number ? number(number, language) : String.valueOf(argument);
    }

    private static String number(BigFraction number, Locale language) {
        String text = Exact.text(number);
        return language.getLanguage().equals("en") ? text : text.replace('.', ',');
    }
}
