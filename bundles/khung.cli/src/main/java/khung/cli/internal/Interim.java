package khung.cli.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import khung.cli.CommandLine;
import org.osgi.service.component.annotations.Component;

/** Stands in until the commands are here. */
@Component
public final class Interim implements CommandLine {
    @Override
    public int run(Path cwd, List<String> args, InputStream in, PrintStream out, PrintStream err) {
        out.println("khung " + String.join(" ", args));
        return 0;
    }
}
