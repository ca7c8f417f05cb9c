package khung.trust;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import khung.text.BadInput;
import khung.text.Phrase;
import khung.text.Place;
import khung.text.Problem;

/**
 * What became of looking at a signature.
 *
 * @param verdict signed, or the first check that did not hold
 * @param signature what the signature file says; empty when there is none that can be read
 * @param key the key it names, where it is on the list
 * @param asked the kind it was held against; where the name differs, that name
 */
public record Verification(Verdict verdict, Optional<SignatureFile> signature, Optional<TrustedKey> key,
        String asked) {

    private static final int SHORT = 16;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** The outcomes, in the order in which they are looked for; the last is the good one. */
    public enum Verdict {
        /** There is no signature. */
        NO_SIGNATURE,
        /** The signature file cannot be read. */
        NOT_A_SIGNATURE,
        /** It signs another sort of thing. */
        WRONG_KIND,
        /** The key is not on the list. */
        UNKNOWN_KEY,
        /** The key was trusted once and is no more. */
        REVOKED_KEY,
        /** What the signature file says is not what was signed. */
        ALTERED_SIGNATURE,
        /** The file is not the one signed. */
        ALTERED_FILE,
        /** It was signed under another name. */
        OTHER_NAME,
        /** Signed by a trusted key, and unaltered. */
        SIGNED
    }

    /**
     * Looks at a signature; every check must hold.
     *
     * @param kind what sort of thing is signed
     * @param sha256 of its bytes
     * @param signature the content of its signature file; empty when there is none
     * @param keys the keys known, revoked ones among them
     */
    public static Verification of(String kind, String sha256, Optional<byte[]> signature, List<TrustedKey> keys) {
        if (signature.isEmpty()) {
            return new Verification(Verdict.NO_SIGNATURE, Optional.empty(), Optional.empty(), "");
        }
        SignatureFile file;
        try {
            file = SignatureFile.read("", signature.get());
        } catch (BadInput e) {
            return new Verification(Verdict.NOT_A_SIGNATURE, Optional.empty(), Optional.empty(), "");
        }
        Optional<TrustedKey> key = keys.stream().filter(k -> k.fingerprint().equals(file.key())).findFirst();
        return new Verification(verdict(file, kind, sha256, key), Optional.of(file), key, kind);
    }

    private static Verdict verdict(SignatureFile file, String kind, String sha256, Optional<TrustedKey> key) {
        if (!file.kind().equals(kind)) {
            return Verdict.WRONG_KIND;
        }
        if (key.isEmpty()) {
            return Verdict.UNKNOWN_KEY;
        }
        if (key.get().revoked().isPresent()) {
            return Verdict.REVOKED_KEY;
        }
        if (!file.isBy(key.get().signer())) {
            return Verdict.ALTERED_SIGNATURE;
        }
        return file.sha256().equals(sha256) ? Verdict.SIGNED : Verdict.ALTERED_FILE;
    }

    /** Whether it may be believed. */
    public boolean signed() {
        return verdict == Verdict.SIGNED;
    }

    /** The same, held against the name of what was signed too. */
    public Verification named(String name) {
        return !signed() || signature.orElseThrow().name().equals(name) ? this
                : new Verification(Verdict.OTHER_NAME, signature, key, name);
    }

    /** Who signed and when, or why it is not believed; half a sentence without a full stop when signed. */
    public Phrase says() {
        return switch (verdict) {
            case NO_SIGNATURE, NOT_A_SIGNATURE, ALTERED_SIGNATURE -> phrase(verdict.name());
            case WRONG_KIND -> phrase(verdict.name(), file().kind(), asked);
            case UNKNOWN_KEY -> phrase(verdict.name(), file().signer(), file().key());
            case REVOKED_KEY -> phrase(verdict.name(), key.orElseThrow().signer().name(), shortened(file().key()),
                    key.orElseThrow().revoked().map(r -> DAY.format(r.at().atZone(ZoneOffset.UTC))).orElse(""));
            case ALTERED_FILE -> phrase(verdict.name(), file().name());
            case OTHER_NAME -> phrase(verdict.name(), file().name(), asked);
            case SIGNED -> phrase(key.orElseThrow().signer().developer() ? "SIGNED.developer" : "SIGNED",
                    key.orElseThrow().signer().name(), shortened(file().key()), DAY.format(file().date()));
        };
    }

    /** Why it is refused and what to do, in one line; not for what is signed. */
    public Problem problem(String file) {
        return new Problem(Place.of(file), "", says(), phrase(verdict.name() + ".remedy"));
    }

    /** The first digits of a fingerprint, enough to tell keys apart by eye. */
    public static String shortened(String fingerprint) {
        return fingerprint.substring(0, Math.min(SHORT, fingerprint.length()));
    }

    private SignatureFile file() {
        return signature.orElseThrow();
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(Verification.class, key, arguments);
    }
}
