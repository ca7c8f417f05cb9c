package khung.trust;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import khung.text.BadInput;
import khung.text.Problem;

/**
 * The keys the administrator of this user's folder trusts. Read anew from the disk at every call; any thread. What
 * changes the list asks for the right to the user's folder and is refused without it.
 */
@ProviderType
public interface TrustedKeys {

    /** All keys, revoked ones too, ordered by name. */
    List<TrustedKey> list() throws IOException;

    /** What is wrong with the files of the list; what is named here is not trusted. */
    List<Problem> problems() throws IOException;

    /** The key with this fingerprint, revoked or not. */
    Optional<TrustedKey> find(String fingerprint) throws IOException;

    /**
     * Whether something is signed by a trusted key.
     *
     * @param kind what sort of thing it is
     * @param sha256 of its bytes
     * @param signature the content of its {@code .sig} file; empty when there is none
     * @return never signed unless every single check held; ask {@link Verification#named} too once its name is known
     */
    Verification verify(String kind, String sha256, Optional<byte[]> signature) throws IOException;

    /**
     * Trusts a key from now on.
     *
     * @param by the administrator's account
     * @return the entry; the one there was when the key is trusted already
     * @throws BadInput when it was revoked before, or this process may not change the folder
     */
    TrustedKey trust(Signer signer, String by) throws BadInput, IOException;

    /**
     * Trusts a key no more. That cannot be taken back; a new key can be trusted.
     *
     * @param fingerprint whole, or so many of its first digits (at least 8) that only one key has them
     * @param reason why; may be empty
     * @return the entry; the one there was when it is revoked already
     * @throws BadInput when no or more than one key is meant, or this process may not change the folder
     */
    TrustedKey revoke(String fingerprint, String by, String reason) throws BadInput, IOException;

    /** Calls the listener, on the thread that caused it, after a key was trusted or revoked here. */
    AutoCloseable onChange(Runnable listener);
}
