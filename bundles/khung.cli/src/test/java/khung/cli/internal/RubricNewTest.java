package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

class RubricNewTest {

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void shipped() {
        cli = new Cli(folder);
    }

    @Test
    void aNewFileIsARubricThatLintAccepts() {
        Cli.Outcome outcome = cli.run("rubric", "new", "--id", "tinhmau.thu", "--bloc", "departments", "-o", "moi.yaml");

        assertEquals(0, outcome.status(), outcome::err);
        assertEquals("Đã ghi moi.yaml. Soạn xong, kiểm tra bằng «khung rubric lint moi.yaml».\n", outcome.out());
        Cli.Outcome lint = cli.run("rubric", "lint", "moi.yaml");
        assertEquals(0, lint.status(), lint.out() + lint.err());
        assertTrue(lint.out().startsWith("tinhmau.thu@0.1:"), lint::out);
    }

    @Test
    void itIncludesTheCommonPartAndHasOneAxisWithOneRow() throws Exception {
        cli.run("rubric", "new", "--id", "tinhmau.thu", "--bloc", "departments", "-o", "moi.yaml");

        JsonNode rubric = Schema.documents(folder.resolve("moi.yaml")).get(0);
        assertEquals("common.part-a@2026.6.3", rubric.at("/parts/0/include").asText());
        assertEquals("lamdong-2026.guidance@2026.6.3", rubric.path("guidance").asText());
        assertEquals("departments", rubric.path("bloc").asText());
        assertEquals("leader", rubric.path("subject").asText());
        assertEquals("quarter", rubric.path("period").asText());
        assertEquals(1, rubric.at("/parts/1/rows").size());
        assertEquals(1, rubric.at("/parts/1/rows/0/rows").size());
        assertEquals(List.of(), new Schema("rubric.schema.json").violations(rubric));
    }

    @Test
    void everyFieldIsExplainedInVietnameseAndTheSchemaIsNamed() {
        List<String> lines = cli.run("rubric", "new", "--id", "a", "--bloc", "local").out().lines().toList();

        assertEquals("# yaml-language-server: $schema=rubric.schema.json", lines.get(0));
        for (String field : List.of("id:", "version:", "bloc:", "subject:", "period:", "title:", "issuer:", "status:",
                "source:", "total:", "guidance:", "  - include:", "  - number:", "    max:", "    columns:",
                "            method:")) {
            int at = lines.indexOf(lines.stream().filter(l -> l.startsWith(field)).findFirst().orElseThrow());
            assertTrue(lines.subList(Math.max(0, at - 2), at).stream().anyMatch(l -> l.strip().startsWith("#")), field);
        }
    }

    @Test
    void theSchemaLiesBesideForTheEditor() throws IOException {
        Cli.Outcome outcome = cli.run("rubric", "new", "--id", "a", "--bloc", "local", "-o", "moi.yaml", "--schema");

        assertEquals(0, outcome.status(), outcome::err);
        assertEquals(Files.readString(Cli.checkout("docs/formats").resolve("rubric.schema.json")),
                Files.readString(folder.resolve("rubric.schema.json")));
        assertEquals(0, cli.run("rubric", "new", "--id", "b", "--bloc", "local", "-o", "b.yaml", "--schema").status(),
                "one that is the same may lie there already");
        Files.writeString(folder.resolve("rubric.schema.json"), "của tôi");
        Cli.Outcome other = cli.run("rubric", "new", "--id", "c", "--bloc", "local", "-o", "c.yaml", "--schema");
        assertEquals(2, other.status());
        assertFalse(Files.exists(folder.resolve("c.yaml")));
        assertEquals("của tôi", Files.readString(folder.resolve("rubric.schema.json")));
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        Files.writeString(folder.resolve("moi.yaml"), "của tôi");

        Cli.Outcome outcome = cli.run("rubric", "new", "--id", "a", "--bloc", "local", "-o", "moi.yaml");

        assertEquals(2, outcome.status());
        assertTrue(outcome.err().startsWith("moi.yaml: tệp này đã có."), outcome::err);
        assertEquals("của tôi", Files.readString(folder.resolve("moi.yaml")));
    }

    @Test
    void wrongUsageIsSaidInOneLine() {
        assertTrue(cli.run("rubric", "new", "--id", "a").err().startsWith("khung rubric new: thiếu --bloc BLOC"));
        assertTrue(cli.run("rubric", "new", "--id", "a@b", "--bloc", "c").err().startsWith("«a@b» không dùng làm mã được."));
        assertTrue(cli.run("rubric", "new", "--id", "a", "--bloc", "c", "--schema").err()
                .startsWith("--schema cần một tệp để ghi bên cạnh."));
    }
}
