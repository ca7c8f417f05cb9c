package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import khung.policy.Switching;
import khung.store.H2DossierStore;

/**
 * Phụ lục 3 of the province lost a page: 3 points of axis 2 and the axes 3 and 4, 33 of its 100 points. The supplement
 * that ships with it closes that.
 */
class PolicySupplementTest {

    private static final String RUBRIC = "lamdong-2026.phu-luc-3@2026.6.3";
    private static final String SUPPLEMENT = "provisional.phu-luc-3@2026.6.3";
    private static final String DOSSIER = """
            khung: dossier/1
            id: %s
            rubric: lamdong-2026.phu-luc-3
            period: 2026-Q3
            unit: "Đơn vị A"
            person: {name: "Nguyễn Văn A"}
            """;

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Cli cli;
    private H2DossierStore store;

    @BeforeEach
    void open() {
        cli = new Cli(folder);
        cli.rubrics.add(Cli.source("advisory", List.of(Cli.shipped("lamdong-2026.phu-luc-3.yaml"),
                Cli.shipped("lamdong-2026.phu-luc-3.supplement.yaml"))));
        store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), home, "khung", cli.rubrics);
        cli.store = store;
        cli.switching = new Switching(store, store, cli.rubrics, Clock.systemDefaultZone());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void scoringFromFilesUsesTheSupplementNamed() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), DOSSIER.formatted("a"));
        Files.writeString(folder.resolve("named.yaml"), DOSSIER.formatted("a") + "supplements: [\"" + SUPPLEMENT + "\"]\n");
        Files.writeString(folder.resolve("none.yaml"), DOSSIER.formatted("a") + "supplements: []\n");

        JsonNode chosen = cli.run("score", "a.yaml", "--supplement", "provisional.phu-luc-3", "--json").json();

        assertEquals(List.of(), new Schema("score.schema.json").violations(chosen));
        assertEquals(SUPPLEMENT, chosen.get(0).path("rubric").path("supplements").get(0).asText());
        assertEquals(chosen.get(0).path("sheets"), cli.run("score", "named.yaml", "--json").json().get(0).path("sheets"));
        assertEquals("[]", cli.run("score", "a.yaml", "--json").json().get(0).path("rubric").path("supplements").toString());
        assertTrue(cli.run("score", "a.yaml").out().contains("mới chép được 67 trên 100 điểm"));
        assertFalse(cli.run("score", "named.yaml").out().contains("mới chép được"));
        assertTrue(cli.run("score", "named.yaml").out().contains("tạm thời, theo tương tự, không có trong nguồn"));
        Cli.Outcome unused = cli.run("score", "none.yaml", "--supplement", SUPPLEMENT);
        assertEquals(2, unused.status(), "the file says there is none");
        assertTrue(unused.err().startsWith("khung score: không hồ sơ nào dùng đến bổ sung"), unused::err);
    }

    @Test
    void aRubricWithGapsIsClosedByASupplementTurnedOn() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), DOSSIER.formatted("a"));
        cli.run("dossier", "import", "a.yaml");
        Cli.Outcome gaps = cli.run("dossier", "finalise", "a");
        assertEquals(1, gaps.status());
        assertTrue(gaps.err().contains("67/100 điểm"), gaps::err);

        Cli.Outcome preview = cli.run("supplement", "on", SUPPLEMENT, "--move", "all", "--preview", "--json");
        assertEquals(0, preview.status(), preview.err());
        assertEquals(List.of(), new Schema("switch-preview.schema.json").violations(preview.json()));
        assertEquals(SUPPLEMENT, preview.json().path("dossiers").get(0).path("supplements").get(0).asText());
        assertEquals("[]", supplements("a"));

        Cli.Outcome on = cli.run("supplement", "on", SUPPLEMENT, "--move", "all", "--author", "A", "--reason", "B", "--json");
        assertEquals(0, on.status(), on.err());
        assertEquals(List.of(), new Schema("switch.schema.json").violations(on.json()));
        assertEquals("[\"" + SUPPLEMENT + "\"]", supplements("a"));
        assertFalse(cli.run("dossier", "finalise", "a").err().contains("67/100 điểm"));
        String made = cli.run("dossier", "new", "--bloc", "advisory", "--period", "2026-Q3", "--unit", "Đơn vị B",
                "--name", "B").out().strip();
        assertEquals("[\"" + SUPPLEMENT + "\"]", supplements(made), "new dossiers are laid by it");

        assertEquals(0, cli.run("supplement", "off", SUPPLEMENT, "--move", "a", "--author", "A", "--reason", "C").status());
        assertEquals("[]", supplements("a"));
    }

    @Test
    void aSupplementForAUnitIsNoOthers() {
        assertEquals(0, cli.run("supplement", "on", "provisional.phu-luc-3", "--unit", "Đơn vị A", "--author", "A",
                "--reason", "B").status());

        assertEquals("[\"" + SUPPLEMENT + "\"]", supplements(make("Đơn vị A")));
        assertEquals("[]", supplements(make("Đơn vị B")));
        assertTrue(cli.run("rubric", "switch", "--list").out().contains("bật bổ sung " + SUPPLEMENT + " trên " + RUBRIC
                + ", riêng đơn vị Đơn vị A"));
    }

    private String make(String unit) {
        Cli.Outcome outcome = cli.run("dossier", "new", "--rubric", RUBRIC, "--period", "2026-Q3", "--unit", unit,
                "--name", "B");
        assertEquals(0, outcome.status(), outcome.err());
        return outcome.out().strip();
    }

    private String supplements(String id) {
        return cli.run("dossier", "show", id, "--json").json().path("supplements").toString();
    }
}
