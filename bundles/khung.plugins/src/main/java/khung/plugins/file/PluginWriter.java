package khung.plugins.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBuilder;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

import khung.trust.Sha256;

/** Writes plugin files. The same input gives the same bytes on every machine. */
public final class PluginWriter {

    /** The earliest time a zip can tell without an extra field. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final FeatureService features;

    /** @param features writes the feature document */
    public PluginWriter(FeatureService features) {
        this.features = features;
    }

    /**
     * A bundle to put in.
     *
     * @param id its coordinates
     * @param bytes the jar
     */
    public record Bundle(ID id, byte[] bytes) {

        String fileName() {
            return id.getArtifactId() + "-" + id.getVersion() + ".jar";
        }
    }

    /**
     * The bytes of a plugin file.
     *
     * @param id of the feature
     * @param bundles in the order they are started
     */
    public byte[] write(ID id, String name, String description, String vendor, List<Bundle> bundles)
            throws IOException {
        FeatureBuilder builder = features.getBuilderFactory().newFeatureBuilder(id).setName(name)
                .setDescription(description).setVendor(vendor).setComplete(true);
        for (Bundle bundle : bundles) {
            builder.addBundles(features.getBuilderFactory().newBundleBuilder(bundle.id())
                    .addMetadata(PluginReader.SHA256, Sha256.of(bundle.bytes())).build());
        }
        Feature feature = builder.build();
        StringWriter document = new StringWriter();
        features.writeFeature(feature, document);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, PluginReader.FEATURE, document.toString().getBytes(StandardCharsets.UTF_8));
            for (Bundle bundle : bundles) {
                add(zip, PluginReader.BUNDLES + bundle.fileName(), bundle.bytes());
            }
        }
        return bytes.toByteArray();
    }

    /** A jar of text files under a manifest; the manifest first, the files in their order. */
    public static byte[] jar(Map<String, String> manifest, Map<String, byte[]> files) throws IOException {
        java.util.jar.Manifest head = new java.util.jar.Manifest();
        head.getMainAttributes().put(java.util.jar.Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach((name, value) -> head.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        head.write(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "META-INF/MANIFEST.MF", text.toByteArray());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
