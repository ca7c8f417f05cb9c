package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import khung.policy.Switching;
import khung.store.H2DossierStore;

/** Rulings as they ship and as they are decided, on a real store. */
class RulingTest {

    private static final String PROVINCE = "lamdong-2026.phu-luc-1@2026.6.3";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Cli cli;
    private H2DossierStore store;

    @BeforeEach
    void open() throws IOException {
        cli = new Cli(folder);
        store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), home, "khung", cli.rubrics);
        cli.store = store;
        cli.switching = new Switching(store, store, cli.rubrics, Clock.systemDefaultZone());
        // 9 of 10 tasks of the unit done: no clause fits, so I-06 decides.
        Files.writeString(folder.resolve("d1.yaml"), DossierText.full().tasks(10, 9, 0, 3).toString()
                .replace("khung: dossier/1", "khung: dossier/1\nid: d1"));
        assertEquals(0, cli.run("dossier", "import", "d1.yaml").status());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void theListSaysHowEachStandsAndWhoLeansOnIt() {
        Cli.Outcome outcome = cli.run("ruling", "list", "--json");

        assertEquals(0, outcome.status(), outcome.err());
        assertEquals(List.of(), new Schema("ruling-list.schema.json").violations(outcome.json()));
        JsonNode six = ruling(outcome, "I-06");
        assertEquals("not-completed", six.path("option").asText());
        assertTrue(six.path("decided").isNull());
        assertEquals(List.of(PROVINCE, "lamdong-2026.phu-luc-2@2026.6.3"), StreamSupport.stream(
                six.path("leaning").spliterator(), false).map(JsonNode::asText).toList());
        assertTrue(cli.run("ruling", "list").out().lines().anyMatch(l -> l.startsWith("I-06  not-completed")));
    }

    @Test
    void withoutAStoreTheDefaultsAsShippedAreShownAndSaidToBeThat() {
        Cli alone = new Cli(folder);

        Cli.Outcome list = alone.run("ruling", "list", "--json");

        assertEquals(0, list.status());
        assertEquals(1, list.errors().size(), list::err);
        assertTrue(list.err().contains("mặc định khi phát hành"), list::err);
        assertEquals("", alone.run("ruling", "list", "--shipped").err());
        assertEquals(list.out(), alone.run("ruling", "list", "--shipped", "--json").out());
        assertEquals(List.of(), new Schema("ruling-show.schema.json").violations(
                alone.run("ruling", "show", "I-06", "--shipped", "--json").json()));
        assertEquals(2, alone.run("ruling", "set", "I-06", "ask", "--author", "A", "--reason", "B").status());
    }

    @Test
    void onlyTheRulingsARubricLeansOnAreListedForIt() {
        Cli.Outcome outcome = cli.run("ruling", "list", "--rubric", PROVINCE, "--json");

        assertEquals(List.of(), new Schema("ruling-list.schema.json").violations(outcome.json()));
        assertTrue(outcome.json().findValuesAsText("id").contains("I-06"));
        assertTrue(!outcome.json().findValuesAsText("id").contains("I-21"), "a work catalogue has no place in it");
        assertEquals(2, cli.run("ruling", "show", "I-21", "--rubric", PROVINCE).status());
    }

    @Test
    void aChangeIsPreviewedAndWritesNothing() {
        Cli.Outcome outcome = cli.run("ruling", "set", "I-06", "ask", "--move", "all", "--preview", "--json");

        assertEquals(0, outcome.status(), outcome.err());
        JsonNode preview = outcome.json();
        assertEquals(List.of(), new Schema("switch-preview.schema.json").violations(preview));
        assertEquals(1, preview.path("counts").path("gradesChanged").asInt());
        assertEquals("{\"before\":\"not-completed\",\"after\":\"-\",\"dossiers\":1}",
                preview.path("counts").path("grades").get(0).toString());
        JsonNode dossier = preview.path("dossiers").get(0);
        assertEquals("{\"before\":\"not-completed\",\"after\":\"ask\"}", dossier.path("rulings").path("I-06").toString());
        assertEquals("99", dossier.path("stages").get(0).path("after").path("total").path("exact").asText());
        assertEquals("needs-decision", dossier.path("stages").get(0).path("after").path("state").asText());
        assertTrue(ruling(cli.run("ruling", "list", "--json"), "I-06").path("decided").isNull());
        assertEquals("not-completed", grade());
    }

    @Test
    void aRulingDecidedForAUnitHoldsThereAndForTheDossiersMoved() {
        Cli.Outcome set = cli.run("ruling", "set", "I-06", "completed", "--unit", "Đơn vị A", "--author", "Ban Thường vụ",
                "--reason", "Công văn 12");
        assertEquals(0, set.status(), set.err());
        assertEquals("not-completed", grade(), "the dossier was not moved");

        JsonNode there = ruling(cli.run("ruling", "list", "--unit", "Đơn vị A", "--json"), "I-06");
        assertEquals("completed", there.path("option").asText());
        assertEquals("Ban Thường vụ", there.path("decided").path("author").asText());
        assertEquals("unit", there.path("decided").path("scope").path("level").asText());
        Cli.Outcome province = cli.run("ruling", "list", "--json");
        assertEquals(List.of(), new Schema("ruling-list.schema.json").violations(province.json()));
        assertEquals("not-completed", ruling(province, "I-06").path("option").asText());
        assertEquals("Công văn 12", ruling(province, "I-06").path("elsewhere").get(0).path("reason").asText());

        assertEquals(0, cli.run("rubric", "switch", "--move", "d1", "--author", "A", "--reason", "B").status());
        assertEquals("completed", grade());
        String shown = cli.run("ruling", "show", "I-06", "--unit", "Đơn vị A").out();
        assertTrue(shown.lines().anyMatch(l -> l.startsWith("→ completed: ")), shown);
        assertTrue(shown.contains("Đang áp dụng «completed», riêng đơn vị Đơn vị A: Ban Thường vụ"), shown);
    }

    @Test
    void aRulingForARubricYieldsToOneForAUnit() {
        cli.run("ruling", "set", "I-06", "ask", "--rubric", "lamdong-2026.phu-luc-1", "--author", "A", "--reason", "B");
        cli.run("ruling", "set", "I-06", "completed", "--unit", "Đơn vị A", "--author", "A", "--reason", "B");

        assertEquals("ask", ruling(cli.run("ruling", "list", "--rubric", PROVINCE, "--json"), "I-06").path("option").asText());
        assertEquals("completed", ruling(cli.run("ruling", "list", "--rubric", PROVINCE, "--unit", "Đơn vị A", "--json"),
                "I-06").path("option").asText());
        assertEquals("not-completed", ruling(cli.run("ruling", "list", "--rubric", "lamdong-2026.phu-luc-2", "--json"),
                "I-06").path("option").asText());
    }

    private String grade() {
        return cli.run("dossier", "score", "d1", "--json").json().get(0).path("sheets").get(0).path("grade").path("grade")
                .asText();
    }

    private static JsonNode ruling(Cli.Outcome list, String id) {
        return StreamSupport.stream(list.json().spliterator(), false).filter(r -> r.path("id").asText().equals(id))
                .findFirst().orElseThrow();
    }
}
