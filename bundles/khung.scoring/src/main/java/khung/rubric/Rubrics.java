package khung.rubric;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.text.Problem;

/**
 * All rubric versions installed now. Blocs come and go while the program runs, so ask anew rather than
 * keep an answer. Any thread; the first question after a change reads files and may be slow.
 */
@ProviderType
public interface Rubrics {

    /** Every version, ordered by id, then version. */
    List<Rubric> list();

    /**
     * A version.
     *
     * @param reference {@code id@version}, or an id alone for its latest version
     */
    Optional<Rubric> find(String reference);

    /** Every supplement installed, whether anybody uses it or not, ordered by id, then version. */
    List<Supplement> supplements();

    /** The rulings shipped with what is installed, at their standard options. */
    Rulings rulings();

    /** The files of the register of rules, as written; {@code khung.register} understands them. Reads them anew. */
    List<RubricFile> ruleFiles() throws IOException;

    /** What people call a bloc: as whoever brings it says; the code itself where nobody does. Reads no file. */
    String blocName(String code, Locale language);

    /** What is wrong with the files installed: each keeps its rubric out of the list. */
    List<Problem> problems();

    /** Calls the listener, on the thread that caused it, after blocs came or went. */
    AutoCloseable onChange(Runnable listener);
}
