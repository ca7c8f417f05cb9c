package khung.results;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.osgi.annotation.versioning.ConsumerType;

import khung.text.BadInput;

/**
 * Somewhere results can be had from, for instance a report the office keeps as a table. A plugin adds one as a service,
 * best as one Declarative Services component; it comes and goes with the plugin.
 */
@ConsumerType
public interface ResultSource {

    /** The word it is chosen by on the command line: lower-case letters, digits and hyphens. Any thread, at once. */
    String id();

    /** What people call it. Any thread, at once. */
    String name(Locale language);

    /**
     * The figures it has for what is asked. Never called on the UI thread; may wait for a disk or a network. Nothing of
     * it is written into a dossier unless a person says so.
     *
     * @return empty when it has none
     * @throws BadInput when what it reads is wrong, in one line each; shown to the person
     * @throws IOException when it cannot read; its message is shown
     */
    List<Figure> figures(Asked asked) throws BadInput, IOException;
}
