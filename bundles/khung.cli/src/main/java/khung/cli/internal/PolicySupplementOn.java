package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import khung.policy.Refused;
import picocli.CommandLine.Command;

/** {@code khung supplement on}. */
@Command(name = "on")
final class PolicySupplementOn extends PolicySupplement implements Callable<Integer> {

    PolicySupplementOn(Session session) {
        super(session, true);
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        return run();
    }
}
