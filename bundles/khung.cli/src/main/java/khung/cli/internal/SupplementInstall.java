package khung.cli.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.trust.SignatureFile;
import khung.trust.supplements.InstalledSupplements.Installation;
import khung.trust.supplements.SupplementFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung supplement install}. */
@Command(name = "install")
final class SupplementInstall implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final KeySession keys;

    @Parameters(paramLabel = "FILE", descriptionKey = "supplement.signedFile")
    private String file;

    SupplementInstall(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = keys.session();
        byte[] content = file(keys, file);
        String beside = file + SignatureFile.ENDING;
        Optional<byte[]> signature = InputFile.of(session, beside).isEmpty() ? Optional.empty()
                : Optional.of(keys.bytes(beside, SignatureFile.MOST_BYTES));
        Installation made = keys.theSupplements().install(file, content, signature, Author.name());
        String reference = made.installed().supplement().reference();
        if (!made.changed()) {
            session.print(session.say("supplement.already", reference));
            return Exit.DONE;
        }
        SupplementView view = new SupplementView(made.installed().supplement(),
                Optional.of(made.installed().verification()), Optional.of(made.laying()), made.laying().errors());
        session.print(session.say("supplement.installed", reference, view.origin()));
        session.print(session.say(view.effect()));
        session.print(session.say("supplement.off"));
        return Exit.DONE;
    }

    /** The bytes of a file that has another beside it. */
    static byte[] file(KeySession keys, String name) throws BadInput, IOException {
        if (name.equals(STANDARD_INPUT)) {
            throw Session.bad(name, "supplement.needsFile");
        }
        return keys.bytes(name, SupplementFile.MOST_BYTES);
    }
}
