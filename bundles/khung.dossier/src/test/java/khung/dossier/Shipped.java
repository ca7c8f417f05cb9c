package khung.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

/** The rubrics as they ship. */
final class Shipped {

    static final RubricLibrary LIBRARY = RubricLibrary.of(List.of(file("common.part-a.yaml"),
            file("lamdong-2026.guidance.yaml"), file("rulings.yaml"), file("lamdong-2026.phu-luc-1.yaml"),
            file("lamdong-2026.phu-luc-2.yaml")));
    static final Rubric PHU_LUC_1 = LIBRARY.rubrics().get("lamdong-2026.phu-luc-1@2026.6.3");
    static final Rubric PHU_LUC_2 = LIBRARY.rubrics().get("lamdong-2026.phu-luc-2@2026.6.3");

    private Shipped() {
    }

    private static RubricFile file(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream("/rubrics/" + name)) {
            return new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
