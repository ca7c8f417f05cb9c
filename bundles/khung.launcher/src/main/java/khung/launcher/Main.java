package khung.launcher;

import java.io.EOFException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import khung.owner.CommandKind;
import khung.owner.OwnerClient;
import khung.owner.UserFolder;

/**
 * Starts the product: picks what is needed for the command at hand, starts the framework with it, runs the
 * command on the main thread and ends with its status.
 */
public final class Main {
    private static final int REFUSED = 2;

    /** Something in the product itself is wrong; the statuses of commands are 0, 1 and 2. */
    private static final int BROKEN = 3;

    private Main() {
    }

    /**
     * @param arguments the command line as the user wrote it
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            List<String> words = Arrays.asList(arguments);
            CommandKind kind = CommandKind.of(words);
            if (kind.needsUserFolder()) {
                OptionalInt answered = OwnerClient.ask(UserFolder.home(), Path.of(""), words, System.in, System.out,
                        System.err);
                if (answered.isPresent()) {
                    return answered.getAsInt();
                }
            }
            return runHere(kind, arguments);
        } catch (EOFException e) {
            System.err.println(Messages.text("owner.gone"));
            return BROKEN;
        } catch (UncheckedIOException e) {
            return failed(e.getCause());
        } catch (Exception | LinkageError e) {
            return failed(e);
        }
    }

    private static int runHere(CommandKind kind, String[] arguments) throws Exception {
        Product product = Product.ofThisJar();
        System.setProperty("khung.product", product.folder().toString());
        RunList list = product.runList(kind);
        try (CacheFolder cache = CacheFolder.take(product, list);
                RunningFramework framework = RunningFramework.start(cache.folder(), list)) {
            Callable<Integer> main = framework.await(arguments);
            if (main == null) {
                throw new IncompleteProductException("main.missing", framework.whatIsMissing());
            }
            return main.call();
        }
    }

    private static int failed(Throwable e) {
        if (System.getenv("KHUNG_DEBUG") != null) {
            e.printStackTrace();
        }
        if (e instanceof FileSystemException file) {
            String key = e instanceof AccessDeniedException ? "denied" : "io";
            System.err.println(Messages.text(key, file.getFile()));
            return REFUSED;
        }
        if (e instanceof IncompleteProductException) {
            System.err.println(e.getMessage());
        } else {
            System.err.println(Messages.text("broken", e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        return BROKEN;
    }
}
