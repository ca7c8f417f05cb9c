package khung.cli.internal;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code khung plugin}. */
@Command(name = "plugin", synopsisSubcommandLabel = "list|install|update|remove|verify|new|build|sign|developer")
final class PluginGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private PluginGroup() {
    }

    static CommandLine commands(PluginSession session) {
        return new CommandLine(new PluginGroup()).addSubcommand("list", new PluginList(session))
                .addSubcommand("install", new PluginInstall(session))
                .addSubcommand("update", new PluginUpdate(session))
                .addSubcommand("remove", new PluginRemove(session))
                .addSubcommand("verify", new PluginVerify(session))
                .addSubcommand("new", new PluginNew(session)).addSubcommand("build", new PluginBuild(session)).addSubcommand("sign", new PluginSign(session))
                .addSubcommand("developer", new PluginDeveloper(session));
    }

    @Override
    public Integer call() throws Stop {
        throw RubricGroup.noSubcommand(spec);
    }
}
