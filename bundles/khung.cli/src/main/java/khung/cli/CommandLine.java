package khung.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Runs one command line. */
@ProviderType
public interface CommandLine {
    /**
     * May be called on any thread, several calls at once; takes as long as the command does.
     *
     * @param cwd absolute; relative paths in {@code args} start there, never from the process's own folder
     * @param args the command line without the program's name
     * @param in the caller's standard input
     * @param out the caller's standard output; the caller flushes it
     * @param err the caller's standard error
     * @return the exit status: 0 done; 1 this input is incomplete, undecided or refused by a rule; 2 bad input or usage;
     *         3 a fault of the program itself
     */
    int run(Path cwd, List<String> args, InputStream in, PrintStream out, PrintStream err);
}
