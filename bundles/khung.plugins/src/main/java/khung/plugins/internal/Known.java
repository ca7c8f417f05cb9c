package khung.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * The errors of a source that whoever made a plugin has seen and says so, with the reason: {@code known-findings.yaml}
 * beside the rubrics' folder. An error that is not named there keeps the plugin out.
 */
final class Known {

    private static final String FILE = "known-findings.yaml";

    private Known() {
    }

    /** {@code id@version finding} for each. */
    static Set<String> of(PluginFile plugin) throws BadInput {
        Set<String> known = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Jar jar : plugin.jars()) {
            String text = jar.texts().get(FILE);
            if (text != null) {
                known.addAll(read(jar.name() + "/" + FILE, text, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return known;
    }

    private static Set<String> read(String named, String text, List<Problem> problems) throws BadInput {
        Set<String> known = new HashSet<>();
        try {
            for (Node node : Documents.read(named, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
                Fields.of(node, "", problems).ifPresent(f -> {
                    f.need("khung");
                    f.mappings("findings").forEach(k -> {
                        known.add(k.need("rubric") + " " + k.need("finding"));
                        k.need("reason");
                        k.nothingElse();
                    });
                    f.nothingElse();
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
        return known;
    }
}
