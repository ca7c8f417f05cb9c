package khung.grading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import khung.rubric.Item;
import khung.rubric.Method;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

/** The rubrics of every bundle in the tree as they ship, or with something changed in a copy of their text. */
final class Shipped {

    private static final String FOLDER = "src/main/resources/rubrics".replace('/', File.separatorChar);
    private static final List<RubricFile> FILES = files();
    private static final String CARRIER = """
            khung: rubric/1
            id: carrier
            version: 1
            bloc: x
            subject: x
            period: year
            name: x
            status: issued
            source: {seed: "9", section: s}
            levels: [%s]
            parts: [%s]
            guidance: %s@%s
            """;
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

    /** A rubric with its guidance read again from another text, which needs no more than comes before its quotes. */
    static Rubric regraded(String reference, String guidance) {
        Rubric r = rubric(reference);
        String levels = r.criteria().flatMap(i -> i.method().stream()).filter(m -> m instanceof Method.Levels)
                .map(m -> String.join(", ", ((Method.Levels) m).names())).findFirst().orElse("");
        RubricLibrary library = RubricLibrary.of(List.of(new RubricFile("changed", guidance), new RubricFile("carrier",
                CARRIER.formatted(levels, rows("", r.parts()), r.guidance().id(), r.guidance().version()))));
        Rubric carrier = library.rubrics().get("carrier@1");
        if (carrier == null) {
            throw new AssertionError(library.problems());
        }
        return new Rubric(r.id(), r.version(), r.bloc(), r.subject(), r.period(), r.title(), r.issuer(), r.legalBasis(),
                r.status(), r.from(), r.source(), r.declaredTotal(), r.parts(), carrier.guidance(), r.form(), r.erratum(),
                r.weights(), r.replaces(), r.supplements(), r.printedDigest(), r.digest(), r.files());
    }

    /** The rows by their keys alone, for the levels a guidance asks of them. */
    private static String rows(String above, List<Item> items) {
        return items.stream().filter(i -> !i.isGap()).map(i -> "{key: \"" + i.key().substring(above.length())
                + "\", text: t, " + (i.isCriterion() ? i.scores() ? "max: 1, method: points" : "method: levels"
                        : "rows: [" + rows(i.key() + ".", i.children()) + "]") + "}").collect(Collectors.joining(", "));
    }

    private static boolean needed(RubricFile file, String reference) {
        return rubric(reference).files().contains(file);
    }
}
