package khung.bench.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Names, posts and reasons that generated dossiers are filled with; they stand in {@code sample.properties}. */
final class SampleText {

    private static final Properties TEXTS = read();
    private static final Map<String, List<String>> LISTS = new ConcurrentHashMap<>();

    private SampleText() {
    }

    static String one(String key) {
        return TEXTS.getProperty(key);
    }

    static String any(String key, Random random) {
        List<String> all = LISTS.computeIfAbsent(key, k -> List.of(one(k).split("\\s*;\\s*")));
        return all.get(random.nextInt(all.size()));
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream in = SampleText.class.getResourceAsStream("sample.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
