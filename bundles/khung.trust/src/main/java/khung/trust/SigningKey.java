package khung.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import khung.text.BadInput;
import khung.text.Phrase;
import khung.trust.files.KeyText;
import khung.trust.files.OwnerOnly;
import khung.trust.files.Refusal;
import khung.trust.files.SmallFile;

/**
 * A key somebody signs with. Its file can be read by nobody but its owner and is never made inside a checkout, where
 * it would sooner or later be published.
 */
public final class SigningKey {

    static final String BLOCK = "PRIVATE KEY";

    private static final String BUILT = "target";
    private static final String PUBLIC_ENDING = ".pub";

    private final Signer signer;
    private final PrivateKey key;

    private SigningKey(Signer signer, PrivateKey key) {
        this.signer = signer;
        this.key = key;
    }

    /**
     * Makes a new key.
     *
     * @param name who will sign with it
     * @param developer whether it belongs to a checkout of the sources
     * @throws BadInput when the name is empty, too long or not one line
     */
    public static SigningKey create(String name, boolean developer) throws BadInput {
        String kept = Signer.name(name).orElseThrow(() -> Refusal.of(Signer.class, name, "name"));
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Signer.ALGORITHM).generateKeyPair();
            return new SigningKey(new Signer(kept, pair.getPublic(), developer), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a key from its file.
     *
     * @param named the file's name for messages
     * @throws BadInput when it is no such key, or others can read it
     */
    public static SigningKey read(Path file, String named) throws BadInput, IOException {
        byte[] bytes = SmallFile.read(file, Signer.MOST_BYTES)
                .orElseThrow(() -> Refusal.of(Signer.class, named, "noFile"));
        KeyText text = KeyText.read(named, bytes, Signer.MOST_BYTES);
        byte[] block = text.blocks().get(BLOCK);
        if (block == null) {
            throw Refusal.of(Signer.class, named, "notPrivate");
        }
        if (!OwnerOnly.holds(file)) {
            throw Refusal.of(Signer.class, named, "open");
        }
        Signer signer = Signer.of(named, text);
        try {
            PrivateKey key = KeyFactory.getInstance(Signer.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(block));
            SigningKey read = new SigningKey(signer, key);
            SignatureFile probe = read.sign("probe", "probe", Sha256.of(new byte[0]), LocalDate.EPOCH);
            if (!probe.isBy(signer)) {
                throw Refusal.of(Signer.class, named, "notKey");
            }
            return read;
        } catch (GeneralSecurityException e) {
            throw Refusal.of(Signer.class, named, "notKey");
        }
    }

    /**
     * Writes the key into a new file, and its public half beside it under the same name with {@code .pub}. Both are
     * there afterwards or neither is.
     *
     * @param named the file's name for messages
     * @throws BadInput when one of the files exists, the folder does not, or it lies in a checkout; a developer's key
     *             may lie among what a build makes
     */
    public void write(Path file, String named) throws BadInput, IOException {
        Path open = publicFile(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.of(Signer.class, named, "noFolder");
        }
        if (Files.exists(file) || Files.exists(open)) {
            throw Refusal.of(Signer.class, named, "exists");
        }
        if (inCheckout(folder.toRealPath()) && !(signer.developer() && built(folder.toRealPath()))) {
            throw Refusal.of(Signer.class, named, "checkout");
        }
        String remark = Phrase.of(Signer.class, "remark").in(Locale.forLanguageTag("vi"));
        OwnerOnly.write(file, "# " + remark + "\n" + new KeyText(signer.fields(),
                Map.of(BLOCK, key.getEncoded(), Signer.BLOCK, signer.key().getEncoded())).write());
        boolean done = false;
        try {
            if (!OwnerOnly.holds(file)) {
                throw Refusal.of(Signer.class, named, "notHidden");
            }
            Files.writeString(open, signer.text());
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(open);
                Files.deleteIfExists(file);
            }
        }
    }

    /** Where the public half of a key lies. */
    public static Path publicFile(Path file) {
        return file.resolveSibling(file.getFileName() + PUBLIC_ENDING);
    }

    /** Whoever signs with it. */
    public Signer signer() {
        return signer;
    }

    /**
     * Signs.
     *
     * @param kind what sort of thing is signed, so that a signature is good for that sort only
     * @param name what it is called, without line breaks
     * @param sha256 of its bytes
     * @param date the day
     */
    public SignatureFile sign(String kind, String name, String sha256, LocalDate date) {
        SignatureFile unsigned = new SignatureFile(kind, name, sha256, signer.name(), signer.fingerprint(), date, "");
        try {
            Signature algorithm = Signature.getInstance(Signer.ALGORITHM);
            algorithm.initSign(key);
            algorithm.update(unsigned.statement());
            return unsigned.with(Base64.getEncoder().encodeToString(algorithm.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a build makes is not published with the sources. */
    private static boolean built(Path folder) {
        for (Path f = folder; f != null; f = f.getParent()) {
            if (f.getFileName() != null && f.getFileName().toString().equals(BUILT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inCheckout(Path folder) {
        for (Path f = folder; f != null; f = f.getParent()) {
            if (Files.exists(f.resolve(".git")) || Files.exists(f.resolve(".hg")) || Files.exists(f.resolve(".svn"))) {
                return true;
            }
        }
        return false;
    }
}
