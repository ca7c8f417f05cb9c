package khung.plugins.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import khung.trust.files.WholeFile;

/**
 * Which bundles the last whole restoration found right, and what the files it looked at were like then. As long as
 * those files are the same, a start need not read and verify them again: what runs are the framework's own copies,
 * beside which this lies.
 */
final class Remembered {

    private static final String UNIX = "unix";
    private static final String CHANGED = "unix:ctime";
    private static final String END = "--\n";

    private final Optional<Path> file;
    private final String program;
    private final Supplier<List<Path>> folders;

    /**
     * @param file where it is kept; empty when the framework keeps nothing
     * @param program tells this program from the one before it
     * @param folders those a restoration looks at, as they are now
     */
    Remembered(Optional<Path> file, String program, Supplier<List<Path>> folders) {
        this.file = file;
        this.program = program;
        this.folders = folders;
    }

    /** What tells the files from how they were before; empty when that cannot be told. */
    Optional<String> marks() {
        StringBuilder marks = new StringBuilder(program).append('\n');
        try {
            for (Path folder : folders.get()) {
                marks.append(folder).append('\n');
                for (Path each : files(folder)) {
                    mark(each, marks);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(marks.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** Where the file system keeps it, the time of the last change to anything of the file, which nobody can set. */
    private static void mark(Path file, StringBuilder marks) throws IOException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        FileTime changed = file.getFileSystem().supportedFileAttributeViews().contains(UNIX)
                ? (FileTime) Files.getAttribute(file, CHANGED, LinkOption.NOFOLLOW_LINKS) : is.creationTime();
        marks.append(file.getFileName()).append(' ').append(is.size()).append(' ')
                .append(is.lastModifiedTime().to(TimeUnit.MICROSECONDS)).append(' ')
                .append(changed.to(TimeUnit.MICROSECONDS)).append(' ').append(is.fileKey()).append('\n');
    }

    /** The locations kept with these marks, in the order they start; empty when others are kept, or none. */
    Optional<List<String>> locations(String marks) {
        try {
            String kept = file.isPresent() && Files.isRegularFile(file.get()) ? Files.readString(file.get()) : "";
            return kept.startsWith(marks + END) ? Optional.of(kept.substring(marks.length() + END.length()).lines()
                    .toList()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps them for the next start. */
    void keep(String marks, List<String> locations) {
        try {
            if (file.isPresent()) {
                WholeFile.write(file.get(), (marks + END + String.join("\n", locations))
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The next start looks at everything anew.
        }
    }
}
