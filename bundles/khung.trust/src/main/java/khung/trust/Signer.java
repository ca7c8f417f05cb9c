package khung.trust;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

import khung.text.BadInput;
import khung.trust.files.KeyText;
import khung.trust.files.Refusal;

/**
 * Whoever signs, as others know them: a name and the public half of their key. It travels as a small text file,
 * {@code NAME.pub}. The name is only what the maker of the key wrote; an administrator who trusts the key vouches
 * for it.
 *
 * @param name one line, NFC
 * @param key an Ed25519 key
 * @param developer whether the key belongs to somebody's checkout of the sources and not to an office
 */
public record Signer(String name, PublicKey key, boolean developer) {

    /** More than a key file ever needs. */
    public static final int MOST_BYTES = 8192;

    static final String ALGORITHM = "Ed25519";
    static final String BLOCK = "PUBLIC KEY";

    private static final String NAME = "name";
    private static final String DEVELOPER = "developer";
    private static final int LONGEST_NAME = 100;

    /** What the key is known by: the SHA-256 of the public key in its X.509 form. */
    public String fingerprint() {
        return Sha256.of(key.getEncoded());
    }

    /** The content of the file. */
    public String text() {
        return new KeyText(fields(), Map.of(BLOCK, key.getEncoded())).write();
    }

    /**
     * Reads a public key file.
     *
     * @param file the file's name for messages
     * @throws BadInput when it is something else, a private key among that
     */
    public static Signer read(String file, byte[] bytes) throws BadInput {
        KeyText text = KeyText.read(file, bytes, MOST_BYTES);
        if (text.blocks().containsKey(SigningKey.BLOCK)) {
            throw Refusal.of(Signer.class, file, "privateKey");
        }
        return of(file, text);
    }

    /**
     * Whoever signs with a key, told from either half of it.
     *
     * @param file the file's name for messages
     */
    public static Signer ofEither(String file, byte[] bytes) throws BadInput {
        return of(file, KeyText.read(file, bytes, MOST_BYTES));
    }

    /** The name as it is kept: composed, without blanks around it; empty when it cannot be one. */
    static Optional<String> name(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
        boolean oneLine = name.codePoints().noneMatch(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR || Character.getType(c) == Character.FORMAT);
        return Optional.of(name).filter(n -> oneLine && !n.isEmpty()
                && n.codePointCount(0, n.length()) <= LONGEST_NAME);
    }

    Map<String, String> fields() {
        return developer ? Map.of(NAME, name, DEVELOPER, "yes") : Map.of(NAME, name);
    }

    static Signer of(String file, KeyText text) throws BadInput {
        byte[] block = text.blocks().get(BLOCK);
        Optional<String> name = name(text.fields().getOrDefault(NAME, ""));
        if (block == null || name.isEmpty()) {
            throw Refusal.of(Signer.class, file, "notKey");
        }
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block));
            return new Signer(name.get(), key, "yes".equals(text.fields().get(DEVELOPER)));
        } catch (GeneralSecurityException e) {
            throw Refusal.of(Signer.class, file, "notKey");
        }
    }
}
