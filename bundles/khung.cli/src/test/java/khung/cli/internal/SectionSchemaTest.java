package khung.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import khung.caps.CapRules;
import khung.deadlines.DeadlineRules;
import khung.quota.Quota;
import khung.rubric.Guidance;
import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.text.BadInput;
import khung.year.YearRules;

/** Quota, caps, late, deadlines and year: the schema takes what the reader takes, and no more. */
class SectionSchemaTest {

    private static final String GUIDANCE = """
            khung: guidance/1
            id: g
            version: "1"
            decimals: 2
            grades: [{grade: excellent, name: A}, {grade: good, name: B}]
            """;
    private static final String RUBRIC = """
            khung: rubric/1
            id: r
            version: "1"
            bloc: x
            subject: x
            period: year
            name: x
            status: issued
            source: {seed: "9", section: s}
            guidance: g@1
            parts: [{number: A, text: t, max: 1, method: points}]
            """;

    private static boolean read(String section) {
        RubricLibrary library = RubricLibrary.of(List.of(new RubricFile("r", RUBRIC), new RubricFile("g", GUIDANCE + section + "\n")));
        assertEquals(List.of(), library.problems());
        Guidance guidance = library.rubrics().get("r@1").guidance();
        try {
            Quota.of(guidance);
            CapRules.of(guidance);
            DeadlineRules.of(guidance);
            YearRules.of(guidance);
            return true;
        } catch (BadInput e) {
            return false;
        }
    }

    private static boolean allowed(String section) throws Exception {
        return new Schema("rubric.schema.json").violations(Schema.documents(GUIDANCE + section + "\n").get(0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"20\", heads: inside}",
        "quota: [{of: a, says: s, grade: excellent, base: good, share: \"12,5\", heads: outside, rulings: {base: I-10, rounding: I-11, heads: I-09}, "
            + "small: {below: 5, allows: 1, ruling: I-20, rules: [R]}, printed: {allows: 0, rules: R}, rules: [R]}]",
        "caps: {caps: [{id: c, says: s, of: head, notAbove: collective, except: {fact: f, says: s, ruling: {I-28: exception}, rules: [R]}, rules: [R]}]}",
        "caps: {order: [{of: head, after: organisation, says: s}, {of: head, beside: [member], says: s, rules: [R]}]}",
        "late: {down: 1, says: s, authority: a, ruling: I-12, rules: [R]}",
        "deadlines: {id: d, actor: a, what: w, before: {day: 31, month: 13}}",
        "deadlines: [{id: d, actor: a, what: w, to: t, until: {day: 1, month: 0}, late: yes, next: {I-41: next-quarter}, ruling: I-41, rules: [R]}]",
        "deadlines: [{id: d, actor: a, what: w, to: t, working: {days: 3, before: x}, ruling: I-35, rules: [R]}]",
        "deadlines: [{id: d, actor: a, what: w, from: 2026-Q2, rules: [R]}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: \"1\", when: {confirmed: f, says: s, atLeast: \"1,5\"}}], rules: [R]}]",
        "deadlines: {id: d, what: w, lasts: {of: a, says: s, atLeast: \"0.000001\"}}",
        "year: {bar: {quarter: good, from: 1, bars: excellent, says: s, ruling: I-14, rules: [R]}}",
        "year: {prefer: {proposed: excellent, says: s}, alert: {quarter: good, run: 2, says: s, rules: [R]}}"})
    void whatTheReaderTakesTheSchemaTakes(String section) throws Exception {
        assertEquals(List.of(true, true), List.of(read(section), allowed(section)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"-1\", heads: inside}",
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"NaN\", heads: inside}",
        "quota: {of: a, says: s, grade: excellent, base: good, heads: inside}",
        "quota: {of: a, says: s, grade: best, base: good, share: \"20\", heads: inside}",
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"20\", heads: maybe}",
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"20\", heads: inside, rulings: {round: I-11}}",
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"20\", heads: inside, small: {allows: 1}}",
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"20\", heads: inside, small: {below: 0, allows: 1}}",
        "quota: {of: a, says: s, grade: excellent, base: good, share: \"20\", heads: inside, printed: {below: 5, allows: 1}}",
        "quota: 20",
        "caps: [{id: c}]",
        "caps: {caps: [{id: c, says: s, of: head}]}",
        "caps: {caps: [{id: c, says: s, of: head, notAbove: o, except: {fact: f, says: s, ruling: {I-28: a, I-29: b}}}]}",
        "caps: {order: [{of: head, says: s}]}",
        "late: {down: 0, says: s, authority: a}",
        "late: {down: 1, says: s}",
        "deadlines: [{id: d, actor: a, what: w}]",
        "deadlines: [{id: d, actor: a, what: w, before: {day: 32, month: 1}}]",
        "deadlines: [{id: d, actor: a, what: w, before: {day: 0, month: 1}}]",
        "deadlines: [{id: d, actor: a, what: w, before: {day: 1}}]",
        "deadlines: [{id: d, actor: a, what: w, before: {day: 1, month: 1}, until: {day: 2, month: 1}}]",
        "deadlines: [{id: d, actor: a, what: w, before: {day: 1, month: 1}, late: maybe}]",
        "deadlines: [{id: d, actor: a, what: w, until: {day: 1, month: 1}, next: {I-41: a, I-42: b}}]",
        "deadlines: [{id: d, actor: a, what: w, to: t, working: {days: 0, before: x}, ruling: I-35}]",
        "deadlines: [{id: d, actor: a, what: w, from: Q2}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: \"0\"}]}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: \"0,0\"}]}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: \"-1\"}]}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: half}]}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s}]}]",
        "deadlines: [{id: d, what: w, lasts: [{says: s, atLeast: \"1\"}]}]",
        "deadlines: [{id: d, what: w, lasts: []}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: \"1\", when: {says: s, atLeast: \"2\"}}]}]",
        "deadlines: [{id: d, what: w, lasts: [{of: a, says: s, atLeast: \"1\", when: {confirmed: f, says: s}}]}]",
        "deadlines: [{id: d, actor: a, what: w, lasts: [{of: a, says: s, atLeast: \"1\"}]}]",
        "year: {bar: {quarter: good, from: 0, bars: excellent, says: s}}",
        "year: {alert: {quarter: good, run: 0, says: s}}",
        "year: {prefer: {proposed: best, says: s}}",
        "year: {formula: x}"})
    void whatTheReaderRefusesTheSchemaRefuses(String section) throws Exception {
        assertEquals(List.of(false, false), List.of(read(section), allowed(section)));
    }
}
