package khung.plugins.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;

import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.files.Refusal;

/** Reads plugin files. */
public final class PluginReader {

    /** The feature document inside. */
    public static final String FEATURE = "feature.json";
    /** The folder of the bundles inside. */
    public static final String BUNDLES = "bundles/";
    /** The metadata of a bundle that holds its digest. */
    public static final String SHA256 = "sha256";

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String BUNDLE = "bundles/[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.jar";
    private static final String ID = "[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*";
    private static final String VERSION = "\\d{1,9}(\\.\\d{1,9}){0,2}(\\.[A-Za-z0-9_-]{1,40})?";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_DESCRIPTION = 2000;

    private final FeatureService features;

    /** @param features understands the feature document */
    public PluginReader(FeatureService features) {
        this.features = features;
    }

    /**
     * The bytes of a file that is small enough to be a plugin.
     *
     * @throws BadInput when there is no such file or it is too large
     */
    public static byte[] bytes(Path file, String named) throws BadInput, IOException {
        if (!Files.isRegularFile(file)) {
            throw refused(named, "noFile");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Limits.FILE + 1);
        }
        if (bytes.length > Limits.FILE) {
            throw refused(named, "tooLarge", named);
        }
        return bytes;
    }

    /**
     * Reads a plugin file.
     *
     * @param named the file's name for messages
     * @throws BadInput with the one line that says why it is none
     */
    public PluginFile read(String named, byte[] bytes) throws BadInput {
        Entries entries = new Entries(named);
        Map<String, byte[]> inside = entries.read(named, bytes, n -> n.equals(FEATURE) || n.matches(BUNDLE));
        for (String name : inside.keySet()) {
            if (!name.equals(FEATURE) && !name.equals(BUNDLES) && !name.matches(BUNDLE)) {
                throw refused(named, "stranger", OneLine.of(name));
            }
        }
        Feature feature = feature(named, inside.get(FEATURE));
        String id = feature.getID().getArtifactId();
        String version = feature.getID().getVersion();
        if (!isId(id)) {
            throw refused(named, "id", OneLine.of(id));
        }
        if (!isVersion(version)) {
            throw refused(named, "version", OneLine.of(version));
        }
        List<Jar> jars = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        for (FeatureBundle bundle : feature.getBundles()) {
            String name = bundle.getID().getArtifactId() + "-" + bundle.getID().getVersion() + ".jar";
            byte[] jar = inside.get(BUNDLES + name);
            if (jar == null) {
                throw refused(named, "bundleMissing", OneLine.of(name));
            }
            if (!listed.add(BUNDLES + name)) {
                throw refused(named, "twice", name);
            }
            jars.add(jar(entries, named, name, jar, String.valueOf(bundle.getMetadata().get(SHA256))));
        }
        if (jars.isEmpty()) {
            throw refused(named, "noBundle");
        }
        for (String name : inside.keySet()) {
            if (name.matches(BUNDLE) && !listed.contains(name)) {
                throw refused(named, "stranger", name);
            }
        }
        return new PluginFile(id, version, OneLine.of(feature.getName().orElse(id)),
                OneLine.of(feature.getDescription().orElse(""), LONGEST_DESCRIPTION),
                OneLine.of(feature.getVendor().orElse("")), List.copyOf(jars), Sha256.of(bytes));
    }

    /** Whether something can be the id of a plugin. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && text.matches(ID);
    }

    /** Whether something can be the version of a plugin. */
    public static boolean isVersion(String text) {
        return text.matches(VERSION);
    }

    private Feature feature(String named, byte[] document) throws BadInput {
        if (document == null) {
            throw refused(named, "noFeature");
        }
        if (document.length > Limits.FEATURE) {
            throw refused(named, "tooLarge", FEATURE);
        }
        Feature feature;
        try {
            feature = features.readFeature(new StringReader(text(document)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The last one comes of brackets in brackets in brackets.
            throw refused(named, "feature");
        }
        if (feature == null || feature.getID() == null) {
            throw refused(named, "feature");
        }
        if (!feature.getConfigurations().isEmpty() || !feature.getExtensions().isEmpty()
                || !feature.getVariables().isEmpty()) {
            throw refused(named, "featureMore");
        }
        return feature;
    }

    private static Jar jar(Entries entries, String named, String name, byte[] bytes, String expected)
            throws BadInput {
        String sha256 = Sha256.of(bytes);
        if (!sha256.equals(expected)) {
            throw refused(named, "digest", name);
        }
        Map<String, byte[]> inside = entries.read(name, bytes, n -> isText(n) || n.equals(MANIFEST));
        manifest(named, name, inside.get(MANIFEST));
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : inside.entrySet()) {
            if (isText(entry.getKey())) {
                if (entry.getValue().length > Limits.TEXT) {
                    throw refused(named, "tooLarge", entry.getKey());
                }
                try {
                    texts.put(entry.getKey(), text(entry.getValue()));
                } catch (CharacterCodingException e) {
                    throw refused(named, "notUtf8", name + "/" + entry.getKey());
                }
            }
        }
        boolean code = inside.keySet().stream().anyMatch(n -> n.endsWith(".class") || n.endsWith(".jar"));
        return new Jar(name, sha256, bytes, code, texts);
    }

    /**
     * A bundle that would become part of another one is refused before any framework hears of it: to some it is enough
     * to install one. Told from the raw text, so that no second reading of the manifest can differ.
     */
    private static void manifest(String named, String name, byte[] manifest) throws BadInput {
        if (manifest == null || manifest.length > Limits.TEXT) {
            throw refused(named, "noManifest", name);
        }
        String unfolded = new String(manifest, StandardCharsets.ISO_8859_1).replaceAll("(\\r\\n|\\r|\\n) ", "");
        if (unfolded.toLowerCase(Locale.ROOT).contains("fragment-host")) {
            throw refused(named, "fragment", name);
        }
    }

    private static boolean isText(String name) {
        return name.endsWith(".yaml") || name.endsWith(".properties");
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static BadInput refused(String named, String key, Object... arguments) {
        return Refusal.of(PluginFile.class, named, key, arguments);
    }
}
