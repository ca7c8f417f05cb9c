package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Version;

import khung.plugins.file.PluginFile;
import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.files.Home;
import khung.trust.files.SmallFile;
import khung.trust.files.WholeFile;

/**
 * Where plugin files lie: {@code plugins/} of the user's folder, each under its digest with its signature beside it and
 * the list of what is installed; and {@code plugins/} of the program with what came with it.
 */
final class Shelf {

    private static final String FOLDER = "plugins";
    /** Where the trusted keys are kept. */
    private static final String TRUST = "trust";
    private static final String LAID_DOWN = "[0-9a-f]{64}\\.khung(\\.sig)?|\\.khung.*\\.tmp";
    private static final int DIGITS = 64;

    private final Home home;
    private final Optional<Path> product;

    Shelf(Home home, Optional<Path> product) {
        this.home = home;
        this.product = product.map(p -> p.resolve(FOLDER));
    }

    /** What is installed here. */
    Listing listing() throws BadInput, IOException {
        Optional<Path> folder = home.toRead().map(h -> h.resolve(FOLDER)).filter(Files::isDirectory);
        return folder.isEmpty() ? Listing.EMPTY : Listing.read(folder.get(), false);
    }

    /** What came with the program. */
    List<Entry> shipped() throws BadInput, IOException {
        return product.isPresent() ? Listing.read(product.get(), true).own() : List.of();
    }

    /**
     * What counts: what is installed here, and of what came with the program all that was not removed. Of two versions
     * the newer one counts, so that a newer program is not held back by an older plugin.
     */
    List<Entry> effective(Listing listing) throws BadInput, IOException {
        Map<String, Entry> all = new TreeMap<>();
        listing.own().forEach(e -> all.put(e.id(), e));
        shipped().stream().filter(e -> !listing.removed().contains(e.id()))
                .forEach(e -> all.merge(e.id(), e, (own, other) -> newer(other, own) ? other : own));
        return List.copyOf(all.values());
    }

    private static boolean newer(Entry one, Entry other) {
        return Version.parseVersion(one.version()).compareTo(Version.parseVersion(other.version())) > 0;
    }

    /** Asks for the right to the user's folder; changes nothing yet. */
    void mayChange() throws BadInput {
        home.toChange();
    }

    /** The folder to change; made when missing. */
    Path toChange() throws BadInput, IOException {
        return Files.createDirectories(home.toChange().resolve(FOLDER));
    }

    /** What came with the program under a digest, and lies where it should. */
    Optional<Entry> shipped(String sha256) throws BadInput, IOException {
        return shipped().stream().filter(e -> e.sha256().equals(sha256) && file(e).isPresent()).findFirst();
    }

    /** The folders that decide what is installed and trusted. */
    List<Path> deciding() {
        return Stream.of(home.toRead(), product.map(Path::getParent)).flatMap(Optional::stream)
                .flatMap(f -> Stream.of(f.resolve(FOLDER), f.resolve(TRUST))).toList();
    }

    /** The file of a plugin; empty when it is gone. */
    Optional<Path> file(Entry entry) {
        List<Path> places = new ArrayList<>();
        if (entry.shipped()) {
            product.ifPresent(p -> places.add(p.resolve(entry.id() + "-" + entry.version() + PluginFile.ENDING)));
        } else {
            home.toRead().ifPresent(h -> places.add(h.resolve(FOLDER).resolve(entry.sha256() + PluginFile.ENDING)));
        }
        return places.stream().filter(Files::isRegularFile).findFirst();
    }

    /** The signature of a plugin file; empty when there is none. */
    static Optional<byte[]> signature(Path file) throws IOException {
        return SmallFile.read(file.resolveSibling(file.getFileName() + SignatureFile.ENDING),
                SignatureFile.MOST_BYTES);
    }

    /** Keeps a file under its digest. */
    void keep(PluginFile plugin, byte[] bytes, Optional<byte[]> signature) throws BadInput, IOException {
        Path target = toChange().resolve(plugin.sha256() + PluginFile.ENDING);
        if (signature.isPresent()) {
            WholeFile.write(target.resolveSibling(target.getFileName() + SignatureFile.ENDING), signature.get());
        }
        WholeFile.write(target, bytes);
    }

    /**
     * Deletes the files nobody needs any more, and what a process that was killed left half-written. What cannot be
     * deleted now, because somebody else reads it, is deleted another time.
     */
    void sweep(Listing listing) throws BadInput, IOException {
        Path folder = home.toChange().resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return;
        }
        Set<String> needed = listing.own().stream().map(Entry::sha256).collect(Collectors.toSet());
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.getFileName().toString().matches(LAID_DOWN)).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith(".") || !needed.contains(name.substring(0, DIGITS))) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    // Another time.
                }
            }
        }
    }

    /** The plugin files of the program's folder. */
    Optional<Path> productFolder() {
        return product.filter(Files::isDirectory);
    }
}
