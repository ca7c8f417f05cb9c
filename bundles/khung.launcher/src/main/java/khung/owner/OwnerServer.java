package khung.owner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Listens, in the process that owns the user's folder, for commands of the others. */
public final class OwnerServer implements AutoCloseable {
    /** The operating systems allow 104 to 108 bytes. */
    private static final int LONGEST_ADDRESS = 100;

    private final OwnerLock lock;
    private final OwnerHandler handler;
    private final Path socket;
    private final ServerSocketChannel listening;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "khung owner");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Starts to listen and says where in the user's folder. Returns at once.
     *
     * @param lock proves that this process is the owner; stays open when the server is closed
     * @param handler runs what comes
     * @throws IOException if no socket can be opened
     */
    public OwnerServer(OwnerLock lock, OwnerHandler handler) throws IOException {
        this.lock = lock;
        this.handler = handler;
        this.socket = socketPath(lock.home());
        Files.deleteIfExists(socket);
        listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(socket));
        onlyThisUser(socket);
        announce();
        workers.execute(this::accept);
    }

    /** Stops listening, waits a little for commands that still run, and takes the address away. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(OwnerLock.addressFile(lock.home()));
        listening.close();
        Files.deleteIfExists(socket);
        if (!socket.startsWith(lock.home())) {
            Files.deleteIfExists(socket.getParent());
        }
        workers.shutdown();
        try {
            workers.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path socketPath(Path home) throws IOException {
        Path inHome = home.resolve("owner.socket");
        if (inHome.toString().getBytes(StandardCharsets.UTF_8).length < LONGEST_ADDRESS) {
            return inHome;
        }
        return Files.createTempDirectory("khung", UserFolder.ownerOnly()).resolve("owner.socket");
    }

    private static void onlyThisUser(Path socket) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Moved into place whole, so that nobody reads half an address. */
    private void announce() throws IOException {
        Path whole = lock.home().resolve("owner.new");
        Files.writeString(whole, socket + "\n");
        Files.move(whole, OwnerLock.addressFile(lock.home()), StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                SocketChannel caller = listening.accept();
                workers.execute(() -> serve(caller));
            } catch (IOException e) {
                if (listening.isOpen()) {
                    continue;
                }
                return;
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            DataInputStream from = new DataInputStream(new BufferedInputStream(Channels.newInputStream(caller)));
            DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(caller)));
            Request request = Request.read(from);
            int status;
            try (PrintStream out = frames(to, Request.OUT); PrintStream err = frames(to, Request.ERR)) {
                status = handler.run(request.cwd(), request.arguments(), new ByteArrayInputStream(request.in()), out,
                        err);
            }
            synchronized (to) {
                to.writeByte(Request.STATUS);
                to.writeInt(status);
                to.flush();
            }
        } catch (IOException e) {
            // The caller went away or did not speak the protocol; nobody is left to tell.
        }
    }

    private static PrintStream frames(DataOutputStream to, byte type) {
        OutputStream each = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] { (byte) b }, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                synchronized (to) {
                    to.writeByte(type);
                    to.writeInt(length);
                    to.write(bytes, offset, length);
                    to.flush();
                }
            }
        };
        return new PrintStream(new BufferedOutputStream(each, 8192), false, StandardCharsets.UTF_8);
    }
}
