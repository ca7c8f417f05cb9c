package khung.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

/** Every rubric file of every bundle in the tree, so that a new one is looked at without being listed here. */
final class AllShipped {

    static final RubricLibrary LIBRARY = RubricLibrary.of(files());

    private AllShipped() {
    }

    static List<RubricFile> files() {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            return all.filter(p -> p.toString().contains("src/main/resources/rubrics".replace('/', java.io.File.separatorChar))
                    && p.toString().endsWith(".yaml")).sorted().map(AllShipped::file).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RubricFile file(Path path) {
        try {
            return new RubricFile(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rubric rubric(String reference) {
        Rubric rubric = LIBRARY.rubrics().get(reference);
        if (rubric == null) {
            throw new AssertionError(reference + " not among " + LIBRARY.rubrics().keySet() + LIBRARY.problems());
        }
        return rubric;
    }
}
