package khung.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import khung.rubric.RubricFile;
import khung.rubric.RubricRegistry;
import khung.rubric.RubricSource;
import khung.rubric.Ruling;
import khung.rubric.Sample;
import khung.text.BadInput;

/** The register over invented rules and the invented guidance, whose rules are RT-1 to RT-6. */
class RuleRegisterTest {

    private static final String PARTS = """
              - number: A
                text: t
                max: 10
                rows:
                  - {number: 1, text: r, max: 6, method: pass-fail}
                  - {number: 2, text: s, max: 4, method: {tiers: [{name: Khá, points: 3}, {name: Tốt, points: 4}]}}
            """;

    private final List<RubricFile> rules = new ArrayList<>();
    private String guidance = "";

    private void rule(String id, String rest) {
        rules.add(new RubricFile("rules.yaml", "khung: rules/1\nseed: \"9\"\ngroup: T\ntitle: t\nrules:\n"
                + "  - {id: " + id + ", section: s, line: 1, quote: q, says: v, " + rest + "}\n"));
    }

    private RuleRegister register() throws Exception {
        List<RubricFile> files = Sample.files("10", PARTS).stream()
                .map(f -> new RubricFile(f.name(), f.text().replace("T-", "RT-").replace("clause: c", "clause: RT-1..RT-3 X-9")
                        + (f.name().equals("guidance.yaml") ? guidance : ""))).toList();
        RubricRegistry registry = new RubricRegistry();
        registry.add(new RubricSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RubricFile> files() {
                return files;
            }

            @Override
            public List<RubricFile> ruleFiles() {
                return rules;
            }
        });
        assertEquals(List.of(), registry.problems());
        return RuleRegister.of(registry);
    }

    private static List<String> by(RuleRegister register, String id) {
        return register.find(id).orElseThrow().by().stream().map(n -> n.kind() + " " + n.address()).toList();
    }

    @Test
    void aRuleIsEnforcedByTheClauseThatNamesItOrHasAConditionThatDoes() throws Exception {
        rule("RT-1", "status: enforced");
        rule("RT-3", "status: enforced");

        assertEquals(List.of("CLAUSE invented.guidance@1 clauses.low"), by(register(), "RT-1"));
        assertEquals(List.of("CLAUSE invented.guidance@1 clauses.top"), by(register(), "RT-3"));
    }

    @Test
    void sectionsAndFactsAreNamedByTheirPlace() throws Exception {
        rule("RT-7", "status: enforced");
        guidance = """
                facts:
                  - {name: brave, kind: mark, of: own, says: x, rules: [RT-7]}
                quota:
                  - {of: people, rules: [RT-0], small: {rules: [RT-7]}}
                year:
                  bar: {rules: [RT-7]}
                late: {rules: [RT-7]}
                """;

        assertEquals(List.of("FACT invented.guidance@1 facts.brave", "SECTION invented.guidance@1 quota.people",
                "SECTION invented.guidance@1 year.bar", "SECTION invented.guidance@1 late"), by(register(), "RT-7"));
    }

    @Test
    void toQuoteARuleIsNotToApplyIt() throws Exception {
        rule("RT-7", "status: enforced");
        guidance = "quotes:\n  RT-7: {section: s, line: 1, text: \"rules: [RT-7]\"}\n";

        assertEquals(List.of(), by(register(), "RT-7"));
    }

    @Test
    void aPendingRuleIsAStepOfTheProcessUntilSomethingNamesIt() throws Exception {
        rule("RT-7", "status: enforced, pending: later");
        RuleRegister.Entry before = register().find("RT-7").orElseThrow();
        guidance = "late: {rules: [RT-7]}\n";
        RuleRegister.Entry after = register().find("RT-7").orElseThrow();

        assertEquals(RuleStatus.PROCESS, before.status());
        assertEquals(Optional.of("later"), before.why());
        assertEquals(RuleStatus.ENFORCED, after.status());
        assertEquals(Optional.empty(), after.why());
    }

    @Test
    void aClaimHoldsWhileTheRowPrintsWhatItSays() throws Exception {
        rule("RT-7", "status: enforced, rows: [{rubric: invented.rubric, row: [A.1], max: \"6.0\", method: pass-fail}, "
                + "{rubric: invented.rubric, row: [A.2], tier: Khá, points: \"3\"}, "
                + "{rubric: invented.rubric, total: \"10\", status: issued}]");

        RuleRegister register = register();

        assertEquals(List.of(), register.problems());
        assertEquals(List.of("ROW invented.rubric@1 rows.A.1 (max: 6.0, method: pass-fail)",
                "ROW invented.rubric@1 rows.A.2 (tier: Khá, points: 3)", "ROW invented.rubric@1 total: 10, status: issued"), by(register, "RT-7"));
    }

    @Test
    void aClaimThatDoesNotHoldIsAProblemOfItsLine() throws Exception {
        rule("RT-7", "status: enforced, rows: [{rubric: invented.rubric, row: [A.1], max: \"7\"}, "
                + "{rubric: invented.rubric, row: [A.2], tier: Khá, points: \"4\"}, "
                + "{rubric: invented.rubric, row: [A.3], method: points}, {rubric: invented.rubric, status: draft}]");

        List<String> lines = register().problems().stream().map(p -> p.line(Locale.forLanguageTag("vi"))).toList();

        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("rules.yaml:6:") && lines.get(0).contains("«max: 7»"), lines.get(0));
        assertTrue(lines.get(1).contains("invented.rubric@1 A.2 không in"), lines.get(1));
        assertTrue(lines.get(2).contains("không có dòng «A.3»"), lines.get(2));
        assertTrue(lines.get(3).contains("«status: draft»"), lines.get(3));
    }

    @Test
    void aRubricThatIsNotInstalledNamesNothing() throws Exception {
        rule("RT-7", "status: enforced, rows: [{rubric: elsewhere, row: [A.1], max: \"7\"}]");

        assertEquals(List.of(), by(register(), "RT-7"));
        assertEquals(List.of(), register().problems());
    }

    @Test
    void whatNamesARuleTheRegisterDoesNotHaveIsListed() throws Exception {
        rule("RT-1", "status: enforced");

        Map<String, List<Naming>> unknown = register().unknown();

        assertEquals(List.of("RT-2", "RT-3", "RT-4", "RT-5", "RT-6"), List.copyOf(unknown.keySet()));
    }

    /** K-1 says it settles RT-1..RT-3 and X-9; K-5 stands beside RT-6 in a clause. */
    @Test
    void rulingsTouchARuleByItsIdItsConflictOrTheClauseBothStandIn() throws Exception {
        for (int i = 1; i <= 6; i++) {
            rule("RT-" + i, "status: enforced");
        }
        rules.add(new RubricFile("conflicts.yaml",
                "khung: conflicts/1\nconflicts:\n  - {id: X-9, kind: gap, says: v, rules: [RT-5]}\n"));
        RuleRegister register = register();

        assertTrue(rulings(register, "RT-2").contains("K-1"));
        assertTrue(rulings(register, "RT-5").contains("K-1"));
        assertEquals(List.of("K-5"), rulings(register, "RT-6"));
        assertEquals(List.of(), rulings(register, "RT-4"));
        assertEquals(List.of("X-9"), register.find("RT-5").orElseThrow().conflicts().stream().map(Conflict::id).toList());
    }

    private static List<String> rulings(RuleRegister register, String id) {
        return register.find(id).orElseThrow().rulings().stream().map(Ruling::id).toList();
    }

    @Test
    void aRuleThatNobodyAppliesSaysWhyAndOneThatSomebodyDoesSaysNot() throws Exception {
        rule("RT-7", "status: process");
        rule("RT-8", "status: fact, why: x");
        rule("RT-9", "status: outside, why: x, pending: y");
        rule("RU-1", "status: fact");
        rule("RT-8", "status: fact");

        BadInput bad = assertThrows(BadInput.class, this::register);

        assertEquals(List.of("why", "why", "pending", "id", "id"), bad.problems().stream()
                .map(p -> p.field().substring(p.field().lastIndexOf('.') + 1)).toList());
    }

    @Test
    void aClaimMixesNoWordsOfRowsAndOfRubrics() {
        rule("RT-7", "status: fact, rows: [{rubric: r, row: [A], status: draft}]");
        rule("RT-8", "status: fact, rows: [{rubric: r}]");

        BadInput bad = assertThrows(BadInput.class, this::register);

        assertEquals(2, bad.problems().size());
    }
}
