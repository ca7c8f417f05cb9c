package khung.lint;

import static khung.lint.Linted.ids;
import static khung.lint.Linted.part;
import static khung.lint.Linted.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import khung.rubric.RubricFile;
import khung.rubric.RubricLibrary;
import khung.rubric.Sample;

/** Rulings named by quota, caps, deadlines and the like are looked for as those of the clauses are. */
class SectionRulingsTest {

    private static final String QUOTA = "quota: {of: a, says: s, grade: excellent, base: good, share: 20, heads: inside, rulings: {base: %s}}\n";
    private static final String DEADLINE = "deadlines: [{id: d, actor: a, what: w, until: {day: 1, month: 1}, next: {K-1: %s}, ruling: %s}]\n";

    private static List<String> found(String sections) {
        List<RubricFile> files = Sample.files("2", part("2", row("1", "t", "max: 2, method: points")));
        files.set(1, new RubricFile("guidance", Sample.GUIDANCE + sections));
        RubricLibrary library = RubricLibrary.of(files);
        assertEquals(List.of(), library.problems());
        return ids(Linter.lint(library.rubrics().values().iterator().next(), library.rulings()), "rulingUnknown", "optionUnknown");
    }

    @Test
    void aRulingOrAnOptionNobodyShipsIsFound() {
        assertEquals(List.of(), found(QUOTA.formatted("K-2") + DEADLINE.formatted("ask", "K-1")));
        assertEquals(List.of("rulingUnknown:I-98", "rulingUnknown:I-99"), found(QUOTA.formatted("I-98")
                + DEADLINE.formatted("ask", "I-99")));
        assertEquals(List.of("optionUnknown:K-1.sometimes"), found(DEADLINE.formatted("sometimes", "K-1")));
    }
}
