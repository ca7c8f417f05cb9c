package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import khung.plugins.Plugin;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin update}: of a folder, only what is installed is updated. */
@Command(name = "update")
final class PluginUpdate implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "plugin.newer")
    private List<String> names;

    @Option(names = "--steps", descriptionKey = "plugin.steps")
    private boolean steps;

    PluginUpdate(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Set<String> installed = plugins.theRuntime().list().stream().map(Plugin::id).collect(Collectors.toSet());
        for (PluginSource.File file : PluginSource.files(plugins, names)) {
            if (file.id().isPresent() && !installed.contains(file.id().get())) {
                continue;
            }
            PluginText.print(plugins.session(), plugins.theRuntime().update(file.path(), file.named(),
                    Author.name(), PluginText.progress(plugins.session(), steps)), "plugin.updated");
        }
        return Exit.DONE;
    }
}
