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

/** {@code khung annul}: results annulled and given again, and what has to be looked at again because of it. */
@Command(name = "annul")
final class AnnulRun implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "annul.file")
    private List<String> files;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    AnnulRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<AnnulResult> results = new ArrayList<>();
        for (String file : files) {
            for (AnnulCase one : AnnulCase.read(session, file)) {
                results.add(new AnnulResult(one, one.regrading(standing),
                        new Grounds(session, one.guidance(), standing)));
            }
        }
        return Reported.tell(session, json, results);
    }
}
