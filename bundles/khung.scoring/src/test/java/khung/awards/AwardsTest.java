package khung.awards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.text.Documents;

/** Awards of a guidance no source knows, with other levels, numbers and words. */
class AwardsTest {

    private static final String SHIPS = """
            levels: [{id: ship, says: Tàu}, {id: fleet, says: Hạm đội}, {id: navy, says: Hải quân}]
            honours:
              - {id: pennant, level: ship, says: Cờ đuôi nheo}
              - {id: star, level: fleet, says: Sao}
              - {id: anchor, level: navy, says: Neo}
            kinds: [{id: crew, says: Thủy thủ}, {id: captain, says: Thuyền trưởng}]
            marks: [{id: brave, says: dũng cảm}]
            facts: [{id: war, says: đang có chiến tranh}]
            bases: [{id: hands, kind: crew, says: số thủy thủ}, {id: deck, kind: captain, from: completed, says: số tàu}]
            list:
              - id: pennant-three
                says: ba năm
                for: crew
                honour: pennant
                rules: [N-1]
                criteria:
                  - {grade: good, years: 3, says: từ tốt ba năm, rules: [N-1]}
                  - {mark: brave, years: 2, anyYear: yes, says: một lần dũng cảm, rules: [N-2]}
                limit: {share: "12.5", special: {fact: war, share: "50"}, base: hands, ruling: ROUND, counts: [star-one], counting: COUNT, says: một phần tám, rules: [N-3]}
              - id: star-one
                says: một năm
                for: crew
                honour: star
                rules: [N-4]
                criteria: [{grade: excellent, years: 1, says: xuất sắc, rules: [N-4]}]
              - id: anchor-captain
                says: thuyền trưởng
                for: captain
                honour: anchor
                rules: [N-5]
                criteria:
                  - {post: captain, years: 2, consecutive: yes, says: hai năm liền, rules: [N-5]}
                  - {notHonouredBy: [fleet], years: 2, says: chưa được khen, rules: [N-5]}
                limit: {share: "40", base: deck, perGroup: yes, ruling: ROUND, says: mỗi đội, rules: [N-6]}
            """;
    private static final Rulings RULINGS = new Rulings(Map.of("ROUND", ruling("ROUND", "down", "half-up"), "COUNT",
            ruling("COUNT", "once", "each")), Map.of());

    private static Ruling ruling(String id, String... options) {
        return new Ruling(id, id, List.of(options).stream().map(o -> new Ruling.Option(o, o)).toList(), options[0], "",
                "", "", LocalDate.EPOCH, List.of());
    }

    private static AwardRules rules(String text) throws BadInput, IOException {
        Guidance guidance = new Guidance("g", "1", 2, Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of(),
                Map.of("awards", Documents.read("g", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .get(0)));
        return AwardRules.of(guidance).orElseThrow();
    }

    private static YearRecord year(int year, Grade grade, Boolean brave, Set<String> honours) {
        return new YearRecord(year, Optional.ofNullable(grade), "", brave == null ? Map.of() : Map.of("brave", brave),
                Optional.ofNullable(honours), Optional.empty(), Optional.empty());
    }

    private static Subject crew(String id, YearRecord... years) {
        Map<Integer, YearRecord> all = new TreeMap<>();
        List.of(years).forEach(y -> all.put(y.year(), y));
        return new Subject(id, id, Set.of("crew"), Optional.empty(), new History(id, all), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    /** Three good years and brave in the last one. */
    private static Subject worthy(String id) {
        return crew(id, year(8, Grade.GOOD, null, null), year(9, Grade.GOOD, false, null), year(10, Grade.GOOD, true, null));
    }

    private static Subject captain(String id, String squadron, Set<String> honours, Tenure... posts) {
        Map<Integer, YearRecord> years = Map.of(9, year(9, Grade.COMPLETED, null, honours), 10,
                year(10, Grade.COMPLETED, null, Set.of()));
        return new Subject(id, id, Set.of("captain"), Optional.ofNullable(squadron), new History(id, years),
                Optional.of(List.of(posts)), Optional.empty(), Optional.empty());
    }

    private static AwardCase in(int hands, List<Subject> subjects, Map<String, List<String>> proposals) {
        return new AwardCase(10, "ship", Map.of("war", false), Map.of(new AwardCase.BaseOf("hands", Optional.empty()),
                hands), subjects, proposals);
    }

    private static Awarding first(AwardCase of) throws BadInput, IOException {
        return Awards.of(rules(SHIPS), of, RULINGS).results().get(0);
    }

    private static State state(Subject subject) throws BadInput, IOException {
        return first(in(8, List.of(subject), Map.of())).appraisals().get(0).state();
    }

    @Test
    void threeYearsAreNeededAndAYearWithoutAGradeBreaksThem() throws Exception {
        assertEquals(State.MET, state(worthy("a")));
        YearRecord last = year(10, Grade.EXCELLENT, true, null);
        YearRecord gap = new YearRecord(9, Optional.empty(), "nằm viện", Map.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
        Subject broken = crew("a", year(7, Grade.GOOD, null, null), year(8, Grade.GOOD, null, null), gap, last);
        Finding failed = first(in(8, List.of(broken), Map.of())).appraisals().get(0).firstFailed().orElseThrow();
        assertEquals(List.of(9), failed.years());
        assertTrue(failed.needed().orElseThrow().in(Locale.forLanguageTag("vi")).contains("9 (nằm viện)"));
        assertEquals(State.FAILED, state(crew("a", year(8, Grade.COMPLETED, null, null), year(9, Grade.GOOD, null, null), last)));
    }

    @Test
    void whatIsNotStatedIsNeitherMetNorFailed() throws Exception {
        YearRecord good = year(10, Grade.GOOD, true, null);
        assertEquals(State.UNKNOWN, state(crew("a", year(8, Grade.GOOD, null, null), good)));
        // One bad year is enough, whatever the others were.
        assertEquals(State.FAILED, state(crew("a", year(8, Grade.COMPLETED, null, null), good)));
        YearRecord[] graded = {year(8, Grade.GOOD, null, null), year(9, Grade.GOOD, null, null)};
        assertEquals(State.UNKNOWN, state(crew("a", graded[0], graded[1], year(10, Grade.GOOD, false, null))));
        assertEquals(State.MET, state(crew("a", graded[0], graded[1], good)));
        Awarding open = first(in(8, List.of(crew("a", good)), Map.of()));
        assertFalse(open.determinedByText());
        assertFalse(open.settled());
        assertEquals(List.of("a"), open.options());
    }

    /** An eighth of 16 is 2, of 15 is 1,875. */
    @Test
    void whereMoreQualifyThanFitNobodyIsChosen() throws Exception {
        List<Subject> two = List.of(worthy("b"), worthy("a"));
        assertTrue(first(in(16, two, Map.of())).determinedByText());
        Awarding over = first(in(15, two, Map.of()));
        assertEquals(1, over.ceilings().get(0).over());
        assertEquals(List.of("a", "b"), over.options());
        assertFalse(over.determinedByText());
        assertFalse(over.settled());
        Awarding up = Awards.of(rules(SHIPS), in(15, two, Map.of()), RULINGS.choosing(Map.of("ROUND", "half-up")))
                .results().get(0);
        assertTrue(up.determinedByText());
        assertEquals(Set.of("ROUND", "COUNT"), up.rulings());
    }

    /** An eighth of 7 is less than one: the text itself says nobody, unless somebody is proposed all the same. */
    @Test
    void whereThereIsNoPlaceNobodyIsConsidered() throws Exception {
        Awarding none = first(in(7, List.of(worthy("a")), Map.of()));
        assertEquals(List.of("a"), none.in(State.MET));
        assertEquals(List.of(), none.considered());
        assertTrue(none.determinedByText());
        assertTrue(none.settled());
        Awarding proposed = first(in(7, List.of(worthy("a")), Map.of("pennant-three", List.of("a"))));
        assertEquals(1, proposed.over());
        assertFalse(proposed.settled());
    }

    @Test
    void theChoiceOfTheAuthorityIsHeldAgainstTheSameLimit() throws Exception {
        List<Subject> some = List.of(worthy("a"), worthy("b"), crew("c", year(10, Grade.COMPLETED, null, null)));
        Awarding chosen = first(in(15, some, Map.of("pennant-three", List.of("b"))));
        assertTrue(chosen.settled());
        assertFalse(chosen.determinedByText());
        assertEquals(List.of("b"), chosen.considered());
        Awarding many = first(in(15, some, Map.of("pennant-three", List.of("b", "a"))));
        assertEquals(1, many.ceilings().get(0).over());
        assertFalse(many.settled());
        Awarding wrong = first(in(15, some, Map.of("pennant-three", List.of("c"))));
        assertEquals(List.of("c"), wrong.unfit());
        assertFalse(wrong.settled());
        assertTrue(first(in(15, some, Map.of("pennant-three", List.of()))).settled());
    }

    /** One excellent hand is named for the fleet's star too: one hand, two namings. */
    @Test
    void nominationsUpwardAreCountedWithOnesOwn() throws Exception {
        Subject both = crew("a", year(8, Grade.GOOD, null, null), year(9, Grade.GOOD, null, null),
                year(10, Grade.EXCELLENT, true, null));
        Awards once = Awards.of(rules(SHIPS), in(8, List.of(both, crew("z", year(10, Grade.GOOD, null, null))), Map.of()),
                RULINGS);
        assertEquals(Map.of("pennant-three", List.of("a"), "star-one", List.of("a")),
                once.results().get(0).ceilings().get(0).counted());
        assertEquals(1, once.results().get(0).ceilings().get(0).number());
        assertEquals(Set.of("fleet"), once.nominations().keySet());
        assertEquals(List.of("star-one"), once.nominations().get("fleet").stream().map(n -> n.award().id()).toList());
        assertFalse(once.results().get(0).upward());
        Awards each = Awards.of(rules(SHIPS), in(8, List.of(both), Map.of()), RULINGS.choosing(Map.of("COUNT", "each")));
        assertEquals(2, each.results().get(0).ceilings().get(0).number());
        assertEquals(1, each.results().get(0).ceilings().get(0).over());
    }

    @Test
    void aLimitThatCannotBeWorkedOutIsOpen() throws Exception {
        List<Subject> one = List.of(worthy("a"));
        AwardCase noBase = new AwardCase(10, "ship", Map.of("war", true), Map.of(), one, Map.of());
        Awarding open = first(noBase);
        assertTrue(open.ceilings().get(0).places().isEmpty());
        assertEquals(1, open.ceilings().get(0).missing().size());
        assertFalse(open.determinedByText());
        AwardCase noFact = new AwardCase(10, "ship", Map.of(), Map.of(new AwardCase.BaseOf("hands", Optional.empty()), 8),
                one, Map.of());
        assertEquals(1, first(noFact).ceilings().get(0).missing().size());
        AwardCase war = new AwardCase(10, "ship", Map.of("war", true), noFact.bases(), one, Map.of());
        assertEquals(Optional.of(4), first(war).ceilings().get(0).places());
        // Nobody qualifies: the limit does not matter.
        AwardCase nobody = new AwardCase(10, "ship", Map.of(), Map.of(), List.of(crew("a", year(10, Grade.NOT_COMPLETED,
                null, null))), Map.of());
        assertTrue(first(nobody).settled());
    }

    /** 40% of 5 is 2, of 4 is 1,6. */
    @Test
    void aLimitPerGroupIsTakenOfEachGroupByItself() throws Exception {
        Tenure two = new Tenure("captain", 9, 10);
        List<Subject> captains = List.of(captain("a", "north", Set.of(), two), captain("b", "north", Set.of(), two),
                captain("c", "south", Set.of(), two), captain("d", "south", Set.of(), two), captain("e", null, Set.of(), two));
        Map<AwardCase.BaseOf, Integer> bases = new HashMap<>();
        bases.put(new AwardCase.BaseOf("deck", Optional.of("north")), 5);
        bases.put(new AwardCase.BaseOf("deck", Optional.of("south")), 4);
        Awarding result = first(new AwardCase(10, "navy", Map.of(), bases, captains, Map.of()));
        assertEquals(List.of(Optional.empty(), Optional.of("north"), Optional.of("south")), result.ceilings().stream()
                .map(Ceiling::group).toList());
        assertEquals(List.of(0, 0, 1), result.ceilings().stream().map(Ceiling::over).toList());
        assertFalse(result.ceilings().get(0).missing().isEmpty());
        assertFalse(result.upward());
        assertEquals(List.of("c", "d", "e"), result.options());
    }

    @Test
    void aPostIsCountedInARowUpToTheYear() throws Exception {
        assertEquals(State.MET, anchor(captain("a", "x", Set.of("pennant"), new Tenure("captain", 9, 10))));
        assertEquals(State.FAILED, anchor(captain("a", "x", Set.of(), new Tenure("captain", 10, 10))));
        assertEquals(State.FAILED, anchor(captain("a", "x", Set.of(), new Tenure("captain", 6, 8))));
        assertEquals(State.FAILED, anchor(captain("a", "x", Set.of("star"), new Tenure("captain", 9, 10))));
        assertEquals(State.UNKNOWN, anchor(captain("a", "x", null, new Tenure("captain", 9, 10))));
    }

    private static State anchor(Subject subject) throws BadInput, IOException {
        return first(new AwardCase(10, "navy", Map.of(), Map.of(), List.of(subject), Map.of())).appraisals().get(0).state();
    }

    @Test
    void neverMoreThanTheLimitAsRuledIsTakenForDetermined() throws Exception {
        for (int hands = 1; hands <= 40; hands++) {
            for (int n = 1; n <= Math.min(hands, 8); n++) {
                List<Subject> subjects = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    subjects.add(worthy("s" + i));
                }
                Awarding result = first(in(hands, subjects, Map.of()));
                assertEquals(Optional.of(hands / 8), result.ceilings().get(0).places());
                assertEquals(hands < 8 || n <= hands / 8, result.determinedByText(), n + " of " + hands);
                assertTrue(!result.determinedByText() || result.considered().size() <= hands / 8, n + " of " + hands);
                assertEquals(hands < 8 ? 0 : Math.max(0, n - hands / 8), result.over());
            }
        }
    }

    @Test
    void theOrderOfTheSubjectsDoesNotMatter() throws Exception {
        List<Subject> subjects = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < 30; i++) {
            subjects.add(crew("s" + i, year(8, some(random), null, null), year(9, some(random), random.nextBoolean(), null),
                    year(10, some(random), random.nextBoolean(), null)));
        }
        List<Awarding> expected = Awards.of(rules(SHIPS), in(40, subjects, Map.of()), RULINGS).results();
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(subjects, random);
            assertEquals(expected, Awards.of(rules(SHIPS), in(40, subjects, Map.of()), RULINGS).results());
        }
    }

    private static Grade some(Random random) {
        return Grade.values()[random.nextInt(2)];
    }

    /** What is written wrong; words of the one problem. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level: ship, says: Cờ   | level: boat, says: Cờ  | boat
            grade: good, years: 3   | years: 3               | loại
            years: 3, says          | years: 0, says         | từ 1 trở lên
            base: hands             | base: feet             | feet
            counts: [star-one]      | counts: [sun]          | sun
            share: "12.5"           | share: nhiều           | nhiều
            counting: COUNT,        | ''                     | counting
            fact: war               | fact: peace            | peace
            id: anchor-captain      | id: star-one           | hai lần
            for: captain            | for: pirate            | pirate
            notHonouredBy: [fleet]  | notHonouredBy: [star]  | star
            """)
    void aSectionThatIsWrongIsRefusedWithItsPlace(String from, String to, String word) throws Exception {
        String changed = SHIPS.replaceFirst(java.util.regex.Pattern.quote(from), to);
        assertFalse(changed.equals(SHIPS));
        try {
            rules(changed);
        } catch (BadInput e) {
            String lines = e.lines(Locale.forLanguageTag("vi"));
            assertEquals(1, lines.lines().count(), lines);
            assertTrue(lines.contains(word), lines);
            return;
        }
        throw new AssertionError(changed);
    }
}
