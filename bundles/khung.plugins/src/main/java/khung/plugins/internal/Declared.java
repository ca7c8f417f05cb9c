package khung.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;

/** The rubrics a plugin says it has, told from its file alone: what would be there if it worked. */
final class Declared {

    private static final String RUBRIC = "rubric/1";

    private Declared() {
    }

    /** {@code id@version} of each, ordered. */
    static List<String> rubrics(PluginFile plugin) {
        Set<String> found = new TreeSet<>();
        for (Jar jar : plugin.jars()) {
            jar.texts().forEach((name, text) -> {
                if (name.endsWith(".yaml")) {
                    read(name, text, found);
                }
            });
        }
        return List.copyOf(found);
    }

    private static void read(String name, String text, Set<String> found) {
        try {
            for (Node node : Documents.read(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
                Fields.of(node, "", new ArrayList<>()).filter(f -> f.text("khung").orElse("").equals(RUBRIC))
                        .ifPresent(f -> found.add(f.need("id") + "@" + f.need("version")));
            }
        } catch (BadInput e) {
            // It was sound when it was installed, or never came in.
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }
}
