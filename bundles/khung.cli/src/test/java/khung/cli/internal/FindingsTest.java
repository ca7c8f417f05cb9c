package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import khung.lint.Finding;
import khung.lint.Linter;
import khung.rubric.Rubric;
import khung.rubric.RubricLibrary;

/** What is wrong with the rubrics as they ship: all that is known, and nothing else. */
class FindingsTest {

    private static final Path PAGE = Cli.checkout("docs").resolve("findings.md");

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void everyBloc() {
        cli = new Cli(folder);
        cli.rubrics.add(Cli.source("all blocs", Shipped.files()));
    }

    @Test
    void lintOfEverythingEqualsTheCheckedInList() throws Exception {
        Cli.Outcome outcome = cli.run("rubric", "lint", "--json");

        assertEquals("", outcome.err());
        assertEquals(List.of(), new Schema("rubric-lint.schema.json").violations(outcome.json()));
        TreeSet<String> found = new TreeSet<>();
        for (JsonNode f : outcome.json()) {
            assertTrue(found.add(f.path("rubric").asText() + " " + f.path("severity").asText() + " "
                    + f.path("id").asText() + " " + f.path("source").path("line").asInt()), f::toString);
        }
        assertEquals(String.join("\n", expected()), String.join("\n", found));
        assertEquals(Exit.REFUSED, outcome.status());
    }

    private static TreeSet<String> expected() throws Exception {
        String text = new String(FindingsTest.class.getResourceAsStream("/expected-findings.yaml").readAllBytes(),
                StandardCharsets.UTF_8);
        TreeSet<String> all = new TreeSet<>();
        Schema.documents(text).get(0).fields().forEachRemaining(rubric -> rubric.getValue().fields()
                .forEachRemaining(severity -> severity.getValue().fields().forEachRemaining(f -> all.add(
                        rubric.getKey() + " " + severity.getKey() + " " + f.getKey() + " " + f.getValue().asText()))));
        return all;
    }

    /** Every finding names the seed its rubric is taken from and a place in it, and says what to do. */
    @Test
    void everyFindingSaysWhereAndWhat() {
        RubricLibrary library = RubricLibrary.of(Shipped.files());
        Linter.lint(library.rubrics().values(), library.rulings()).forEach((reference, findings) -> {
            String seed = library.rubrics().get(reference).source().seed();
            for (Finding f : findings) {
                assertEquals(seed, f.source().seed(), f::id);
                assertTrue(f.source().line() > 0 && !f.source().section().isEmpty(), f::id);
                for (Locale language : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
                    assertTrue(f.what().in(language).length() > 10 && f.effect().in(language).length() > 10
                            && f.remedy().in(language).length() > 10, f::id);
                }
            }
        });
    }

    /** {@code W-11}: the five readings of I-21 on the worked table of the central guidance. */
    @Test
    void W_11_theReadingsOfTheWorkedCatalogue() {
        String out = cli.run("rubric", "lint", "central-2026.phu-luc-2").out();
        assertTrue(out.contains("KR: 28023/30800 (khoảng 90,98%); K1: 295/308 (khoảng 95,78%); K2: 545/616 "
                + "(khoảng 88,47%); K3: 40625/41272 (khoảng 98,43%); K4: 283/308 (khoảng 91,88%)"), out);
    }

    @Test
    void whatIsTranscribedOfTheBrokenAppendices() {
        Map<String, String> whole = new TreeMap<>();
        for (String number : List.of("3", "4", "6")) {
            String out = cli.run("rubric", "lint", "lamdong-2026.phu-luc-" + number).out();
            whole.put(number, out.lines().filter(l -> l.contains("] transcribed ")).collect(Collectors.joining()));
        }
        assertTrue(whole.get("3").endsWith("mới chép được 67 trên 100 điểm (A: 30/30; B: 37/70)."), whole::toString);
        assertTrue(whole.get("4").endsWith("mới chép được 52 trên 100 điểm (A: 30/30; B: 22/70)."), whole::toString);
        assertTrue(whole.get("6").endsWith("mới chép được 65 trên 100 điểm (A: 22/30; B: 43/70)."), whole::toString);
    }

    /** The page for people. Written anew with {@code -Dkhung.write.findings=true}. */
    @Test
    void thePageSaysWhatTheProgramFinds() throws IOException {
        RubricLibrary library = RubricLibrary.of(Shipped.files());
        String page = page(library);
        if (Boolean.getBoolean("khung.write.findings")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page);
    }

    private static String page(RubricLibrary library) {
        Locale language = Locale.forLanguageTag("vi");
        StringBuilder page = new StringBuilder("""
                # Những chỗ sai, chỗ thiếu trong các khung chấm điểm kèm theo

                Do `khung rubric lint` tính ra từ chính các khung chấm điểm; không phát hiện nào được ghi vào dữ liệu.
                Dòng là dòng của bản gốc, đếm từ 1, bỏ dòng trống. Phép thử `FindingsTest` giữ cho trang này đúng.
                """);
        Map<String, Rubric> sorted = new TreeMap<>(library.rubrics());
        Linter.lint(sorted.values(), library.rulings()).forEach((reference, findings) -> {
            page.append("\n## ").append(reference).append("\n\n");
            page.append(sorted.get(reference).title()).append("\n\n");
            if (findings.isEmpty()) {
                page.append("Không có phát hiện nào.\n");
                return;
            }
            page.append("| mức | phát hiện | dòng | nội dung | ảnh hưởng | cần làm |\n|---|---|---|---|---|---|\n");
            findings.forEach(f -> page.append("| ").append(severity(f)).append(" | `").append(f.id()).append("` | ")
                    .append(f.source().line()).append(" | ").append(cell(f.what().in(language))).append(" | ")
                    .append(cell(f.effect().in(language))).append(" | ").append(cell(f.remedy().in(language)))
                    .append(" |\n"));
        });
        return page.toString();
    }

    private static String severity(Finding finding) {
        return Session.phrase("severity." + Json.word(finding.severity())).in(Locale.forLanguageTag("vi"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").strip();
    }
}
