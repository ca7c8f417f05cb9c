package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Grade;
import khung.rubric.Item;
import khung.rubric.Rubric;
import khung.scoring.Answer;
import khung.scoring.Answers;
import khung.scoring.Line;
import khung.scoring.Plan;
import khung.scoring.Scoring;
import khung.text.Exact;

/**
 * The points printed in the tables that ship, on both sides of their edge. Answers are written as a number, a tier, an
 * option with points, the numbers of organisations by grade, or points awarded; {@code -} is not scored yet.
 */
class PrintedPointsTest {

    private static final String REFUSED = "refused";

    @ParameterizedTest(name = "{0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            R000-01 | collective-30-70@1              | I.1.a                    | points 1     | 1
            R000-01 | collective-30-70@1              | I.1.a                    | points 1.01  | refused
            R000-03 | collective-30-70@1              | I.1.e                    | points 4     | 4
            R000-03 | collective-30-70@1              | I.1.e                    | points 4.01  | refused
            R000-04 | collective-30-70@1              | II.2.b                   | points 20    | 20
            R000-04 | collective-30-70@1              | II.2.b                   | points 20.01 | refused
            R000-16 | collective-30-70@1              | II.3                     | option a 20  | 20
            R000-16 | collective-30-70@1              | II.3                     | option a 21  | refused
            R000-17 | collective-30-70@1              | II.3                     | option b 15  | 15
            R000-17 | collective-30-70@1              | II.3                     | option b 16  | refused
            R000-18 | collective-30-70@1              | II.3                     | option c 10  | 10
            R000-18 | collective-30-70@1              | II.3                     | option c 11  | refused
            R000-19 | collective-30-70@1              | II.3                     | option d 5   | 5
            R000-19 | collective-30-70@1              | II.3                     | option d 6   | refused
            R001-08 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 1 3 0 0 | 5
            R001-08 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 1 2 1 0 | 3
            R001-09 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 0 1 3 0 | 3
            R001-09 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 0 1 2 1 | -
            R001-10 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 0 0 4 0 | 1
            R001-10 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 0 0 3 1 | -
            R001-11 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 2 0 0 2 | 0
            R001-11 | binhphuoc-2021@2021             | tasks.mass-organisations | grades 3 0 0 1 | -
            R001-12 | binhphuoc-2021@2021             | remedy                   | result 90    | 10
            R001-12 | binhphuoc-2021@2021             | remedy                   | result 89.99 | 7
            R001-13 | binhphuoc-2021@2021             | remedy                   | result 70    | 7
            R001-13 | binhphuoc-2021@2021             | remedy                   | result 69.99 | 5
            R001-14 | binhphuoc-2021@2021             | remedy                   | result 50    | 5
            R001-14 | binhphuoc-2021@2021             | remedy                   | result 49.99 | 0
            R001-15 | binhphuoc-2021@2021             | remedy                   | result 49.99 | 0
            R001-15 | binhphuoc-2021@2021             | remedy                   | result 50    | 5
            R003P-78 | lamdong-2026.phu-luc-1@2026.6.3 | B.2.5                   | tier Khá     | 1.5
            R003P-78 | lamdong-2026.phu-luc-1@2026.6.3 | B.2.5                   | tier Tốt     | 2
            R003P-79 | lamdong-2026.phu-luc-5@2026.6.3 | B.2.5                   | tier Tốt     | 3
            R003P-79 | lamdong-2026.phu-luc-5@2026.6.3 | B.2.5                   | tier Khá     | 2
            R003P-79 | lamdong-2026.phu-luc-5@2026.6.3 | B.2.5                   | tier Trung bình | 1
            R003P-79 | lamdong-2026.phu-luc-5@2026.6.3 | B.2.5                   | tier Kém     | refused
            R003P-81 | lamdong-2026.phu-luc-3@2026.6.3 | B.1.6                   | none asked   | 0
            R003P-81 | lamdong-2026.phu-luc-3@2026.6.3 | B.1.1                   | none asked   | refused
            R003P-87 | lamdong-2026.phu-luc-3@2026.6.3 | B.1.1                   | result 3     | 2.4
            R003P-87 | lamdong-2026.phu-luc-3@2026.6.3 | B.1.1                   | result 5     | 4
            R003P-88 | lamdong-2026.phu-luc-4@2026.6.3 | B.1.1                   | result 3     | 1.2
            R003P-88 | lamdong-2026.phu-luc-4@2026.6.3 | B.1.1                   | result 5     | 2
            """)
    void thePointsAreThosePrinted(String rule, String reference, String key, String text, String expected) {
        Rubric rubric = Shipped.rubric(reference);
        Item item = rubric.item(key).orElseThrow();
        Answer answer = answer(text);
        boolean refused = Answers.misfit(rubric, Shipped.LIBRARY.rulings(), Plan.AS_PRINTED, item, answer).isPresent();
        assertEquals(expected, refused ? REFUSED : points(rubric, key, answer));
    }

    private static String points(Rubric rubric, String key, Answer answer) {
        return Scoring.score(rubric, Shipped.LIBRARY.rulings(), Plan.AS_PRINTED, Map.of(key, answer)).line(key)
                .flatMap(Line::points).map(Exact::text).orElse("-");
    }

    private static Answer answer(String text) {
        String[] words = text.split(" ", 2);
        return switch (words[0]) {
            case "points" -> new Answer.Awarded(Exact.parse(words[1]).orElseThrow(), Optional.of("lý do"));
            case "percent" -> new Answer.Assessed(Optional.empty(), Exact.parse(words[1]), Optional.of("Ban Tổ chức"),
                    Optional.of("lý do"));
            case "result" -> new Answer.Result(Exact.parse(words[1]).orElseThrow());
            case "tier" -> new Answer.Tier(words[1]);
            case "option" -> new Answer.Chosen(words[1].substring(0, 1), Exact.parse(words[1].substring(2)).orElseThrow(),
                    Optional.of("lý do"));
            case "none" -> new Answer.NotAsked(Answer.Treatment.ZERO, "Chi ủy", "không có việc này");
            default -> outcomes(words[1].split(" "));
        };
    }

    private static Answer outcomes(String[] numbers) {
        return new Answer.Outcomes(Map.of(Grade.EXCELLENT, Integer.valueOf(numbers[0]), Grade.GOOD,
                Integer.valueOf(numbers[1]), Grade.COMPLETED, Integer.valueOf(numbers[2]), Grade.NOT_COMPLETED,
                Integer.valueOf(numbers[3])));
    }

    @Test
    void R003P_94_theSixRowsOfAxisSixAreOnePointShortOfWhatIsPrinted() {
        Item axis = Shipped.rubric("lamdong-2026.phu-luc-1@2026.6.3").item("B.6").orElseThrow();
        assertEquals("10", Exact.text(axis.max().orElseThrow()));
        assertEquals("9", Exact.text(axis.children().stream().map(c -> c.max().orElseThrow())
                .reduce(Exact.ZERO, org.apache.commons.numbers.fraction.BigFraction::add)));
    }

    @Test
    void R001_02_pointsTakenOffNeedAReason() {
        Rubric rubric = Shipped.rubric("collective-30-70@1");
        Answer silent = new Answer.Awarded(Exact.parse("0.5").orElseThrow(), Optional.empty());
        assertTrue(points(rubric, "I.1.a", silent).equals("-"));
        assertEquals("0.5", points(rubric, "I.1.a", answer("points 0.5")));
    }
}
