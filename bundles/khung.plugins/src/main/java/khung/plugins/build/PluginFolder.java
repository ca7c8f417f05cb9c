package khung.plugins.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.plugins.file.PluginWriter;
import khung.plugins.file.Texts;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;
import khung.trust.files.Refusal;
import khung.trust.files.SmallFile;

/**
 * A plugin without code, as a folder: {@code plugin.yaml} (id, version, bloc, vendor), {@code texts.properties} (name,
 * description, help) and its rubric files. No compiler and no build tool is needed to make a plugin file of it.
 */
public final class PluginFolder {

    /** The build file. */
    public static final String FILE = "plugin.yaml";

    private static final String FORMAT = "plugin/1";
    private static final String KNOWN = "known-findings.yaml";
    private static final String ENGLISH = "texts_en.properties";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,60}";
    private static final int MOST_BYTES = 4 << 20;

    private final FeatureService features;

    /** @param features writes and reads the feature document */
    public PluginFolder(FeatureService features) {
        this.features = features;
    }

    /** Whether a folder is one. */
    public static boolean is(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Makes the plugin file.
     *
     * @param named the folder's name for messages
     * @throws BadInput with everything that is wrong in {@code plugin.yaml}, or the file that is missing
     */
    public Built build(Path folder, String named) throws BadInput, IOException {
        Head head = head(folder, named);
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] texts = file(folder, named, PluginFile.TEXTS)
                .orElseThrow(() -> Refusal.of(PluginFolder.class, named, "noTexts"));
        Map<String, String> words = Texts.read(new String(texts, StandardCharsets.UTF_8));
        if (words.getOrDefault("name", "").isBlank()) {
            throw Refusal.of(PluginFolder.class, named + "/" + PluginFile.TEXTS, "noName");
        }
        files.put(PluginFile.TEXTS, texts);
        file(folder, named, ENGLISH).ifPresent(b -> files.put(ENGLISH, b));
        file(folder, named, KNOWN).ifPresent(b -> files.put(KNOWN, b));
        Map<String, byte[]> rubrics = rubrics(folder, named);
        if (rubrics.isEmpty()) {
            throw Refusal.of(PluginFolder.class, named, "noRubric");
        }
        files.putAll(rubrics);
        byte[] jar = PluginWriter.jar(manifest(head, words.get("name")), files);
        ID id = features.getID("khung", head.id(), head.version(), "osgifeature");
        byte[] bytes = new PluginWriter(features).write(id, words.get("name"),
                words.getOrDefault("description", ""), head.vendor(),
                List.of(new PluginWriter.Bundle(features.getID("khung", head.id(), head.version()), jar)));
        return new Built(new PluginReader(features).read(named, bytes), bytes);
    }

    private record Head(String id, String version, String bloc, String blocName, String vendor) {
    }

    private Head head(Path folder, String named) throws BadInput, IOException {
        String file = named + "/" + FILE;
        byte[] bytes = file(folder, named, FILE).orElseThrow(() -> Refusal.of(PluginFolder.class, named, "noHead"));
        List<Problem> problems = new ArrayList<>();
        List<Node> documents = Documents.read(file, new ByteArrayInputStream(bytes));
        if (documents.size() != 1) {
            throw Refusal.of(PluginFolder.class, file, "noHead");
        }
        Optional<Head> head = Fields.of(documents.get(0), "", problems).map(f -> {
            if (!f.need("khung").equals(FORMAT)) {
                f.wrong("khung", phrase("format", FORMAT), phrase("format.remedy", FORMAT));
            }
            Head read = new Head(f.need("id"), f.need("version"), f.need("bloc"), f.text("blocName").orElse(""),
                    f.text("vendor").orElse(""));
            if (f.has("bloc") && !read.bloc().matches(CODE)) {
                f.wrong("bloc", phrase("bloc", read.bloc()), phrase("bloc.remedy"));
            }
            f.nothingElse();
            return read;
        });
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return head.orElseThrow();
    }

    private static Map<String, byte[]> rubrics(Path folder, String named) throws BadInput, IOException {
        Map<String, byte[]> found = new TreeMap<>();
        for (Path place : List.of(folder, folder.resolve("rubrics"))) {
            List<Path> files = List.of();
            if (Files.isDirectory(place)) {
                try (Stream<Path> all = Files.list(place)) {
                    files = all.filter(f -> f.getFileName().toString().endsWith(".yaml")).sorted().toList();
                }
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!name.equals(FILE) && !name.equals(KNOWN)) {
                    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,120}")) {
                        throw Refusal.of(PluginFolder.class, named, "fileName", name);
                    }
                    found.put("rubrics/" + name, file(place, named, name).orElseThrow());
                }
            }
        }
        return found;
    }

    private static Optional<byte[]> file(Path folder, String named, String name) throws BadInput, IOException {
        Optional<byte[]> bytes = SmallFile.read(folder.resolve(name), MOST_BYTES);
        if (bytes.isPresent() && bytes.get().length > MOST_BYTES) {
            throw Refusal.of(PluginFile.class, named + "/" + name, "tooLarge", name);
        }
        return bytes;
    }

    private static Map<String, String> manifest(Head head, String name) {
        Map<String, String> manifest = new LinkedHashMap<>();
        manifest.put("Bundle-ManifestVersion", "2");
        manifest.put("Bundle-SymbolicName", head.id());
        manifest.put("Bundle-Version", head.version());
        manifest.put("Bundle-Name", name);
        if (!head.vendor().isEmpty()) {
            manifest.put("Bundle-Vendor", head.vendor());
        }
        manifest.put("Provide-Capability", "khung.bloc;khung.bloc=\"" + head.bloc() + "\";id=\"" + head.bloc()
                + "\";version:Version=\"" + head.version() + "\";path=rubrics" + named(head));
        manifest.put("Require-Capability", "osgi.extender;filter:=\"(&(osgi.extender=khung.bloc)(version>=1.0)"
                + "(!(version>=2.0)))\",khung.bloc;filter:=\"(id=common)\"");
        return manifest;
    }

    private static String named(Head head) {
        return head.blocName().isEmpty() ? "" : ";name=\"" + head.blocName().replaceAll("[\"\\\\\\p{Cntrl}]", " ") + '"';
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(PluginFolder.class, key, arguments);
    }
}
