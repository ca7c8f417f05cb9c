package khung.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import khung.owner.CommandKind;

/**
 * The folder the program was installed into: {@code lib/} with the launcher, {@code bundles/}, and the run lists.
 *
 * @param folder absolute, links resolved
 */
record Product(Path folder) {

    static Product ofThisJar() throws IOException {
        try {
            Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new Product(jar.toRealPath().getParent().getParent());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    RunList runList(CommandKind kind) throws IOException {
        String name = switch (kind) {
            case WINDOW -> "workbench";
            case STATEFUL -> "store";
            case STATELESS -> "headless";
            case DOCUMENTS -> "documents";
        };
        Path file = folder.resolve(name + ".list");
        if (!Files.exists(file)) {
            throw new IncompleteProductException("product.incomplete", file);
        }
        List<Path> jars = Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(folder.resolve("bundles")::resolve)
                .toList();
        return new RunList(name.toLowerCase(Locale.ROOT), jars);
    }
}
