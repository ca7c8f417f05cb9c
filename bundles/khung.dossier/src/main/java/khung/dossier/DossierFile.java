package khung.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import khung.rubric.Rulings;
import khung.text.BadInput;

/**
 * The file dossiers travel in: YAML, or JSON, with any number of documents of kind {@code dossier/1} and
 * {@code unit-facts/1}. A dossier takes the unit facts of the same unit and period in the same file.
 */
public final class DossierFile {

    private DossierFile() {
    }

    /** How strictly to read. */
    public enum Origin {
        /** From people: an answer that does not fit its row, or facts that contradict each other, refuse the file. */
        OUTSIDE,
        /** From our own store: work in progress is taken as it was left. */
        KEPT
    }

    /**
     * Reads a file whole, or refuses it whole with everything found.
     *
     * @param name the file's name for messages
     * @param in UTF-8; not closed
     * @param rubrics finds the rubric of a dossier with its supplements
     * @param rulings the rulings that hold where a dossier chooses nothing else
     * @return the dossiers in the order written; one without an id has the empty text for it
     */
    public static List<Case> read(String name, InputStream in, RubricLookup rubrics, Rulings rulings,
            Origin origin) throws BadInput, IOException {
        return new DossierReader(name, rubrics, rulings, origin).read(in);
    }

    /** A dossier as a document, its own line end included. */
    public static String text(Dossier dossier) {
        return DossierWriter.text(DossierWriter.dossier(dossier));
    }

    /** Unit facts as a document, its own line end included. */
    public static String text(UnitFacts facts) {
        return DossierWriter.text(DossierWriter.unit(facts));
    }

    /** Cases as one file: each unit's facts once, before its people. */
    public static String text(List<Case> files) {
        StringBuilder all = new StringBuilder();
        Set<UnitFacts> written = new HashSet<>();
        for (Case file : files) {
            if (written.add(file.unit())) {
                all.append(text(file.unit())).append("---\n");
            }
            all.append(text(file.dossier())).append("---\n");
        }
        return all.substring(0, Math.max(0, all.length() - "---\n".length()));
    }
}
