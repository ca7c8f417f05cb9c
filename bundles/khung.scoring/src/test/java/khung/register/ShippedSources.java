package khung.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;

/** The rubric and rule files of every bundle of the checkout, read from their sources. */
public final class ShippedSources {

    private ShippedSources() {
    }

    /** A registry of all of them. */
    public static RubricRegistry registry() {
        List<RubricFile> rubrics = files("rubrics");
        List<RubricFile> rules = files("rules");
        RubricRegistry registry = new RubricRegistry();
        registry.add(new RubricSource() {
            @Override
            public String name() {
                return "shipped";
            }

            @Override
            public List<RubricFile> files() {
                return rubrics;
            }

            @Override
            public List<RubricFile> ruleFiles() {
                return rules;
            }
        });
        return registry;
    }

    /** Files of the bundles' sources, what a build made left out; in the order of their paths. */
    public static List<Path> walk(Predicate<Path> wanted) {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            return all.filter(p -> !p.toString().contains("target")).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file. */
    public static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RubricFile> files(String folder) {
        return walk(p -> p.toString().replace('\\', '/').contains("src/main/resources/" + folder + "/")
                && p.toString().endsWith(".yaml")).stream()
                .map(p -> new RubricFile(p.getFileName().toString(), text(p))).toList();
    }
}
