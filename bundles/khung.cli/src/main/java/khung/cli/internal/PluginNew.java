package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import khung.plugins.build.NewPlugin;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin new}: the files around a rubric that make a plugin of a folder. */
@Command(name = "new")
final class PluginNew implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "plugin.newFolder")
    private String folder;

    @Option(names = "--id", required = true, paramLabel = "ID", descriptionKey = "plugin.newId")
    private String id;

    @Option(names = "--bloc", required = true, paramLabel = "BLOC", descriptionKey = "plugin.newBloc")
    private String bloc;

    @Option(names = "--name", required = true, paramLabel = "NAME", descriptionKey = "plugin.newName")
    private String name;

    @Option(names = "--vendor", paramLabel = "NAME", descriptionKey = "plugin.newVendor")
    private String vendor;

    PluginNew(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput {
        Session session = plugins.session();
        new NewPlugin(id, bloc, name, vendor == null ? "" : vendor).write(session.resolve(folder), folder);
        session.print(session.say("plugin.newMade", folder));
        return Exit.DONE;
    }
}
