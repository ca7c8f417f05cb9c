package khung.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import khung.text.BadInput;

/** A text file that is not there yet. One that is there is never written over. */
record NewFile(Session session, String name) {

    private static final String STANDARD_OUTPUT = "-";

    /** Refuses a file that cannot be made, before anything else is done. */
    void check() throws BadInput {
        if (isStandardOutput()) {
            return;
        }
        Path folder = path().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Session.bad(name, "file.noFolder");
        }
        if (Files.exists(path())) {
            throw Session.bad(name, "file.there");
        }
        if (!Files.isWritable(folder)) {
            throw Session.bad(name, "file.notWritable");
        }
    }

    /** Writes the file whole; standard output is written to directly. */
    void write(String text) throws BadInput, IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (isStandardOutput()) {
            session.out().write(bytes);
            return;
        }
        check();
        boolean whole = false;
        try {
            Files.write(path(), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            whole = true;
        } catch (FileAlreadyExistsException e) {
            whole = true;
            throw Session.bad(name, "file.there");
        } finally {
            if (!whole) {
                Files.deleteIfExists(path());
            }
        }
    }

    boolean isStandardOutput() {
        return name.equals(STANDARD_OUTPUT);
    }

    /** Where it is to lie. */
    Path path() throws BadInput {
        return session.resolve(name).toAbsolutePath();
    }
}
