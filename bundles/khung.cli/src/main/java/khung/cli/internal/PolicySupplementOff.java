package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import khung.policy.Refused;
import picocli.CommandLine.Command;

/** {@code khung supplement off}. */
@Command(name = "off")
final class PolicySupplementOff extends PolicySupplement implements Callable<Integer> {

    PolicySupplementOff(Session session) {
        super(session, false);
    }

    @Override
    public Integer call() throws IOException, Stop, Refused {
        return run();
    }
}
