package khung.main;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import khung.cli.CommandLine;
import khung.owner.CommandKind;
import khung.owner.OwnerLock;
import khung.owner.OwnerServer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The window, and beside it an open ear for the commands of other processes. */
final class OpenWindow {
    private static final long LONGEST_WAIT_MILLIS = 30_000;

    private final BundleContext context;
    private final CommandLine commandLine;

    OpenWindow(BundleContext context, CommandLine commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    int run(OwnerLock lock) throws Exception {
        OwnerServer server = new OwnerServer(lock, this::handle);
        try {
            Callable<Integer> window = await();
            if (window == null) {
                System.err.println(Messages.text("window.missing"));
                return 2;
            }
            return window.call();
        } finally {
            server.close();
        }
    }

    /** The window needs the store, which comes only now that the user's folder is ours. */
    private Callable<Integer> await() throws InterruptedException, InvalidSyntaxException {
        ServiceTracker<Callable<Integer>, Callable<Integer>> tracker = new ServiceTracker<>(context,
                FrameworkUtil.createFilter("(&(objectClass=java.util.concurrent.Callable)(khung.window=true))"), null);
        tracker.open();
        return tracker.waitForService(LONGEST_WAIT_MILLIS);
    }

    private int handle(Path cwd, List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        try {
            if (CommandKind.of(arguments) == CommandKind.WINDOW) {
                raise();
                return 0;
            }
            return commandLine.run(cwd, arguments, in, out, err);
        } catch (RuntimeException | InvalidSyntaxException e) {
            err.println(Messages.text("command.failed", e));
            return 2;
        }
    }

    private void raise() throws InvalidSyntaxException {
        for (ServiceReference<Runnable> reference : context.getServiceReferences(Runnable.class,
                "(khung.window.raise=true)")) {
            Runnable raise = context.getService(reference);
            if (raise != null) {
                raise.run();
                context.ungetService(reference);
            }
        }
    }
}
