package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class RuleCommandTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void everything() {
        cli = new Cli(folder);
        cli.rubrics.add(new ShippedRules());
    }

    @Test
    void theListHasEveryRuleWithItsStatusAndWhatItIsEnforcedBy() {
        Cli.Outcome outcome = cli.run("rule", "list", "--json");

        assertEquals(Exit.DONE, outcome.status());
        assertEquals("", outcome.err());
        assertEquals(List.of(), new Schema("rule-list.schema.json").violations(outcome.json()));
        assertEquals(479, outcome.json().size());
        TreeMap<String, Integer> seeds = new TreeMap<>();
        outcome.json().forEach(r -> seeds.merge(r.path("seed").asText(), 1, Integer::sum));
        assertEquals("{000=20, 001=36, 002=105, 003=150, 004=168}", seeds.toString());
        JsonNode rule = find(outcome.json(), "R003P-17");
        assertEquals("enforced", rule.path("status").asText());
        assertEquals("lamdong-2026.guidance@2026.6.3 clauses.excellent", rule.path("by").path(0).asText());
        assertEquals("VI.1.1", rule.path("section").asText());
    }

    private static JsonNode find(JsonNode list, String id) {
        for (JsonNode rule : list) {
            if (rule.path("id").asText().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void theListIsNarrowedBySourceAndStatus() {
        assertEquals(150, cli.run("rule", "list", "--seed", "003", "--json").json().size());
        assertEquals(56, cli.run("rule", "list", "--seed", "003c", "--json").json().size());
        JsonNode outside = cli.run("rule", "list", "--seed", "000", "--status", "outside", "--json").json();
        assertEquals(1, outside.size());
        assertEquals("R000-14", outside.path(0).path("id").asText());
        assertEquals("nội dung cụ thể hóa do từng cấp quyết định", outside.path(0).path("why").asText());
    }

    @Test
    void theListEndsWithItsNumbers() {
        List<String> lines = cli.run("rule", "list", "--seed", "000").out().lines().toList();

        assertEquals(21, lines.size());
        assertTrue(lines.get(0).startsWith("R000-01  áp dụng"), lines.get(0));
        assertEquals("20 quy tắc: áp dụng 9, người nhập 10, ngoài chương trình 1.", lines.get(20));
    }

    @Test
    void R003P_60_showsItsWordingConflictsAndRulings() {
        Cli.Outcome outcome = cli.run("rule", "show", "R003P-60", "--json");

        assertEquals(List.of(), new Schema("rule-show.schema.json").violations(outcome.json()));
        assertEquals(130, outcome.json().path("line").asInt());
        assertTrue(outcome.json().path("quote").asText().startsWith("Đối với tập thể hoàn thành dưới 70%"));
        assertEquals(List.of("X-02", "X-03"), ids(outcome.json(), "conflicts"));
        assertTrue(ids(outcome.json(), "rulings").contains("I-08"));
        String text = cli.run("rule", "show", "r003p-60").out();
        assertTrue(text.contains("điều khoản: lamdong-2026.guidance@2026.6.3 clauses.unit-under-70-head"), text);
        assertTrue(text.contains("X-03 (mâu thuẫn)"), text);
    }

    private static List<String> ids(JsonNode rule, String name) {
        List<String> ids = new ArrayList<>();
        rule.path(name).forEach(x -> ids.add(x.path("id").asText()));
        return ids;
    }

    @Test
    void aRuleOfTheProcessSaysWhy() {
        String text = cli.run("rule", "show", "R004-150").out();

        assertTrue(text.contains("Tình trạng: quy trình (việc khiếu nại, kiến nghị)"), text);
    }

    @Test
    void whatThereIsNotIsSaidInOneLine() {
        for (String[] wrong : new String[][] {{"rule", "show", "R009-01"}, {"rule", "list", "--seed", "005"},
            {"rule", "list", "--status", "done"}, {"rule"}}) {
            Cli.Outcome outcome = cli.run(wrong);
            assertEquals(Exit.BAD_INPUT, outcome.status());
            assertEquals(1, outcome.errors().size());
            assertEquals("", outcome.out());
        }
    }
}
