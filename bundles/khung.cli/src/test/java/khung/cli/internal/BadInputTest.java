package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import khung.rubric.RubricFile;
import khung.rubric.RubricSource;

/** What is refused gets one line with place, what and remedy, status 2, and nothing on standard output. */
class BadInputTest {

    private static final String HEADER = """
            khung: dossier/1
            rubric: lamdong-2026.phu-luc-1
            period: 2026-Q3
            unit: "Đơn vị A"
            person: {name: "Nguyễn Văn A"}
            """;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void shipped() {
        cli = new Cli(folder);
    }

    /** The body from line 6 on; the place; a word of the finding; a word of the remedy. */
    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("an unknown criterion", HEADER + "self: {answers: {B.9.9: \"1\"}}\n",
                        "a.yaml:6:25 [self.answers.B.9.9]", "không có tiêu chí «B.9.9»", "khung rubric show"),
                Arguments.of("a text where the method asks for a number", HEADER + "self: {answers: {B.1.1: \"nhiều\"}}\n",
                        "a.yaml:6:25 [self.answers.B.1.1]", "«nhiều» không phải là số", "12,5"),
                Arguments.of("a tick in both columns", HEADER + "self: {answers: {A.1.1: {met: x, not-met: x}}}\n",
                        "a.yaml:6:25 [self.answers.A.1.1]", "cả hai cột", "một cột"),
                Arguments.of("a target of zero without a decision", HEADER + "plan: {B.1.1: \"0\"}\n",
                        "a.yaml:6:15 [plan.B.1.1]", "không giao việc", "notAsked"),
                Arguments.of("a target below zero without a decision", HEADER + "plan: {B.1.1: \"-3\"}\n",
                        "a.yaml:6:15 [plan.B.1.1]", "mục tiêu -3", "notAsked"),
                Arguments.of("a file that is no dossier", "tên: tệp khác\n", "a.yaml:1:1 [khung]", "không phải là hồ sơ",
                        "khung: dossier/1"),
                Arguments.of("an empty file", "", "a.yaml", "không có hồ sơ nào", "khung: dossier/1"),
                Arguments.of("a broken structure", HEADER + "self: {answers: {A.1.1: met\n", "a.yaml:7:1",
                        "không đọc được cấu trúc", "dấu ngoặc"),
                Arguments.of("an exponent", HEADER + "self: {answers: {B.1.1: 1e999999999}}\n",
                        "a.yaml:6:25 [self.answers.B.1.1]", "«1e999999999» không phải là số", "số mũ"),
                Arguments.of("an anchor", HEADER + "self: &a {answers: {}}\n", "a.yaml:6:7", "neo", "tại chỗ"),
                Arguments.of("a field twice", HEADER + "unit: B\n", "a.yaml:6:1", "«unit» viết hai lần", "một lần"),
                Arguments.of("an unknown field", HEADER + "chức vụ: B\n", "a.yaml:6:1 [chức vụ]",
                        "không có trường «chức vụ»", "Các trường dùng được"),
                Arguments.of("an unknown rubric", HEADER.replace("phu-luc-1", "phu-luc-9"), "a.yaml:2:9 [rubric]",
                        "không có khung chấm điểm «lamdong-2026.phu-luc-9»", "khung rubric list"),
                Arguments.of("a year for a quarterly rubric", HEADER.replace("2026-Q3", "2026"), "a.yaml:3:9 [period]",
                        "không hợp", "2026-Q3"),
                Arguments.of("facts that contradict each other", HEADER + "own: {assigned: \"3\", done: \"4\"}\n",
                        "a.yaml:1:1 [own.done]", "lớn hơn", "Kiểm tra lại"),
                Arguments.of("a tier the row does not have", HEADER + "self: {answers: {B.2.5: \"Giỏi\"}}\n",
                        "a.yaml:6:25 [self.answers.B.2.5]", "mức xếp loại", "Tốt, Khá, Trung bình"),
                Arguments.of("a percentage above a hundred",
                        HEADER + "self: {answers: {B.2.7: {percent: \"101\", by: A, reason: B}}}\n",
                        "a.yaml:6:25 [self.answers.B.2.7]", "từ 0 đến 100", "percent"),
                Arguments.of("an unknown ruling", HEADER + "rulings: {I-99: ask}\n", "a.yaml:6:10 [rulings]",
                        "I-99", "cách hiểu"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedInOneLine(String name, String text, String place, String what, String remedy) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), text);

        Cli.Outcome outcome = cli.run("score", "a.yaml", "--json");

        assertEquals(2, outcome.status(), outcome::out);
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size(), outcome::err);
        String line = outcome.errors().get(0);
        assertTrue(line.startsWith(place + ": "), line);
        assertTrue(line.contains(what), line);
        assertTrue(line.contains(remedy), line);
    }

    @Test
    void everyFindingOfEveryFileIsListedAndNothingIsScored() throws IOException {
        Files.writeString(folder.resolve("good.yaml"), DossierText.ninety().toString());
        Files.writeString(folder.resolve("bad.yaml"),
                HEADER + "self: {answers: {B.9.9: \"1\", B.1.1: \"nhiều\"}}\n");

        Cli.Outcome outcome = cli.run("score", "good.yaml", "bad.yaml", "none.yaml");

        assertEquals(2, outcome.status());
        assertEquals("", outcome.out());
        assertEquals(List.of("bad.yaml:6:25", "bad.yaml:6:37", "none.yaml"), outcome.errors().stream()
                .map(l -> l.split("[ ]|: ")[0].replaceAll(":$", "")).toList());
    }

    @Test
    void whatIsNoReadableFileIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.write(folder.resolve("latin.yaml"), "tên: é".getBytes(StandardCharsets.ISO_8859_1));

        assertLine("none.yaml: không có tệp này.", "none.yaml");
        assertLine("folder: đây là thư mục", "folder");
        assertLine("latin.yaml: tệp không phải là văn bản UTF-8.", "latin.yaml");
    }

    private void assertLine(String start, String file) {
        Cli.Outcome outcome = cli.run("score", file);
        assertEquals(2, outcome.status());
        assertEquals(1, outcome.errors().size(), outcome::err);
        assertTrue(outcome.err().startsWith(start), outcome::err);
    }

    @Test
    void wrongRulingChoicesAreRefused() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), DossierText.ninety().toString());
        Files.writeString(folder.resolve("kind.yaml"), "rulings: {I-06: ask}\n");
        Files.writeString(folder.resolve("id.yaml"), "khung: ruling-choices/1\nrulings: {I-99: ask}\n");
        Files.writeString(folder.resolve("option.yaml"), "khung: ruling-choices/1\nrulings: {I-06: maybe}\n");

        assertTrue(refused("kind.yaml").startsWith("kind.yaml:1:1 [khung]: đây không phải là tệp chọn cách hiểu."));
        assertTrue(refused("id.yaml").startsWith("id.yaml:2:17 [rulings.I-99]: không có cách hiểu «I-99»."));
        String option = refused("option.yaml");
        assertTrue(option.contains("không có lựa chọn «maybe»") && option.contains("not-completed, completed, ask"), option);
    }

    private String refused(String rulings) {
        Cli.Outcome outcome = cli.run("score", "a.yaml", "--rulings", rulings);
        assertEquals(2, outcome.status());
        assertEquals(1, outcome.errors().size(), outcome::err);
        return outcome.errors().get(0);
    }

    static Stream<Arguments> usages() {
        return Stream.of(
                Arguments.of(List.of("tinh-diem"), "khung: không có lệnh «tinh-diem»; các lệnh: score, rubric, dossier, form"),
                Arguments.of(List.of("--nhanh"), "khung: không có tùy chọn «--nhanh»."),
                Arguments.of(List.of("score"), "khung score: thiếu FILE."),
                Arguments.of(List.of("score", "a.yaml", "--xml"), "khung score: không có tùy chọn «--xml»."),
                Arguments.of(List.of("score", "a.yaml", "--rulings"), "khung score: thiếu --rulings FILE."),
                Arguments.of(List.of("score", "a.yaml", "--stage", "boss"), "khung score: không có phần «boss»."),
                Arguments.of(List.of("rubric"), "khung rubric: thiếu lệnh con. Ghi một trong: list, show, lint, diff, use, "
                        + "switch, issue, questions, resolve, import, new."),
                Arguments.of(List.of("rubric", "paint"), "khung rubric: không có lệnh «paint»"),
                Arguments.of(List.of("rubric", "show"), "khung rubric show: thiếu ID[@VERSION]."),
                Arguments.of(List.of("rubric", "show", "a", "b"), "khung rubric show: thừa «b»."),
                Arguments.of(List.of("rubric", "show", "a"), "Không có khung chấm điểm «a»."),
                Arguments.of(List.of("dossier", "new", "--unit", "A"), "khung dossier new: thiếu --period 2026-Q3, --name NAME."),
                Arguments.of(List.of("dossier", "new", "--unit", "A", "--name", "B", "--period", "2026-Q3"),
                        "khung dossier new: ghi --rubric, hoặc --bloc"),
                Arguments.of(List.of("rubric", "diff", "a"), "khung rubric diff: thiếu B[@VERSION]."),
                Arguments.of(List.of("rubric", "switch"), "khung rubric switch: ghi --to hoặc --move"),
                Arguments.of(List.of("rubric", "switch", "--list", "--undo", "x"), "khung rubric switch: ghi --to hoặc --move"),
                Arguments.of(List.of("rubric", "switch", "--instead-of", "x"), "khung rubric switch: --instead-of và --period"),
                Arguments.of(List.of("rubric", "switch", "--to", "lamdong-2026.phu-luc-1", "--period", "2026", "--preview"),
                        "khung rubric switch: «2026» không hợp với khung chấm điểm theo quý."),
                Arguments.of(List.of("rubric", "switch", "--to", "lamdong-2026.phu-luc-1", "--move", "all", "none",
                        "--preview"), "khung rubric switch: --move chỉ ghi all, hoặc none"),
                Arguments.of(List.of("rubric", "switch", "--to", "lamdong-2026.phu-luc-1", "--move-period", "2026-Q3",
                        "--preview"), "khung rubric switch: --move-period cần có --move all"),
                Arguments.of(List.of("rubric", "switch", "--to", "lamdong-2026.phu-luc-1", "--from", "mai", "--preview",
                        "--period", "2026-Q3"), "khung rubric switch: «mai» không phải là ngày."),
                Arguments.of(List.of("rubric", "switch", "--to", "lamdong-2026.phu-luc-1"),
                        "khung rubric switch: thiếu --author NAME."),
                Arguments.of(List.of("rubric", "switch", "--to", "lamdong-2026.phu-luc-1", "--author", "A"),
                        "khung rubric switch: thiếu --reason TEXT."),
                Arguments.of(List.of("rubric", "use"), "Kho hồ sơ không mở được"),
                Arguments.of(List.of("rubric", "resolve", "d1", "--author", "A", "--reason", "B"),
                        "khung rubric resolve: ghi --keep-new hoặc --go-back"),
                Arguments.of(List.of("ruling", "show", "I-99"), "Không có cách hiểu «I-99»."),
                Arguments.of(List.of("ruling", "set", "I-06", "maybe"), "Cách hiểu I-06 không có lựa chọn «maybe»."),
                Arguments.of(List.of("ruling", "set", "I-06"), "khung ruling set: thiếu OPTION."),
                Arguments.of(List.of("ruling", "set", "I-06", "ask", "--unit", "A", "--rubric", "lamdong-2026.phu-luc-1"),
                        "khung ruling set: ghi --unit hoặc --rubric"),
                Arguments.of(List.of("supplement", "on", "x", "--preview"), "Không có bổ sung «x»."),
                Arguments.of(List.of("score", "a.yaml", "--supplement", "x"), "Không có bổ sung «x»."),
                Arguments.of(List.of("dossier", "list"), "Kho hồ sơ không mở được"),
                Arguments.of(List.of("form", "a.yaml"), "khung form: thiếu --output FILE.docx."));
    }

    @ParameterizedTest
    @MethodSource("usages")
    void wrongUsageIsSaidInOneLine(List<String> words, String start) {
        Cli.Outcome outcome = cli.run(words.toArray(String[]::new));

        assertEquals(2, outcome.status());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.errors().size(), outcome::err);
        assertTrue(outcome.err().startsWith(start), outcome::err);
    }

    @Test
    void aFaultOfTheProgramIsOneLineToo() {
        cli.rubrics.add(new RubricSource() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<RubricFile> files() {
                throw new IllegalStateException("first line\nsecond line");
            }
        });

        Cli.Outcome outcome = cli.run("rubric", "list");

        assertEquals(3, outcome.status());
        assertEquals(1, outcome.errors().size(), outcome::err);
        assertTrue(outcome.err().contains("first line") && outcome.err().contains("KHUNG_DEBUG=1"), outcome::err);
    }

    @Test
    void helpAndVersionAreInVietnamese() {
        Cli.Outcome help = cli.run("--help");
        Cli.Outcome score = cli.run("score", "--help");

        assertEquals(0, help.status());
        assertTrue(help.out().contains("Các lệnh:") && help.out().contains("dossier"), help::out);
        assertEquals(0, score.status());
        assertTrue(score.out().contains("Tùy chọn:") && score.out().contains("--rulings=FILE"), score::out);
        assertTrue(cli.run("--version").out().matches("khung \\d+\\.\\d+\\.\\d+\\R"));
    }
}
