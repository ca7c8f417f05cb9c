package khung.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the three packages: the same in both languages, each one line that can be shown. */
class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/khung/plugins/", "/khung/plugins/file/", "/khung/plugins/build/"})
    void bothLanguagesSayTheSameThingsOnOneLine(String folder) throws Exception {
        Properties vietnamese = read(folder + "messages.properties");
        Properties english = read(folder + "messages_en.properties");

        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        for (Object key : vietnamese.keySet()) {
            String text = vietnamese.getProperty(key.toString());
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), text);
            assertEquals(arguments(text), arguments(english.getProperty(key.toString())), key.toString());
            String shown = new MessageFormat(text, Locale.ROOT).format(new Object[] {"a", "b", "c", "d"});
            assertFalse(shown.isBlank() || shown.contains("\n") || shown.contains("{"), shown);
        }
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        Pattern.compile("\\{\\d\\}").matcher(text).results().forEach(r -> found.add(r.group()));
        return found;
    }

    private static Properties read(String resource) throws Exception {
        Properties properties = new Properties();
        try (Reader in = new InputStreamReader(MessagesTest.class.getResourceAsStream(resource),
                StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }
}
