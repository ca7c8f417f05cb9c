package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.trust.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung key new}. */
@Command(name = "new")
final class KeyNew implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", descriptionKey = "key.name")
    private String name;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", descriptionKey = "key.output")
    private String output;

    KeyNew(KeySession session) {
        this.session = session.session();
    }

    @Override
    public Integer call() throws IOException, BadInput {
        SigningKey key = SigningKey.create(name, false);
        key.write(session.resolve(output), output);
        session.print(session.say("key.made", key.signer().name(), key.signer().fingerprint()));
        session.print(session.say("key.made.private", output));
        session.print(session.say("key.made.public", output + ".pub"));
        return Exit.DONE;
    }
}
