package khung.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Prints the official form. Needs no display. Any thread; may take a second. */
@ProviderType
public interface FormPrinter {

    /**
     * Writes the filled-in form. What nobody entered stays blank; a computed grade is never put where a
     * person has to write one.
     *
     * @param file the case
     * @param self the person's own sheet
     * @param appraiser the appraiser's sheet; empty when the appraiser has entered nothing
     * @param out gets a .docx; not closed
     */
    void print(Case file, Assessment self, Optional<Assessment> appraiser, OutputStream out) throws IOException;
}
