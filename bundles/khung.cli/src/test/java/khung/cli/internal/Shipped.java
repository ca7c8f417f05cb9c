package khung.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;

/** Every rubric file of every bloc, as it ships. */
final class Shipped {

    private static final List<RubricFile> FILES = read();

    private Shipped() {
    }

    static List<RubricFile> files() {
        return FILES;
    }

    static RubricFile file(String name) {
        return FILES.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    /** All of it with one file changed. */
    static RubricLibrary with(RubricFile changed) {
        return RubricLibrary.of(FILES.stream().map(f -> f.name().equals(changed.name()) ? changed : f).toList());
    }

    private static List<RubricFile> read() {
        List<RubricFile> all = new ArrayList<>();
        try {
            for (URL folder : Collections.list(Shipped.class.getClassLoader().getResources("rubrics"))) {
                URI uri = folder.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        all.addAll(files(jar.getPath("/rubrics")));
                    }
                } else {
                    all.addAll(files(Path.of(uri)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(all);
    }

    private static List<RubricFile> files(Path folder) throws IOException {
        List<RubricFile> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                all.add(new RubricFile(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return all;
    }
}
