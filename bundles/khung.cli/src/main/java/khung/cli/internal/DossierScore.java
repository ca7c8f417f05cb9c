package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.dossier.Stage;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung dossier score}: as {@code khung score}, of dossiers that are kept. */
@Command(name = "score")
final class DossierScore implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "dossier.ids")
    private List<String> ids;

    @Option(names = "--stage", paramLabel = "self|appraiser", descriptionKey = "score.stage")
    private String stage;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    DossierScore(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Optional<Stage> only = Score.stage(stage);
        List<DossierInput.Read> all = new ArrayList<>();
        for (String id : ids) {
            all.add(DossierInput.of(session, KeptDossier.get(session, id)));
        }
        return new ScoreOutput(session, only).print(all, json) ? Exit.DONE : Exit.REFUSED;
    }
}
