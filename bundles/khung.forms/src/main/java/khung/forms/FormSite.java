package khung.forms;

import java.util.Locale;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.dossier.Case;
import khung.rubric.Rubric;
import khung.text.Phrase;

/** The dossier an open form edits, as a {@link FormPart} may see and change it. UI thread. */
@ProviderType
public interface FormSite {

    /** The rubric it is filled in by. */
    Rubric rubric();

    /** The language of what is said to people. */
    Locale language();

    /** The dossier and the facts of its unit as they stand now, saved or not. */
    Case now();

    /** The text of a field by its path, as in {@code khung dossier set}; empty when blank or unknown. */
    String text(String path);

    /**
     * Writes a field as if a person had typed it: it can be taken back, and is saved only when the person saves.
     *
     * @return what is wrong with the text; it is kept as typed all the same. A form that can only be read, and a path
     *         that is none, are reasons too: then nothing is written
     */
    Optional<Phrase> write(String path, String text);

    /** Whether the form can only be read, now. */
    boolean readOnly();

    /** Calls the listener after anything in the dossier changed, as long as the page is there. */
    void onChange(Runnable listener);
}
