package khung.eligibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Properties vietnamese = read("messages.properties");
    private final Properties english = read("messages_en.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        vietnamese.stringPropertyNames().stream().filter(k -> !k.contains("usage.")).forEach(key -> assertEquals(
                new MessageFormat(vietnamese.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length,
                new MessageFormat(english.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length, key));
    }

    @Test
    void noApostropheSwallowsAnArgument() {
        english.forEach((key, text) -> assertTrue(!text.toString().contains("'"), key::toString));
        vietnamese.forEach((key, text) -> assertTrue(!text.toString().contains("'"), key::toString));
    }

    @Test
    void vietnameseIsComposed() {
        vietnamese.forEach((key, text) -> assertTrue(Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC),
                key::toString));
    }

    private static Properties read(String name) {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }
}
