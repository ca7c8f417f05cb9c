package khung.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import khung.text.BadInput;

/**
 * A file named on the command line, or standard input for {@code -}.
 *
 * @param name as the person gave it
 */
record InputFile(Session session, String name, Optional<Path> path) {

    private static final String STANDARD_INPUT = "-";

    /** The file; empty when there is none of that name. */
    static Optional<InputFile> of(Session session, String name) throws BadInput {
        if (name.equals(STANDARD_INPUT)) {
            return Optional.of(new InputFile(session, name, Optional.empty()));
        }
        Path path = session.resolve(name);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (Files.isDirectory(path)) {
            throw Session.bad(name, "file.folder");
        }
        return Optional.of(new InputFile(session, name, Optional.of(path)));
    }

    byte[] bytes() throws BadInput {
        try {
            return path.isPresent() ? Files.readAllBytes(path.get()) : session.in().readAllBytes();
        } catch (AccessDeniedException e) {
            throw Session.bad(name, "file.denied");
        } catch (IOException e) {
            throw Session.bad(name, "file.unreadable", String.valueOf(e.getMessage()));
        }
    }
}
