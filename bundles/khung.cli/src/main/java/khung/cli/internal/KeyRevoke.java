package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.text.Problem;
import khung.trust.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung key revoke}: says what is believed no more. */
@Command(name = "revoke")
final class KeyRevoke implements Callable<Integer> {

    private final KeySession keys;

    @Parameters(paramLabel = "FINGERPRINT", descriptionKey = "key.fingerprint")
    private String fingerprint;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "key.reason")
    private String reason = "";

    KeyRevoke(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = keys.session();
        List<Problem> before = keys.theSupplements().look().refused();
        TrustedKey key = keys.theKeys().revoke(fingerprint, Author.name(), Words.nfc(reason));
        session.print(session.say("key.revoked", key.signer().name(), key.fingerprint()));
        keys.theSupplements().look().refused().stream().filter(p -> !before.contains(p))
                .forEach(p -> session.print(p.line(session.language())));
        return Exit.DONE;
    }
}
