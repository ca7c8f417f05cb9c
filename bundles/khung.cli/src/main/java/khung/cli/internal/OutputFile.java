package khung.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import khung.text.BadInput;

/** A file to be written: whole, or not at all. */
record OutputFile(Session session, String name) {

    private static final String STANDARD_OUTPUT = "-";

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes beside the target and moves into place; standard output is written to directly. */
    void write(Content content) throws BadInput, IOException {
        if (name.equals(STANDARD_OUTPUT)) {
            content.writeTo(session.out());
            return;
        }
        Path target = session.resolve(name).toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw Session.bad(name, "file.noFolder");
        }
        Path beside = create(folder);
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.writeTo(out);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Path create(Path folder) throws BadInput {
        try {
            return Files.createTempFile(folder, ".khung", ".tmp");
        } catch (IOException e) {
            throw Session.bad(name, "file.notWritable");
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
