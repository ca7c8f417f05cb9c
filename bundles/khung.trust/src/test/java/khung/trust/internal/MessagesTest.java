package khung.trust.internal;

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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import khung.trust.Verification;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "supplements/"})
    void bothLanguagesSayTheSameThings(String folder) throws Exception {
        Properties vietnamese = read(folder + "messages.properties");
        Properties english = read(folder + "messages_en.properties");
        assertFalse(vietnamese.isEmpty());
        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        for (String key : vietnamese.stringPropertyNames()) {
            String text = vietnamese.getProperty(key);
            assertEquals(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length,
                    new MessageFormat(english.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length, key);
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC), key);
            assertFalse((text + english.getProperty(key)).contains("'"), key);
        }
    }

    private static Properties read(String name) throws Exception {
        Properties all = new Properties();
        try (Reader in = new InputStreamReader(Verification.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            all.load(in);
        }
        return all;
    }
}
