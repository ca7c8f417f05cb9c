package khung.cli.internal;

import java.io.IOException;
import java.util.concurrent.Callable;

import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khung plugin developer}: lets plugins in that nobody signed, or no more; both are logged. */
@Command(name = "developer")
final class PluginDeveloper implements Callable<Integer> {

    private enum Mode {
        on, off
    }

    private final PluginSession plugins;

    @Parameters(paramLabel = "on|off", descriptionKey = "plugin.developerMode")
    private Mode mode;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "order.reason")
    private String reason;

    PluginDeveloper(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        plugins.theRuntime().developerMode(mode == Mode.on, Author.name(), reason == null ? "" : Words.nfc(reason));
        plugins.session().print(plugins.session().say(mode == Mode.on ? "plugin.developerNowOn"
                : "plugin.developerNowOff"));
        return Exit.DONE;
    }
}
