package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import khung.register.Naming;
import khung.register.RuleRegister;
import khung.register.RuleStatus;

/** The register of rules for people. Written anew with {@code -Dkhung.write.rules=true}. */
class RulePageTest {

    private static final Path PAGE = Cli.checkout("docs").resolve("rules.md");

    private final RuleRegister register = ShippedRules.register();

    @Test
    void thePageSaysWhatTheRegisterHolds() throws IOException {
        String page = page();
        if (Boolean.getBoolean("khung.write.rules")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page);
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # Register of rules

                Every rule of the source documents and what enforces it, put together from the rubrics, guidances and
                rulings that ship; `khung rule show ID` says the same with the wording, conflicts and rulings of one rule.
                *Enforced*: something computes or refuses by it. *Fact*: a person enters it. *Process*: a step of the
                dossier's process, or still to be made («chưa làm»). *Outside*: beyond a program's reach. `RulePageTest`
                keeps this page true; `-Dkhung.write.rules=true` writes it anew.

                | source | rules | enforced | fact | process | outside |
                |---|---|---|---|---|---|
                """);
        register.groups().forEach((group, title) -> line(page, "[" + group + "](#" + group.toLowerCase(Locale.ROOT) + ") "
                + title, of(group)));
        line(page, "all", register.entries());
        page.append("\nStill to be made: ").append(pending()).append(".\n");
        register.groups().keySet().forEach(group -> {
            page.append("\n## ").append(group).append("\n\n| id | status | rule | by, or why not |\n|---|---|---|---|\n");
            of(group).forEach(e -> page.append("| ").append(e.rule().id()).append(" | ").append(Json.word(e.status()))
                    .append(" | ").append(cell(e.rule().says())).append(" | ").append(cell(by(e))).append(" |\n"));
        });
        return page.toString();
    }

    private List<RuleRegister.Entry> of(String group) {
        return register.entries().stream().filter(e -> e.rule().group().equals(group)).toList();
    }

    private String pending() {
        Map<String, Long> numbers = register.entries().stream().filter(e -> e.rule().pending().equals(e.why()))
                .flatMap(e -> e.why().stream()).collect(Collectors.groupingBy(w -> w, TreeMap::new,
                        Collectors.counting()));
        return numbers.isEmpty() ? "nothing" : numbers.entrySet().stream().map(n -> n.getKey() + " (" + n.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder page, String name, List<RuleRegister.Entry> entries) {
        page.append("| ").append(name).append(" | ").append(entries.size());
        for (RuleStatus status : RuleStatus.values()) {
            page.append(" | ").append(entries.stream().filter(e -> e.status() == status).count());
        }
        page.append(" |\n");
    }

    private static String by(RuleRegister.Entry entry) {
        return entry.why().orElseGet(() -> entry.by().stream().map(Naming::address).map(a -> "`" + a + "`")
                .collect(Collectors.joining(", ")));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").strip();
    }
}
