package khung.owner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/** Where Khung keeps what belongs to one user. */
public final class UserFolder {
    private UserFolder() {
    }

    /**
     * The folder of the store, the drafts and the owner's lock: {@code KHUNG_HOME}, else the platform's place for
     * a user's data. Created when missing, open to nobody but the user where the file system can say so.
     *
     * @return the absolute path
     * @throws UncheckedIOException if it cannot be created
     */
    public static Path home() {
        return created(home(System.getenv(), System.getProperty("user.home"), windows()));
    }

    /** The same folder for somebody who only reads: not made; empty when it is not there. */
    public static Optional<Path> existingHome() {
        return Optional.of(home(System.getenv(), System.getProperty("user.home"), windows()))
                .filter(Files::isDirectory);
    }

    /**
     * The folder of what may be deleted at any time, such as the framework's cache. Created when missing.
     *
     * @return the absolute path
     * @throws UncheckedIOException if it cannot be created
     */
    public static Path cache() {
        return created(cache(System.getenv(), System.getProperty("user.home"), windows()));
    }

    static Path home(Map<String, String> environment, String userHome, boolean windows) {
        String chosen = environment.get("KHUNG_HOME");
        if (given(chosen)) {
            return Path.of(chosen).toAbsolutePath().normalize();
        }
        if (windows) {
            return windowsBase(environment, userHome).resolve("Khung");
        }
        return base(environment.get("XDG_DATA_HOME"), Path.of(userHome, ".local", "share")).resolve("khung");
    }

    static Path cache(Map<String, String> environment, String userHome, boolean windows) {
        if (windows) {
            return windowsBase(environment, userHome).resolve("Khung").resolve("cache");
        }
        return base(environment.get("XDG_CACHE_HOME"), Path.of(userHome, ".cache")).resolve("khung");
    }

    private static Path windowsBase(Map<String, String> environment, String userHome) {
        return base(environment.get("LOCALAPPDATA"), Path.of(userHome, "AppData", "Local"));
    }

    /** The XDG specification ignores relative paths. */
    private static Path base(String variable, Path otherwise) {
        return given(variable) && Path.of(variable).isAbsolute() ? Path.of(variable) : otherwise;
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder, ownerOnly());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileAttribute<?>[] ownerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) };
    }
}
