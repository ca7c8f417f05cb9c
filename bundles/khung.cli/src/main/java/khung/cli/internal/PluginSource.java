package khung.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import khung.plugins.Offer;
import khung.text.BadInput;

/** Where plugin files come from: a file, a folder (shared over the network or not), or what came with the program. */
final class PluginSource {

    private PluginSource() {
    }

    /**
     * A plugin file to bring in.
     *
     * @param named as messages call it
     * @param id known when it was found in a folder
     */
    record File(Path path, String named, Optional<String> id) {
    }

    static List<File> files(PluginSession plugins, List<String> names) throws IOException, BadInput, Stop {
        List<File> files = new ArrayList<>();
        List<Offer> shipped = plugins.theRuntime().offers();
        for (String name : names) {
            Path path = plugins.session().resolve(name);
            Optional<Offer> offer = Files.exists(path) ? Optional.empty()
                    : shipped.stream().filter(o -> o.id().equals(name)).findFirst();
            if (offer.isPresent()) {
                files.add(new File(offer.get().file(), name, Optional.of(name)));
            } else if (Files.isDirectory(path)) {
                List<Offer> offers = plugins.theRuntime().offers(path);
                if (offers.isEmpty()) {
                    throw Session.bad(name, "plugin.emptyFolder");
                }
                offers.forEach(o -> files.add(new File(o.file(), o.file().getFileName().toString(),
                        Optional.of(o.id()))));
            } else {
                if (!Files.exists(path)) {
                    throw Session.bad(name, "plugin.noSuch");
                }
                files.add(new File(path, name, Optional.empty()));
            }
        }
        return files;
    }
}
