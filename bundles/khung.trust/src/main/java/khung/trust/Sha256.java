package khung.trust;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hex digits. */
public final class Sha256 {

    private static final int PIECE = 1 << 16;

    private Sha256() {
    }

    /** The digest of some bytes. */
    public static String of(byte[] bytes) {
        return hex(algorithm().digest(bytes));
    }

    /** The digest of everything a stream still holds; a file of any size, held in pieces. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = algorithm();
        byte[] piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            digest.update(piece, 0, read);
        }
        return hex(digest.digest());
    }

    static boolean isOne(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
