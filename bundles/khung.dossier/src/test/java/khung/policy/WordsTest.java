package khung.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/khung/policy/messages", "/khung/dossier/messages"})
    void everySentenceIsThereInBothLanguages(String base) throws IOException {
        assertEquals(words(base + ".properties").keySet(), words(base + "_en.properties").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/khung/policy/messages.properties", "/khung/policy/messages_en.properties"})
    void aReasonIsOneLine(String file) throws IOException {
        words(file).forEach((key, text) -> assertEquals(1, text.toString().lines().count(), key.toString()));
    }
}
