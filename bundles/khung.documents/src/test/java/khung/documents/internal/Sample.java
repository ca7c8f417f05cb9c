package khung.documents.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

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

    static Rubric rubric(RubricLibrary library, int appendix) {
        return library.rubrics().values().stream().filter(r -> r.id().equals("lamdong-2026.phu-luc-" + appendix))
                .findFirst().orElseThrow();
    }

    static Dossier blank(Rubric rubric) {
        return Dossier.blank("d-1", rubric.reference(), new Period(2026, 3), "", "");
    }
}
