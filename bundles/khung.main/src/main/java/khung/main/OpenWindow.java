package khung.main;

import java.io.IOException;
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
import org.osgi.framework.Filter;
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

    int run(OwnerLock lock) throws IOException, InterruptedException {
        try (OwnerServer server = new OwnerServer(lock, this::handle)) {
            ServiceTracker<?, Callable<Integer>> window = new ServiceTracker<>(context,
                    filter("(&(objectClass=java.util.concurrent.Callable)(khung.window=true))"), null);
            window.open();
            Callable<Integer> found = window.waitForService(LONGEST_WAIT_MILLIS);
            if (found == null) {
                System.err.println(Messages.text("window.missing"));
                return 2;
            }
            return found.call();
        } catch (IOException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
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

    private static Filter filter(String text) {
        try {
            return FrameworkUtil.createFilter(text);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
