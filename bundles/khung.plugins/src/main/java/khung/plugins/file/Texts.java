package khung.plugins.file;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Texts for people in a properties file. */
public final class Texts {

    private Texts() {
    }

    /** What stands in it, NFC; nothing when it cannot be understood. */
    public static Map<String, String> read(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
        Map<String, String> read = new HashMap<>();
        properties.forEach((k, v) -> read.put(String.valueOf(k),
                Normalizer.normalize(String.valueOf(v), Normalizer.Form.NFC)));
        return Map.copyOf(read);
    }
}
