package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;
import org.osgi.test.common.annotation.InjectService;

/** The feature documents say what a person installs; the product is what they got. */
class FeatureTest {
    private static final Path FEATURES = Path.of(System.getProperty("khung.features"));
    private static final Path PRODUCT = Path.of(System.getProperty("khung.product"), "target", "khung");

    @InjectService
    FeatureService service;

    @Test
    void theWorkbenchAndTheBlocsTogetherAreWhatTheProductShips() throws IOException {
        List<String> documented = new ArrayList<>();
        for (Feature feature : read()) {
            feature.getBundles().forEach(bundle -> documented.add(fileName(bundle.getID())));
        }

        assertEquals(String.join("\n", new TreeSet<>(Files.readAllLines(PRODUCT.resolve("workbench.list")))),
                String.join("\n", documented.stream().sorted().toList()));
    }

    @Test
    void everyDocumentBearsTheIdOfAFeature() throws IOException {
        for (Feature feature : read()) {
            assertEquals("khung", feature.getID().getGroupId());
            assertEquals("osgifeature", feature.getID().getType().orElse(null));
        }
    }

    private List<Feature> read() throws IOException {
        List<Path> documents;
        try (Stream<Path> all = Files.list(FEATURES)) {
            documents = all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
        List<Feature> features = new ArrayList<>();
        for (Path document : documents) {
            try (Reader reader = Files.newBufferedReader(document)) {
                features.add(service.readFeature(reader));
            }
        }
        return features;
    }

    private static String fileName(ID bundle) {
        return bundle.getArtifactId() + "-" + bundle.getVersion() + ".jar";
    }
}
