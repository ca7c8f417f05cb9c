package khung.trust.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** What was done to the list of keys and with them, one line each, only ever added to. */
final class TrustLog {

    private TrustLog() {
    }

    /**
     * Adds a line and waits until the disk has it.
     *
     * @param folder {@code trust}; exists
     * @param words what was done, to what, by whom; tabs and line breaks in them become blanks
     */
    static void add(Path folder, Instant at, String... words) throws IOException {
        List<String> all = List.of(words).stream().map(w -> w.replaceAll("\\p{Cntrl}", " ")).toList();
        byte[] line = (at + "\t" + String.join("\t", all) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel log = FileChannel.open(folder.resolve("log"), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND)) {
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                log.write(rest);
            }
            log.force(true);
        }
    }
}
