package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import khung.grading.Explanation.About;
import khung.rubric.Grade;
import khung.rubric.Rubric;

/** The one explanation that window, print and command line show. */
class ExplanationTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** Sao Đỏ 2023, a party member: 13 of 25 votes are low, everything else is at its best. */
    private static final YearCase VOTED = member("saodo-2023.party-member@2023").with("outstanding", "yes", "own.late", 0,
            "own.exceeded", 12, "own.quality", "yes", "criteria.assessed", 20, "criteria.short", 0, "results.assessed", 6,
            "results.failed", 0, "civil-servant", "no", "violation", "no", "confidence-vote", "yes", "votes.cast", 25,
            "votes.low", 13, "disciplined", "no", "own.assigned", 20, "own.done", 20);
    /** Sở Nội vụ 2020, a leadership collective: a member was disciplined, below a warning. */
    private static final YearCase DISCIPLINED = collective().with("outstanding", "yes", "disunited", "no",
            "main-targets.missed", "no", "unit.assigned", 30, "unit.done", 29, "disciplined", "no",
            "members.disciplined", "yes", "members.warned", "no");

    private static YearCase member(String reference) {
        YearCase best = new YearCase(reference);
        for (String key : keys(reference)) {
            best = best.level(key, "Xuất sắc");
        }
        return best;
    }

    private static YearCase collective() {
        YearCase best = new YearCase("sonoivu-2020.leadership-collective@2020");
        for (String key : keys(best.reference())) {
            best = best.level(key, key.startsWith("3.2.b") ? "Xuất sắc" : "Tốt");
        }
        return best;
    }

    private static List<String> keys(String reference) {
        return Shipped.rubric(reference).criteria().map(i -> i.key()).toList();
    }

    private static Verdict verdict(YearCase of) {
        Rubric rubric = Shipped.rubric(of.reference());
        return Grading.grade(Achieved.given(rubric, Optional.empty(), of.levels()), of.read(rubric), of.rulings());
    }

    private static Explanation explain(YearCase of) {
        return Explanation.of(verdict(of), Shipped.rubric(of.reference()).guidance(), of.rulings(), VIETNAMESE);
    }

    private static Explanation blank(Rubric rubric) {
        Verdict verdict = Grading.grade(Achieved.given(rubric, Optional.empty(), Map.of()), Facts.UNKNOWN,
                Shipped.LIBRARY.rulings());
        return Explanation.of(verdict, rubric.guidance(), Shipped.LIBRARY.rulings(), VIETNAMESE);
    }

    static Stream<String> withoutPoints() {
        return Shipped.LIBRARY.rubrics().values().stream().filter(r -> !r.scores()).map(Rubric::reference).sorted();
    }

    @ParameterizedTest
    @MethodSource("withoutPoints")
    void whereNothingIsScoredNoTotalIsSpokenOf(String reference) {
        Explanation words = blank(Shipped.rubric(reference));
        assertTrue(words.lines().stream().noneMatch(l -> l.startsWith("Tổng điểm") || l.contains("dòng chưa chấm")),
                words::toString);
    }

    @Test
    void rowsWithoutALevelAreCountedOnce() {
        Explanation words = blank(Shipped.rubric("sonoivu-2020.leadership-collective@2020"));
        assertEquals(List.of("Còn 7 tiêu chí chưa được đánh giá cấp độ."),
                words.lines(About.MISSING).stream().filter(l -> l.contains("tiêu chí")).toList());
    }

    /** 001 prints no total, so that no highest total can be named. */
    @Test
    void anUnknownMostIsNotMadeUp() {
        assertEquals("Tổng điểm từ 0 trở lên, còn 1 dòng chưa chấm; chưa biết nhiều nhất được bao nhiêu điểm vì bản in không"
                + " ghi đủ điểm tối đa.", blank(Shipped.rubric("binhphuoc-2021@2021")).lines(About.REASONS).get(0));
    }

    @Test
    void anAnswerThatIsMissingIsAskedForAsAQuestion() {
        List<String> missing = explain(VOTED.without("disciplined", "votes.low")).lines(About.MISSING);
        assertTrue(missing.contains("Chưa có: số phiếu tín nhiệm thấp."), missing::toString);
        missing = explain(VOTED.without("violation")).lines(About.MISSING);
        assertTrue(missing.stream().anyMatch(l -> l.startsWith("Chưa trả lời có hay không: cấp có thẩm quyền")), missing::toString);
    }

    /** Any one of the conditions of the clause that decided coming out otherwise is enough. */
    @Test
    void R004_73_whatDecidedEarlierGivesWaysOut() {
        List<String> lines = explain(VOTED).lines(About.NOT_HIGHER);
        assertTrue(lines.contains("Một quy định đứng trước đã quyết định kết quả: Có trên 50% số phiếu tín nhiệm thấp thì"
                + " không hoàn thành nhiệm vụ."), lines::toString);
        assertTrue(lines.contains("→ Cần: xác nhận là không: trong năm có kỳ lấy phiếu tín nhiệm theo quy định; hoặc số phiếu"
                + " tín nhiệm thấp: bớt 1 (từ 13 xuống 12)."), lines::toString);
        assertEquals(Grade.EXCELLENT, VOTED.with("votes.low", 12).grade());
    }

    @Test
    void forABetterGradeWhatWasMetIsToldBesideWhatWasNot() {
        List<String> lines = explain(VOTED.with("votes.low", 12, "own.exceeded", 9)).lines(About.NOT_HIGHER);
        assertEquals("Chưa được «Hoàn thành xuất sắc nhiệm vụ» vì:", lines.get(0));
        assertTrue(lines.get(1).startsWith("✓ Đã đạt: ") && lines.get(1).contains("Hoàn thành 100% chỉ tiêu, nhiệm vụ (R004-63)"),
                lines.get(1));
        assertEquals("✗ Ít nhất 50% chỉ tiêu, nhiệm vụ hoàn thành vượt mức: 9/20 = 45% (R004-63)", lines.get(2));
        assertEquals("→ Cần: số chỉ tiêu, nhiệm vụ của cá nhân hoàn thành vượt mức: thêm 1 (từ 9 lên 10).", lines.get(3));
    }

    /** The excellent grade of 002 does not repeat R002-71; whether it holds there all the same is I-25. */
    @Test
    void R002_71_anotherReadingThatLeadsToABetterGradeIsNamed() {
        assertEquals(Grade.COMPLETED, DISCIPLINED.grade());
        assertEquals(List.of(new Reading("I-25", "literal", Grade.EXCELLENT)), verdict(DISCIPLINED).readings().list());
        assertEquals(Grade.EXCELLENT, DISCIPLINED.ruling("I-25", "literal").grade());
        List<String> lines = explain(DISCIPLINED).lines(About.NOT_HIGHER);
        assertEquals("→ Hoặc cấp có thẩm quyền chọn cách hiểu khác ở I-25 (Mức cao không nhắc lại một điều kiện của mức thấp"
                + " hơn): «Chỉ xét những điều kiện in ở chính mức đó» thì được «Hoàn thành xuất sắc nhiệm vụ».",
                lines.get(lines.size() - 1));
    }

    @Test
    void whileSomethingIsNotKnownNoOtherReadingIsOffered() {
        assertEquals(List.of(), verdict(DISCIPLINED.without("members.warned", "unit.done")).readings().list());
    }

    /** "Không bị kỷ luật: không" could be read either way. */
    @Test
    void aConditionThatSaysNotIsMeasuredByItsQuestion() {
        List<String> lines = explain(DISCIPLINED).lines();
        assertTrue(lines.contains("✗ Không có thành viên của tập thể lãnh đạo, quản lý bị xử lý kỷ luật: «có thành viên của tập"
                + " thể lãnh đạo, quản lý bị xử lý kỷ luật»: có (R002-71)"), lines::toString);
    }

    static Stream<String> all() {
        return Shipped.LIBRARY.rubrics().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyRuleLeanedOnStandsThereInItsOwnWords(String reference) {
        Rubric rubric = Shipped.rubric(reference);
        Verdict verdict = Grading.grade(Achieved.given(rubric, Optional.empty(), Map.of()), Facts.UNKNOWN,
                Shipped.LIBRARY.rulings());
        List<String> quotes = blank(rubric).lines(About.QUOTES);
        assertEquals(List.copyOf(verdict.rules()), quotes.stream().map(q -> q.substring(0, q.indexOf(' '))).toList());
        assertFalse(quotes.stream().anyMatch(q -> q.endsWith(": ")), quotes::toString);
    }
}
