package khung.bench.generator;

import java.io.IOException;
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
import khung.rubric.RubricSource;

/** The rubric files of all bundles on the class path, for programs that run without a framework. */
public final class ClassPathRubrics implements RubricSource {

    private static final String FOLDER = "rubrics";

    @Override
    public String name() {
        return "class path";
    }

    @Override
    public List<RubricFile> files() throws IOException {
        List<RubricFile> files = new ArrayList<>();
        for (URL url : Collections.list(ClassPathRubrics.class.getClassLoader().getResources(FOLDER))) {
            try {
                URI uri = url.toURI();
                if (uri.getScheme().equals("jar")) {
                    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                        read(jar.getPath(FOLDER), files);
                    }
                } else {
                    read(Path.of(uri), files);
                }
            } catch (URISyntaxException e) {
                throw new IOException(e);
            }
        }
        return files;
    }

    private static void read(Path folder, List<RubricFile> files) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                files.add(new RubricFile(file.getFileName().toString(), Files.readString(file)));
            }
        }
    }
}
