package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin install}. */
@Command(name = "install")
final class PluginInstall implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "FILE|FOLDER|ID", arity = "1..*", descriptionKey = "plugin.what")
    private List<String> names;

    @Option(names = "--steps", descriptionKey = "plugin.steps")
    private boolean steps;

    PluginInstall(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        for (PluginSource.File file : PluginSource.files(plugins, names)) {
            PluginText.print(plugins.session(), plugins.theRuntime().install(file.path(), file.named(),
                    Author.name(), PluginText.progress(plugins.session(), steps)), "plugin.installed");
        }
        return Exit.DONE;
    }
}
