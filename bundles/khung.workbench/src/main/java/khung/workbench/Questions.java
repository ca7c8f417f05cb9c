package khung.workbench;

import java.util.List;
import java.util.Optional;

/** What the window asks a person. Tests answer in their own way. */
interface Questions {

    /** Answer to closing with changes that are not saved. */
    enum Unsaved {
        /** Save, then close. */
        SAVE,
        /** Close and forget the changes. */
        DISCARD,
        /** Do not close. */
        CANCEL
    }

    /** What to do with unsaved changes of a dossier. */
    Unsaved unsaved(String dossier);

    /** Whether to go on with something that cannot be taken back. */
    boolean sure(String question);

    /** Tells something longer than a line, which can be read, selected and copied. */
    void tell(String title, List<String> lines);

    /** A file to write; empty when cancelled. */
    Optional<String> fileToWrite(String name, String extension);

    /** A file to read; empty when cancelled. */
    Optional<String> fileToRead();
}
