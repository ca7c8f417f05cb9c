package khung.cli.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.trust.Signer;
import khung.trust.TrustedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung key show}: whose key a file holds, and what it is to this user's folder. */
@Command(name = "show")
final class KeyShow implements Callable<Integer> {

    private final KeySession keys;

    @Parameters(paramLabel = "FILE", descriptionKey = "key.either")
    private String file;

    KeyShow(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = keys.session();
        Signer signer = Signer.ofEither(file, keys.bytes(file, Signer.MOST_BYTES));
        Optional<TrustedKey> known = keys.theKeys().find(signer.fingerprint());
        session.print(session.say("key.shown", signer.name(), signer.fingerprint()));
        if (signer.developer()) {
            session.print(session.say("key.developer"));
        }
        session.print(known.isEmpty() ? session.say("key.unknown") : KeyList.standing(session, known.get()));
        return Exit.DONE;
    }
}
