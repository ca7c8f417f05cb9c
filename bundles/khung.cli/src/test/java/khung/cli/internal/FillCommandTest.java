package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import khung.dossier.CaseFields;
import khung.policy.Switching;
import khung.results.Asked;
import khung.results.Figure;
import khung.results.ResultSource;
import khung.results.ResultSources;
import khung.store.H2DossierStore;

/** {@code khung dossier fill}: proposals with their origin, written only row by row as asked. */
class FillCommandTest {

    private static final String ROW = "B.1.1";

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Cli cli;
    private H2DossierStore store;
    private String id;

    private record Source(String id, List<Figure> all) implements ResultSource {

        @Override
        public String name(Locale language) {
            return "Nguồn " + id;
        }

        @Override
        public List<Figure> figures(Asked asked) throws IOException {
            if (all.isEmpty()) {
                throw new IOException("ổ đĩa chung không mở được");
            }
            return asked.unit().equals("Đơn vị A") ? all : List.of();
        }
    }

    @BeforeEach
    void open() {
        cli = new Cli(folder);
        store = new H2DossierStore(new OsgiDataSourceFactory(new Driver()), home, "khung", cli.rubrics);
        cli.store = store;
        cli.switching = new Switching(store, store, cli.rubrics, Clock.systemDefaultZone());
        cli.results = new ResultSources();
        id = cli.run("dossier", "new", "--rubric", "lamdong-2026.phu-luc-1", "--period", "2026-Q3", "--unit", "Đơn vị A",
                "--name", "Trần Thị B").out().strip();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void withoutAnySourceItSaysHowToGetOne() {
        Cli.Outcome outcome = cli.run("dossier", "fill", id);

        assertEquals(2, outcome.status());
        assertEquals(1, outcome.errors().size());
        assertTrue(outcome.err().contains("chưa có nguồn số liệu nào"), outcome.err());
    }

    @Test
    void whatIsOfferedIsShownWithItsOriginAndNotWritten() throws Exception {
        cli.results.add(new Source("thong-ke", List.of(new Figure(ROW, "12", "%", "báo cáo 12/BC, dòng 4"))));

        JsonNode shown = cli.run("dossier", "fill", id, "--json").json();

        assertEquals(List.of(), new Schema("dossier-fill.schema.json").violations(shown));
        assertEquals("12", shown.get(0).path("value").asText());
        assertEquals("thong-ke", shown.get(0).path("source").asText());
        assertEquals("báo cáo 12/BC, dòng 4", shown.get(0).path("origin").asText());
        assertEquals(false, shown.get(0).path("taken").asBoolean());
        assertEquals("", field("self.B.1.1"));
    }

    @Test
    void whatIsTakenLeavesItsOriginBehindTheNoteThatWasThere() throws Exception {
        cli.results.add(new Source("thong-ke", List.of(new Figure(ROW, "12", "%", "báo cáo 12/BC, dòng 4"))));
        cli.run("dossier", "set", id, "self.note.B.1.1=ghi chú cũ");

        assertEquals(0, cli.run("dossier", "fill", id, "--take", ROW).status());

        assertEquals("12", field("self.B.1.1"));
        assertTrue(field("self.note.B.1.1").startsWith("ghi chú cũ; Số liệu 12%, nguồn: Nguồn thong-ke, báo cáo 12/BC, "
                + "dòng 4; "), field("self.note.B.1.1"));
    }

    @Test
    void twoSourcesForOneRowAreForAPersonToChooseFrom() throws Exception {
        cli.results.add(new Source("mot", List.of(new Figure(ROW, "12", "%", "a"))));
        cli.results.add(new Source("hai", List.of(new Figure(ROW, "13", "%", "b"))));

        assertEquals(1, cli.run("dossier", "fill", id, "--take-all").status());
        assertEquals("", field("self.B.1.1"));
        assertEquals(0, cli.run("dossier", "fill", id, "--take-all", "--from", "hai").status());
        assertEquals("13", field("self.B.1.1"));
        assertEquals(2, cli.run("dossier", "fill", id, "--from", "ba").status());
    }

    @Test
    void aSourceThatFailsIsALineAndTheOthersStillCount() throws Exception {
        cli.results.add(new Source("hong", List.of()));
        cli.results.add(new Source("mot", List.of(new Figure(ROW, "12", "%", "a"))));

        Cli.Outcome outcome = cli.run("dossier", "fill", id);

        assertEquals(1, outcome.status());
        assertEquals(List.of("«Nguồn hong» không cho số liệu được: ổ đĩa chung không mở được"), outcome.errors());
        assertTrue(outcome.out().contains("→ 12%"), outcome.out());
    }

    @Test
    void aRowNobodyHasAFigureForIsRefusedAndNothingIsWritten() throws Exception {
        cli.results.add(new Source("mot", List.of(new Figure(ROW, "12", "%", "a"))));

        assertEquals(1, cli.run("dossier", "fill", id, "--take", ROW + ",B.1.2").status());
        assertEquals("", field("self.B.1.1"));
    }

    private String field(String path) throws IOException {
        return new CaseFields(cli.rubrics.find("lamdong-2026.phu-luc-1").orElseThrow())
                .get(store.load(id).orElseThrow().file(), path);
    }
}
