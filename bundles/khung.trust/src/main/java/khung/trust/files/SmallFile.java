package khung.trust.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files that are small when they are what they should be. */
public final class SmallFile {

    private SmallFile() {
    }

    /**
     * The bytes of a file, never many more than a sound one has.
     *
     * @param most bytes a sound file has; of a larger one, one byte more is read, so that it can be told
     * @return empty when there is no such file
     */
    public static Optional<byte[]> read(Path file, int most) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most + 1));
        }
    }
}
