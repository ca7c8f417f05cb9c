package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.trust.Signer;
import khung.trust.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung key trust}. */
@Command(name = "trust")
final class KeyTrust implements Callable<Integer> {

    private final KeySession keys;

    @Parameters(paramLabel = "FILE.pub", descriptionKey = "key.public")
    private String file;

    KeyTrust(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = keys.session();
        Signer signer = Signer.read(file, keys.bytes(file, Signer.MOST_BYTES));
        TrustedKey trusted = keys.theKeys().trust(signer, Author.name());
        session.print(session.say("key.trusted", trusted.signer().name(), trusted.fingerprint()));
        return Exit.DONE;
    }
}
