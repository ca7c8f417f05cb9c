package khung.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import khung.text.Problem;

/** What a guidance says wrongly is said with its place; nothing is read as something else. */
class GuidanceReaderTest {

    private static final String HEAD = """
            khung: guidance/1
            id: g
            version: 1
            decimals: 1
            grades: [{grade: excellent, name: a}, {grade: good, name: b}]
            levels: [A, B]
            facts:
              - {name: all, kind: count, says: a}
              - {name: some, kind: count, within: all, says: a}
              - {name: other, kind: count, says: a}
              - {name: mark, kind: mark, says: a}
              - {name: level, kind: level, says: a}
              - {name: grade, kind: grade, says: a}
            """;
    private static final String RUBRIC = """
            khung: rubric/1
            id: r
            version: 1
            bloc: x
            subject: s
            period: year
            title: t
            status: issued
            source: {seed: "9", section: s}
            levels: [A, B]
            guidance: g@1
            parts:
              - {number: P, text: t, rows: [{number: "1", text: a, method: levels}]}
            """;

    private static List<Problem> problems(String guidance) {
        return RubricLibrary.of(List.of(new RubricFile("r", RUBRIC), new RubricFile("g", guidance))).problems();
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("{share: {of: some, in: all, from: 5, below: 9}}", "share.from"),
                Arguments.of("{share: {of: other, in: all, from: 5}}", "share.in"),
                Arguments.of("{share: {of: all, in: some, from: 5}}", "share.in"),
                Arguments.of("{share: 5}", "share"),
                Arguments.of("{share: {of: mark, in: all, from: 5}}", "share.of"),
                Arguments.of("{count: {of: nothing, from: 5}}", "count.of"),
                Arguments.of("{count: {of: all, from: x}}", "count.from"),
                Arguments.of("{confirmed: all}", "confirmed"),
                Arguments.of("{denied: nobody}", "denied"),
                Arguments.of("{grade: {of: grade, from: best}}", "grade.from"),
                Arguments.of("{grade: {of: level, from: good}}", "grade.of"),
                Arguments.of("{level: {of: level, from: C}}", "level.from"),
                Arguments.of("{levels: {from: C}}", "guidance"),
                Arguments.of("{levels: {rows: [P.2], from: A}}", "guidance"),
                Arguments.of("{levels: {rows: [P.1], except: [P.1], from: A}}", "levels.rows"),
                Arguments.of("{any: [{confirmed: mark, where: {denied: mark}}]}", "any[1].where"),
                Arguments.of("{confirmed: mark, under: {K-1: a, K-2: b}}", "under"),
                Arguments.of("{confirmed: mark, denied: mark}", "denied"),
                Arguments.of("{knows: mark}", "knows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void aConditionThatCannotBeReadIsRefusedAtItsPlace(String condition, String field) {
        List<Problem> problems = problems(HEAD + "clauses: [{id: c, says: s, when: " + condition + ", gives: good}]\n");
        assertTrue(problems.stream().anyMatch(p -> p.field().equals(field) || p.field().endsWith("." + field)),
                problems::toString);
        problems.forEach(p -> assertTrue(!p.what().in(Locale.forLanguageTag("vi")).isEmpty()
                && !p.remedy().in(Locale.ENGLISH).isEmpty()));
    }

    @Test
    void aFactWithinNothingOrWithoutAScaleIsRefused() {
        assertEquals(List.of("facts[7].within"), problems(HEAD + "  - {name: x, kind: count, within: mark, says: a}\nclauses: []\n")
                .stream().map(Problem::field).toList());
        assertTrue(problems(HEAD.replace("levels: [A, B]\n", "") + "clauses: []\n").stream()
                .anyMatch(p -> p.field().equals("facts[5].kind")));
    }

    @Test
    void everyKindOfConditionIsRead() {
        assertEquals(List.of(), problems(HEAD + """
                clauses:
                  - id: c
                    says: s
                    when:
                      all:
                        - {share: {of: some, in: all, from: 5}}
                        - {share: {rest: some, in: all, above: 5}, where: {denied: mark}}
                        - {share: {of: unit.exceeded, in: unit.assigned, below: 5}}
                        - {count: {of: other, atMost: 5}}
                        - {grade: {of: grade, below: good}}
                        - {level: {of: level, below: A}}
                        - {levels: {except: [P.1], below: B}}
                        - any: [{confirmed: mark}, {pointsFrom: "5"}, {pointsBelow: "6"}, {role: [head]}]
                          says: x
                    gives: good
                """));
    }
}
