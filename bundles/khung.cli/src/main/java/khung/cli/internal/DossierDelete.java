package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import khung.dossier.DossierStore;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung dossier delete}. */
@Command(name = "delete")
final class DossierDelete implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID", descriptionKey = "dossier.id")
    private String id;

    DossierDelete(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput {
        DossierStore store = session.theStore();
        DossierStore.Stored stored = store.load(id).orElseThrow(() -> Session.bad(id, "dossier.none"));
        if (stored.finalised()) {
            throw Stop.refused(List.of(Session.phrase("delete.finalised", id)));
        }
        if (!stored.file().dossier().annulled().isEmpty()) {
            throw Stop.refused(List.of(Session.phrase("delete.annulled", id)));
        }
        store.delete(id, Author.name());
        return Exit.DONE;
    }
}
