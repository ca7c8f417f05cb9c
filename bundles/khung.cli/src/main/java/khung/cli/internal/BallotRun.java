package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung ballot}: secret votes on grades counted, and the papers for them printed. */
@Command(name = "ballot")
final class BallotRun implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "ballot.file")
    private List<String> files;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--print", paramLabel = "FOLDER", descriptionKey = "ballot.print")
    private String folder;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    BallotRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<BallotCase> cases = new ArrayList<>();
        for (String file : files) {
            cases.addAll(BallotCase.read(session, file));
        }
        List<BallotResult> results = new ArrayList<>();
        for (BallotCase one : cases) {
            Grounds grounds = new Grounds(session, one.guidance(), standing);
            results.add(BallotResult.of(one, cases, grounds));
        }
        if (folder != null) {
            BallotPapers papers = BallotPapers.into(session, folder, results);
            papers.write();
        }
        return Reported.tell(session, json, results);
    }
}
