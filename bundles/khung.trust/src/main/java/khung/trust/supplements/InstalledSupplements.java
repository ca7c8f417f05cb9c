package khung.trust.supplements;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.text.BadInput;
import khung.text.Phrase;

/**
 * The supplements in the user's folder, beside those that ship with a bloc. What is installed and signed is among
 * {@link khung.rubric.Rubrics#supplements} at once, in every part of the running program. Any thread; may wait for
 * the disk.
 */
@ProviderType
public interface InstalledSupplements {

    /** What the folder holds now; the rubrics follow when that has changed since they last looked. */
    Contents look() throws IOException;

    /**
     * Installs a supplement: verified, read, laid on its rubric and looked at by the linter first; refused whole
     * with nothing changed when any of that fails.
     *
     * @param file the file's name for messages
     * @param content its bytes
     * @param signature the bytes of its {@code .sig} file; empty when there is none
     * @param by the administrator's account
     * @throws BadInput with every reason; also when another content bears the same reference
     */
    Installation install(String file, byte[] content, Optional<byte[]> signature, String by)
            throws BadInput, IOException;

    /**
     * What stands against taking a supplement away, one line each; nothing when it may go.
     *
     * @param reference {@code id@version}
     */
    List<Phrase> uses(String reference) throws IOException;

    /**
     * Takes a supplement away. Asks nobody; see {@link #uses}. Also takes away one that is refused because it was
     * altered.
     *
     * @param reference {@code id@version}
     * @param by the administrator's account
     * @throws BadInput when the folder holds none of that reference
     */
    void remove(String reference, String by) throws BadInput, IOException;

    /**
     * What became of an installation.
     *
     * @param installed what is there now
     * @param laying what it does to its rubric
     * @param changed false when the very same was there already
     */
    record Installation(Installed installed, Laying laying, boolean changed) {
    }
}
