package khung.blocs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

import khung.rubric.RubricFile;
import khung.rubric.RubricSource;

/** The rubric files inside one bundle. They are read when somebody asks, not when the bundle starts. */
final class BundleRubrics implements RubricSource {

    private static final String STANDARD_FOLDER = "rubrics";
    private static final String RULES_FOLDER = "rules";

    private final BundleWiring wiring;
    private final String bundle;
    private final Map<String, Object> capability;

    private BundleRubrics(BundleWiring wiring, Map<String, Object> capability) {
        this.wiring = wiring;
        this.bundle = wiring.getBundle().getSymbolicName();
        this.capability = capability;
    }

    /** The files of a bundle; empty when it is no bloc. */
    static Optional<BundleRubrics> of(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return Optional.empty();
        }
        List<BundleCapability> found = wiring.getCapabilities(BlocExtender.NAMESPACE);
        return found.stream().findFirst().map(c -> new BundleRubrics(wiring, c.getAttributes()));
    }

    /** What tells this source from others in the service registry. */
    Dictionary<String, Object> properties() {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("khung.bloc.bundle", bundle);
        capability.forEach((name, value) -> properties.put("khung.bloc." + name, value));
        return properties;
    }

    @Override
    public String name() {
        return bundle;
    }

    /** The attribute {@code name} of the capability; in another language than Vietnamese {@code name.LANGUAGE} first. */
    @Override
    public Optional<String> blocName(String code, Locale language) {
        if (!code.equals(String.valueOf(capability.get("id")))) {
            return Optional.empty();
        }
        return Optional.ofNullable(capability.getOrDefault("name." + language.getLanguage(), capability.get("name")))
                .map(String::valueOf).filter(n -> !n.isBlank());
    }

    @Override
    public List<RubricFile> files() throws IOException {
        return files(String.valueOf(capability.getOrDefault("path", STANDARD_FOLDER)));
    }

    @Override
    public List<RubricFile> ruleFiles() throws IOException {
        return files(RULES_FOLDER);
    }

    private List<RubricFile> files(String folder) throws IOException {
        Collection<String> entries = wiring.listResources(folder, "*.yaml",
                BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
        List<RubricFile> files = new ArrayList<>();
        for (String entry : entries.stream().sorted().toList()) {
            files.add(new RubricFile(bundle + "/" + entry, text(entry)));
        }
        return files;
    }

    private String text(String entry) throws IOException {
        URL url = wiring.getBundle().getEntry(entry);
        if (url == null) {
            throw new IOException(entry);
        }
        try (InputStream in = url.openStream()) {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
        }
    }
}
