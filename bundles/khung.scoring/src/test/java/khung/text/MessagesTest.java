package khung.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words of every package of the core, in both languages. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    static List<Path> packages() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(p -> p.endsWith("messages.properties")).map(Path::getParent).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void bothLanguagesSayTheSameThings(Path folder) throws IOException {
        Properties vietnamese = read(folder.resolve("messages.properties"));
        Properties english = read(folder.resolve("messages_en.properties"));

        assertEquals(new TreeSet<>(vietnamese.keySet()), new TreeSet<>(english.keySet()));
        vietnamese.stringPropertyNames().forEach(key -> assertEquals(arguments(vietnamese, key),
                arguments(english, key), key));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noApostropheSwallowsAnArgumentAndEverythingIsComposed(Path folder) throws IOException {
        for (String name : List.of("messages.properties", "messages_en.properties")) {
            read(folder.resolve(name)).forEach((key, text) -> {
                assertTrue(!text.toString().contains("'"), key::toString);
                assertTrue(Normalizer.isNormalized(text.toString(), Normalizer.Form.NFC), key::toString);
            });
        }
    }

    private static int arguments(Properties words, String key) {
        return new MessageFormat(words.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
    }

    private static Properties read(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        }
        return all;
    }
}
