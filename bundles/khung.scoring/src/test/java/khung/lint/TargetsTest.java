package khung.lint;

import static khung.lint.Linted.ids;
import static khung.lint.Linted.one;
import static khung.lint.Linted.part;
import static khung.lint.Linted.row;
import static khung.lint.Linted.what;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;

import khung.lint.Finding.Severity;
import khung.rubric.Rubric;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Rulings;
import khung.rubric.Sample;
import khung.text.BadInput;

class TargetsTest {

    private static List<Finding> rows(String... rows) {
        return Linted.of(String.valueOf(rows.length), part(String.valueOf(rows.length), rows));
    }

    private static String ratio(String number, String rest) {
        return row(number, "Tỷ lệ " + number, "target: \"Đạt 80%\", max: 1, method: {ratio: {target: 80" + rest + "}}");
    }

    @Test
    void G_05_aTargetThatRestsOnARulingAndOneInWords() {
        List<Finding> all = rows(ratio("1", ", ruling: K-2"), row("2", "t", "target: Tốt, max: 1, method: assessed-percent"));
        assertEquals("mục tiêu «Đạt 80%» không có mức cụ thể (1 điểm).", what(all, "noThreshold:A.1"));
        assertEquals(Severity.WARNING, one(all, "noThreshold:A.1").severity());
        assertEquals(List.of("qualitative:A.2"), ids(all, "qualitative"));
        assertEquals(List.of(), ids(rows(ratio("1", "")), "noThreshold", "qualitative"));
    }

    @Test
    void I_23_andX_51_moreThanAndSharesOfTheYearAreToldOnceEach() {
        assertEquals(List.of("strict:A.1", "annualPlan:A.1"), ids(rows(ratio("1", ", strict: yes, annualPlan: yes")),
                "strict", "annualPlan"));
        assertEquals(List.of(), ids(rows(ratio("1", "")), "strict", "annualPlan"));
    }

    @Test
    void X_52_aRowIfAnySaysHowManyPointsAreAtStake() {
        List<Finding> all = rows(row("1", "Việc khác (nếu có)", "max: 2.5, ifAny: yes, method: pass-fail"));
        assertTrue(what(all, "ifAny:A.1").contains("2,5 điểm"));
        assertEquals(Severity.WARNING, one(all, "ifAny:A.1").severity());
    }

    @Test
    void M_9_aTargetInWordsThatStandsTwiceInAnAxisIsToldAtTheSecondRow() {
        String target = "target: \"Xây dựng lực lượng dân quân%s dự bị động viên\", max: 1, method: assessed-percent";
        String first = row("1", "Quốc phòng", target.formatted(";"));
        assertEquals(List.of("targetRepeated:A.2"), ids(rows(first, row("2", "Biên giới", target.formatted(","))),
                "targetRepeated"));
        assertEquals(List.of(), ids(rows(first, row("2", "quốc phòng", target.formatted(","))), "targetRepeated"));
        String general = "target: Kết quả thực hiện, max: 1, method: assessed-percent";
        assertEquals(List.of(), ids(rows(row("1", "a", general), row("2", "b", general)), "targetRepeated"));
    }

    @Test
    void aStepWithoutARulingIsToldOnceWithItsRows() {
        List<Finding> all = rows(ratio("1", ", annualPlan: yes"), ratio("2", ", annualPlan: yes"));
        assertEquals("2 dòng cần cách hiểu cho bước «annual-plan» nhưng hướng dẫn «invented.guidance» không nêu cách "
                + "hiểu nào: A.1, A.2.", what(all, "noRuling:annual-plan"));
        assertEquals(List.of("noRuling:ratio"), ids(rows(ratio("1", ", strict: yes, upTo: 90")), "noRuling"));
    }

    @Test
    void aRulingOrOptionThatIsNotShippedIsAnError() {
        assertEquals(List.of("rulingUnknown:L-1"), ids(rows(ratio("1", ", ruling: L-1")), "rulingUnknown"));
        Rubric rubric = Sample.rubric("1", part("1", ratio("1", "")));
        List<Finding> none = Linter.lint(rubric, Rulings.NONE);
        assertTrue(ids(none, "rulingUnknown").containsAll(List.of("rulingUnknown:K-1", "rulingUnknown:K-5")));
        List<RubricFile> files = Sample.files("1", part("1", ratio("1", "")));
        files.set(1, new RubricFile("guidance", Sample.GUIDANCE.replace("chosen: {low:", "chosen: {high:")));
        Rubric other = RubricLibrary.of(files).rubrics().values().iterator().next();
        assertEquals(List.of("optionUnknown:K-5.high"), ids(Linter.lint(other, Sample.rulings()), "optionUnknown"));
    }

    @Test
    void aFileInSeparateAccentsIsToldWithItsLine() {
        List<RubricFile> files = Sample.files("1", part("1", row("1", "Tỷ lệ đạt", "max: 1, method: pass-fail")));
        RubricFile own = files.get(0);
        files.set(0, new RubricFile(own.name(), own.text().replace("Tỷ lệ",
                Normalizer.normalize("Tỷ lệ", Normalizer.Form.NFD))));
        Rubric rubric = RubricLibrary.of(files).rubrics().values().iterator().next();
        assertEquals("tệp viết bằng chữ có dấu tách rời, không phải dạng NFC: rubric.yaml:18.",
                what(Linter.lint(rubric, Sample.rulings()), "notNfc"));
        assertEquals("Tỷ lệ đạt", rubric.item("A.1").orElseThrow().text());
    }

    @Test
    void aRowTheSourceWritesInSeparateAccentsIsTold() {
        assertEquals(List.of("sourceForm:A.2"), ids(rows(row("1", "a", "max: 1, method: pass-fail"),
                row("2", "b", "max: 1, sourceForm: decomposed, method: pass-fail")), "sourceForm"));
    }

    @Test
    void brokenPrintIsCounted() {
        assertEquals("2 chỗ in hỏng chữ, có ghi kèm cách đọc.", what(rows("      - {number: \"1\", text: {printed: x, "
                + "reading: y}, target: {printed: p, reading: q}, max: 1, method: assessed-percent}\n"), "readings"));
        assertEquals(List.of(), ids(rows(ratio("1", "")), "readings"));
    }

    @Test
    void aDraftWithoutADateIsTold() {
        List<RubricFile> files = Sample.files("1", part("1", ratio("1", "")));
        RubricFile own = files.get(0);
        files.set(0, new RubricFile(own.name(), own.text().replace("status: issued", "status: draft")));
        Rubric draft = RubricLibrary.of(files).rubrics().values().iterator().next();
        assertEquals(List.of("noDate"), ids(Linter.lint(draft, Sample.rulings()), "noDate"));
        assertEquals(List.of(), ids(rows(ratio("1", "")), "noDate"));
    }

    @Test
    void aSupplementClosesAGapAndIsToldItself() throws BadInput {
        List<RubricFile> files = Sample.files("3", part("3", row("1", "a", "max: 1, method: pass-fail"),
                "      - gap: {after: 4, before: 5, says: x}\n"));
        files.add(new RubricFile("more.supplement.yaml", """
                khung: supplement/1
                id: more
                version: 1
                extends: invented.rubric@1
                title: Thêm
                by: b
                date: 2026-01-01
                basis: analogy
                reason: r
                add:
                  - under: A
                    rows: [{number: "2", text: b, max: 2, method: pass-fail, like: x}]
                """));
        RubricLibrary library = RubricLibrary.of(files);
        assertEquals(List.of(), library.problems());
        Rubric bare = library.rubrics().get("invented.rubric@1");
        assertEquals(List.of("gap:A.~2", "transcribed"), ids(Linter.lint(bare, Sample.rulings()), "gap", "transcribed",
                "supplement"));
        List<Finding> laid = Linter.lint(bare.with(List.copyOf(library.supplements().values())), Sample.rulings());
        assertEquals(List.of("supplement:more"), ids(laid, "gap", "transcribed", "supplement"));
        assertEquals("đã đặt bổ sung tạm thời, lấy tương tự chứ không có trong nguồn: Thêm (1 dòng, 2 điểm).",
                what(laid, "supplement:more"));
    }
}
