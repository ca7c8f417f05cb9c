package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.dossier.Stage;
import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung score}. */
@Command(name = "score")
final class Score implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "score.files")
    private List<String> files;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "score.rulings")
    private String rulings;

    @Option(names = "--supplement", arity = "1", paramLabel = "ID[@VERSION]", descriptionKey = "score.supplements")
    private List<String> supplements = List.of();

    @Option(names = "--stage", paramLabel = "self|appraiser", descriptionKey = "score.stage")
    private String stage;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    Score(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Optional<Stage> only = stage(stage);
        Rulings standing = RulingChoices.standing(session, rulings);
        ChosenSupplements chosen = new ChosenSupplements(session, supplements);
        List<DossierInput.Read> read = new DossierInput(session, standing, chosen).read(files);
        chosen.checkUsed();
        return new ScoreOutput(session, only).print(read, json) ? Exit.DONE : Exit.REFUSED;
    }

    static Optional<Stage> stage(String word) throws Stop {
        if (word == null) {
            return Optional.empty();
        }
        for (Stage stage : Stage.values()) {
            if (stage.word().equals(word)) {
                return Optional.of(stage);
            }
        }
        throw Stop.badInput(Session.phrase("score.noStage", word));
    }
}
