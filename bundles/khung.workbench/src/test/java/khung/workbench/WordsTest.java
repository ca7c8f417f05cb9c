package khung.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Properties;
import java.util.TreeSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/khung/workbench/", "/khung/forms/", "/khung/administration/"})
    void everythingIsSaidInBothLanguagesWithTheSameBlanks(String folder) throws IOException {
        Properties vietnamese = words(folder + "messages.properties");
        Properties english = words(folder + "messages_en.properties");

        assertEquals(new TreeSet<>(vietnamese.stringPropertyNames()), new TreeSet<>(english.stringPropertyNames()));
        for (String key : vietnamese.stringPropertyNames()) {
            assertEquals(blanks(vietnamese.getProperty(key)), blanks(english.getProperty(key)), key);
            assertEquals(Normalizer.normalize(vietnamese.getProperty(key), Normalizer.Form.NFC),
                    vietnamese.getProperty(key), key);
        }
    }

    private static TreeSet<String> blanks(String text) {
        TreeSet<String> blanks = new TreeSet<>();
        java.util.regex.Pattern.compile("\\{\\d}").matcher(text).results().forEach(m -> blanks.add(m.group()));
        return blanks;
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(WordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
