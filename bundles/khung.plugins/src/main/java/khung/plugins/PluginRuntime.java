package khung.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.text.BadInput;
import khung.text.Problem;

/**
 * The plugins of this user's folder and of the program. Every method may wait for the disk: never call it on the UI
 * thread. Any other thread; changes wait for each other. What changes something asks for the right to the user's
 * folder and is refused without it.
 */
@ProviderType
public interface PluginRuntime {

    /** Every plugin installed, working or not, ordered by id. */
    List<Plugin> list() throws IOException;

    /** What came with the program and is not installed, ordered by id. */
    List<Offer> offers() throws IOException;

    /**
     * The plugin files of a folder, newest version of each id; ordered by id. Files that are no plugin are passed over.
     */
    List<Offer> offers(Path folder) throws IOException;

    /** What is wrong with the list of plugins itself. */
    List<Problem> problems() throws IOException;

    /**
     * Looks at a plugin file as an installation would, and changes nothing.
     *
     * @param named the file's name for messages
     * @throws BadInput when it is not a plugin file at all
     */
    Checked verify(Path file, String named) throws BadInput, IOException;

    /** Holds the files of everything installed against what was installed; one line for each that differs. */
    List<Problem> verifyInstalled() throws IOException;

    /**
     * Installs a plugin: signature, contents, resolution, lint, start, check, commit; or everything is as before.
     *
     * @param named the file's name for messages
     * @param by whoever installs
     * @throws BadInput with the one line that says why it is refused; another version being installed is a reason
     */
    Change install(Path file, String named, String by, Progress progress) throws BadInput, IOException;

    /**
     * Brings a plugin that is installed to a newer version, as {@link #install} does.
     *
     * @throws BadInput when it is refused; its not being installed and an older version are reasons
     */
    Change update(Path file, String named, String by, Progress progress) throws BadInput, IOException;

    /**
     * What would go with a plugin.
     *
     * @throws BadInput when it is not installed
     */
    Effect effect(String id) throws BadInput, IOException;

    /**
     * Removes a plugin, working or not.
     *
     * @return what went
     * @throws BadInput when it is not installed
     */
    Effect remove(String id, String by, Progress progress) throws BadInput, IOException;

    /** Whether unsigned plugins are let in. */
    Optional<DeveloperMode> developerMode() throws IOException;

    /**
     * Lets unsigned plugins in, or no more; those installed stop working at once then.
     *
     * @param reason why; needed to switch it on
     */
    void developerMode(boolean on, String by, String reason) throws BadInput, IOException;

    /** Calls the listener, on the thread that caused it, after a plugin came or went. */
    AutoCloseable onChange(Runnable listener);
}
