package khung.cli.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import khung.awards.Awards;
import khung.rubric.Rulings;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung awards}: who may be considered for which award, how many, and who is nominated upward. */
@Command(name = "awards")
final class AwardsRun implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "awards.file")
    private List<String> files;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    AwardsRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<AwardResult> results = new ArrayList<>();
        for (String file : files) {
            for (AwardInput input : AwardInput.read(session, file)) {
                Awards awards = Awards.of(input.rules(), input.of(), standing);
                results.add(new AwardResult(file, awards, input.guidance().decimals(),
                        new Grounds(session, input.guidance(), standing)));
            }
        }
        return Reported.tell(session, json, results);
    }
}
