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

/** {@code khung eligibility}: who is graded in a period, who is not and why. */
@Command(name = "eligibility")
final class EligibilityRun implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "eligibility.file")
    private List<String> files;

    @Option(names = "--rulings", paramLabel = "FILE", descriptionKey = "quota.rulings")
    private String rulings;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    EligibilityRun(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Rulings standing = RulingChoices.standing(session, rulings);
        List<EligibilityResult> results = new ArrayList<>();
        for (String file : files) {
            for (EligibilityCase one : EligibilityCase.read(session, file)) {
                results.add(EligibilityResult.of(file, one, new Grounds(session, one.guidance(), standing)));
            }
        }
        return Reported.tell(session, json, results);
    }
}
