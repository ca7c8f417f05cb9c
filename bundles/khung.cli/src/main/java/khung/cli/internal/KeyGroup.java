package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung key}. */
@Command(name = "key", synopsisSubcommandLabel = "new|show|trust|list|revoke")
final class KeyGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private KeyGroup() {
    }

    static CommandLine commands(KeySession session) {
        return new CommandLine(new KeyGroup()).addSubcommand("new", new KeyNew(session))
                .addSubcommand("show", new KeyShow(session)).addSubcommand("trust", new KeyTrust(session))
                .addSubcommand("list", new KeyList(session)).addSubcommand("revoke", new KeyRevoke(session));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
