package khung.trust.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import khung.text.BadInput;
import khung.trust.Sha256;
import khung.trust.SigningKey;

/** What is refused is refused in one line, with every file and every supplement as it was. */
class BadSupplementTest {

    private static final String OWN = Office.OWN;
    private static final String REFERENCE = "so-mau.phu-luc-5@2026.1";

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
    Path home;

    /** Makes the bytes to install and their signature. */
    interface Attempt {
        Object[] of(Office office) throws Exception;
    }

    static Stream<Arguments> attempts() {
        return Stream.of(
                attempt("no signature", o -> new Object[] {OWN, null}, "không có chữ ký."),
                attempt("one byte of the file altered",
                        o -> new Object[] {OWN.replace("\"95\"", "\"94\""), o.signature(OWN)}, "không đúng như lúc ký"),
                attempt("a blank added at the end", o -> new Object[] {OWN + " ", o.signature(OWN)},
                        "không đúng như lúc ký"),
                attempt("the signature altered", o -> new Object[] {OWN,
                        new String(o.signature(OWN), StandardCharsets.UTF_8)
                                .replace("2026-11-21", "2026-11-22").getBytes(StandardCharsets.UTF_8)},
                        "tệp chữ ký đã bị sửa"),
                attempt("the signature file is something else", o -> new Object[] {OWN, Office.bytes(OWN)},
                        "tệp chữ ký không đọc được"),
                attempt("signed with a key nobody trusts", o -> new Object[] {OWN,
                        Office.signature(SigningKey.create("Kẻ khác", false), "supplement", REFERENCE, OWN)},
                        "khóa chưa được tin (tệp chữ ký tự ghi «Kẻ khác»"),
                attempt("signed in the name of a trusted signer with another key", o -> new Object[] {OWN,
                        Office.signature(SigningKey.create("Sở Mẫu", false), "supplement", REFERENCE, OWN)},
                        "khóa chưa được tin"),
                attempt("signed with a revoked key", o -> {
                    byte[] signature = o.signature(OWN);
                    o.keys.revoke(o.key.signer().fingerprint(), "an", "");
                    return new Object[] {OWN, signature};
                }, "đã bị thu hồi"),
                attempt("the signature of another file", o -> new Object[] {OWN, o.signature(AXIS)},
                        "chữ ký là của tệp khác («ban-mau.phu-luc-3@1»)"),
                attempt("signed under another name",
                        o -> new Object[] {OWN, Office.signature(o.key, "supplement", "a@1", OWN)},
                        "chữ ký là của «a@1», không phải của «" + REFERENCE + "»"),
                attempt("signed as another kind of thing",
                        o -> new Object[] {OWN, Office.signature(o.key, "plugin", REFERENCE, OWN)},
                        "dùng cho loại «plugin»"),
                attempt("larger than any supplement", o -> signed(o, OWN + "#".repeat(1 << 20)), "lớn hơn 1024 KiB"),
                attempt("not YAML", o -> signed(o, "id: [so-mau\n"), "tệp.yaml:"),
                attempt("not UTF-8", o -> {
                    byte[] raw = {(byte) 0xff};
                    return new Object[] {raw, raw(o, raw)};
                }, "UTF-8"),
                attempt("a rubric instead of a supplement",
                        o -> signed(o, Office.resource("lamdong-2026.phu-luc-5").replace("phu-luc-5", "gia-mao")),
                        "đúng một tài liệu"),
                attempt("rulings smuggled in behind the supplement",
                        o -> signed(o, OWN + "---\n" + Office.resource("rulings")), "đúng một tài liệu"),
                attempt("a field nobody knows", o -> signed(o, OWN + "force: yes\n"), "[force]"),
                attempt("written for a rubric that is not installed",
                        o -> signed(o, OWN.replace("@2026.6.3", "@2027.1")),
                        "«lamdong-2026.phu-luc-5@2027.1» mà bổ sung này viết cho không được cài"),
                attempt("changes a printed maximum", o -> signed(o, OWN + "  B.1.3: {max: \"9\"}\n"),
                        "dòng «B.1.3» đã in điểm tối đa 3"),
                attempt("changes a printed text", o -> signed(o, OWN + "  B.1.3: {text: \"khác\"}\n"),
                        "dòng «B.1.3» đã in tên"),
                attempt("changes a printed threshold",
                        o -> signed(o, OWN + "  B.1.1: {method: {ratio: {target: \"1\"}}}\n"),
                        "dòng «B.1.1» đã in mục tiêu có ngưỡng"),
                attempt("adds more points than the gap", o -> signed(o, AXIS), "vượt chỗ trống 1 điểm"),
                attempt("adds points where nothing is missing",
                        o -> signed(o, AXIS.replace("phu-luc-3", "phu-luc-5").replace("2.5", "2.8")),
                        "nhóm «B.2» đã in đủ 15 điểm"),
                attempt("adds under one group in two places, of which one would be lost",
                        o -> signed(o, AXIS.replace("\"4\"", "\"2\"") + "  - {under: B.2, rows: [{number: \"2.6\", "
                                + "text: \"nữa\", max: \"1\", method: points}]}\n"), "không đặt vào được"),
                attempt("adds a row that is there",
                        o -> signed(o, AXIS.replace("\"2.5\"", "\"2.4\"").replace("\"4\"", "\"3\"")), "đã có trong"),
                attempt("the reference of a shipped one with another content",
                        o -> signed(o, AXIS.replace("ban-mau.phu-luc-3", "provisional.phu-luc-3")
                                .replace("version: \"1\"", "version: 2026.6.3").replace("\"4\"", "\"3\"")),
                        "đã có với nội dung khác (khung.bloc.advisory/"),
                attempt("the reference of an installed one with another content", o -> {
                    o.install(OWN);
                    return signed(o, OWN.replace("\"95\"", "\"50\""));
                }, "đã có với nội dung khác (supplements/"),
                attempt("a path instead of an id", o -> signed(o, OWN.replace("so-mau.phu-luc-5", "../../../tmp/x")),
                        "«../../../tmp/x@2026.1» không dùng được"),
                attempt("a path in the version", o -> signed(o, OWN.replace("\"2026.1\"", "\"1/../../x\"")),
                        "không dùng được"),
                attempt("a device of Windows as an id", o -> signed(o, OWN.replace("so-mau.phu-luc-5", "con")),
                        "không dùng được"),
                attempt("an id that differs by case only", o -> signed(o, OWN.replace("so-mau", "SO-MAU")),
                        "không dùng được"),
                attempt("an id of a thousand letters", o -> signed(o, OWN.replace("so-mau", "a".repeat(1000))),
                        "chữ ký"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void isRefusedInOneLineAndNothingChanges(String what, Attempt attempt, String expected) throws Exception {
        Office office = new Office(home, SigningKey.create("Sở Mẫu", false), true);
        Object[] made = attempt.of(office);
        byte[] content = made[0] instanceof byte[] raw ? raw : Office.bytes((String) made[0]);
        Map<String, String> files = office.files();
        List<String> references = office.references();

        BadInput refused = assertThrows(BadInput.class, () -> office.supplements.install("tệp.yaml", content,
                Optional.ofNullable((byte[]) made[1]), "an"));

        String lines = refused.lines(Locale.forLanguageTag("vi"));
        assertEquals(1, lines.lines().count(), lines);
        assertTrue(lines.startsWith("tệp.yaml"), lines);
        assertTrue(lines.contains(expected), lines);
        assertEquals(files, office.files());
        assertEquals(references, office.references());
    }

    private static Arguments attempt(String what, Attempt attempt, String expected) {
        return Arguments.of(what, attempt, expected);
    }

    private static Object[] signed(Office office, String content) {
        return new Object[] {content, office.signature(content)};
    }

    private static byte[] raw(Office office, byte[] content) {
        return Office.bytes(office.key.sign("supplement", "x@1", Sha256.of(content),
                LocalDate.of(2026, 11, 21)).text());
    }
}
