package khung.trust.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files that nobody but their owner may read. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {
    }

    /** Makes a new file; it is closed to others before anything stands in it. */
    public static void write(Path file, String text) throws IOException {
        if (posix(file.toAbsolutePath().getParent()) != null) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
            close(file);
        }
        Files.writeString(file, text, StandardOpenOption.WRITE);
    }

    /** Whether nobody else may read it, as far as the file system says. */
    public static boolean holds(Path file) throws IOException {
        PosixFileAttributeView posix = posix(file);
        if (posix != null) {
            return OWNER.containsAll(posix.readAttributes().permissions());
        }
        AclFileAttributeView acl = acl(file);
        if (acl == null) {
            return true;
        }
        UserPrincipal owner = acl.getOwner();
        return acl.getAcl().stream().allMatch(e -> e.type() != AclEntryType.ALLOW || e.principal().equals(owner));
    }

    private static void close(Path file) throws IOException {
        AclFileAttributeView acl = acl(file);
        if (acl != null) {
            acl.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
        }
    }

    private static PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    private static AclFileAttributeView acl(Path file) {
        return Files.getFileAttributeView(file, AclFileAttributeView.class);
    }
}
