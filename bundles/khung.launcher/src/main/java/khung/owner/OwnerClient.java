package khung.owner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Hands a command to the process that owns the user's folder. */
public final class OwnerClient {
    private OwnerClient() {
    }

    /**
     * Runs a command in the owner, if there is one that answers. Blocks until the command is done.
     *
     * @param home the user's folder
     * @param cwd the folder that relative paths in {@code arguments} start from
     * @param arguments the command line without the program's name
     * @param in read to its end if an argument is {@code -}, else left alone
     * @param out receives what the command writes, flushed after each piece
     * @param err receives its complaints, flushed after each piece
     * @return its exit status, or empty if nobody answered, in which case nothing was run or written
     * @throws IOException if the owner went away while the command ran, so that its end is not known
     */
    public static OptionalInt ask(Path home, Path cwd, List<String> arguments, InputStream in, OutputStream out,
            OutputStream err) throws IOException {
        SocketChannel channel = connect(home);
        if (channel == null) {
            return OptionalInt.empty();
        }
        try (channel) {
            byte[] standardInput = arguments.contains("-") ? in.readAllBytes() : new byte[0];
            new Request(cwd.toAbsolutePath(), arguments, standardInput)
                    .write(new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))));
            DataInputStream answer = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            while (true) {
                byte type = answer.readByte();
                switch (type) {
                    case Request.OUT -> pass(answer, out);
                    case Request.ERR -> pass(answer, err);
                    case Request.STATUS -> {
                        return OptionalInt.of(answer.readInt());
                    }
                    default -> throw new IOException("frame of type " + type);
                }
            }
        }
    }

    private static void pass(DataInputStream from, OutputStream to) throws IOException {
        to.write(Request.readBytes(from));
        to.flush();
    }

    /** A file left behind by a killed owner names a socket that refuses: that is nobody, not an error. */
    private static SocketChannel connect(Path home) {
        try {
            Path socket = Path.of(Files.readString(OwnerLock.addressFile(home)).strip());
            return SocketChannel.open(UnixDomainSocketAddress.of(socket));
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return null;
        }
    }
}
