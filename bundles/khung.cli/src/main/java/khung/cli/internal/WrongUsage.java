package khung.cli.internal;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line in one line: where, what, and what to do. */
record WrongUsage(Session session) {

    String line(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
        return command + ": " + what(e) + " " + session.say("usage.remedy", command);
    }

    private String what(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            if (unmatched.isUnknownOption()) {
                return session.say("usage.noOption", word);
            }
            String known = String.join(", ", e.getCommandLine().getSubcommands().keySet());
            return known.isEmpty() ? session.say("usage.tooMany", word) : session.say("usage.noCommand", word, known);
        }
        if (e instanceof MissingParameterException missing) {
            return session.say("usage.missing", names(missing.getMissing()));
        }
        String name = e.getArgSpec() == null ? "" : name(e.getArgSpec());
        return name.isEmpty() ? session.say("usage.wrong", String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                : session.say("usage.wrongValue", name);
    }

    private static String names(List<ArgSpec> specs) {
        return specs.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel()
                : ((PositionalParamSpec) spec).paramLabel();
    }
}
