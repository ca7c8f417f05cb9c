package khung.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SumsTest {

    private static final String AXES = """
              - number: A
                text: t
                max: 10
                rows:
                  - number: "1"
                    text: t
                    max: 4
                    rows:
                      - {number: "1.1", text: a, max: 1, method: pass-fail}
                      - {number: "1.2", text: b, max: 3, method: pass-fail}
                  - number: "2"
                    text: t
                    max: 6
                    rows:
                      - {number: "2.1", text: c, max: 6, method: pass-fail}
            """;

    private static List<String> sums(String total, String parts) {
        return Linted.ids(Linted.of(total, parts), "sum", "total", "noTotal", "gap", "transcribed", "maxLost",
                "headingLost", "impliedMax");
    }

    @Test
    void whatAddsUpIsNoFinding() {
        assertEquals(List.of(), sums("10", AXES));
    }

    @Test
    void oneRowOffShowsInItsAxisInThePartAndInTheTotal() {
        String off = AXES.replace("{number: \"1.2\", text: b, max: 3,", "{number: \"1.2\", text: b, max: 2.5,");
        List<Finding> all = Linted.of("10", off);
        assertEquals(List.of("sum:A", "sum:A.1", "total"), Linted.ids(all, "sum", "total"));
        assertEquals("bản in ghi tối đa 4 điểm nhưng các dòng bên dưới cộng lại 3,5 điểm (lệch 0,5).",
                Linted.what(all, "sum:A.1"));
        assertEquals("bản in ghi tối đa 10 điểm, các nhóm bên dưới cũng ghi đủ, nhưng các tiêu chí chỉ cộng được 9,5 "
                + "điểm (lệch 0,5).", Linted.what(all, "sum:A"));
        assertEquals("bản in ghi tổng 10 điểm nhưng các dòng cộng lại 9,5 điểm.", Linted.what(all, "total"));
    }

    @Test
    void anAxisOffItsPartIsOneFinding() {
        assertEquals(List.of("sum:A", "total"), sums("11", AXES.replace("max: 10", "max: 11")));
        assertEquals(List.of("total"), sums("11", AXES));
    }

    @Test
    void aGapAccountsForTheDifferenceAndIsNoWrongSum() {
        String gap = AXES.replace("- {number: \"1.2\", text: b, max: 3, method: pass-fail}",
                "- gap: {after: 12, before: 13, says: \"sau 1.1\"}");
        List<Finding> all = Linted.of("10", gap);
        assertEquals(List.of("gap:A.1.~2", "transcribed"), Linted.ids(all, "sum", "total", "gap", "transcribed"));
        assertEquals("mất trang giữa dòng 12 và dòng 13 của bản gốc: sau 1.1; chỗ này ứng với 3 điểm.",
                Linted.what(all, "gap:A.1.~2"));
        assertEquals(12, Linted.one(all, "gap:A.1.~2").source().line());
        assertEquals("mới chép được 7 trên 10 điểm (A: 7/10).", Linted.what(all, "transcribed"));
    }

    @Test
    void withoutTheMarkOfTheGapTheSumIsWrong() {
        String lost = AXES.replace("          - {number: \"1.2\", text: b, max: 3, method: pass-fail}\n", "");
        assertEquals(List.of("sum:A", "sum:A.1", "total"), sums("10", lost));
    }

    @Test
    void moreThanDeclaredIsWrongEvenBesideAGap() {
        String more = AXES.replace("- {number: \"1.2\", text: b, max: 3, method: pass-fail}",
                "- {number: \"1.2\", text: b, max: 5, method: pass-fail}\n"
                + "          - gap: {after: 12, before: 13, says: x}");
        assertTrue(sums("10", more).contains("gap:A.1.~3"));
        assertTrue(sums("12", more.replace("max: 4", "max: 2")).contains("sum:A"));
    }

    @Test
    void lostMaximaLeaveASumOpenAndAreToldOncePerGroup() {
        String lost = AXES.replace("max: 3, method", "maxLost: yes, line: 7, method")
                .replace("max: 1, method", "maxLost: yes, line: 6, method");
        List<Finding> all = Linted.of("10", lost);
        assertEquals(List.of("maxLost:A.1", "transcribed"), Linted.ids(all, "sum", "total", "maxLost", "transcribed"));
        assertEquals("2 dòng của nhóm này không còn điểm tối đa (dòng 6, 7 của bản gốc).",
                Linted.what(all, "maxLost:A.1"));
        assertTrue(Linted.what(Linted.of("10", lost.replace("text: t\n        max: 4\n",
                "text: t\n")), "maxLost:A.1").startsWith("bản in không còn điểm tối đa của nhóm này và của 2 dòng"));
    }

    @Test
    void aLostMaximumWithAPrintedScaleSaysWhatTheScaleImplies() {
        String scale = AXES.replace("max: 3, method: pass-fail", "maxLost: yes, method: {tiers: [{name: Tốt, points: 3}, "
                + "{name: Kém, points: 0}]}");
        List<Finding> all = Linted.of("10", scale);
        assertEquals(List.of("impliedMax:A.1.2"), Linted.ids(all, "sum", "total", "maxLost", "impliedMax"));
        assertTrue(Linted.what(all, "impliedMax:A.1.2").contains("3 điểm"));
    }

    @Test
    void aLostHeadingIsTold() {
        assertEquals(List.of("headingLost:A.2"), sums("10", AXES.replace("- number: \"2\"\n        text: t",
                "- number: \"2\"\n        headingLost: yes")));
    }
}
