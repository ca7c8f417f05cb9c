package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.dossier.Assessment;
import khung.dossier.Stage;
import khung.grading.GradeCase;
import khung.grading.GradeCaseReader;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Problem;

/**
 * Reads what is to be graded: files of {@code grade/1} documents, files of dossiers, or the ids of dossiers that are
 * kept.
 *
 * @param rulings what holds where a case chooses nothing else
 * @param only the one stage of dossiers asked for
 */
record GradeInput(Session session, Rulings rulings, Optional<Stage> only) {

    private static final String KIND = "khung";

    /** Reads all of them, or refuses all with everything found. */
    List<GradeResult> read(List<String> names) throws BadInput, IOException, Stop {
        List<GradeResult> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                all.addAll(read(name));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        GradingFile.refuse(problems);
        return all;
    }

    private List<GradeResult> read(String name) throws BadInput, IOException, Stop {
        Optional<InputFile> file = InputFile.of(session, name);
        if (file.isEmpty()) {
            return dossiers(session, name);
        }
        // Standard input can be read only once.
        byte[] bytes = file.get().bytes();
        List<Node> documents = Documents.read(name, new ByteArrayInputStream(bytes));
        boolean cases = documents.stream().anyMatch(d -> said(d).equals(Optional.of(GradeCaseReader.KIND)));
        return cases ? cases(name, documents) : dossiers(session.reading(bytes), name);
    }

    private static Optional<String> said(Node document) {
        return document instanceof Node.Mapping m && m.entries().containsKey(KIND)
                && m.entries().get(KIND).value() instanceof Node.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    private List<GradeResult> cases(String name, List<Node> documents) throws BadInput {
        GradeCaseReader reader = new GradeCaseReader(session.rubrics()::find, rulings);
        List<Problem> problems = new ArrayList<>();
        List<GradeCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node document : documents) {
            Fields.of(document, "", problems).ifPresent(f -> {
                if (!said(document).equals(Optional.of(GradeCaseReader.KIND))) {
                    f.wrong(KIND, Session.phrase("grade.mixed"), Session.phrase("grade.mixed.remedy"));
                    return;
                }
                reader.read(f).ifPresent(one -> {
                    GradingFile.once(one.id().isEmpty() || ids.add(one.id()), f, "id", one.id());
                    cases.add(one);
                });
            });
        }
        GradingFile.refuse(problems);
        return cases.stream().map(c -> GradeResult.of(name, c)).toList();
    }

    private List<GradeResult> dossiers(Session reading, String name) throws BadInput, IOException, Stop {
        List<GradeResult> all = new ArrayList<>();
        DossierInput input = new DossierInput(reading, rulings, DossierInput.of(session).lookup());
        for (DossierInput.Read one : input.read(List.of(name))) {
            Scored scored = Scored.of(one.file(), one.dossier(), one.rubric(), one.rulings(), only);
            for (Assessment sheet : scored.sheets()) {
                all.add(GradeResult.of(scored, sheet));
            }
        }
        return all;
    }
}
