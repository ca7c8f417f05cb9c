package khung.authoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
        vietnamese.stringPropertyNames().forEach(key -> assertEquals(
                new MessageFormat(vietnamese.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length,
                new MessageFormat(english.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length, key));
    }

    @Test
    void everyRemarkSaysWhatToDo() {
        vietnamese.stringPropertyNames().stream().filter(k -> k.matches("(document|table|heading|column|part|row|number|text"
                + "|cell|max|total|method|tiers|target|group|example)\\.[^.]+")).forEach(
                        key -> assertTrue(vietnamese.containsKey(key + ".remedy"), key));
    }

    @Test
    void noApostropheSwallowsAnArgumentAndVietnameseIsComposed() {
        english.forEach((key, text) -> assertFalse(text.toString().contains("'"), key::toString));
        vietnamese.forEach((key, text) -> {
            assertFalse(text.toString().contains("'"), key::toString);
            assertTrue(Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC), key::toString);
        });
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
