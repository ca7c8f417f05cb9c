package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung rule}. */
@Command(name = "rule", synopsisSubcommandLabel = "list|show")
final class RuleGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private RuleGroup() {
    }

    static CommandLine commands(Session session) {
        return new CommandLine(new RuleGroup()).addSubcommand("list", new RuleList(session))
                .addSubcommand("show", new RuleShow(session));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
