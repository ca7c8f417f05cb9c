package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.dossier.Stage;
import khung.lint.Finding;
import khung.lint.Linter;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/** Prints scores one dossier after the other, so that ten thousand of them need no more memory than their answers. */
final class ScoreOutput {

    private final Session session;
    private final Optional<Stage> only;
    private final Map<String, List<Finding>> defects = new LinkedHashMap<>();
    private boolean determined = true;

    ScoreOutput(Session session, Optional<Stage> only) {
        this.session = session;
        this.only = only;
    }

    /** @return whether every dossier has its grade from the text alone */
    boolean print(List<DossierInput.Read> read, boolean json) throws IOException {
        if (json) {
            printJson(read);
        } else {
            printText(read);
        }
        return determined;
    }

    private void printJson(List<DossierInput.Read> read) throws IOException {
        try (JsonGenerator out = Json.to(session.out())) {
            ScoreJson writer = new ScoreJson(out, session.language());
            out.writeStartArray();
            for (DossierInput.Read one : read) {
                out.writeRaw('\n');
                writer.write(score(one), defects(one));
            }
            out.writeRaw('\n');
            out.writeEndArray();
        }
        session.out().println();
    }

    private void printText(List<DossierInput.Read> read) {
        ScoreText writer = new ScoreText(session);
        for (DossierInput.Read one : read) {
            writer.print(score(one));
            defects(one);
        }
        defects.forEach((rubric, findings) -> {
            if (!findings.isEmpty()) {
                session.print(session.say("score.defects", rubric));
                findings.forEach(f -> RubricLint.printFinding(session, f));
            }
        });
    }

    private Scored score(DossierInput.Read one) {
        Scored scored = Scored.of(one.file(), one.dossier(), one.rubric(), one.rulings(), only);
        determined &= scored.determined();
        return scored;
    }

    private List<Finding> defects(DossierInput.Read one) {
        return defects.computeIfAbsent(one.rubric().reference(), r -> defectsOf(one.rubric(), one.rulings()));
    }

    /** What is wrong with the rubric itself; targets that merely call for an assessment are no defects. */
    static List<Finding> defectsOf(Rubric rubric, Rulings rulings) {
        List<Finding> found = new ArrayList<>(Linter.lint(rubric, rulings));
        found.removeIf(f -> f.severity() == Finding.Severity.INFO);
        return List.copyOf(found);
    }
}
