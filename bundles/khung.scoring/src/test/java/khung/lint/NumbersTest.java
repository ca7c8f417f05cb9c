package khung.lint;

import static khung.lint.Linted.ids;
import static khung.lint.Linted.part;
import static khung.lint.Linted.row;
import static khung.lint.Linted.what;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class NumbersTest {

    private static final String REST = "max: 1, method: pass-fail";
    private static final String[] CHECKS = {"numberMissing", "numberOrder", "numberTwice", "numberLost", "numberStray"};

    private static List<Finding> numbered(String... numbers) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            rows.append(numbers[i].equals("~") ? "      - gap: {after: 1, before: 2, says: x}\n"
                    : row(numbers[i], "t" + i, "key: k" + i + ", " + REST));
        }
        return Linted.of("9", part("9", rows.toString()));
    }

    @Test
    void aWholeSeriesIsSoundInAnyWayOfNumbering() {
        assertEquals(List.of(), ids(numbered("1", "2", "3"), CHECKS));
        assertEquals(List.of(), ids(numbered("a", "b", "c", "d", "đ", "e"), CHECKS));
        assertEquals(List.of(), ids(numbered("a", "b", "c", "d", "e", "f"), CHECKS));
        assertEquals(List.of(), ids(numbered("I", "II", "III", "IV"), CHECKS));
    }

    @Test
    void aNumberLeftOutIsNamed() {
        assertEquals("dãy số thứ tự thiếu: 3, 4, và không có trang nào được biết là mất ở đó.",
                what(numbered("1", "2", "5"), "numberMissing:A"));
        assertEquals("dãy số thứ tự thiếu: 1, 2, và không có trang nào được biết là mất ở đó.",
                what(numbered("3", "4"), "numberMissing:A"));
    }

    @Test
    void manyNumbersLeftOutAreNamedByTheirEnds() {
        assertEquals("dãy số thứ tự thiếu: 3 … 2020, và không có trang nào được biết là mất ở đó.",
                what(numbered("1", "2", "2021"), "numberMissing:A"));
    }

    @Test
    void aGapOrARowWithoutANumberExplainsIt() {
        assertEquals(List.of(), ids(numbered("~", "6", "7"), CHECKS));
        assertEquals(List.of(), ids(numbered("1", "~", "4"), CHECKS));
        assertEquals(List.of("numberLost:A.k0"), ids(numbered("", "2"), CHECKS));
        assertEquals(List.of("numberMissing:A", "numberLost:A.k0"), ids(numbered("", "3"), CHECKS));
        assertEquals(List.of(), ids(numbered("", ""), CHECKS));
    }

    @Test
    void aNumberTwiceOrOutOfOrderIsTold() {
        assertEquals(List.of("numberTwice:A.k1"), ids(numbered("1", "1", "2"), CHECKS));
        assertEquals(List.of("numberOrder:A.k2"), ids(numbered("1", "3", "2"), CHECKS));
    }

    @Test
    void aNumberOfAnotherGroupIsTold() {
        String axes = """
                  - number: A
                    text: t
                    max: 2
                    rows:
                      - number: "1"
                        text: t
                        max: 2
                        rows:
                          - {number: "1.1", text: a, max: 1, method: pass-fail}
                          - {number: "%s", text: b, max: 1, method: pass-fail}
                """;
        assertEquals(List.of(), ids(Linted.of("2", axes.formatted("1.2")), CHECKS));
        assertEquals(List.of("numberStray:A.1.2.2"), ids(Linted.of("2", axes.formatted("2.2")), CHECKS));
    }

    @Test
    void aNumberScoredByThatIsNotInThePrintIsTold() {
        String ratio = "target: \"18-20%% so với kế hoạch\", max: 1, method: {ratio: {target: %s, upTo: 20}}";
        assertEquals(List.of(), ids(Linted.of("1", part("1", row("1", "t", ratio.formatted("18")))), "printedNumber"));
        assertEquals("số dùng để chấm không có trong chữ in: 19 không có trong «18-20% so với kế hoạch».",
                what(Linted.of("1", part("1", row("1", "t", ratio.formatted("19")))), "printedNumber:A.1"));
        String note = "max: 2, note: \"Tốt 2 điểm. Khá 1,5 điểm.\", method: {tiers: [{name: Tốt, points: 2}, "
                + "{name: Khá, points: %s}]}";
        assertEquals(List.of(), ids(Linted.of("2", part("2", row("1", "t", note.formatted("1.5")))), "printedNumber"));
        assertEquals(List.of("printedNumber:A.1"), ids(Linted.of("2", part("2", row("1", "t", note.formatted("1")))),
                "printedNumber"));
    }

    @Test
    void theMaximumAHeadingNamesIsTheMaximum() {
        assertEquals(List.of(), ids(Linted.of("1", part("1", row("1", "TRỤC (1) - ỔN ĐỊNH (1 ĐIỂM)", REST))),
                "printedNumber"));
        assertEquals(List.of("printedNumber:A.1"), ids(Linted.of("1", part("1", row("1",
                "TRỤC (1) - ỔN ĐỊNH (15 ĐIỂM)", REST))), "printedNumber"));
    }
}
