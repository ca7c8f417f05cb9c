package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung supplement}. */
@Command(name = "supplement", synopsisSubcommandLabel = "list|show|check|sign|install|remove|on|off")
final class SupplementGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private SupplementGroup() {
    }

    static CommandLine commands(KeySession session) {
        return new CommandLine(new SupplementGroup()).addSubcommand("list", new SupplementList(session))
                .addSubcommand("show", new SupplementShow(session))
                .addSubcommand("check", new SupplementCheck(session))
                .addSubcommand("sign", new SupplementSign(session))
                .addSubcommand("install", new SupplementInstall(session))
                .addSubcommand("remove", new SupplementRemove(session))
                .addSubcommand("on", new PolicySupplementOn(session.session()))
                .addSubcommand("off", new PolicySupplementOff(session.session()));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
