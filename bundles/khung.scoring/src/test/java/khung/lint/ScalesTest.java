package khung.lint;

import static khung.lint.Linted.ids;
import static khung.lint.Linted.part;
import static khung.lint.Linted.row;
import static khung.lint.Linted.what;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import khung.lint.Finding.Severity;
import khung.rubric.Rubric;
import khung.rubric.Sample;

class ScalesTest {

    private static List<Finding> method(String max, String method) {
        return Linted.of(max, part(max, row("1", "Chỉ số", "max: " + max + ", method: " + method)));
    }

    private static List<Finding> tiers(String max, String tiers) {
        return method(max, "{tiers: [" + tiers + "]}");
    }

    private static List<Finding> bands(String bands) {
        return method("10", "{bands: {unit: \"%\", bands: [" + bands + "]}}");
    }

    private static List<Finding> outcomes(String tiers, String rest) {
        return method("5", "{outcomes: {of: Đoàn thể, tiers: [" + tiers + "]" + rest + "}}");
    }

    @Test
    void theBestTierIsTheMaximum() {
        assertEquals(List.of("tierTop:A.1"), ids(tiers("3", "{name: a, points: 2}, {name: b, points: 0}"), "tierTop"));
        assertEquals(List.of(), ids(tiers("2", "{name: a, points: 2}, {name: b, points: 0}"), "tierTop"));
        assertEquals(List.of("tierTop:A.1"), ids(bands("{from: 50, points: 9}, {below: 50, points: 0}"), "tierTop"));
    }

    @Test
    void X_20_aLowestTierThatStillGivesPointsLeavesTheRestUnsaid() {
        assertEquals("mức thấp nhất «b» vẫn được 1 điểm; không nói dưới mức ấy được bao nhiêu.",
                what(tiers("2", "{name: a, points: 2}, {name: b, points: 1}"), "tierFloor:A.1"));
        assertEquals(List.of(), ids(tiers("2", "{name: a, points: 2}, {name: b, points: 0}"), "tierFloor"));
    }

    @Test
    void tiersStandOnceAndFall() {
        assertEquals(List.of("tierTwice:A.1"), ids(tiers("2", "{name: a, points: 2}, {name: a, points: 0}"),
                "tierTwice", "tierOrder"));
        assertEquals(List.of("tierOrder:A.1"), ids(tiers("2", "{name: a, points: 1}, {name: b, points: 2}"),
                "tierTwice", "tierOrder"));
    }

    @Test
    void bandsThatCoverEveryPercentageOnceAreSound() {
        assertEquals(List.of(), ids(bands("{from: 90, points: 10}, {from: 50, below: 90, points: 5}, "
                + "{below: 50, points: 0}"), "bandHole", "bandOverlap"));
        assertEquals(List.of(), ids(bands("{from: 90, upTo: 100, points: 10}, {below: 90, points: 5}"), "bandHole",
                "bandOverlap"));
    }

    @Test
    void bandsThatLeaveAHoleSayWhere() {
        assertEquals("các khung điểm bỏ trống: từ 60 đến dưới 70 (đơn vị: %).", what(bands("{from: 70, points: 10}, "
                + "{below: 60, points: 0}"), "bandHole:A.1"));
        assertEquals("các khung điểm bỏ trống: từ 50 đến dưới 60; trên 90 đến 100 (đơn vị: %).", what(bands(
                "{from: 60, upTo: 90, points: 10}, {below: 50, points: 0}"), "bandHole:A.1"));
        assertEquals("các khung điểm bỏ trống: từ 0 đến dưới 50 (đơn vị: %).", what(bands("{from: 50, points: 10}"),
                "bandHole:A.1"));
    }

    @Test
    void bandsThatOverlapContradictWhereTheirPointsDiffer() {
        List<Finding> all = bands("{from: 85, points: 10}, {from: 50, below: 90, points: 5}, {below: 50, points: 0}");
        assertEquals("các khung điểm chồng lên nhau: từ 85 đến dưới 90: 10 hoặc 5 điểm (đơn vị: %).",
                what(all, "bandOverlap:A.1"));
        assertEquals(Severity.ERROR, Linted.one(all, "bandOverlap:A.1").severity());
        List<Finding> harmless = bands("{from: 50, points: 10}, {upTo: 50, points: 10}");
        assertEquals("các khung điểm chồng lên nhau: đúng 50: 10 hoặc 10 điểm (đơn vị: %).",
                what(harmless, "bandOverlap:A.1"));
        assertEquals(Severity.WARNING, Linted.one(harmless, "bandOverlap:A.1").severity());
    }

    @Test
    void countsGoOnWithoutEnd() {
        assertEquals("các khung điểm bỏ trống: trên 5 (đơn vị: việc).", what(method("2",
                "{bands: {unit: việc, bands: [{from: 3, upTo: 5, points: 2}, {below: 3, points: 0}]}}"), "bandHole:A.1"));
    }

    @Test
    void optionsAreHeldLikeBands() {
        String options = "{chooseOne: {unit: \"%%\", options: [{number: a, text: x, max: 2, from: 80, upTo: 100}, "
                + "{number: b, text: y, max: 1, below: %s}]}}";
        assertEquals(List.of(), ids(method("2", options.formatted("80")), "optionHole", "optionOverlap"));
        assertEquals(List.of("optionHole:A.1"), ids(method("2", options.formatted("70")), "optionHole",
                "optionOverlap"));
        assertEquals(List.of("optionOverlap:A.1"), ids(method("2", options.formatted("81")), "optionHole",
                "optionOverlap"));
    }

    /** The tiers of R001-08 to R001-11: nothing for exactly one that failed, "completed" fits two of them. */
    @Test
    void X_23_tiersByGradesOfOrganisationsAreTriedOnEverySmallGroup() {
        String printed = "{every: good, orBetter: yes, points: 5}, {every: completed, orBetter: yes, points: 3}, "
                + "{every: completed, points: 1}, {atLeast: 2, are: not-completed, points: 0}";
        List<Finding> all = outcomes(printed, ", ruling: K-6");
        assertEquals("không mức nào nói đến: mọi trường hợp có đúng 1 tổ chức «Bét».", what(all, "outcomeHole:A.1"));
        assertEquals("một kết quả hợp nhiều mức, ví dụ 1 «Nhất»: 5 hoặc 3 điểm; 1 «COMPLETED»: 3 hoặc 1 điểm.",
                what(all, "outcomeOverlap:A.1"));
        assertEquals(Severity.WARNING, Linted.one(all, "outcomeOverlap:A.1").severity());
        assertEquals(Severity.ERROR, Linted.one(outcomes(printed, ""), "outcomeOverlap:A.1").severity());
        assertEquals(List.of("outcomeNever:A.1"), ids(all, "outcomeNever"));
    }

    @Test
    void tiersThatShareEverythingOutAreSound() {
        assertEquals(List.of(), ids(outcomes("{every: completed, orBetter: yes, points: 5}, "
                + "{atLeast: 1, are: not-completed, points: 0}", ""), "outcomeHole", "outcomeOverlap", "outcomeNever"));
    }

    @Test
    void aHoleWithoutACommonNumberIsShownByItsSmallestGroups() {
        assertEquals("không mức nào nói đến: 1 «Nhì»; 1 «COMPLETED»; 1 «Bét».",
                what(outcomes("{every: excellent, points: 5}", ""), "outcomeHole:A.1"));
    }

    @Test
    void X_20_theSameCriterionOnTwoScalesIsToldInBothRubrics() {
        String first = part("2", row("1", "PAR Index", "max: 2, method: {tiers: [{name: Tốt, points: 2}, "
                + "{name: Khá, points: 1.5}]}"));
        String second = part("3", row("4", "PAR Index", "max: 3, method: {tiers: [{name: Tốt, points: 3}, "
                + "{name: Khá, points: 2}]}"));
        String same = part("4", row("1", "par index", "max: 4, method: {tiers: [{name: Tốt, points: 4}, "
                + "{name: Khá, points: 3}]}"));
        List<Rubric> rubrics = Linted.several(first, second);
        var all = Linter.lint(rubrics, Sample.rulings());
        assertEquals(List.of("scale:A.1"), ids(all.get("invented.rubric@1"), "scale"));
        assertEquals("cùng một tiêu chí nhưng bảng khác của cùng hướng dẫn chấm theo thang khác. Ở đây: Tốt 3, Khá 2 "
                + "(tối đa 3). Nơi khác: s, 1: Tốt 2, Khá 1,5 (tối đa 2).",
                what(all.get("other.rubric1@1"), "scale:A.4"));
        assertEquals(List.of(), ids(Linter.lint(Linted.several(first, same), Sample.rulings()).get("invented.rubric@1"),
                "scale"));
        assertEquals(List.of(), ids(Linter.lint(rubrics.get(0), Sample.rulings()), "scale"));
    }

    @Test
    void aRowThatOneRubricWordsOtherwiseIsToldThere() {
        String usual = part("2", row("1", "Xây dựng cấp ủy, tổ chức đảng trong sạch, vững mạnh toàn diện về mọi mặt",
                "max: 2, method: pass-fail"));
        String shorter = usual.replace("cấp ủy, ", "");
        var all = Linter.lint(Linted.several(usual, usual.replace(", vững", "; vững"), shorter), Sample.rulings());
        assertEquals(List.of(), ids(all.get("invented.rubric@1"), "wording"));
        assertEquals(List.of(), ids(all.get("other.rubric1@1"), "wording"));
        assertEquals("2 bảng của cùng hướng dẫn in dòng này giống nhau (ví dụ s, 1); ở đây khác chữ: thiếu «cấp ủy».",
                what(all.get("other.rubric2@1"), "wording:A.1"));
    }
}
