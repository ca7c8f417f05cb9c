package khung.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What counts: what is installed here, and of what came with the program all that was not removed or replaced. */
    List<Entry> effective(Listing listing) throws BadInput, IOException {
        List<Entry> all = new ArrayList<>(listing.own());
        Set<String> here = all.stream().map(Entry::id).collect(Collectors.toSet());
        shipped().stream().filter(e -> !here.contains(e.id()) && !listing.removed().contains(e.id()))
                .forEach(all::add);
        all.sort(Comparator.comparing(Entry::id));
        return List.copyOf(all);
    }

    /** The folder to change; asks for the right to the user's folder. */
    Path toChange() throws BadInput, IOException {
        return Files.createDirectories(home.toChange().resolve(FOLDER));
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

    /** Deletes the files nobody needs any more; what cannot be deleted now is deleted another time. */
    void sweep(Listing listing) throws BadInput, IOException {
        Set<String> needed = listing.own().stream().map(Entry::sha256).collect(Collectors.toSet());
        List<Path> files;
        try (Stream<Path> all = Files.list(toChange())) {
            files = all.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}\\.khung(\\.sig)?")).toList();
        }
        for (Path file : files) {
            if (!needed.contains(file.getFileName().toString().substring(0, 64))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The plugin files of the program's folder. */
    Optional<Path> productFolder() {
        return product.filter(Files::isDirectory);
    }
}
