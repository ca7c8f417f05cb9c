package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import khung.documents.internal.WordFormPrinter;
import khung.dossier.DossierStore;
import khung.policy.Switching;
import khung.rubric.RubricFile;
import khung.store.H2DossierStore;

/** The commands on a real store. */
class DossierTest {

    private static final String REFERENCE = "lamdong-2026.phu-luc-1";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Cli cli;
    private H2DossierStore store;

    @BeforeEach
    void open() {
        cli = new Cli(folder);
        cli.rubrics.add(Cli.source("thirds", List.of(new RubricFile("thirds.yaml", Thirds.RUBRIC))));
        store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), home, "khung", cli.rubrics);
        cli.store = store;
        cli.switching = new Switching(store, store, cli.rubrics, Clock.systemDefaultZone());
        cli.printer = new WordFormPrinter();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void aNewDossierPrintsItsIdAndIsListed() {
        String id = make("Trần Thị B");

        JsonNode list = cli.run("dossier", "list", "--json").json();
        assertEquals(List.of(), new Schema("dossier-list.schema.json").violations(list));
        assertEquals(List.of(), new Schema("dossier-show.schema.json").violations(
                cli.run("dossier", "show", id, "--json").json()));
        assertEquals(List.of(id), list.findValuesAsText("id"));
        assertEquals("Trần Thị B", list.get(0).path("name").asText());
        assertEquals("2026-Q3", list.get(0).path("period").asText());
        assertTrue(cli.run("dossier", "list").out().startsWith(id + "  2026-Q3  Đơn vị A  Trần Thị B"));
    }

    @Test
    void aNewDossierOfAUnitSharesTheFactsThatAreKnown() throws Exception {
        cli.run("dossier", "set", make("A"), "unit.assigned=10");

        String id = make("B");

        assertEquals("10", field(id, "unit.assigned"));
        assertEquals("10", field(cli.run("dossier", "list", "--json").json().get(0).path("id").asText(), "unit.assigned"));
    }

    @Test
    void aNewDossierNeedsAPeriodThatFitsTheRubric() {
        Cli.Outcome outcome = cli.run("dossier", "new", "--rubric", REFERENCE, "--period", "2026", "--unit", "A",
                "--name", "B");

        assertEquals(2, outcome.status());
        assertEquals(1, outcome.errors().size());
        assertEquals("[]", cli.run("dossier", "list", "--json").json().toString());
    }

    @Test
    void setWritesAllFieldsAndShowShowsThem() {
        String id = make("B");

        Cli.Outcome set = cli.run("dossier", "set", id, "self.B.1.1=12%", "role=deputy", "self.B.2.7.percent=90",
                "own.assigned=5", "unit.quality=yes", "person.born=14/03/1974", "self.note.B.1.1=ước = tính");

        assertEquals(0, set.status(), set.err());
        assertEquals("12", field(id, "self.B.1.1"));
        assertEquals("90", field(id, "self.B.2.7.percent"));
        assertEquals("ước = tính", field(id, "self.note.B.1.1"));
        String shown = cli.run("dossier", "show", id).out();
        assertTrue(shown.lines().anyMatch("role = deputy"::equals), shown);
        assertTrue(shown.lines().anyMatch("appraiser.B.1.1 ="::equals), "blank fields are named too");
    }

    /** Adds the rubrics of Sở Nội vụ 2020. */
    private void office() {
        cli.rubrics.add(Cli.source("office", Shipped.files().stream().filter(f -> f.name().startsWith("sonoivu-2020")).toList()));
    }

    @Test
    void factsOfAGuidanceAreSetShownAndGraded() {
        office();
        String id = cli.run("dossier", "new", "--rubric", "sonoivu-2020.leadership-collective@2020", "--period", "2020", "--unit",
                "Sở Mẫu", "--name", "Đảng ủy Sở Mẫu").out().strip();

        Cli.Outcome set = cli.run("dossier", "set", id, "facts.members.disciplined=yes", "facts.members.warned=no",
                "facts.disunited=no");
        assertEquals(0, set.status(), set.err());
        assertEquals("yes", field(id, "facts.members.disciplined"));
        assertTrue(cli.run("dossier", "show", id).out().lines().anyMatch("facts.outstanding ="::equals));
        JsonNode graded = cli.run("grade", id, "--json").json();
        assertEquals(List.of(), new Schema("grade-result.schema.json").violations(graded));
        assertTrue(graded.toString().contains("{\"name\":\"members.disciplined\""), graded.toString());

        Cli.Outcome wrong = cli.run("dossier", "set", id, "facts.members.disciplined=perhaps", "facts.nothing=yes");
        assertEquals(2, wrong.status());
        assertEquals(List.of(id + " [facts.members.disciplined]", id + " [facts.nothing]"),
                wrong.errors().stream().map(l -> l.substring(0, l.indexOf(':'))).toList());
        assertEquals(2, cli.run("dossier", "set", id, "facts.members.disciplined=no", "facts.members.warned=yes").status(),
                "warned without being disciplined");
        assertEquals("yes", field(id, "facts.members.disciplined"));
    }

    @Test
    void aFormIsPrintedWithItsReasonsAlsoWhereTheSourcePrintsNoForm() throws Exception {
        office();
        String id = cli.run("dossier", "new", "--rubric", "sonoivu-2020.leadership-collective@2020", "--period", "2020", "--unit",
                "Sở Mẫu", "--name", "Đảng ủy Sở Mẫu").out().strip();

        assertEquals(0, cli.run("form", id, "-o", folder.resolve("a.docx").toString()).status());
        assertEquals(0, cli.run("form", id, "--reasons", "-o", folder.resolve("b.docx").toString()).status());

        assertTrue(Files.size(folder.resolve("b.docx")) > Files.size(folder.resolve("a.docx")));
    }

    @Test
    void setRefusesAllWhenOneFieldIsNoValue() {
        String id = make("B");

        Cli.Outcome outcome = cli.run("dossier", "set", id, "self.B.1.1=12", "self.B.1.2=1,", "self.B.9.9=1", "role=boss");

        assertEquals(2, outcome.status());
        assertEquals(List.of(id + " [self.B.1.2]", id + " [self.B.9.9]", id + " [role]"),
                outcome.errors().stream().map(l -> l.substring(0, l.indexOf(':'))).toList());
        assertEquals("", field(id, "self.B.1.1"));
        assertEquals(2, cli.run("dossier", "set", id, "own.assigned=3", "own.done=4").status());
        assertEquals(2, cli.run("dossier", "set", id, "self.B.1.1").status());
        assertEquals(2, cli.run("dossier", "set", "nobody", "self.B.1.1=1").status());
    }

    @Test
    void setToAnotherUnitTakesThatUnitsFactsAndCarriesNoneAlong() {
        String a = make("A");
        cli.run("dossier", "set", a, "unit.assigned=10");

        assertEquals(0, cli.run("dossier", "set", a, "unit=Đơn vị B").status());

        assertEquals("", field(a, "unit.assigned"));
        assertEquals("10", field(make("C"), "unit.assigned"));
    }

    @Test
    void setDoesNotWipeOutWhatIsBeingTyped() throws Exception {
        String id = make("B");
        store.keepDraft(store.load(id).orElseThrow().file(), 1);

        Cli.Outcome outcome = cli.run("dossier", "set", id, "self.B.1.1=12");

        assertEquals(1, outcome.status());
        assertTrue(store.draft(id).isPresent());
    }

    @Test
    void importTakesAllOrNothingAndGivesIds() throws Exception {
        Files.writeString(folder.resolve("good.yaml"), DossierText.ninety() + "---\n" + DossierText.full().dossier("d2"));
        Files.writeString(folder.resolve("bad.yaml"), DossierText.full().with("B.1.1", "nhiều").dossier("d3"));

        assertEquals(2, cli.run("dossier", "import", "good.yaml", "bad.yaml").status());
        assertEquals(0, cli.run("dossier", "list", "--json").json().size());

        Cli.Outcome good = cli.run("dossier", "import", "good.yaml");
        assertEquals(0, good.status(), good.err());
        assertEquals(2, good.out().lines().count());
        assertTrue(good.out().lines().findFirst().orElseThrow().matches("[0-9a-f-]{36}"));
        assertEquals(1, cli.run("dossier", "import", "good.yaml").status(), "d2 is there already");
        assertEquals(2, cli.run("dossier", "list", "--json").json().size());
        assertEquals(0, cli.run("score", good.out().lines().findFirst().orElseThrow()).status());
    }

    @Test
    void importOverwritesNoFactsOfAUnit() throws Exception {
        Files.writeString(folder.resolve("first.yaml"), DossierText.FACTS_KEPT + DossierText.ninety().dossier("d1"));
        Files.writeString(folder.resolve("other.yaml"),
                DossierText.ninety().tasks(10, 9, 0, 3).toString().replace("khung: dossier/1", "khung: dossier/1\nid: d2"));
        Files.writeString(folder.resolve("without.yaml"), DossierText.ninety().dossier("d3"));
        cli.run("dossier", "import", "first.yaml");

        Cli.Outcome other = cli.run("dossier", "import", "other.yaml");
        Cli.Outcome without = cli.run("dossier", "import", "without.yaml");

        assertEquals(1, other.status());
        assertTrue(other.err().startsWith("other.yaml: số liệu nhiệm vụ của «Đơn vị A» kỳ 2026-Q3 khác"), other::err);
        assertEquals(0, without.status(), without.err());
        assertEquals("10", field("d3", "unit.done"));
        assertEquals("10", field("d1", "unit.done"));
    }

    @Test
    void whatIsExportedScoresAndImportsTheSame() throws Exception {
        Path samples = Cli.checkout("product/samples");
        cli.run("dossier", "import", samples.resolve("phu-luc-1.yaml").toString());

        Cli.Outcome export = cli.run("dossier", "export", "-o", "all.yaml");

        assertEquals(0, export.status(), export.err());
        for (JsonNode document : Schema.documents(folder.resolve("all.yaml"))) {
            assertEquals(List.of(), new Schema("dossier.schema.json").violations(document));
        }
        assertEquals(totals(cli.run("score", samples.resolve("phu-luc-1.yaml").toString(), "--json").json()),
                totals(cli.run("score", "all.yaml", "--json").json()));
        assertEquals(totals(cli.run("score", "all.yaml", "--json").json()), totals(cli.run("dossier", "score",
                "mau-phu-luc-1-01", "mau-phu-luc-1-02", "mau-phu-luc-1-03", "mau-phu-luc-1-04", "--json").json()));
        assertEquals(Files.readString(folder.resolve("all.yaml")), cli.run("dossier", "export", "-o", "-").out());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count(), "no temporary file is left");
        }
    }

    private static List<String> totals(JsonNode scores) {
        return Stream.of(scores.findValuesAsText("id"), scores.findValues("exact").stream().map(JsonNode::asText).toList())
                .flatMap(List::stream).filter(t -> !t.startsWith("lamdong")).sorted().toList();
    }

    @Test
    void aDraftRubricAnUnscoredRowAndAnOpenGradeAreNotFinalised() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), DossierText.full().without("B.4.3").dossier("open"));
        Files.writeString(folder.resolve("t.yaml"), Thirds.dossier("t", "89"));
        cli.run("dossier", "import", "a.yaml");
        cli.run("dossier", "import", "t.yaml");

        Cli.Outcome draft = cli.run("dossier", "finalise", "open");
        Cli.Outcome undecided = cli.run("dossier", "finalise", "t");

        assertEquals(1, draft.status());
        assertEquals(2, draft.errors().size(), draft::err);
        assertTrue(draft.errors().get(0).contains("dự thảo"), draft::err);
        assertTrue(draft.errors().get(1).contains("1 dòng chưa chấm"), draft::err);
        assertEquals(1, undecided.status(), "nothing is known of the unit");
        assertTrue(undecided.err().contains("chưa xác định"), undecided::err);
    }

    @Test
    void aFinalisedDossierKeepsItsSheetAndIsClosed() throws Exception {
        Files.writeString(folder.resolve("t.yaml"), Thirds.facts() + Thirds.dossier("t", "89"));
        cli.run("dossier", "import", "t.yaml");

        Cli.Outcome outcome = cli.run("dossier", "finalise", "t");

        assertEquals(0, outcome.status(), outcome.err());
        DossierStore.Stored stored = store.load("t").orElseThrow();
        assertTrue(stored.finalised());
        JsonNode sheet = new com.fasterxml.jackson.databind.ObjectMapper().readTree(stored.finalSheet().orElseThrow());
        assertEquals("90", sheet.path("sheets").get(0).path("total").path("exact").asText());
        assertEquals("excellent", sheet.path("sheets").get(0).path("grade").path("grade").asText());
        assertEquals("falls", sheet.path("rulings").path("I-04").asText());
        assertEquals(1, cli.run("dossier", "set", "t", "self.T.1.1=2").status());
        assertEquals(1, cli.run("dossier", "finalise", "t").status());
        assertEquals(1, cli.run("dossier", "delete", "t").status());
    }

    @Test
    void aDecisionOfThePersonWhoMayDecideSettlesWhatTheTextLeavesOpen() throws Exception {
        Files.writeString(folder.resolve("t.yaml"), Thirds.facts().replace("done: \"10\"", "done: \"8\"")
                + Thirds.dossier("t", "89"));
        cli.run("dossier", "import", "t.yaml");
        assertEquals(1, cli.run("dossier", "finalise", "t").status());

        cli.run("dossier", "set", "t", "decision.grade=completed", "decision.by=Ban Thường vụ", "decision.reason=Đủ lý do");

        Cli.Outcome outcome = cli.run("dossier", "finalise", "t");
        assertEquals(0, outcome.status(), outcome.err());
    }

    @Test
    void aDeletedDossierIsGone() {
        String id = make("B");

        assertEquals(0, cli.run("dossier", "delete", id).status());

        assertEquals(2, cli.run("dossier", "show", id).status());
        assertEquals("[]", cli.run("dossier", "list", "--json").json().toString());
    }

    @Test
    void theFormIsPrintedFromAFileAndFromTheStore() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), DossierText.ninety().toString().replace("khung: dossier/1",
                "khung: dossier/1\nid: d1"));
        cli.run("dossier", "import", "a.yaml");

        Cli.Outcome file = cli.run("form", "a.yaml", "-o", "file.docx");
        Cli.Outcome kept = cli.run("form", "d1", "-o", "kept.docx");

        assertEquals(0, file.status(), file.err());
        assertEquals(0, kept.status(), kept.err());
        byte[] bytes = Files.readAllBytes(folder.resolve("file.docx"));
        assertArrayEquals(new byte[] {'P', 'K', 3, 4}, Arrays.copyOf(bytes, 4));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("kept.docx")));
    }

    @Test
    void aFormNeedsOneDossierAndAFolder() throws Exception {
        Files.writeString(folder.resolve("two.yaml"), DossierText.FACTS_KEPT + DossierText.ninety().dossier("d1") + "---\n"
                + DossierText.ninety().dossier("d2"));

        Cli.Outcome many = cli.run("form", "two.yaml", "-o", "a.docx");

        assertEquals(2, many.status());
        assertTrue(many.err().startsWith("two.yaml: tệp có 2 hồ sơ."), many::err);
        assertEquals(0, cli.run("form", "two.yaml", "--id", "d2", "-o", "a.docx").status());
        assertEquals(2, cli.run("form", "two.yaml", "--id", "d2", "-o", "none/a.docx").status());
        assertEquals(2, cli.run("form", "nobody", "-o", "a.docx").status());
    }

    private String make(String name) {
        Cli.Outcome outcome = cli.run("dossier", "new", "--rubric", REFERENCE, "--period", "2026-Q3", "--unit",
                "Đơn vị A", "--name", name);
        assertEquals(0, outcome.status(), outcome.err());
        return outcome.out().strip();
    }

    private String field(String id, String path) {
        return cli.run("dossier", "show", id, "--json").json().path("fields").path(path).asText();
    }
}
