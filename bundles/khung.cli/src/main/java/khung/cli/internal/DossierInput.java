package khung.cli.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.RubricLookup;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Problem;

/**
 * Reads the dossiers named on the command line: files, or the ids of dossiers that are kept.
 *
 * @param rulings what holds for the dossiers of files where they choose nothing else
 * @param lookup finds the rubrics of the dossiers of files
 */
record DossierInput(Session session, Rulings rulings, RubricLookup lookup) {

    /**
     * One dossier.
     *
     * @param file empty for one that is kept
     * @param rulings the rulings that hold for it where it is pinned to nothing and chooses nothing else
     */
    record Read(Optional<String> file, Case dossier, Rubric rubric, Rulings rulings) {
    }

    /** With the rubrics as installed, and the rulings as shipped. */
    static DossierInput of(Session session) {
        return new DossierInput(session, session.rubrics().rulings(), RubricLookup.of(session.rubrics()));
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
                    .map(c -> new Read(Optional.of(name), c,
                            RubricLookup.pinned(session.rubrics(), c.dossier()).orElseThrow(), rulings))
                    .toList();
        }
        if (session.store().isEmpty()) {
            throw Session.bad(name, "file.none");
        }
        KeptDossier kept = KeptDossier.find(session, name).orElseThrow(() -> Session.bad(name, "dossier.none"));
        return List.of(of(session, kept));
    }

    /** A dossier that is kept, fit to be scored. */
    static Read of(Session session, KeptDossier kept) throws BadInput, IOException {
        Rulings inForce = kept.rulings(session);
        kept.check(inForce);
        return new Read(Optional.empty(), kept.dossier(), kept.rubric(), inForce);
    }

    /** The dossiers of one file. */
    List<Case> cases(InputFile file) throws BadInput, IOException {
        return DossierFile.read(file.name(), new ByteArrayInputStream(file.bytes()), lookup, rulings,
                DossierFile.Origin.OUTSIDE);
    }
}
