package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
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

/** Switching the version, on a real store: the central Phụ lục 3 gives way to Phụ lục 1 of the province. */
class SwitchTest {

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Cli cli;
    private H2DossierStore store;

    @BeforeEach
    void open() throws IOException {
        cli = new Cli(folder);
        cli.rubrics.add(Cli.source("central", List.of(Cli.shipped("central-2026.guidance.yaml"),
                Cli.shipped("central-2026.phu-luc-3.yaml"))));
        store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), home, "khung", cli.rubrics);
        cli.store = store;
        cli.switching = new Switching(store, store, cli.rubrics, Clock.systemDefaultZone());
        Files.writeString(folder.resolve("all.yaml"), DossierText.FACTS_KEPT + String.join("---\n",
                CentralText.filled().dossier("d1", "Nguyễn Văn A"),
                CentralText.filled().own("{assigned: \"5\", done: \"4\"}").dossier("d2", "Trần Thị B"),
                CentralText.filled().unit("Đơn vị B").dossier("d3", "Lê Văn C")));
        Cli.Outcome outcome = cli.run("dossier", "import", "all.yaml");
        assertEquals(0, outcome.status(), outcome.err());
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aPreviewShowsPointsAxisByAxisAndWritesNothing() {
        Cli.Outcome outcome = toProvince("--move", "all", "--preview", "--json");

        assertEquals(0, outcome.status(), outcome.err());
        JsonNode preview = outcome.json();
        assertEquals(List.of(), new Schema("switch-preview.schema.json").violations(preview));
        assertEquals(List.of("d1", "d2", "d3"), texts(preview.path("dossiers"), "id"));
        JsonNode stage = preview.path("dossiers").get(0).path("stages").get(0);
        assertEquals("94.375", stage.path("before").path("total").path("exact").asText());
        assertTrue(stage.path("after").path("total").isNull());
        assertEquals("30", stage.path("after").path("low").path("exact").asText());
        assertEquals(List.of("B.1", "B.2", "B.3", "B.4", "B.5", "B.6"), texts(stage.path("withoutRow")));
        assertEquals(38, stage.path("withoutAnswer").size(), "the rows of part B of Phụ lục 1");
        assertEquals("30", axis(stage, "A").path("before").path("points").path("exact").asText());
        assertEquals("30", axis(stage, "A").path("after").path("points").path("exact").asText());
        assertEquals("64.375", axis(stage, "B").path("before").path("points").path("exact").asText());
        assertEquals("0", axis(stage, "B").path("after").path("low").path("exact").asText());
        assertEquals("15", axis(stage, "B.1").path("after").path("max").path("exact").asText());
        assertEquals("not-completed", preview.path("dossiers").get(1).path("stages").get(0).path("before").path("grade")
                .asText(), "R003C-23: 4 of 5 own tasks");
        JsonNode counts = preview.path("counts");
        assertEquals(3, counts.path("moved").asInt());
        assertEquals(18, counts.path("withoutRow").asInt());
        assertEquals(3 * 38, counts.path("withoutAnswer").asInt());
        assertEquals(List.of("before", "after"), texts(counts.path("quotas"), "when"));
        assertEquals(List.of("R003C-20", "R003C-21", "R003C-22", "R003P-25"),
                texts(counts.path("quotas").get(0).path("rules")), "the quota of 02-HD");
        assertEquals(List.of("R003P-25", "R003P-26"), texts(counts.path("quotas").get(1).path("rules")),
                "the quota of the draft of Lâm Đồng");
        assertEquals(List.of(CentralText.CENTRAL), rubrics().stream().distinct().toList(), "nothing is written");
        assertEquals("[]", cli.run("rubric", "switch", "--list", "--json").json().toString());
    }

    @Test
    void aSwitchMovesWhatItIsToldToAndUndoBringsItBackExactly() throws IOException {
        List<String> before = files();
        String token = toProvince("--move", "all", "--preview", "--json").json().path("token").asText();

        Cli.Outcome applied = toProvince("--move", "all", "--expect", token, "--author", "Ban Tổ chức", "--reason",
                "Tỉnh ban hành phụ lục", "--json");

        assertEquals(0, applied.status(), applied.err());
        assertEquals(List.of(), new Schema("switch.schema.json").violations(applied.json()));
        assertEquals(3, applied.json().path("counts").path("moved").asInt());
        assertEquals(List.of(CentralText.PROVINCE), rubrics().stream().distinct().toList());
        JsonNode moved = cli.run("dossier", "show", "d1", "--json").json();
        assertEquals(List.of(), new Schema("dossier-show.schema.json").violations(moved));
        assertEquals("met", moved.path("fields").path("self.A.1.1").asText());
        assertEquals("2", moved.path("left").get(0).path("texts").path("self.B.1.work.1.planned").asText());

        String act = applied.json().path("act").asText();
        Cli.Outcome undone = cli.run("rubric", "switch", "--undo", act, "--author", "Ban Tổ chức", "--reason", "Chưa ban hành",
                "--json");

        assertEquals(0, undone.status(), undone.err());
        assertEquals(List.of(), new Schema("switch-undo.schema.json").violations(undone.json()));
        assertEquals(3, undone.json().path("back").asInt());
        assertEquals(before, files(), "exactly what they were");
        JsonNode acts = cli.run("rubric", "switch", "--list", "--json").json();
        assertEquals(List.of(), new Schema("acts.schema.json").violations(acts));
        assertEquals(List.of("undone", "switched"), texts(acts, "kind"));
        assertEquals(act, acts.get(0).path("undoes").asText());
        assertEquals("version", acts.get(1).path("policies").get(0).path("policy").asText());
        assertEquals(1, cli.run("rubric", "switch", "--undo", act, "--author", "A", "--reason", "B").status());
    }

    @Test
    void onlyTheDossiersNamedMoveAndOnlyThoseOfAUnit() {
        assertEquals(0, toProvince("--move", "d2", "--author", "A", "--reason", "B").status());
        assertEquals(List.of("d2"), movedIds());

        assertEquals(0, cli.run("rubric", "switch", "--move", "all", "--unit", "Đơn vị B", "--author", "A", "--reason",
                "theo cho khớp").status());
        assertEquals(List.of("d2", "d3"), movedIds());
    }

    @Test
    void aDossierNamedByAWrongIdIsNotPassedOverInSilence() {
        Cli.Outcome none = toProvince("--move", "d1", "d9", "--preview");
        assertEquals(2, none.status());
        assertEquals("", none.out());
        assertTrue(none.err().startsWith("khung rubric switch: không có hồ sơ nào mang mã «d9»."), none::err);

        toProvince("--move", "d1", "--author", "A", "--reason", "B");
        Cli.Outcome there = toProvince("--move", "d1", "d2", "--preview");
        assertTrue(there.out().contains("Sẽ chuyển 1 hồ sơ;"), there::out);
        assertTrue(there.out().contains("1 hồ sơ ghi sau --move không chuyển"), there::out);
    }

    @Test
    void aRefusalIsOneLineWithTheCommand() {
        Cli.Outcome unknown = cli.run("rubric", "switch", "--undo", "nobody", "--author", "A", "--reason", "B");

        assertEquals(1, unknown.status());
        assertEquals(1, unknown.errors().size(), unknown::err);
        assertTrue(unknown.err().startsWith("khung rubric switch: không có việc nào có mã «nobody»."), unknown::err);
    }

    @Test
    void aTokenThatNoLongerFitsIsRefused() {
        String token = toProvince("--move", "all", "--preview", "--json").json().path("token").asText();
        cli.run("dossier", "set", "d1", "self.note.A.1.1=ghi thêm");

        Cli.Outcome late = toProvince("--move", "all", "--expect", token, "--author", "A", "--reason", "B");

        assertEquals(1, late.status());
        assertEquals(1, late.errors().size(), late::err);
        assertEquals(List.of(), movedIds());
    }

    @Test
    void newDossiersUseWhatIsInForce() {
        toProvince("--author", "Ban Tổ chức", "--reason", "Tỉnh ban hành phụ lục");

        JsonNode use = cli.run("rubric", "use", "--bloc", "local", "--subject", "leader", "--period", "2026-Q3", "--json")
                .json();
        assertEquals(List.of(), new Schema("rubric-use.schema.json").violations(use));
        assertEquals(List.of(CentralText.PROVINCE, "lamdong-2026.phu-luc-2@2026.6.3"), texts(use, "rubric"));
        assertEquals("Ban Tổ chức", use.get(0).path("by").path("author").asText());
        assertTrue(use.get(1).path("by").isNull());
        assertTrue(cli.run("rubric", "use", "--bloc", "local", "--period", "2026-Q2").out()
                .contains(CentralText.CENTRAL), "the quarter before");

        Cli.Outcome several = make("--bloc", "local", "--subject", "leader");
        assertEquals(2, several.status());
        assertTrue(several.err().contains("nhiều khung đang áp dụng: " + CentralText.PROVINCE), several::err);
        assertEquals(1, make("--rubric", "central-2026.phu-luc-3").status(), "it was replaced");
        assertEquals(0, make("--rubric", "lamdong-2026.phu-luc-1").status());
        assertEquals(0, make("--rubric", CentralText.CENTRAL).status(), "named wholly");
    }

    @Test
    void aDossierEditedSinceItsMoveWaitsForAPerson() {
        String act = toProvince("--move", "all", "--author", "A", "--reason", "B", "--json").json().path("act").asText();
        cli.run("dossier", "set", "d1", "self.B.1.1=12");
        Cli.Outcome undone = cli.run("rubric", "switch", "--undo", act, "--author", "A", "--reason", "C");

        assertEquals(0, undone.status(), undone.err());
        assertEquals(List.of("d1"), movedIds());
        JsonNode questions = cli.run("rubric", "questions", "--json").json();
        assertEquals(List.of(), new Schema("rubric-questions.schema.json").violations(questions));
        JsonNode question = questions.get(0);
        assertEquals("d1", question.path("dossier").asText());
        assertEquals("2", question.path("before").path("fields").path("self.B.1.work.1.planned").asText());
        assertEquals("12", question.path("now").path("fields").path("self.B.1.1").asText());
        String text = cli.run("rubric", "questions").out();
        assertTrue(text.contains("self.B.1.1") && text.contains("12"), text);
        assertFalse(text.contains("self.A.1.1"), "the same in both");

        Cli.Outcome back = cli.run("rubric", "resolve", "d1", "--go-back", "--author", "A", "--reason", "D");

        assertEquals(0, back.status(), back.err());
        assertEquals(List.of(), movedIds());
        assertEquals(2, cli.run("rubric", "resolve", "d1", "--keep-new", "--author", "A", "--reason", "D").status());
        assertEquals("[]", cli.run("rubric", "questions", "--json").json().toString());
    }

    @Test
    void keepingTheNewVersionKeepsWhatWasTyped() {
        String act = toProvince("--move", "d1", "--author", "A", "--reason", "B", "--json").json().path("act").asText();
        cli.run("dossier", "set", "d1", "self.B.1.1=12");
        cli.run("rubric", "switch", "--undo", act, "--author", "A", "--reason", "C");

        Cli.Outcome kept = cli.run("rubric", "resolve", "d1", "--keep-new", "--author", "A", "--reason", "D", "--json");
        assertEquals(0, kept.status(), kept.err());
        assertEquals("resolved", kept.json().path("kind").asText());

        assertEquals(List.of("d1"), movedIds());
        assertEquals("12", cli.run("dossier", "show", "d1", "--json").json().path("fields").path("self.B.1.1").asText());
        assertEquals("resolved", cli.run("rubric", "switch", "--list", "--json").json().get(0).path("kind").asText());
    }

    @Test
    void aPreviewInWordsNamesEveryPersonAndTheTotals() {
        Cli.Outcome outcome = toProvince("--move", "all", "--preview");

        assertEquals(0, outcome.status(), outcome.err());
        String text = outcome.out();
        assertTrue(text.contains("Nguyễn Văn A · Đơn vị A · kỳ 2026-Q3 · d1"), text);
        assertTrue(text.contains("94,38 → từ 30 đến 99"), text);
        assertTrue(text.contains("Không còn dòng (6): B.1, B.2, B.3, B.4, B.5, B.6"), text);
        assertTrue(text.contains("Sẽ chuyển 3 hồ sơ; 0 hồ sơ đang mở liên quan giữ nguyên."), text);
        assertTrue(text.contains("Chưa tính được số chỗ: hồ sơ không ghi nhóm vị trí tương đồng."), text);
        assertTrue(text.contains("không vượt quá 20% số cá nhân được xếp loại «Hoàn thành tốt nhiệm vụ»"), text);
    }

    @Test
    void aDraftIsFinalisedOnlyOnceItIsPutInForce() throws IOException {
        Files.writeString(folder.resolve("p.yaml"), DossierText.full().dossier("p"));
        cli.run("dossier", "import", "p.yaml");
        Cli.Outcome draft = cli.run("dossier", "finalise", "p");
        assertEquals(1, draft.status());
        assertTrue(draft.err().startsWith("p: khung «" + CentralText.PROVINCE + "» là dự thảo"), draft::err);
        assertEquals(1, cli.run("rubric", "issue", CentralText.CENTRAL, "--author", "A", "--reason", "B").status(),
                "it is no draft");

        assertEquals(0, cli.run("rubric", "issue", CentralText.PROVINCE, "--author", "Ban Thường vụ", "--reason",
                "Áp dụng thử").status());

        Cli.Outcome done = cli.run("dossier", "finalise", "p");
        assertEquals(0, done.status(), done.err());
    }

    private Cli.Outcome toProvince(String... more) {
        List<String> words = new ArrayList<>(List.of("rubric", "switch", "--to", CentralText.PROVINCE, "--instead-of",
                "central-2026.phu-luc-3", "--period", "2026-Q3"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }

    private Cli.Outcome make(String... by) {
        List<String> words = new ArrayList<>(List.of("dossier", "new", "--period", "2026-Q3", "--unit", "Đơn vị A",
                "--name", "Phạm Thị D"));
        words.addAll(List.of(by));
        return cli.run(words.toArray(String[]::new));
    }

    private List<String> rubrics() {
        return texts(cli.run("dossier", "list", "--json").json(), "rubric");
    }

    private List<String> movedIds() {
        return StreamSupport.stream(cli.run("dossier", "list", "--json").json().spliterator(), false)
                .filter(d -> d.path("rubric").asText().equals(CentralText.PROVINCE)).map(d -> d.path("id").asText())
                .sorted().toList();
    }

    private List<String> files() {
        return List.of("d1", "d2", "d3").stream().map(id -> cli.run("dossier", "show", id, "--file").out()).toList();
    }

    private static JsonNode axis(JsonNode stage, String key) {
        return StreamSupport.stream(stage.path("axes").spliterator(), false)
                .filter(a -> a.path("key").asText().equals(key) && !a.path("after").isNull()).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(n -> n.path(field).asText()).toList();
    }
}
