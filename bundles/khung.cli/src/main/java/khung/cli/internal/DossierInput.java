package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Problem;

/** Reads the dossiers named on the command line: files, or the ids of dossiers that are kept. */
record DossierInput(Session session, Rulings rulings) {

    /**
     * One dossier.
     *
     * @param file empty for one that is kept
     */
    record Read(Optional<String> file, Case dossier, Rubric rubric) {
    }

    /** Reads all of them, or refuses all with everything found. */
    List<Read> read(List<String> names) throws BadInput, IOException, Stop {
        List<Read> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : names) {
            try {
                all.addAll(read(name));
            } catch (BadInput e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return all;
    }

    private List<Read> read(String name) throws BadInput, IOException, Stop {
        Optional<InputFile> file = InputFile.of(session, name);
        if (file.isPresent()) {
            return cases(file.get()).stream()
                    .map(c -> new Read(Optional.of(name), c, session.rubrics().find(c.dossier().rubric()).orElseThrow()))
                    .toList();
        }
        if (session.store().isEmpty()) {
            throw Session.bad(name, "file.none");
        }
        KeptDossier kept = KeptDossier.find(session, name).orElseThrow(() -> Session.bad(name, "dossier.none"));
        kept.check(rulings);
        return List.of(new Read(Optional.empty(), kept.dossier(), kept.rubric()));
    }

    /** The dossiers of one file. */
    List<Case> cases(InputFile file) throws BadInput, IOException {
        return DossierFile.read(file.name(), new ByteArrayInputStream(file.bytes()), session.rubrics()::find, rulings,
                DossierFile.Origin.OUTSIDE);
    }
}
