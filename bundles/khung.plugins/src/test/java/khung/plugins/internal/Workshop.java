package khung.plugins.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.osgi.service.feature.FeatureService;

import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginWriter;
import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;

/** Makes plugin files, good and bad ones, and signs them. */
final class Workshop {

    static final FeatureService FEATURES = new FeatureServiceImpl();

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String EXTENDER =
            "osgi.extender;filter:=\"(&(osgi.extender=khung.bloc)(version>=1.0)(!(version>=2.0)))\"";

    final Path folder;
    final SigningKey key;

    Workshop(Path folder) throws BadInput {
        this.folder = folder;
        this.key = SigningKey.create("Sở Mẫu", false);
    }

    /** A rubric of one part with two rows, by the guidance of what is common to all. */
    static String rubric(String id, String version, String title) {
        return """
                khung: rubric/1
                id: %s
                version: "%s"
                bloc: sample
                subject: leader
                period: quarter
                title: "%s"
                issuer: "Sở Mẫu"
                status: issued
                source: {seed: "000", section: "Mẫu"}
                total: "100"
                guidance: lamdong-2026.guidance@2026.6.3
                parts:
                  - number: "T"
                    text: "Phần mẫu"
                    max: "100"
                    rows:
                      - {number: "1", text: "Một", max: "40", method: points}
                      - {number: "2", text: "Hai", max: "60", method: points}
                """.formatted(id, version, title);
    }

    /** A bundle's manifest. */
    static Map<String, String> manifest(String name, String version) {
        Map<String, String> manifest = new LinkedHashMap<>();
        manifest.put("Bundle-ManifestVersion", "2");
        manifest.put("Bundle-SymbolicName", name);
        manifest.put("Bundle-Version", version);
        return manifest;
    }

    /** The manifest of a bundle with rubrics. */
    static Map<String, String> blocManifest(String name, String version) {
        Map<String, String> manifest = manifest(name, version);
        manifest.put("Provide-Capability", "khung.bloc;khung.bloc=sample;id=sample;version:Version=\"" + version
                + "\";path=rubrics");
        manifest.put("Require-Capability", EXTENDER + ",khung.bloc;filter:=\"(id=common)\"");
        return manifest;
    }

    static byte[] jar(Map<String, String> manifest, Map<String, String> files) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return PluginWriter.jar(manifest, bytes);
    }

    /** A bundle with one rubric. */
    static byte[] bloc(String name, String version, String rubric) throws IOException {
        return jar(blocManifest(name, version), Map.of("rubrics/table.yaml", rubric));
    }

    /** A bundle of classes compiled on the spot and nothing else. */
    byte[] code(Map<String, String> manifest, String className, String source) throws IOException {
        return PluginWriter.jar(manifest, Forge.compiled(folder, className, source));
    }

    /** A plugin file of some bundles; they are called after the plugin and numbered. */
    static byte[] plugin(String id, String version, byte[]... jars) throws IOException {
        List<PluginWriter.Bundle> bundles = new ArrayList<>();
        for (byte[] jar : jars) {
            bundles.add(new PluginWriter.Bundle(FEATURES.getID("test", id + "-" + bundles.size(), version), jar));
        }
        return new PluginWriter(FEATURES).write(FEATURES.getID("test", id, version, "osgifeature"), "Tiện ích " + id,
                "Để thử", "Sở Mẫu", bundles);
    }

    /** A plugin with one rubric, {@code ID.table@VERSION}. */
    static byte[] sample(String id, String version) throws IOException {
        return plugin(id, version, bloc(id, version, rubric(id + ".table", version, "Bảng " + version)));
    }

    /** Lays a file down without a signature. */
    Path lay(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        Files.deleteIfExists(signature(file));
        return file;
    }

    /** Lays a file down and signs it under a name. */
    Path lay(String name, byte[] bytes, String signedAs) throws IOException {
        return lay(name, bytes, key, PluginFile.KIND, signedAs, Sha256.of(bytes));
    }

    Path lay(String name, byte[] bytes, SigningKey by, String kind, String signedAs, String sha256)
            throws IOException {
        Path file = lay(name, bytes);
        Files.writeString(signature(file), by.sign(kind, signedAs, sha256, DAY).text());
        return file;
    }

    /** A good plugin with one rubric, signed. */
    Path laySample(String id, String version) throws IOException {
        return lay(id + "-" + version + ".khung", sample(id, version), id + "@" + version);
    }

    static Path signature(Path file) {
        return file.resolveSibling(file.getFileName() + SignatureFile.ENDING);
    }
}
