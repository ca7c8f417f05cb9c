package khung.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one file of an embedded H2 database.
 *
 * @param folder the user's folder, absolute
 * @param name the file's name without its ending
 */
record H2File(Path folder, String name) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-][\\p{L}\\p{M}\\p{N}._-]*");
    private static final Set<PosixFilePermission> OWNER_ONLY = Set.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE);

    /** The file as H2 names it. */
    Path path() {
        return folder.resolve(name + ".mv.db");
    }

    /**
     * H2 acknowledges a commit up to half a second before it writes it, unless WRITE_DELAY is 0. Where it may
     * write over space it freed, a killed process loses acknowledged commits: what it finds at the next start
     * is not always the last it wrote. Its trace file would repeat personal data in clear text, outside the
     * database.
     */
    String url() throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IOException(Messages.text("badName", name));
        }
        // What follows a semicolon is a setting, and settings can run code.
        if (folder.toString().indexOf(';') >= 0) {
            throw new IOException(Messages.text("badFolder", folder));
        }
        return "jdbc:h2:async:" + folder.resolve(name) + ";WRITE_DELAY=0;REUSE_SPACE=FALSE"
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** Makes the file before H2 does, so that at no moment anybody else may read it. */
    void ensurePrivate() throws IOException {
        try {
            Files.createFile(path());
        } catch (FileAlreadyExistsException e) {
            // The usual case: only its mode is looked after.
        }
        PosixFileAttributeView mode = Files.getFileAttributeView(path(), PosixFileAttributeView.class);
        if (mode != null) {
            mode.setPermissions(OWNER_ONLY);
        }
    }
}
