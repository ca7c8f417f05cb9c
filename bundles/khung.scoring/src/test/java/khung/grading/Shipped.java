package khung.grading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

/** The rubrics of every bundle in the tree as they ship, or with something changed in a copy of their text. */
final class Shipped {

    private static final String FOLDER = "src/main/resources/rubrics".replace('/', File.separatorChar);
    private static final List<RubricFile> FILES = files();
    static final RubricLibrary LIBRARY = RubricLibrary.of(FILES);

    private Shipped() {
    }

    private static List<RubricFile> files() {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            return all.filter(p -> p.toString().contains(FOLDER) && p.toString().endsWith(".yaml")).sorted()
                    .map(Shipped::file).toList();
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

    /** The text of a file. */
    static String text(String name) {
        return FILES.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow().text();
    }

    static Rubric rubric(String reference) {
        Rubric rubric = LIBRARY.rubrics().get(reference);
        if (rubric == null) {
            throw new AssertionError(reference + " " + LIBRARY.problems());
        }
        return rubric;
    }

    /** A rubric read again after a file was changed; fails where the change cannot be read. */
    static Rubric changed(String reference, String name, UnaryOperator<String> change) {
        List<RubricFile> files = FILES.stream().filter(f -> needed(f, reference)).map(f -> f.name().equals(name)
                ? new RubricFile(f.name(), change.apply(f.text())) : f).toList();
        RubricLibrary library = RubricLibrary.of(files);
        Rubric rubric = library.rubrics().get(reference);
        if (rubric == null) {
            throw new AssertionError(library.problems());
        }
        return rubric;
    }

    private static boolean needed(RubricFile file, String reference) {
        return rubric(reference).files().contains(file);
    }
}
