package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import khung.register.Naming;
import khung.register.RuleRegister;
import khung.register.ShippedSources;
import khung.register.RuleStatus;
import khung.text.BadInput;

/**
 * No rule is enforced only on paper: each is named by a test or a hand-worked case, or stands for a printed datum of a
 * table, of which the register notices when it is otherwise (ClaimDatumTest).
 */
class EnforcedRulesTest {

    private static final Pattern ID = Pattern.compile("R\\d{3}[PC]?-\\d{2,3}");
    /** Names of test methods: {@code R003P_25_aFifth}, {@code R002_69_82_caps}. */
    private static final Pattern METHOD = Pattern.compile("void (\\w*?R\\d{3}[PC]?_\\d{2,3}\\w*)\\(");
    private static final Pattern SEED = Pattern.compile("R\\d{3}[PC]?");
    /** The first column of a table of cases, or the name shown. */
    private static final Pattern CASE = Pattern.compile("(?m)^ +R\\d{3}[PC]?-\\d{2,3} +\\||@DisplayName\\(\"[^\"]*\"");

    private static RuleRegister register;

    @BeforeAll
    static void readAll() throws BadInput, IOException {
        register = RuleRegister.of(ShippedSources.registry());
    }

    private static Set<String> named() {
        Set<String> named = new TreeSet<>();
        EdgesTest.edges().forEach(e -> named.add(e.rule()));
        SectionCases.all().forEach(c -> named.addAll(List.of(c.rules().split(" "))));
        ShippedSources.walk(p -> p.toString().endsWith(".java") && p.toString().replace('\\', '/').matches(".*(src/test|khung\\.itest).*"))
                .forEach(p -> named.addAll(named(ShippedSources.text(p))));
        return named;
    }

    private static Set<String> named(String source) {
        Set<String> named = new TreeSet<>();
        METHOD.matcher(source).results().forEach(m -> named.addAll(inName(m.group(1))));
        CASE.matcher(source).results().forEach(m -> ID.matcher(m.group()).results().forEach(i -> named.add(i.group())));
        return named;
    }

    /** {@code R002_69_82_x} names R002-69 and R002-82. */
    private static Set<String> inName(String method) {
        Set<String> named = new TreeSet<>();
        String seed = "";
        for (String word : method.split("_")) {
            if (SEED.matcher(word).matches()) {
                seed = word;
            } else if (!seed.isEmpty() && word.matches("\\d{2,3}")) {
                named.add(seed + "-" + word);
            } else {
                seed = "";
            }
        }
        return named;
    }

    @Test
    void everyEnforcedRuleIsNamedByATestOrIsAPrintedDatumTheRegisterHolds() {
        Set<String> named = named();
        List<String> silent = register.entries().stream().filter(e -> e.status() == RuleStatus.ENFORCED)
                .filter(e -> !named.contains(e.rule().id())
                        && e.by().stream().noneMatch(n -> n.kind() == Naming.Kind.ROW))
                .map(e -> e.rule().id()).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void aNameOfATestAndAnEdgeAreReadAsPeopleReadThem() {
        assertEquals(Set.of("R002-69", "R002-82", "R004-86"), inName("R002_69_82_R004_86_aCap"));
        assertEquals(Set.of(), named("cli.run(\"rule\", \"show\", \"R003P-25\")"));
        assertEquals(Set.of("R000-16"), named("            R000-16 | collective-30-70@1 | II.3 | 20"));
    }
}
