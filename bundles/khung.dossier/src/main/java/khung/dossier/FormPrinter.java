package khung.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Prints the official form. Needs no display. Any thread; may take a second. */
@ProviderType
public interface FormPrinter {

    /** How much is printed. */
    enum Extent {
        /** The form and nothing else. */
        FORM,
        /** The form, and behind it, on pages that are no part of it, why each sheet comes to its grade. */
        WITH_REASONS
    }

    /** Writes the form and nothing else. */
    default void print(Case file, Assessment self, Optional<Assessment> appraiser, OutputStream out) throws IOException {
        print(file, self, appraiser, Extent.FORM, out);
    }

    /**
     * Writes the filled-in form. What nobody entered stays blank; a computed grade is never put where a
     * person has to write one.
     *
     * @param file the case
     * @param self the person's own sheet
     * @param appraiser the appraiser's sheet; empty when the appraiser has entered nothing
     * @param out gets a .docx; not closed
     */
    void print(Case file, Assessment self, Optional<Assessment> appraiser, Extent extent, OutputStream out)
            throws IOException;

    /**
     * Writes the same for a result that was annulled, and says so at the top of every page.
     *
     * @param file the case as it was finalised
     * @param as how it was annulled
     */
    void printAnnulled(Case file, Assessment self, Optional<Assessment> appraiser, Extent extent, Annulled as,
            OutputStream out) throws IOException;
}
