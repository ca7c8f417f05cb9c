package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

import khung.cli.internal.SupplementDesk.Outcome;
import khung.owner.OwnerClient;
import khung.owner.OwnerLock;
import khung.owner.OwnerServer;
import khung.text.Phrase;

class SupplementCommandTest {

    private static final String SHIPPED = "provisional.phu-luc-3@2026.6.3";
    private static final String OWN = "so-mau.phu-luc-5@2026.1";

    /** On Phụ lục 3, whose axis 2 lacks 3 points. */
    private static final String AXIS = """
            khung: supplement/1
            id: ban-mau.phu-luc-3
            version: "1"
            extends: lamdong-2026.phu-luc-3@2026.6.3
            title: "t"
            by: "b"
            date: 2026-11-21
            basis: own
            reason: "r"
            add:
              - {under: B.2, rows: [{number: "2.5", text: "dòng thêm", max: "4", method: points}]}
            """;

    @TempDir
    Path folder;

    private SupplementDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new SupplementDesk(folder);
    }

    /** Phụ lục 3 prints 30 + 25 + 12 = 67 of its 100 points. */
    @Test
    void theListSaysWhatAShippedOneRestsOnAndWhatItCloses() {
        Outcome list = desk.run("supplement", "list");

        assertEquals("", list.err());
        assertEquals(List.of(
                SHIPPED + "  Bổ sung tạm thời cho Phụ lục 3: các tiêu chí và trục ở trang bị mất",
                "  cho lamdong-2026.phu-luc-3@2026.6.3 · cho mọi đơn vị · tạm thời, theo tương tự, không có trong bản in",
                "  Khung, 21/11/2026 · đi kèm khung.bloc.advisory",
                "  đặt vào được: từ 67 lên 100 trên 100 điểm"), list.lines());
    }

    @Test
    void fromTheDeskOfOneOfficeToAnother() throws Exception {
        Outcome check = desk.run("supplement", "check", "mau.yaml");
        assertEquals("", check.err());
        assertEquals(0, check.status(), check.out());
        assertEquals(OWN + " cho lamdong-2026.phu-luc-5@2026.6.3: đặt vào được: số điểm không đổi (100).",
                check.lines().get(0));

        desk.run("key", "new", "Sở Mẫu", "-o", "khoa");
        assertEquals("Đã ký " + OWN + " bằng khóa của «Sở Mẫu»: mau.yaml.sig\n",
                desk.run("supplement", "sign", "mau.yaml", "--key", "khoa").out());
        assertEquals(2, desk.run("supplement", "install", "mau.yaml").status());

        desk.run("key", "trust", "khoa.pub");
        Outcome install = desk.run("supplement", "install", "mau.yaml");
        assertEquals("", install.err());
        assertEquals(0, install.status());
        assertTrue(install.lines().get(0).startsWith("Đã cài " + OWN + ": «Sở Mẫu» ký ngày "), install.out());
        assertEquals(List.of(SHIPPED, OWN), desk.references());
        assertEquals(OWN + " đã được cài từ trước, không có gì thay đổi.\n",
                desk.run("supplement", "install", "mau.yaml").out());

        assertTrue(desk.run("supplement", "list").out().contains("chỉ cho đơn vị «Sở Mẫu (dữ liệu mẫu)» · đơn vị tự cụ thể hóa"));
        assertEquals(0, desk.run("supplement", "remove", OWN).status());
        assertEquals(List.of(SHIPPED), desk.references());
    }

    @Test
    void theListAsJsonKeepsToItsSchema() throws Exception {
        desk.trustedKey();
        desk.run("supplement", "sign", "mau.yaml", "--key", "khoa");
        desk.run("supplement", "install", "mau.yaml");

        JsonNode list = desk.run("supplement", "list", "--json").json();

        assertEquals(List.of(), new Schema("supplement-list.schema.json").violations(list));
        JsonNode shipped = list.get(0);
        assertEquals("khung.bloc.advisory", shipped.get("shippedWith").asText());
        assertEquals("67", shipped.get("points").get("before").get("exact").asText());
        assertEquals("100", shipped.get("points").get("after").get("exact").asText());
        assertTrue(shipped.get("lays").asBoolean());
        JsonNode own = list.get(1);
        assertEquals("Sở Mẫu", own.get("signed").get("by").asText());
        assertEquals("own", own.get("basis").asText());
        assertEquals("Sở Mẫu (dữ liệu mẫu)", own.get("unit").asText());
    }

    @Test
    void oneIsShownRowForRow() {
        Outcome shown = desk.run("supplement", "show", "provisional.phu-luc-3");

        assertEquals(0, shown.status());
        String row = shown.lines().stream().filter(l -> l.startsWith("+ B.2.5 ")).findFirst().orElseThrow();
        assertTrue(row.contains("  3 "), row);
        assertTrue(row.endsWith("(theo 003, Phụ lục 5, B.2.7, dòng 545; điểm khác: 3 thay vì 2)"), row);
    }

    @Test
    void whatIsFilledInIsShownInWords() throws Exception {
        desk.trustedKey();
        desk.run("supplement", "sign", "mau.yaml", "--key", "khoa");
        desk.run("supplement", "install", "mau.yaml");

        assertTrue(desk.run("supplement", "show", OWN).lines().stream().anyMatch(
                l -> l.startsWith("= B.2.4 ") && l.endsWith("98% hồ sơ giải quyết đúng hạn")));
    }

    @Test
    void aPartOfAGapMayBeClosed() throws Exception {
        Files.writeString(desk.cwd.resolve("phan.yaml"), AXIS.replace("\"4\"", "\"3\""));

        Outcome check = desk.run("supplement", "check", "phan.yaml");

        assertEquals(0, check.status(), check.out() + check.err());
        assertTrue(check.lines().get(0).endsWith("từ 67 lên 70 trên 100 điểm."), check.out());
    }

    @Test
    void aRevokedKeySaysWhatGoesWithIt() throws Exception {
        desk.trustedKey();
        desk.run("supplement", "sign", "mau.yaml", "--key", "khoa");
        desk.run("supplement", "install", "mau.yaml");
        String fingerprint = desk.run("key", "list").out().substring(0, 64);

        Outcome revoked = desk.run("key", "revoke", fingerprint);

        assertTrue(revoked.lines().get(1).startsWith("supplements/" + OWN + ".yaml: ký bằng khóa của «Sở Mẫu»"), revoked.out());
        Outcome list = desk.run("supplement", "list");
        assertEquals(0, list.status());
        assertEquals(1, list.err().lines().count());
        assertFalse(list.out().contains(OWN));
    }

    @Test
    void oneThatSomebodyLeansOnStays() throws Exception {
        desk.trustedKey();
        desk.run("supplement", "sign", "mau.yaml", "--key", "khoa");
        desk.run("supplement", "install", "mau.yaml");
        desk.supplements.ask(r -> List.of(Phrase.of(Session.class, "supplement.already", r)));
        Map<String, String> before = desk.kept();

        Outcome removed = desk.run("supplement", "remove", OWN);

        assertEquals(1, removed.status());
        assertEquals(before, desk.kept());
    }

    @Test
    void aFileMayComeFromStandardInputToBeChecked() throws Exception {
        byte[] in = desk.sample().getBytes(StandardCharsets.UTF_8);

        assertEquals(0, desk.run(in, "supplement", "check", "-").status());
        assertTrue(desk.run(in, "supplement", "install", "-").err().contains("cần một tệp"));
    }

    @Test
    void theSampleKeepsToTheSchemaOfRubricFiles() throws Exception {
        for (JsonNode document : Schema.documents(desk.sample())) {
            assertEquals(List.of(), new Schema("rubric.schema.json").violations(document));
        }
    }

    @Test
    void aCommandHandedOverByAnotherProcessReachesTheRunningOne() throws Exception {
        desk.trustedKey();
        desk.run("supplement", "sign", "mau.yaml", "--key", "khoa");
        List<List<String>> told = new ArrayList<>();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (OwnerLock lock = OwnerLock.tryTake(desk.home).orElseThrow();
                OwnerServer running = new OwnerServer(lock, desk.line::run);
                AutoCloseable listening = desk.rubrics.onChange(() -> told.add(desk.references()))) {
            assertEquals(0, OwnerClient.ask(desk.home, desk.cwd, List.of("supplement", "install", "mau.yaml"),
                    InputStream.nullInputStream(), OutputStream.nullOutputStream(), err).getAsInt(), err::toString);
        }

        assertEquals(List.of(SHIPPED, OWN), told.get(told.size() - 1));
        assertEquals(List.of(SHIPPED, OWN), desk.references());
    }

    /** Prepares {@code xau.yaml} and its signature. */
    interface Attempt {
        void prepare(SupplementDesk desk) throws Exception;
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                attempt("no such file", d -> { }, "không có tệp này"),
                attempt("no signature", d -> Files.writeString(d.cwd.resolve("xau.yaml"), d.sample()),
                        "không có chữ ký"),
                attempt("an altered byte", d -> {
                    d.signed("xau.yaml", d.sample());
                    Files.writeString(d.cwd.resolve("xau.yaml"), d.sample().replace("\"98\"", "\"97\""));
                }, "không đúng như lúc ký"),
                attempt("an altered signature", d -> {
                    d.signed("xau.yaml", d.sample());
                    Path signature = d.cwd.resolve("xau.yaml.sig");
                    Files.writeString(signature, Files.readString(signature).replace("Sở Mẫu", "Tỉnh ủy"));
                }, "tệp chữ ký đã bị sửa"),
                attempt("a signature file of a megabyte", d -> {
                    d.signed("xau.yaml", d.sample());
                    Files.writeString(d.cwd.resolve("xau.yaml.sig"), "#".repeat(1 << 20));
                }, "tệp chữ ký không đọc được"),
                attempt("another key", d -> {
                    d.signed("xau.yaml", d.sample());
                    d.run("key", "new", "Sở Mẫu", "-o", "khac");
                    d.run("supplement", "sign", "xau.yaml", "--key", "khac");
                }, "khóa chưa được tin"),
                attempt("a revoked key", d -> {
                    d.signed("xau.yaml", d.sample());
                    d.run("key", "revoke", d.run("key", "list").out().substring(0, 64));
                }, "đã bị thu hồi"),
                attempt("the signature of another file", d -> {
                    d.signed("xau.yaml", d.sample());
                    d.signed("khac.yaml", AXIS);
                    Files.copy(d.cwd.resolve("khac.yaml.sig"), d.cwd.resolve("xau.yaml.sig"),
                            StandardCopyOption.REPLACE_EXISTING);
                }, "chữ ký là của tệp khác («ban-mau.phu-luc-3@1»)"),
                attempt("an oversized file", d -> {
                    d.signed("xau.yaml", d.sample());
                    Files.writeString(d.cwd.resolve("xau.yaml"), d.sample() + "#".repeat(1 << 20));
                }, "lớn hơn 1024 KiB"),
                attempt("a rubric that is not installed",
                        d -> d.signed("xau.yaml", d.sample().replace("@2026.6.3", "@2027.1")), "không được cài"),
                attempt("a printed maximum changed", d -> d.signed("xau.yaml", d.sample() + "  B.1.3: {max: \"9\"}\n"),
                        "đã in điểm tối đa 3"),
                attempt("a printed threshold changed", d -> d.signed("xau.yaml", d.sample()
                        + "  B.1.1: {method: {ratio: {target: \"1\"}}}\n"), "đã in mục tiêu có ngưỡng"),
                attempt("more points than the gap", d -> d.signed("xau.yaml", AXIS), "vượt chỗ trống 1 điểm"),
                attempt("the same reference with another content", d -> {
                    d.signed("mau.yaml", d.sample());
                    d.run("supplement", "install", "mau.yaml");
                    d.signed("xau.yaml", d.sample().replace("\"98\"", "\"50\""));
                }, "đã có với nội dung khác"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void whatIsNotInstalledIsRefusedInOneLineWithStatusTwo(String what, Attempt attempt, String expected)
            throws Exception {
        desk.trustedKey();
        attempt.prepare(desk);
        Map<String, String> before = desk.kept();
        List<String> references = desk.references();

        refused(expected, "supplement", "install", "xau.yaml");

        assertEquals(before, desk.kept());
        assertEquals(references, desk.references());
    }

    @Test
    void whatCannotBeReadIsNotEvenSigned() throws Exception {
        desk.trustedKey();
        for (String content : List.of("id: [so-mau\n", "khung: rubric/1\n", desk.sample() + "---\n" + AXIS,
                desk.sample().replace("so-mau.phu-luc-5", "../../x"), desk.sample().replace("so-mau", "CON"),
                desk.sample() + "force: yes\n")) {
            Files.writeString(desk.cwd.resolve("xau.yaml"), content);

            refused("xau.yaml", "supplement", "sign", "xau.yaml", "--key", "khoa");
            refused("xau.yaml", "supplement", "check", "xau.yaml");
            assertFalse(Files.exists(desk.cwd.resolve("xau.yaml.sig")));
        }
        refused("không ký được", "supplement", "sign", "mau.yaml", "--key", "khoa.pub");
        refused("không có tệp khóa này", "supplement", "sign", "mau.yaml", "--key", "khong");
    }

    @Test
    void whatIsNotThereIsNamed() {
        refused("không có bổ sung nào mang mã này", "supplement", "remove", OWN);
        refused("không có bổ sung nào mang mã này", "supplement", "remove", "../../trust/log");
        refused("đi kèm khối", "supplement", "remove", SHIPPED);
        refused("Không có bổ sung «x»", "supplement", "show", "x");
    }

    private static Arguments attempt(String what, Attempt attempt, String expected) {
        return Arguments.of(what, attempt, expected);
    }

    private void refused(String expected, String... args) {
        Outcome outcome = desk.run(args);
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains(expected), outcome.err());
    }
}
