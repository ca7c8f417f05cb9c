package khung.cli.internal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Who decides something, and why. */
class Responsible {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--author", paramLabel = "NAME", descriptionKey = "order.author")
    private String author;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "order.reason")
    private String reason;

    /** The command the options belong to, as a person writes it. */
    String command() {
        return command.qualifiedName(" ");
    }

    String author() throws Stop {
        return need(author, "--author NAME");
    }

    String reason() throws Stop {
        return need(reason, "--reason TEXT");
    }

    private String need(String text, String option) throws Stop {
        if (text == null || text.isBlank()) {
            throw Stop.badInput(Session.phrase("order.nobody", command(), option));
        }
        return Words.nfc(text);
    }
}
