package khung.documents.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.text.BadInput;

/** The rubrics as shipped, and blank dossiers on them. */
final class Sample {

    private static final List<String> FILES = List.of("rulings.yaml", "lamdong-2026.guidance.yaml",
            "common.part-a.yaml", "lamdong-2026.phu-luc-1.yaml", "lamdong-2026.phu-luc-2.yaml");

    private Sample() {
    }

    static RubricLibrary shipped() {
        return library("khung: ", "khung: ");
    }

    /** The shipped files with one text put in the place of another. */
    static RubricLibrary library(String text, String other) {
        List<RubricFile> files = new ArrayList<>();
        for (String name : FILES) {
            String path = "/rubrics/" + name;
            try (InputStream in = Sample.class.getResourceAsStream(path)) {
                files.add(new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(text, other)));
            } catch (IOException e) {
                throw new IllegalStateException(path, e);
            }
        }
        RubricLibrary library = RubricLibrary.of(files);
        if (!library.problems().isEmpty()) {
            throw new IllegalStateException(library.problems().toString());
        }
        return library;
    }

    /** Every rubric file of every bundle in the tree, so that a new one is printed without being listed here. */
    static RubricLibrary tree() {
        String folder = "src/main/resources/rubrics".replace('/', File.separatorChar);
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("basedir", "."), ".."))) {
            List<RubricFile> files = new ArrayList<>();
            for (Path p : all.filter(p -> p.toString().contains(folder) && p.toString().endsWith(".yaml")).sorted()
                    .toList()) {
                files.add(new RubricFile(p.getFileName().toString(), Files.readString(p)));
            }
            return RubricLibrary.of(files);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The only version there is under an id. */
    static Rubric only(RubricLibrary library, String id) {
        return library.rubrics().values().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    /** A rubric with all supplements shipped for it. */
    static Rubric supplemented(RubricLibrary library, String id) {
        Rubric rubric = only(library, id);
        try {
            return rubric.with(library.supplements().values().stream()
                    .filter(s -> s.extended().equals(rubric.reference())).toList());
        } catch (BadInput e) {
            throw new IllegalStateException(e);
        }
    }

    static Rubric rubric(RubricLibrary library, int appendix) {
        return library.rubrics().values().stream().filter(r -> r.id().equals("lamdong-2026.phu-luc-" + appendix))
                .findFirst().orElseThrow();
    }

    static Dossier blank(Rubric rubric) {
        Period period = new Period(2026, rubric.period().equals("quarter") ? 3 : 0);
        return Dossier.blank("d-1", rubric.reference(), period, "", "");
    }
}
