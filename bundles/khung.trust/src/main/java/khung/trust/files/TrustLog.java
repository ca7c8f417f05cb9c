package khung.trust.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** What was done and by whom, one line each, only ever added to. */
public final class TrustLog {

    private TrustLog() {
    }

    /**
     * Adds a line and waits until the disk has it.
     *
     * @param folder of the file {@code log}; exists
     * @param words what was done, to what, by whom; tabs and line breaks in them become blanks
     */
    public static void add(Path folder, Instant at, String... words) throws IOException {
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
