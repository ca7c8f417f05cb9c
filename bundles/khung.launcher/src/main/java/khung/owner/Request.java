package khung.owner;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes over the socket: first a request, then frames of the answer.
 *
 * <pre>
 * request: magic, text cwd, int count, text argument * count, bytes stdin
 * frame:   byte type (1 standard output, 2 standard error, 3 exit status), then bytes, or an int for the status
 * text:    bytes in UTF-8
 * bytes:   int length, then as many
 * </pre>
 */
record Request(Path cwd, List<String> arguments, byte[] in) {
    static final byte OUT = 1;
    static final byte ERR = 2;
    static final byte STATUS = 3;

    private static final int MAGIC = 0x4B48_4731;
    private static final int MOST_ARGUMENTS = 100_000;

    void write(DataOutputStream to) throws IOException {
        to.writeInt(MAGIC);
        writeBytes(to, cwd.toString().getBytes(StandardCharsets.UTF_8));
        to.writeInt(arguments.size());
        for (String argument : arguments) {
            writeBytes(to, argument.getBytes(StandardCharsets.UTF_8));
        }
        writeBytes(to, in);
        to.flush();
    }

    static Request read(DataInputStream from) throws IOException {
        if (from.readInt() != MAGIC) {
            throw new IOException("not a request of this protocol");
        }
        Path cwd = Path.of(new String(readBytes(from), StandardCharsets.UTF_8));
        int count = from.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException("argument count " + count);
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            arguments.add(new String(readBytes(from), StandardCharsets.UTF_8));
        }
        return new Request(cwd, List.copyOf(arguments), readBytes(from));
    }

    static byte[] readBytes(DataInputStream from) throws IOException {
        int length = from.readInt();
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the other side stopped in the middle");
        }
        return bytes;
    }

    static void writeBytes(DataOutputStream to, byte[] bytes) throws IOException {
        to.writeInt(bytes.length);
        to.write(bytes);
    }
}
