package khung.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
    void theWorkbenchIsWhatTheProductShips() throws IOException {
        Feature workbench = read().stream().filter(f -> f.getID().getArtifactId().equals("workbench")).findFirst()
                .orElseThrow();

        assertEquals(String.join("\n", new TreeSet<>(Files.readAllLines(PRODUCT.resolve("workbench.list")))),
                String.join("\n", workbench.getBundles().stream().map(b -> fileName(b.getID())).sorted().toList()));
    }

    @Test
    void everyOtherFeatureIsAPluginFileThatHoldsExactlyWhatTheWorkbenchLacks() throws IOException {
        for (Feature feature : read()) {
            ID id = feature.getID();
            if (!id.getArtifactId().equals("workbench")) {
                Path file = PRODUCT.resolve("plugins").resolve(id.getArtifactId() + "-" + id.getVersion() + ".khung");
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    assertEquals(Stream.concat(Stream.of("feature.json"), feature.getBundles().stream()
                            .map(b -> "bundles/" + fileName(b.getID()))).sorted().toList(),
                            zip.stream().map(ZipEntry::getName).sorted().toList());
                }
                assertTrue(Files.exists(file.resolveSibling(file.getFileName() + ".sig")), file + " is signed");
            }
        }
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
