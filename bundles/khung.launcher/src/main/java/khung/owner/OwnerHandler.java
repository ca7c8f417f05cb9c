package khung.owner;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs a command that another process handed over. */
@FunctionalInterface
public interface OwnerHandler {
    /**
     * Called on a thread of the server, several calls at once; may take long.
     *
     * @param cwd the folder of the caller; relative paths in {@code arguments} start there
     * @param arguments the command line without the program's name
     * @param in the caller's standard input, empty unless an argument is {@code -}
     * @param out goes to the caller's standard output
     * @param err goes to the caller's standard error
     * @return the exit status for the caller
     */
    int run(Path cwd, List<String> arguments, InputStream in, PrintStream out, PrintStream err);
}
