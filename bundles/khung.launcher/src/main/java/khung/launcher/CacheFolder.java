package khung.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import khung.owner.UserFolder;

/**
 * The framework's cache for one run list of one build of the product, held by one process.
 *
 * <p>Kept between starts, because a start from a filled cache is quicker. A second process at the same time gets
 * a temporary one of its own.
 */
final class CacheFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private CacheFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * @throws IncompleteProductException if a jar of the list is missing
     * @throws IOException if not even a temporary folder can be made
     */
    static CacheFolder take(Product product, RunList list) throws IOException {
        String place = list.name() + "-" + Integer.toHexString(product.folder().hashCode()) + "-";
        String name = place + Long.toHexString(build(list));
        try {
            Path base = UserFolder.cache();
            Path folder = base.resolve(name);
            FileChannel lock = tryLock(folder);
            if (lock != null) {
                if (!Files.exists(folder)) {
                    deleteOlder(base, place);
                }
                return new CacheFolder(folder, lock);
            }
        } catch (IOException | UncheckedIOException e) {
            // A home that cannot be written is no reason not to compute.
        }
        return new CacheFolder(Files.createTempDirectory("khung"), null);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (lock == null) {
            delete(folder);
        } else {
            lock.close();
        }
    }

    /** Changes when a jar of the list does. */
    private static long build(RunList list) throws IOException {
        long hash = 17;
        for (Path jar : list.jars()) {
            if (!Files.exists(jar)) {
                throw new IncompleteProductException("product.incomplete", jar);
            }
            hash = 31 * hash + jar.hashCode();
            hash = 31 * hash + Files.size(jar);
            hash = 31 * hash + Files.getLastModifiedTime(jar).toMillis();
        }
        return hash;
    }

    private static FileChannel tryLock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolveSibling(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return null;
        }
        return channel;
    }

    private static void deleteOlder(Path base, String place) throws IOException {
        try (Stream<Path> all = Files.list(base)) {
            for (Path older : all.filter(p -> p.getFileName().toString().startsWith(place))
                    .filter(Files::isDirectory).toList()) {
                FileChannel lock = tryLock(older);
                if (lock != null) {
                    try (lock) {
                        delete(older);
                    }
                    Files.deleteIfExists(older.resolveSibling(older.getFileName() + ".lock"));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
