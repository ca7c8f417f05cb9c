package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung rubric}. */
@Command(name = "rubric", synopsisSubcommandLabel = "list|show|lint|diff|use|switch|issue|questions|resolve|import|new")
final class RubricGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private RubricGroup() {
    }

    static CommandLine commands(Session session) {
        return new CommandLine(new RubricGroup()).addSubcommand("list", new RubricList(session))
                .addSubcommand("show", new RubricShow(session)).addSubcommand("lint", new RubricLint(session))
                .addSubcommand("diff", new RubricDifference(session)).addSubcommand("use", new RubricUse(session))
                .addSubcommand("switch", new RubricSwitch(session)).addSubcommand("issue", new RubricIssue(session))
                .addSubcommand("questions", new RubricQuestions(session))
                .addSubcommand("resolve", new RubricResolve(session))
                .addSubcommand("import", new RubricImport(session)).addSubcommand("new", new RubricNew(session));
    }

    @Override
    public Integer call() throws Stop {
        throw noSubcommand(spec);
    }

    static Stop noSubcommand(CommandSpec spec) {
        return Stop.badInput(Session.phrase("usage.subcommand", spec.qualifiedName(" "),
                String.join(", ", spec.subcommands().keySet())));
    }
}
