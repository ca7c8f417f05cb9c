package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import khung.policy.Refused;
import khung.policy.Switching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code khung rubric issue}: puts a draft in force, so that dossiers by it may be finalised (R003P-01). */
@Command(name = "issue")
final class RubricIssue implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "ID[@VERSION]", descriptionKey = "issue.rubric")
    private String reference;

    @Mixin
    private OrderOptions options;

    RubricIssue(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        return new OrderRun(session, options).run(
                List.of(Switching.inForce(RubricShow.find(session, reference))), Optional.empty());
    }
}
