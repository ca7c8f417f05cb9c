package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.feature.FeatureService;

import khung.plugins.build.Built;
import khung.plugins.build.FeatureDocument;
import khung.plugins.build.PluginFolder;
import khung.plugins.build.PluginMaker;
import khung.plugins.file.Jar;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;
import khung.trust.files.Refusal;

/** Makes plugin files that hold exactly what this program lacks. */
@Component
public final class Making implements PluginMaker {

    private static final String DOCUMENT = ".json";

    private final Optional<Path> product;
    private final FeatureService features;

    /** @param features writes and reads feature documents */
    @Activate
    public Making(BundleContext context, @Reference FeatureService features) {
        this.product = Optional.ofNullable(context.getProperty("khung.product")).map(Path::of);
        this.features = features;
    }

    @Override
    public Built build(Path source, String named, List<Path> bundles) throws BadInput, IOException {
        if (Files.isDirectory(source)) {
            return new PluginFolder(features).build(source, named);
        }
        if (!Files.isRegularFile(source) || !source.getFileName().toString().endsWith(DOCUMENT)) {
            throw Refusal.of(PluginMaker.class, named, "noSource");
        }
        return new FeatureDocument(features).build(source, named, bundles, there());
    }

    /** The file names of what the whole program has. */
    private Set<String> there() throws IOException {
        Optional<Path> list = product.map(p -> p.resolve("workbench.list")).filter(Files::isRegularFile);
        return list.isPresent() ? new TreeSet<>(Files.readAllLines(list.get())) : Set.of();
    }

    @Override
    public SignatureFile sign(Path file, String named, SigningKey key, LocalDate date) throws BadInput, IOException {
        PluginFile plugin = new PluginReader(features).read(named, PluginReader.bytes(file, named));
        return key.sign(PluginFile.KIND, plugin.reference(), plugin.sha256(), date);
    }

    @Override
    public void ship(Path folder, List<Built> plugins) throws IOException {
        List<Entry> entries = plugins.stream().map(Built::file).map(f -> new Entry(f.id(), f.version(), f.sha256(),
                f.name(), "", "", false, true, f.jars().stream().map(Jar::sha256).toList())).toList();
        new Listing(entries, Set.of(), Optional.empty()).write(folder);
    }
}
