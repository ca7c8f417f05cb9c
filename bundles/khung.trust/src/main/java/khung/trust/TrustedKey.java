package khung.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * A key an administrator trusts, or once trusted.
 *
 * @param signer whoever signs with it
 * @param addedBy the administrator's account
 * @param added when
 * @param revoked set when it is trusted no more
 */
public record TrustedKey(Signer signer, String addedBy, Instant added, Optional<Revocation> revoked) {

    /** What the key is known by. */
    public String fingerprint() {
        return signer.fingerprint();
    }

    /**
     * The end of trust. Nothing signed with the key counts any more, whenever it says it was signed.
     *
     * @param by the administrator's account
     * @param at when
     * @param reason why; the empty text when none was given
     */
    public record Revocation(String by, Instant at, String reason) {
    }
}
