package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.framework.Version;

import khung.plugins.Offer;
import khung.plugins.file.PluginFile;
import khung.plugins.file.PluginReader;
import khung.text.BadInput;

/** The plugin files that lie in a folder. */
final class Offers {

    private final Looking.Reading reader;

    Offers(Looking.Reading reader) {
        this.reader = reader;
    }

    /** The newest of each id, ordered by id. Files that are no plugin are passed over. */
    List<Offer> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.getFileName().toString().endsWith(PluginFile.ENDING)).sorted().toList();
        }
        Map<String, Offer> newest = new TreeMap<>();
        for (Path file : files) {
            String named = file.getFileName().toString();
            try {
                PluginFile plugin = reader.read(named, PluginReader.bytes(file, named));
                newest.merge(plugin.id(), new Offer(plugin.id(), plugin.version(), plugin.name(), file), Offers::newer);
            } catch (BadInput e) {
                // No plugin: nothing to offer.
            }
        }
        return List.copyOf(newest.values());
    }

    private static Offer newer(Offer one, Offer other) {
        return Version.parseVersion(one.version()).compareTo(Version.parseVersion(other.version())) >= 0 ? one : other;
    }
}
