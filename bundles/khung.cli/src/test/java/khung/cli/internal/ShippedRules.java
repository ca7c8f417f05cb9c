package khung.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import khung.register.RuleRegister;
import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.text.BadInput;

/** The register of rules as it ships, with every rubric of every bloc. */
record ShippedRules(List<RubricFile> files, List<RubricFile> ruleFiles) implements RubricSource {

    private static final List<String> NAMES = List.of("rules-000.yaml", "rules-001.yaml", "rules-002.yaml",
            "rules-003-province.yaml", "rules-003-central.yaml", "rules-004.yaml", "conflicts.yaml");

    ShippedRules() {
        this(Shipped.files(), NAMES.stream().map(ShippedRules::file).toList());
    }

    @Override
    public String name() {
        return "shipped rules";
    }

    /** The register of all that ships. */
    static RuleRegister register() {
        return new ShippedRules().read();
    }

    /** The register when one rubric file reads otherwise. */
    static RuleRegister register(String name, String text, String other) {
        RubricFile file = Shipped.file(name);
        if (!file.text().contains(text)) {
            throw new AssertionError(text);
        }
        RubricFile changed = new RubricFile(name, file.text().replace(text, other));
        return new ShippedRules(Shipped.files().stream().map(f -> f.name().equals(name) ? changed : f).toList(),
                new ShippedRules().ruleFiles()).read();
    }

    private RuleRegister read() {
        RubricRegistry rubrics = new RubricRegistry();
        rubrics.add(this);
        if (!rubrics.problems().isEmpty()) {
            throw new AssertionError(rubrics.problems());
        }
        try {
            return RuleRegister.of(rubrics);
        } catch (BadInput e) {
            throw new AssertionError(e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RubricFile file(String name) {
        try (InputStream in = ShippedRules.class.getResourceAsStream("/rules/" + name)) {
            return new RubricFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
