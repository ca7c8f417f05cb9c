package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.Rubrics;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;

/** What is installed that a new rubric file may refer to. */
record InstalledFormats(Rubrics rubrics) {

    /** The guidances of the rubrics for a subject and period, each once. */
    List<String> guidances(String subject, String period) {
        return rubrics.list().stream().filter(r -> r.subject().equals(subject) && r.period().equals(period))
                .map(InstalledFormats::guidance).distinct().toList();
    }

    /** The rubrics, those nearest to a bloc, subject and period first. */
    List<Rubric> nearest(String bloc, String subject, String period) {
        return rubrics.list().stream().sorted(Comparator.comparingInt((Rubric r) -> (r.subject().equals(subject) ? 0 : 4)
                + (r.period().equals(period) ? 0 : 2) + (r.bloc().equals(bloc) ? 0 : 1))).toList();
    }

    static String guidance(Rubric rubric) {
        return rubric.guidance().id() + "@" + rubric.guidance().version();
    }

    /** The first common part a rubric includes. */
    static Optional<String> part(Rubric rubric) {
        return rubric.files().stream().flatMap(f -> references(f, "part/1").stream()).findFirst();
    }

    private static List<String> references(RubricFile file, String kind) {
        List<String> found = new ArrayList<>();
        try {
            for (Node node : Documents.read(file.name(),
                    new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)))) {
                Fields.of(node, "", new ArrayList<>()).filter(f -> f.text("khung").filter(kind::equals).isPresent())
                        .ifPresent(f -> found.add(f.need("id") + "@" + f.need("version")));
            }
        } catch (BadInput e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
