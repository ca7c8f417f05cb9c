package khung.plugins.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.SigningKey;

/** Makes plugin files and signs them. Touches nothing that is installed. Any thread; may wait for the disk. */
@ProviderType
public interface PluginMaker {

    /**
     * Makes a plugin file.
     *
     * @param source a folder with {@code plugin.yaml}, or a feature document
     * @param named its name for messages
     * @param bundles where a feature document's bundles lie
     */
    Built build(Path source, String named, List<Path> bundles) throws BadInput, IOException;

    /**
     * Signs a plugin file.
     *
     * @throws BadInput when it is none
     */
    SignatureFile sign(Path file, String named, SigningKey key, LocalDate date) throws BadInput, IOException;

    /**
     * Lists plugin files that lie in the folder of a program as having come with it.
     *
     * @param folder {@code plugins/} of the program; its list is replaced
     */
    void ship(Path folder, List<Built> plugins) throws IOException;
}
