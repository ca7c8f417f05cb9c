package khung.main;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import khung.cli.CommandLine;
import khung.owner.CommandKind;
import khung.plugins.PluginRuntime;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the launcher calls on the main thread: the command at hand, or the window.
 *
 * <p>A bundle of its own, so that runs which bring their own main thread, such as tests, can leave it out.
 */
@Component(property = "main.thread:Boolean=true")
public final class Start implements Callable<Integer> {
    private final BundleContext context;
    private final List<String> arguments;
    private final CommandLine commandLine;

    /**
     * @param context registers the right to the user's folder and finds the window
     * @param launcher the service of the launcher; only its properties matter
     * @param commandLine runs everything but the window
     * @param plugins have started once it is there, so that nothing runs before them
     */
    @Activate
    public Start(BundleContext context,
            @Reference(service = Object.class, target = "(launcher.arguments=*)") Map<String, Object> launcher,
            @Reference CommandLine commandLine, @Reference PluginRuntime plugins) {
        this.context = context;
        this.arguments = List.of((String[]) launcher.get("launcher.arguments"));
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() throws Exception {
        Path cwd = Path.of("").toAbsolutePath();
        return switch (CommandKind.of(arguments)) {
            case STATELESS, DOCUMENTS -> commandLine.run(cwd, arguments, System.in, System.out, System.err);
            case STATEFUL -> new Ownership(context, cwd, arguments).run(
                    lock -> commandLine.run(cwd, arguments, System.in, System.out, System.err));
            case WINDOW -> new Ownership(context, cwd, List.of("window")).run(
                    lock -> new OpenWindow(context, commandLine).run(lock));
        };
    }
}
