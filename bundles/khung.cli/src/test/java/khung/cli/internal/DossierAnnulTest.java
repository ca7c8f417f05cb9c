package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import khung.deadlines.Term;
import khung.documents.internal.WordFormPrinter;
import khung.policy.Switching;
import khung.rubric.RubricFile;
import khung.store.H2DossierStore;

/** R001-35, R002-91, R004-108, R004-165 on a real store: annulled results stay, the dossier is graded again. */
class DossierAnnulTest {

    private static final String GROUNDS = """
            annulment:
              onlyIfChanged: {says: "công nhận kết quả mới (nếu có thay đổi)", rules: [R004-111]}
              grounds:
                - {id: fault, says: "Phát hiện có khuyết điểm", rules: [R004-108]}
                - id: earlier
                  says: "Vi phạm từ năm trước"
                  gives: not-completed
                  except: {says: "Tự phát hiện và khắc phục xong", rules: [R004-110]}
                  byViolation: yes
                  ruling: {I-29: year-of-violation}
                  rules: [R004-109]
              depends:
                - {on: cap, then: reopen, says: "Không cao hơn tổ chức", rules: [R004-103]}
                - {on: award, then: annul, says: "Hủy khen thưởng", rules: [R004-111, R004-145]}
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
        String shipped = Cli.shipped("lamdong-2026.guidance.yaml").text();
        String own = without(shipped, "annulment:").replace("id: lamdong-2026.guidance\n", "id: test.guidance\n");
        cli.rubrics.add(Cli.source("thirds", List.of(new RubricFile("thirds.yaml", Thirds.RUBRIC),
                new RubricFile("own.guidance.yaml", own + GROUNDS),
                new RubricFile("own.yaml", Thirds.RUBRIC.replace("id: test.thirds", "id: test.own")
                        .replace("lamdong-2026.guidance@", "test.guidance@")),
                new RubricFile("silent.guidance.yaml", own.replace("id: test.guidance\n", "id: test.silent\n")),
                new RubricFile("silent.yaml", Thirds.RUBRIC.replace("id: test.thirds", "id: test.unsaid")
                        .replace("lamdong-2026.guidance@", "test.silent@")))));
        store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), home, "khung", cli.rubrics);
        cli.store = store;
        cli.switching = new Switching(store, store, cli.rubrics, Clock.systemDefaultZone());
        cli.printer = new WordFormPrinter();
    }

    /** A section of a guidance ends where the next one begins. */
    private static String without(String text, String section) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n")) {
            inside = line.startsWith(section) || inside && line.startsWith(" ");
            if (!inside) {
                kept.add(line);
            }
        }
        return String.join("\n", kept) + "\n";
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private void lay(String dossier) throws IOException {
        Files.writeString(folder.resolve("in.yaml"), Thirds.facts() + dossier);
        Cli.Outcome in = cli.run("dossier", "import", "in.yaml");
        assertEquals(0, in.status(), in.err());
    }

    private void finalised(String dossier, String id) throws IOException {
        lay(dossier);
        Cli.Outcome outcome = cli.run("dossier", "finalise", id);
        assertEquals(0, outcome.status(), outcome.err());
        assertEquals("", outcome.out());
    }

    private Cli.Outcome annul(String id, String ground, String... more) {
        List<String> words = new ArrayList<>(List.of("dossier", "annul", id, "--ground", ground, "--author",
                "Ban Thường vụ", "--reason", "kết luận kiểm tra", "--decision", "12-QĐ/ĐU, 20/11/2026"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }

    private static List<String> violations(String schema, JsonNode node) throws IOException {
        return new Schema(schema).violations(node);
    }

    @Test
    void theOldResultStaysAndTheDossierIsOpenAgain() throws Exception {
        finalised(Thirds.dossier("t", "89"), "t");

        Cli.Outcome outcome = annul("t", "authority", "--json");

        assertEquals(0, outcome.status(), outcome.err());
        JsonNode result = outcome.json();
        assertEquals(List.of(), violations("dossier-annul.schema.json", result));
        JsonNode note = result.path("annulled");
        assertEquals("authority", note.path("ground").asText());
        assertEquals("12-QĐ/ĐU, 20/11/2026", note.path("decision").asText());
        assertEquals("excellent", note.path("grade").asText());
        assertEquals(LocalDate.now(Term.ZONE).toString(), note.path("date").asText());
        assertEquals(2, note.path("revision").asInt());
        assertEquals(3, result.path("reopened").asInt());
        assertFalse(result.path("ground").path("printed").asBoolean());

        JsonNode list = cli.run("dossier", "list", "--json").json();
        assertEquals(List.of(), violations("dossier-list.schema.json", list));
        assertEquals(1, list.get(0).path("annulled").asInt());
        assertFalse(list.get(0).path("finalised").asBoolean());
        assertTrue(cli.run("dossier", "list").out().contains("1 kết quả đã hủy"));
        JsonNode now = cli.run("dossier", "show", "t", "--json").json();
        assertEquals(List.of(), violations("dossier-show.schema.json", now));
        assertEquals(note, now.path("annulled").get(0));
        assertTrue(cli.run("dossier", "show", "t").out().contains("khung dossier show t --annulled 2"));
        assertEquals(0, cli.run("dossier", "export", "t", "-o", "out.yaml").status());
        JsonNode exported = Schema.documents(folder.resolve("out.yaml")).get(1);
        assertEquals(List.of(), violations("dossier.schema.json", exported));
        assertEquals("authority", exported.path("annulled").get(0).path("ground").asText());
        assertEquals(1, cli.run("dossier", "delete", "t").status());
    }

    @Test
    void theAnnulledResultIsReadAndPrintedAsItWas() throws Exception {
        finalised(Thirds.dossier("t", "89"), "t");
        JsonNode before = cli.run("dossier", "show", "t", "--json").json();
        String sheet = store.load("t").orElseThrow().finalSheet().orElseThrow();
        annul("t", "authority");
        cli.run("dossier", "set", "t", "self.T.2=60", "unit.done=1");

        Cli.Outcome past = cli.run("dossier", "show", "t", "--annulled", "2", "--json");

        assertEquals(0, past.status(), past.err());
        assertEquals(List.of(), violations("dossier-show.schema.json", past.json()));
        assertEquals(before.path("fields"), past.json().path("fields"));
        assertEquals(new ObjectMapper().readTree(sheet), past.json().path("sheet"));
        assertTrue(past.json().path("finalised").asBoolean());
        assertEquals("authority", past.json().path("annulment").path("ground").asText());
        String words = cli.run("dossier", "show", "t", "--annulled", "2").out();
        assertTrue(words.contains("KẾT QUẢ ĐÃ BỊ HỦY") && words.contains("Tự đánh giá: tổng điểm 90"), words);
        assertTrue(words.contains("Hoàn thành xuất sắc nhiệm vụ"), words);
        assertEquals(0, cli.run("form", "t", "--annulled", "2", "-o", "old.docx").status());
        assertEquals(0, cli.run("form", "t", "-o", "new.docx").status());
        assertTrue(headers("old.docx").contains("KẾT QUẢ ĐÃ BỊ HỦY"), "marked");
        assertFalse(headers("new.docx").contains("HỦY"), "the dossier itself is not annulled");
    }

    private String headers(String file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("header")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    @Test
    void theNewResultNamesTheOldOneAndItsGround() throws Exception {
        finalised(Thirds.dossier("t", "89").replace("test.thirds", "test.own"), "t");
        annul("t", "fault");
        cli.run("dossier", "set", "t", "self.T.2=60");

        Cli.Outcome lower = cli.run("dossier", "finalise", "t");

        assertEquals(0, lower.status(), lower.err());
        assertTrue(lower.out().contains("Phát hiện có khuyết điểm") && lower.out().contains("--annulled 2"), lower.out());
        assertFalse(lower.out().contains("R004-111"), lower.out());
        JsonNode sheet = new ObjectMapper().readTree(store.load("t").orElseThrow().finalSheet().orElseThrow());
        assertEquals("fault", sheet.path("annulled").get(0).path("ground").asText());
        assertEquals(List.of(), violations("score.schema.json", new ObjectMapper().createArrayNode().add(sheet)));

        assertEquals(0, annul("t", "fault").status());
        Cli.Outcome same = cli.run("dossier", "finalise", "t");
        assertTrue(same.out().contains("Mức vẫn như kết quả đã hủy") && same.out().contains("R004-111"), same.out());
        assertEquals(2, cli.run("dossier", "show", "t", "--json").json().path("annulled").size());
        assertEquals("90", cli.run("dossier", "show", "t", "--annulled", "2", "--json").json().at(
                "/sheet/sheets/0/total/exact").asText());
        assertEquals("61", cli.run("dossier", "show", "t", "--annulled", "5", "--json").json().at(
                "/sheet/sheets/0/total/exact").asText());
    }

    @Test
    void R003P_54_R003P_25_whatMayLeanOnItIsListedAndNothingIsTouched() throws Exception {
        finalised(Thirds.dossier("t", "89"), "t");
        finalised(Thirds.dossier("beside", "80").replace("Nguyễn Văn A", "Trần Thị B"), "beside");
        lay(Thirds.dossier("later", "80").replace("2026-Q3", "2026-Q4"));
        lay(Thirds.dossier("apart", "80").replace("Đơn vị A", "Đơn vị B").replace("Nguyễn Văn A", "Trần Thị B"));

        Cli.Outcome outcome = annul("t", "authority", "--json");

        JsonNode leaning = outcome.json().path("leaning");
        assertEquals(List.of(), violations("dossier-annul.schema.json", outcome.json()));
        assertEquals(List.of("beside", "later"), leaning.findValuesAsText("id"));
        assertEquals("[\"quota\"]", leaning.get(0).path("on").toString());
        assertTrue(leaning.get(0).path("finalised").asBoolean());
        assertEquals("[\"year\"]", leaning.get(1).path("on").toString());
        assertFalse(leaning.get(1).path("sure").asBoolean(), "no date of birth");
        assertEquals(List.of("quota", "award"), new ObjectMapper().convertValue(outcome.json().path("notKept"), List.class));
        assertTrue(outcome.json().path("rules").findValuesAsText("id").containsAll(List.of("R003P-25", "R003P-54")));
        assertTrue(store.load("beside").orElseThrow().finalised(), "a person opens it, or nobody");
        assertEquals(0, cli.run("dossier", "finalise", "t").status());
        String words = annul("t", "authority").out();
        assertTrue(words.contains("ĐÃ CHỐT, cần xem lại: Trần Thị B (beside)"), words);
        assertTrue(words.contains("Kho không giữ nhóm tính tỷ lệ"), words);
        assertTrue(words.contains("Hướng dẫn không quy định việc hủy kết quả"), words);
    }

    @Test
    void R004_109_110_theGroundsAreThoseOfTheGuidance() throws Exception {
        finalised(Thirds.dossier("t", "89").replace("test.thirds", "test.own"), "t");
        Cli.Outcome earlier = annul("t", "earlier");
        assertEquals(0, earlier.status(), earlier.err());
        assertTrue(earlier.out().contains("mức mới là «Không hoàn thành nhiệm vụ» (R004-109)"), earlier.out());
        assertTrue(earlier.out().contains("Trừ khi: Tự phát hiện và khắc phục xong (R004-110)"), earlier.out());
        assertTrue(earlier.out().contains("Hủy theo vì: Hủy khen thưởng (R004-111, R004-145)"), earlier.out());

        finalised(Thirds.dossier("u", "89").replace("test.thirds", "test.own")
                + "rulings: {I-29: year-of-discipline}\n", "u");
        Cli.Outcome other = annul("u", "earlier");
        assertEquals(1, other.status());
        assertTrue(other.err().contains("I-29"), other.err());
        assertTrue(store.load("u").orElseThrow().finalised());
    }

    @Test
    void theDecisionGoesWithTheResultItWasFor() throws Exception {
        Files.writeString(folder.resolve("t.yaml"), Thirds.facts().replace("done: \"10\"", "done: \"8\"")
                + Thirds.dossier("t", "89"));
        cli.run("dossier", "import", "t.yaml");
        cli.run("dossier", "set", "t", "decision.grade=completed", "decision.by=BTV", "decision.reason=Đủ lý do");
        assertEquals(0, cli.run("dossier", "finalise", "t").status());

        assertEquals("completed", annul("t", "authority", "--json").json().path("annulled").path("grade").asText());

        assertEquals("", cli.run("dossier", "show", "t", "--json").json().path("fields").path("decision.grade").asText());
        assertEquals("completed", cli.run("dossier", "show", "t", "--annulled", "3", "--json").json().path("fields")
                .path("decision.grade").asText());
        assertEquals(1, cli.run("dossier", "finalise", "t").status(), "it has to be decided anew");
    }

    private void refused(int status, String words, String... command) {
        Cli.Outcome outcome = cli.run(command);
        assertEquals(status, outcome.status(), outcome::err);
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size(), outcome::err);
        assertTrue(outcome.err().contains(words), outcome::err);
    }

    @Test
    void whatIsWrongGetsOneLine() throws Exception {
        lay(Thirds.dossier("open", "89"));
        finalised(Thirds.dossier("t", "89"), "t");
        finalised(Thirds.dossier("s", "89").replace("test.thirds", "test.unsaid"), "s");
        refused(1, "chưa chốt", "dossier", "annul", "open", "--ground", "authority", "--author", "A", "--reason", "b");
        refused(2, "không có", "dossier", "annul", "none", "--ground", "authority", "--author", "A", "--reason", "b");
        refused(2, "Ghi một trong: authority", "dossier", "annul", "t", "--ground", "x", "--author", "A", "--reason", "b");
        refused(2, "không có lý do hủy", "dossier", "annul", "s", "--ground", "x", "--author", "A", "--reason", "b");
        refused(2, "thiếu --reason TEXT", "dossier", "annul", "t", "--ground", "authority", "--author", "A");
        refused(2, "thiếu --reason TEXT", "dossier", "annul", "t", "--ground", "authority", "--author", "A", "--reason", " ");
        refused(2, "thiếu --author NAME", "dossier", "annul", "t", "--ground", "authority", "--reason", "b");
        refused(2, "không có kết quả nào bị hủy", "dossier", "show", "t", "--annulled", "2");
        assertTrue(store.load("t").orElseThrow().finalised());
        annul("t", "authority");
        refused(2, "Ghi một trong: 2", "dossier", "show", "t", "--annulled", "1");
        refused(2, "Ghi một trong: 2", "form", "t", "--annulled", "3", "-o", "x.docx");
    }

    @Test
    void aDossierBroughtFromAnotherStoreKeepsOnlyTheNote() throws Exception {
        finalised(Thirds.dossier("t", "89"), "t");
        annul("t", "authority");
        cli.run("dossier", "export", "t", "-o", "out.yaml");
        Files.writeString(folder.resolve("other.yaml"), Files.readString(folder.resolve("out.yaml"))
                .replace("\nid: t\n", "\nid: t2\n"));
        assertEquals(0, cli.run("dossier", "import", "other.yaml").status());

        assertEquals("authority", cli.run("dossier", "show", "t2", "--json").json().at("/annulled/0/ground").asText());
        refused(2, "trong một kho khác", "dossier", "show", "t2", "--annulled", "2");
    }
}
