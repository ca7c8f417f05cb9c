package khung.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A rubric file to start from: the fields of the format explained one by one, the common part included, one axis with
 * one row.
 *
 * @param id the same for all versions
 * @param bloc code of the organisational bloc
 * @param subject who is graded
 * @param period {@code quarter} or {@code year}
 * @param part {@code id@version} of the common part
 * @param guidance {@code id@version} of how points become a grade
 */
public record NewRubric(String id, String bloc, String subject, String period, String part, String guidance) {

    /** The text of the file. Its comments are Vietnamese, as everything printed from it is. */
    public String text() {
        String text = template();
        for (Map.Entry<String, String> e : Map.of("id", id, "bloc", bloc, "subject", subject, "period", period, "part",
                part, "guidance", guidance).entrySet()) {
            text = text.replace("${" + e.getKey() + "}", Yaml.quoted(e.getValue()));
        }
        return DraftFile.SCHEMA + "\n" + text;
    }

    private static String template() {
        try (InputStream in = NewRubric.class.getResourceAsStream("new-rubric.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
