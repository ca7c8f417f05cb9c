package khung.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import khung.rubric.RubricFile;
import khung.text.BadInput;
import khung.text.Documents;
import khung.text.Fields;
import khung.text.Node;
import khung.text.Phrase;
import khung.text.Problem;

/** Reads documents of the kinds {@code rules/1} and {@code conflicts/1}. Not for use by several threads. */
final class RuleFiles {

    private static final Map<String, RuleStatus> STATUSES = words(RuleStatus.values());
    private static final Map<String, Conflict.Kind> KINDS = words(Conflict.Kind.values());

    final Map<String, String> groups = new TreeMap<>();
    final Map<String, Rule> rules = new LinkedHashMap<>();
    final Map<String, Conflict> conflicts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Reads all files. */
    static RuleFiles read(List<RubricFile> files) throws BadInput {
        RuleFiles all = new RuleFiles();
        for (RubricFile file : files) {
            all.read(file);
        }
        if (!all.problems.isEmpty()) {
            throw new BadInput(all.problems);
        }
        return all;
    }

    private void read(RubricFile file) throws BadInput {
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        try {
            for (Node node : Documents.read(file.name(), new ByteArrayInputStream(bytes))) {
                Fields.of(node, "", problems).ifPresent(this::document);
            }
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private void document(Fields f) {
        switch (f.need("khung")) {
            case "rules/1" -> rules(f);
            case "conflicts/1" -> f.mappings("conflicts").forEach(this::conflict);
            default -> f.wrong("khung", phrase("noKind"), phrase("noKind.remedy"));
        }
        f.nothingElse();
    }

    private void rules(Fields f) {
        String seed = f.need("seed");
        String group = f.need("group");
        groups.put(group, f.need("title"));
        for (Fields rule : f.mappings("rules")) {
            add(rules, rule(rule, group, seed), Rule::id, rule);
        }
    }

    private Rule rule(Fields f, String group, String seed) {
        f.need("status");
        Rule rule = new Rule(f.need("id"), group, seed, f.need("section"), f.count("line").orElse(0), f.need("quote"),
                f.need("says"), f.choice("status", STATUSES).orElse(RuleStatus.OUTSIDE), f.text("pending"),
                f.text("why"), f.text("despite"), f.mappings("rows").stream().map(RuleFiles::claim).toList(),
                f.texts("code"));
        f.nothingElse();
        boolean named = rule.status() == RuleStatus.ENFORCED || rule.status() == RuleStatus.FACT;
        if (named == rule.why().isPresent()) {
            f.wrong("why", phrase("why"), phrase("why.remedy"));
        }
        if (rule.pending().isPresent() && rule.status() != RuleStatus.ENFORCED) {
            f.wrong("pending", phrase("pending"), phrase("pending.remedy"));
        }
        if (!rule.id().startsWith("R" + group + "-")) {
            f.wrong("id", phrase("group", rule.id(), group), phrase("group.remedy", group));
        }
        return rule;
    }

    private static Claim claim(Fields f) {
        String rubric = f.need("rubric");
        List<String> rows = f.texts("row");
        Map<String, String> wants = new LinkedHashMap<>();
        for (String word : f.names()) {
            if (rows.isEmpty() ? ClaimCheck.ofRubric(word) : ClaimCheck.ofRow(word)) {
                wants.put(word, f.need(word));
            }
        }
        if (rows.isEmpty() && wants.isEmpty()) {
            f.wrong("rubric", phrase("claim.empty"), phrase("claim.empty.remedy"));
        }
        f.nothingElse();
        return new Claim(f.place(), rubric, rows, wants);
    }

    private void conflict(Fields f) {
        f.need("kind");
        add(conflicts, new Conflict(f.need("id"), f.choice("kind", KINDS).orElse(Conflict.Kind.GAP), f.need("says"),
                f.texts("rules")), Conflict::id, f);
        f.nothingElse();
    }

    private static <T> void add(Map<String, T> all, T one, Function<T, String> id, Fields f) {
        if (all.putIfAbsent(id.apply(one), one) != null) {
            f.wrong("id", phrase("twice", id.apply(one)), phrase("twice.remedy"));
        }
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(RuleRegister.class, key, arguments);
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(v -> v.name().toLowerCase(Locale.ROOT), v -> v));
    }
}
