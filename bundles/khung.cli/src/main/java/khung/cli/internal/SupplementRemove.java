package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import khung.text.Phrase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung supplement remove}: refused while somebody leans on it. */
@Command(name = "remove")
final class SupplementRemove implements Callable<Integer> {

    private final KeySession keys;

    @Parameters(paramLabel = "ID@VERSION", descriptionKey = "supplement.reference")
    private String reference;

    SupplementRemove(KeySession session) {
        this.keys = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        List<Phrase> uses = keys.theSupplements().uses(reference);
        if (!uses.isEmpty()) {
            throw Stop.refused(uses);
        }
        keys.theSupplements().remove(reference, Author.name());
        keys.session().print(keys.session().say("supplement.removed", reference));
        return Exit.DONE;
    }
}
