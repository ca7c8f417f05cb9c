package khung.owner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to the user's folder, held by one process at a time.
 *
 * <p>The process that holds it registers it as a service; what opens the store asks for that service and so
 * cannot open it too early. The operating system lets go of the lock when the process dies, however it dies.
 */
public final class OwnerLock implements AutoCloseable {
    private final Path home;
    private final FileChannel channel;

    private OwnerLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Does not wait.
     *
     * @param home the user's folder, which exists
     * @return the lock, or empty if another process (or this one) holds it
     * @throws IOException if the lock file cannot be written
     */
    public static Optional<OwnerLock> tryTake(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("owner.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held in this very process: the same answer as held elsewhere.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? Optional.empty() : Optional.of(new OwnerLock(home, channel));
    }

    /** The user's folder, absolute. This process alone may change what is in it. */
    public Path home() {
        return home;
    }

    /** The file that says where the owner listens. */
    static Path addressFile(Path home) {
        return home.resolve("owner");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
