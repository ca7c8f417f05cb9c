package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Stage;
import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung grade}: the grade of a case and why it is not higher. */
@Command(name = "grade")
final class GradeRun implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "grade.files")
    private List<String> files;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--stage", paramLabel = "self|appraiser", descriptionKey = "grade.stage")
    private String stage;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    GradeRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Optional<Stage> only = Score.stage(stage);
        Rulings standing = RulingChoices.standing(session, rulings);
        List<GradeResult> results = new GradeInput(session, standing, only).read(files);
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (GradeResult result : results) {
                    new GradeJson(session, out).write(result);
                }
                out.writeEndArray();
            }
            session.out().println();
        } else {
            results.forEach(new GradeText(session)::print);
        }
        return results.stream().allMatch(GradeResult::determined) ? Exit.DONE : Exit.REFUSED;
    }
}
