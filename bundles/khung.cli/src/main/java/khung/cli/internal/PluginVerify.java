package khung.cli.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import khung.plugins.Checked;
import khung.text.BadInput;
import khung.text.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code khung plugin verify}: files as an installation would look at them, or everything installed. */
@Command(name = "verify")
final class PluginVerify implements Callable<Integer> {

    private final PluginSession plugins;

    @Parameters(paramLabel = "FILE", arity = "0..*", descriptionKey = "plugin.files")
    private List<String> names;

    PluginVerify(PluginSession session) {
        this.plugins = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        Session session = plugins.session();
        if (names == null || names.isEmpty()) {
            List<Problem> problems = plugins.theRuntime().verifyInstalled();
            problems.forEach(p -> session.err().println(p.line(session.language())));
            if (problems.isEmpty()) {
                session.print(session.say("plugin.allSound"));
            }
            return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
        }
        boolean sound = true;
        for (String name : names) {
            Checked checked = plugins.theRuntime().verify(plugins.there(name), name);
            session.print(session.say(checked.problems().isEmpty() ? "plugin.sound" : "plugin.unsound",
                    checked.file().reference(), checked.file().name(), checked.file().sha256()));
            session.print("  " + session.say("plugin.signed", checked.verification().says()));
            if (!checked.rubrics().isEmpty()) {
                session.print("  " + session.say("plugin.brings", String.join(", ", checked.rubrics())));
            }
            checked.problems().forEach(p -> session.err().println(p.line(session.language())));
            sound &= checked.problems().isEmpty();
        }
        return sound ? Exit.DONE : Exit.REFUSED;
    }
}
