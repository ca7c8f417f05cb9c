package khung.cli.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonGenerator;

import khung.register.RuleRegister;
import khung.register.RuleStatus;
import khung.text.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khung rule list}. */
@Command(name = "list")
final class RuleList implements Callable<Integer> {

    private static final int LONGEST_TEXT = 100;

    private final Session session;

    @Option(names = "--seed", paramLabel = "S", descriptionKey = "rule.seed")
    private String seed;

    @Option(names = "--status", paramLabel = "S", descriptionKey = "rule.status")
    private String status;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    RuleList(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, BadInput, Stop {
        RuleRegister register = RuleRegister.of(session.rubrics());
        Optional<RuleStatus> wanted = wantedStatus();
        String group = wantedGroup(register);
        List<RuleRegister.Entry> chosen = register.entries().stream().filter(e -> e.rule().group().startsWith(group))
                .filter(e -> wanted.filter(s -> s != e.status()).isEmpty()).toList();
        if (json) {
            try (JsonGenerator out = Json.pretty(session.out())) {
                out.writeStartArray();
                for (RuleRegister.Entry entry : chosen) {
                    new RuleJson(out).inList(entry);
                }
                out.writeEndArray();
            }
            session.out().println();
            return Exit.DONE;
        }
        TextTable table = new TextTable();
        chosen.forEach(e -> table.row(e.rule().id(), session.say(word(e.status())),
                TextTable.shortened(e.rule().says(), LONGEST_TEXT)));
        table.lines().forEach(session::print);
        session.print(summary(chosen));
        return Exit.DONE;
    }

    private Optional<RuleStatus> wantedStatus() throws Stop {
        if (status == null) {
            return Optional.empty();
        }
        Optional<RuleStatus> found = Arrays.stream(RuleStatus.values()).filter(s -> Json.word(s).equals(status)).findFirst();
        if (found.isEmpty()) {
            throw Stop.badInput(Session.phrase("rule.noStatus", status,
                    Arrays.stream(RuleStatus.values()).map(Json::word).collect(Collectors.joining(", "))));
        }
        return found;
    }

    /** The beginning of the groups asked for: 003 is both 003P and 003C. */
    private String wantedGroup(RuleRegister register) throws Stop {
        String group = seed == null ? "" : Words.nfc(seed).toUpperCase(Locale.ROOT);
        if (register.groups().keySet().stream().noneMatch(g -> g.startsWith(group))) {
            Set<String> all = new TreeSet<>(register.groups().keySet());
            register.entries().forEach(e -> all.add(e.rule().seed()));
            throw Stop.badInput(Session.phrase("rule.noSeed", seed, String.join(", ", all)));
        }
        return group;
    }

    private String summary(List<RuleRegister.Entry> chosen) {
        Map<RuleStatus, Integer> numbers = new EnumMap<>(RuleStatus.class);
        chosen.forEach(e -> numbers.merge(e.status(), 1, Integer::sum));
        return session.say("rule.summary", chosen.size(), numbers.entrySet().stream()
                .map(n -> session.say(word(n.getKey())) + " " + n.getValue()).collect(Collectors.joining(", ")));
    }

    static String word(RuleStatus status) {
        return "rule.status." + Json.word(status);
    }
}
