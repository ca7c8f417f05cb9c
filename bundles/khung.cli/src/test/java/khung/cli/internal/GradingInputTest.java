package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** Input of the grading commands: samples keep to their schemas; what is wrong gets one line and status 2. */
class GradingInputTest {

    private static final GradingDesk DESK = GradingDesk.shipped();
    private static final String GUIDANCE = "guidance: lamdong-2026.guidance\n";
    private static final String QUOTA = "khung: quota/1\n" + GUIDANCE + "of: individuals\ngroup: N\n";
    private static final String LATE = "khung: late/1\n" + GUIDANCE
            + "period: 2026-Q3\ndeadline: dossier\nreceived: 2026-10-02\ngrade: good\n";
    private static final String YEAR = "khung: year/1\n" + GUIDANCE + "year: 2026\n";
    private static final String CAPS = "khung: caps/1\n" + GUIDANCE;

    @Test
    void theSamplesKeepToTheirSchemas() throws Exception {
        for (Map.Entry<String, String> sample : Map.of("quota-quarter.yaml", "quota", "caps-year.yaml", "caps",
                "late-quarter.yaml", "late", "holidays.yaml", "holidays", "year-2026.yaml", "year",
                "eligibility-quarter.yaml", "eligibility", "eligibility-year.yaml", "eligibility").entrySet()) {
            Schema schema = new Schema(sample.getValue() + ".schema.json");
            for (JsonNode document : Schema.documents(Cli.checkout("product/samples/grading").resolve(sample.getKey()))) {
                assertEquals(List.of(), schema.violations(document), sample::getKey);
            }
        }
        assertFalse(new Schema("late.schema.json").violations(Schema.documents(LATE.replace("good", "tốt")).get(0))
                .isEmpty());
    }

    /** The command; the input; words of the one line. */
    static Stream<Arguments> files() {
        return Stream.of(
                wrong("quota", "", "không có văn bản «quota/1»"),
                wrong("quota", YEAR, "[khung]: không phải là văn bản «quota/1»"),
                wrong("quota", QUOTA.replace("lamdong", "lamdon") + "members: []\n", "-:2:11 [guidance]"),
                wrong("quota", QUOTA.replace("individuals", "cells") + member("a", "good", "1"), "Ghi một trong: individuals"),
                wrong("quota", QUOTA, "nhóm không có ai"),
                wrong("quota", QUOTA + member("a", "tốt", "1"), "-:6:39 [members[1].grade]"),
                wrong("quota", QUOTA + member("a", "good", "nhiều"), "«nhiều» không phải là số"),
                wrong("quota", QUOTA + member("a", "good", "-1"), "nhỏ hơn 0"),
                wrong("quota", QUOTA + member("a", "good", "1") + "x: y\n", "không có trường «x»"),
                wrong("quota", QUOTA + member("a", "good", "1") + member("a", "good", "1").replace("members:\n", ""),
                        "«a» ghi hai lần"),
                wrong("caps", CAPS + "subjects: [{id: a, name: A, kind: head, in: [b]}]\n", "không có đối tượng «b»"),
                wrong("caps", CAPS + "subjects: [{id: a, name: A, kind: head, in: [a]}]\n", "«a» ở trong chính mình"),
                wrong("quota", QUOTA + member("a", "good", "NaN"), "«NaN» không phải là số"),
                wrong("quota", QUOTA + member("a", "good", "1e400"), "«1e400» không phải là số"),
                wrong("quota", QUOTA + member("é", "good", "1") + member("e\u0301", "good", "1").replace("members:\n", ""),
                        "«é» ghi hai lần"),
                wrong("caps", CAPS + "subjects: [{id: a, name: A, kind: king}]\n", "[subjects[1].kind]"),
                wrong("caps", CAPS.replace("lamdong-2026", "saodo-2023.leadership-collective")
                        + "subjects: [{id: a, name: A, kind: head, facts: {new: yes}}]\n", "không có trường «new»"),
                wrong("caps", CAPS + "subjects: [{id: a, name: A, kind: head}]\n"
                        + "local: [{of: head, notAbove: member, by: B, date: 2026-02-30, reason: R, says: S}]\n",
                        "«2026-02-30» không phải là một ngày"),
                wrong("year", YEAR.replace("2026\n", "26\n") + people("2026-Q1, grade: good"), "không phải là một năm"),
                wrong("year", YEAR + people("2026-Q5, grade: good"), "«2026-Q5» không phải là một quý"),
                wrong("year", YEAR + people("2026-Q1"), "lý do không có mức"),
                wrong("year", YEAR.replace("lamdong-2026", "binhphuoc-2021") + people("2026-Q1, grade: good"),
                        "không nói gì về xếp loại năm"));
    }

    /** Input of {@code khung eligibility}; words of the one line. */
    static Stream<Arguments> eligibilities() {
        String period = "khung: eligibility/1\n" + GUIDANCE + "period: 2026-Q3\n";
        String head = period + "on: 2026-10-05\n";
        String ward = "khung: eligibility/1\nguidance: saodo-2023.leadership-collective.guidance\nperiod: 2023\non: 2023-12-10\n";
        return Stream.of(wrong("eligibility", "", "không có văn bản «eligibility/1»"),
                wrong("eligibility", head, "không có ai"),
                wrong("eligibility", head.replace("lamdong-2026", "binhphuoc-2021").replace("2026-Q3", "2026") + subject(""),
                        "không nói ai được"),
                wrong("eligibility", head.replace("2026-Q3", "2026") + subject(""), "Ghi một quý"),
                wrong("eligibility", period + subject(""), "[on]"),
                wrong("eligibility", period + "on: 2026-06-30\n" + subject(""), "trước ngày đầu kỳ"),
                wrong("eligibility", period + "on: 30/9/2026\n" + subject(""), "«30/9/2026» không phải là một ngày"),
                wrong("eligibility", head + "of: members\n" + subject(""), "Ghi một trong: individuals"),
                wrong("eligibility", ward + subject(""), "[of]"),
                wrong("eligibility", ward + "of: collectives\n" + subject("events: [{event: split, from: 2023-01-01}]"),
                        "Bỏ «events»"),
                wrong("eligibility", head + subject("events: [{event: holiday, from: 2026-07-01}]"), "sự việc «holiday»"),
                wrong("eligibility", head + subject("events: [{event: training}]"), "[subjects[1].events[1].from]"),
                wrong("eligibility", head + subject("events: [{event: training, from: 2026-07-02, to: 2026-07-01}]"),
                        "ngày cuối 2026-07-01 trước ngày đầu 2026-07-02"),
                wrong("eligibility", head + subject("posts: [{unit: A, from: 2026-01-01}, {unit: B, from: 2026-08-01}]"),
                        "«B» và «A» trùng thời gian"),
                wrong("eligibility", head + subject("notGraded: [2026-Q3]"), "không ở trước kỳ 2026-Q3"),
                wrong("eligibility", head + subject("notGraded: [Q2]"), "«Q2» không phải là kỳ"),
                wrong("eligibility", ward + "of: leaders\n" + subject("notGraded: [2022]"), "không chuyển kết quả"),
                wrong("eligibility", ward + "of: leaders\n" + subject("facts: {members: 2}"), "không có trường «members»"),
                wrong("eligibility", ward + "of: collectives\n" + subject("facts: {members: ít}"), "[subjects[1].facts.members]"),
                wrong("eligibility", head + "subjects: [{id: a, name: A}, {id: a, name: B}]\n", "«a» ghi hai lần"),
                wrong("eligibility", head + subject("born: 1980-01-01"), "không có trường «born»"));
    }

    private static String subject(String more) {
        return "subjects: [{id: a, name: A%s}]\n".formatted(more.isEmpty() ? "" : ", " + more);
    }

    @ParameterizedTest
    @MethodSource("eligibilities")
    void anEligibilityThatIsWrongGetsOneLine(String command, String in, String line) {
        refused(DESK.run(in, command, "-"), line);
    }

    private static Arguments wrong(String command, String in, String line) {
        return Arguments.of(command, in, line);
    }

    private static String member(String id, String grade, String points) {
        return "members:\n  - {id: %s, name: A, head: no, grade: %s, points: \"%s\"}\n".formatted(id, grade, points);
    }

    private static String people(String quarter) {
        return "people: [{id: a, name: A, quarters: [{quarter: %s}]}]\n".formatted(quarter);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrongGetsOneLine(String command, String in, String line) {
        refused(DESK.run(in, command, "-"), line);
    }

    static Stream<Arguments> receipts() {
        return Stream.of(Arguments.of(LATE.replace("2026-10-02", "2026-10-02T08:00"), "múi giờ"),
                Arguments.of(LATE.replace("2026-Q3", "2026"), "Ghi một quý"),
                Arguments.of(LATE.replace("dossier", "hồ-sơ"), "không có thời hạn «hồ-sơ»"),
                Arguments.of(LATE + "extension: {until: 2026-10-01, authority: A, reason: R}\n", "không muộn hơn"),
                Arguments.of(LATE + "decided: {grade: good, by: B, date: 2026-10-24}\n", "[decided.reason]"),
                Arguments.of(LATE.replace("2026-10-02", "2026-10-01") + "decided: {grade: good, by: B, date: 2026-10-24, reason: R}\n",
                        "không có gì để quyết định"),
                Arguments.of(LATE.replace("dossier", "figures") + "decided: {grade: good, by: B, date: 2026-10-24, reason: R}\n",
                        "không có gì để quyết định"),
                Arguments.of(LATE + "decided: {grade: good, by: B, date: 2026-10-01, reason: R}\n", "trước ngày nhận"));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void aReceiptThatIsWrongGetsOneLine(String in, String line) {
        refused(DESK.run(in, "deadlines", "--late", "-"), line);
    }

    @Test
    void aWrongCommandLineGetsOneLine() {
        refused(DESK.run("", "quota", "nowhere.yaml"), "không có tệp này");
        refused(DESK.run("", "quota", "quota-quarter.yaml", "--what-if", "A99=good"), "không nhóm nào có «A99»");
        refused(DESK.run("", "quota", "quota-quarter.yaml", "--what-if", "A1"), "ID=MỨC");
        refused(DESK.run("", "quota", "quota-quarter.yaml", "--what-if", "A1=best"), "excellent");
        refused(DESK.run("", "deadlines"), "--late");
        refused(DESK.run("", "deadlines", "Q3"), "2026-Q3");
        refused(DESK.run("", "deadlines", "0000-Q3"), "không phải là một kỳ");
        refused(DESK.run("", "deadlines", "2020", "--sent", "2020-12-07"), "--meeting");
        refused(DESK.run("", "deadlines", "2020", "--meeting", "10/12/2020"), "«10/12/2020» không phải là một ngày");
        refused(DESK.run("", "eligibility", "nowhere.yaml"), "không có tệp này");
        refused(DESK.run("", "deadlines", "2020", "--lasts", "1"), "--of");
        refused(DESK.run("", "deadlines", "2020", "--of", "cell"), "--lasts");
        refused(DESK.run("", "deadlines", "2020", "--fact", "suggested=yes"), "--lasts");
        refused(DESK.run("", "deadlines", "--late", "late-quarter.yaml", "--lasts", "1", "--of", "cell"), "không đi với --late");
        for (String days : List.of("half", "0", "-1", "1/2", "1e3", "")) {
            refused(DESK.run("", "deadlines", "2020", "--lasts", days, "--of", "cell"), "«" + days + "» không phải là số ngày");
        }
        refused(DESK.run("", "deadlines", "2020", "--lasts", "1", "--of", "ward"), "cell, department-committee, ward-committee");
        refused(DESK.run("", "deadlines", "2026-Q3", "--lasts", "1", "--of", "cell"), "không hướng dẫn nào");
        refused(DESK.run("", "deadlines", "2020", "--lasts", "1", "--of", "cell", "--fact", "suggested=yes"), "Bỏ --fact");
        refused(DESK.run("", "deadlines", "2023", "--lasts", "1", "--of", "ward-committee", "--fact", "asked=yes"), "suggested");
        refused(DESK.run("", "deadlines", "2023", "--lasts", "1", "--of", "ward-committee", "--fact", "suggested=có"),
                "«suggested» đang là «có»");
        refused(DESK.run("", "deadlines", "2026", "--guidance", "lamdong-2026.guidance"), "tính theo quý");
        refused(DESK.run("", "deadlines", "2026-Q3", "--guidance", "x"), "không có hướng dẫn «x»");
    }

    private static void refused(Cli.Outcome outcome, String line) {
        assertEquals(2, outcome.status(), outcome.err());
        assertEquals(1, outcome.errors().size(), outcome.err());
        assertTrue(outcome.err().contains(line), outcome.err());
        assertEquals("", outcome.out());
    }
}
