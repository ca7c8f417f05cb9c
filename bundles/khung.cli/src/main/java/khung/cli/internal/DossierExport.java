package khung.cli.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.dossier.Case;
import khung.dossier.DossierFile;
import khung.dossier.DossierStore;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung dossier export}. */
@Command(name = "export")
final class DossierExport implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "export.ids")
    private List<String> ids = new ArrayList<>();

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE", descriptionKey = "output")
    private String output;

    DossierExport(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, BadInput {
        DossierStore store = session.theStore();
        if (ids.isEmpty()) {
            store.list().forEach(s -> ids.add(s.id()));
        }
        if (ids.isEmpty()) {
            throw Stop.badInput(Session.phrase("export.nothing"));
        }
        List<Case> all = new ArrayList<>();
        for (String id : ids) {
            Optional<DossierStore.Stored> stored = store.load(id);
            all.add(stored.orElseThrow(() -> Session.bad(id, "dossier.none")).file());
        }
        byte[] text = DossierFile.text(all).getBytes(StandardCharsets.UTF_8);
        new OutputFile(session, output).write(out -> out.write(text));
        return Exit.DONE;
    }
}
