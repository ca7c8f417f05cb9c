package khung.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerTest {
    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aCommandRunsInTheOwnerWithItsFolderArgumentsAndStreams() throws Exception {
        OwnerHandler handler = (cwd, arguments, in, o, e) -> {
            o.println(cwd + " " + arguments);
            e.print("Điểm đạt");
            return 1;
        };
        try (OwnerLock lock = OwnerLock.tryTake(home).orElseThrow(); OwnerServer server = new OwnerServer(lock, handler)) {
            assertEquals(OptionalInt.of(1), ask(Path.of("/hồ sơ"), List.of("dossier", "show", "Nguyễn Văn Ánh")));
            assertEquals("/hồ sơ [dossier, show, Nguyễn Văn Ánh]\n", text(out));
            assertEquals("Điểm đạt", text(err));
        }
    }

    @Test
    void standardInputGoesAlongOnlyWhereTheCommandReadsIt() throws Exception {
        byte[] everyByte = new byte[100_000];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        try (OwnerLock lock = OwnerLock.tryTake(home).orElseThrow();
                OwnerServer server = new OwnerServer(lock, OwnerTest::copy)) {
            OwnerClient.ask(home, home, List.of("dossier", "import", "-"), new ByteArrayInputStream(everyByte), out, err);
            assertEquals(everyByte.length, out.size());
            assertTrue(java.util.Arrays.equals(everyByte, out.toByteArray()));

            out.reset();
            OwnerClient.ask(home, home, List.of("dossier", "list"), new ByteArrayInputStream(everyByte), out, err);
            assertEquals(0, out.size());
        }
    }

    @Test
    void twoCommandsRunAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        OwnerHandler handler = (cwd, arguments, in, o, e) -> {
            try {
                both.await(20, TimeUnit.SECONDS);
                return 0;
            } catch (Exception alone) {
                return 2;
            }
        };
        try (OwnerLock lock = OwnerLock.tryTake(home).orElseThrow(); OwnerServer server = new OwnerServer(lock, handler)) {
            CompletableFuture<OptionalInt> first = CompletableFuture.supplyAsync(() -> askQuietly("dossier"));
            assertEquals(OptionalInt.of(0), askQuietly("dossier"));
            assertEquals(OptionalInt.of(0), first.get());
        }
    }

    @Test
    void withoutAnOwnerNobodyAnswers() throws Exception {
        assertEquals(OptionalInt.empty(), ask(home, List.of("dossier", "list")));
    }

    @Test
    void theFileAndSocketOfAKilledOwnerAreNobody() throws Exception {
        Path socket = home.resolve("dead.socket");
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(socket));
        }
        Files.writeString(home.resolve("owner"), socket + "\n");

        assertTrue(Files.exists(socket));
        assertEquals(OptionalInt.empty(), ask(home, List.of("dossier", "list")));
        try (OwnerLock lock = OwnerLock.tryTake(home).orElseThrow();
                OwnerServer server = new OwnerServer(lock, OwnerTest::copy)) {
            assertEquals(OptionalInt.of(0), ask(home, List.of("dossier", "list")));
        }
        assertEquals(OptionalInt.empty(), ask(home, List.of("dossier", "list")));
    }

    @Test
    void aFolderWithANameTooLongForASocketWorksToo() throws Exception {
        Path deep = Files.createDirectories(home.resolve("Sở Nội vụ ".repeat(10)));
        try (OwnerLock lock = OwnerLock.tryTake(deep).orElseThrow();
                OwnerServer server = new OwnerServer(lock, OwnerTest::copy)) {
            assertEquals(OptionalInt.of(0),
                    OwnerClient.ask(deep, home, List.of("window"), InputStream.nullInputStream(), out, err));
        }
    }

    @Test
    void theFolderHasOneOwner() throws Exception {
        try (OwnerLock lock = OwnerLock.tryTake(home).orElseThrow()) {
            assertEquals(Optional.empty(), OwnerLock.tryTake(home));
        }
        OwnerLock again = OwnerLock.tryTake(home).orElseThrow();
        assertEquals(home, again.home());
        again.close();
    }

    @Test
    void theSocketIsForThisUserOnly() throws Exception {
        try (OwnerLock lock = OwnerLock.tryTake(home).orElseThrow();
                OwnerServer server = new OwnerServer(lock, OwnerTest::copy)) {
            Path socket = Path.of(Files.readString(home.resolve("owner")).strip());
            assertFalse(Files.getPosixFilePermissions(socket).toString().contains("OTHERS"));
            assertFalse(Files.getPosixFilePermissions(socket).toString().contains("GROUP"));
        }
    }

    private OptionalInt ask(Path cwd, List<String> arguments) throws IOException {
        return OwnerClient.ask(home, cwd, arguments, InputStream.nullInputStream(), out, err);
    }

    private OptionalInt askQuietly(String... arguments) {
        try {
            return OwnerClient.ask(home, home, List.of(arguments), InputStream.nullInputStream(),
                    new ByteArrayOutputStream(), new ByteArrayOutputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int copy(Path cwd, List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            in.transferTo(out);
            return 0;
        } catch (IOException e) {
            return 2;
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
