package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung ruling}. */
@Command(name = "ruling", synopsisSubcommandLabel = "list|show|set")
final class RulingGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private RulingGroup() {
    }

    static CommandLine commands(Session session) {
        return new CommandLine(new RulingGroup()).addSubcommand("list", new RulingList(session))
                .addSubcommand("show", new RulingShow(session)).addSubcommand("set", new RulingSet(session));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
