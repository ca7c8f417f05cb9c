package khung.plugins.build;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;

import khung.plugins.file.PluginReader;
import khung.plugins.file.PluginWriter;
import khung.text.BadInput;
import khung.trust.files.Refusal;

/** A plugin as a feature document and the bundles it lists, code among them; what the program has already is left out. */
public final class FeatureDocument {

    private final FeatureService features;

    /** @param features writes and reads feature documents */
    public FeatureDocument(FeatureService features) {
        this.features = features;
    }

    /**
     * Makes the plugin file.
     *
     * @param named the document's name for messages
     * @param bundles folders where bundles lie as {@code ARTIFACT-VERSION.jar}
     * @param there the file names of the bundles of the program itself
     * @throws BadInput when the document cannot be read, or a bundle is in none of the folders
     */
    public Built build(Path document, String named, List<Path> bundles, Set<String> there)
            throws BadInput, IOException {
        Feature feature;
        try (Reader reader = Files.newBufferedReader(document)) {
            feature = features.readFeature(reader);
        } catch (RuntimeException e) {
            throw Refusal.of(FeatureDocument.class, named, "document");
        }
        List<PluginWriter.Bundle> inside = new ArrayList<>();
        for (FeatureBundle bundle : feature.getBundles()) {
            String name = bundle.getID().getArtifactId() + "-" + bundle.getID().getVersion() + ".jar";
            if (there.contains(name)) {
                continue;
            }
            Optional<Path> jar = bundles.stream().map(f -> f.resolve(name)).filter(Files::isRegularFile).findFirst();
            if (jar.isEmpty()) {
                throw Refusal.of(FeatureDocument.class, named, "noJar", name);
            }
            inside.add(new PluginWriter.Bundle(bundle.getID(), Files.readAllBytes(jar.get())));
        }
        byte[] bytes = new PluginWriter(features).write(feature.getID(),
                feature.getName().orElse(feature.getID().getArtifactId()), feature.getDescription().orElse(""),
                feature.getVendor().orElse(""), inside);
        return new Built(new PluginReader(features).read(named, bytes), bytes);
    }
}
