package khung.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import khung.text.Problem;

class RubricLibraryTest {

    private static final String ONE_ROW = """
              - number: A
                text: %s
                max: 2
                line: 1
                rows:
                  - {number: "1", text: x, max: 2, line: 2, method: pass-fail}
            """;

    @Test
    void aRowIsAddressedByPartAndNumber() {
        Rubric rubric = Sample.rubric("2", """
                  - number: B
                    text: t
                    max: 2
                    rows:
                      - number: "1"
                        text: t
                        max: 2
                        rows:
                          - {number: "1.1", text: x, max: 2, line: 7, method: pass-fail}
                """);
        assertEquals(List.of("B", "B.1", "B.1.1"), rubric.items().map(Item::key).toList());
        assertEquals(7, rubric.item("B.1.1").orElseThrow().source().line());
    }

    @Test
    void aCorrectedReadingIsKeptBesideThePrintAndIsNoPartOfTheIdentity() {
        Rubric printed = Sample.rubric("2", ONE_ROW.formatted("Thực"));
        Rubric read = Sample.rubric("2", ONE_ROW.formatted("{printed: Thực, reading: TRỤC}"));
        Rubric other = Sample.rubric("2", ONE_ROW.formatted("Trục"));
        assertEquals("Thực", read.parts().get(0).text());
        assertEquals("TRỤC", read.parts().get(0).readable());
        assertEquals(printed.digest(), read.digest());
        assertNotEquals(printed.digest(), other.digest());
    }

    @Test
    void anotherNumberIsAnotherIdentity() {
        String parts = ONE_ROW.formatted("t");
        assertNotEquals(Sample.rubric("2", parts).digest(), Sample.rubric("2", parts.replace("max: 2", "max: 3")).digest());
    }

    @Test
    void anotherGuidanceIsAnotherIdentity() {
        List<RubricFile> files = Sample.files("2", ONE_ROW.formatted("t"));
        files.set(1, new RubricFile("guidance.yaml", Sample.GUIDANCE.replace("pointsFrom: 80", "pointsFrom: 81")));
        Rubric changed = RubricLibrary.of(files).rubrics().values().iterator().next();
        assertNotEquals(Sample.rubric("2", ONE_ROW.formatted("t")).digest(), changed.digest());
    }

    @Test
    void theSameVersionWithAnotherContentIsRefused() {
        List<RubricFile> files = Sample.files("2", ONE_ROW.formatted("t"));
        files.add(new RubricFile("other.yaml", files.get(0).text().replace("max: 2", "max: 3")));
        List<Problem> problems = RubricLibrary.of(files).problems();
        assertEquals(List.of("versionTwice"), problems.stream().map(p -> p.what().key()).toList());
        assertEquals("other.yaml", problems.get(0).place().file());
    }

    @Test
    void aMistakeIsNamedByFileLineColumnAndField() {
        List<Problem> problems = Sample.library("2", ONE_ROW.formatted("t").replace("pass-fail", "guess")).problems();
        assertEquals(1, problems.size());
        assertEquals("noMethod", problems.get(0).what().key());
        assertEquals(19, problems.get(0).place().line());
        String line = problems.get(0).line(Locale.forLanguageTag("vi"));
        assertTrue(line.startsWith("rubric.yaml:19:"), line);
        assertFalse(line.contains("\n"));
    }

    @Test
    void aFileWithAMistakeLeavesTheOthersUsable() {
        List<RubricFile> files = Sample.files("2", ONE_ROW.formatted("t"));
        files.add(new RubricFile("bad.yaml", "khung: rubric/9\nid: x\n"));
        RubricLibrary library = RubricLibrary.of(files);
        assertEquals(1, library.rubrics().size());
        assertEquals(List.of("noKind"), library.problems().stream().map(p -> p.what().key()).toList());
    }

    @Test
    void aRubricWithoutItsGuidanceSaysWhichOneItNeeds() {
        List<RubricFile> files = Sample.files("2", ONE_ROW.formatted("t"));
        files.remove(1);
        RubricLibrary library = RubricLibrary.of(files);
        assertTrue(library.rubrics().isEmpty());
        assertTrue(library.problems().get(0).line(Locale.forLanguageTag("vi")).contains("invented.guidance@1"));
    }

    @Test
    void laterVersionsComeAfterEarlierOnesByNumberNotByLetter() {
        assertTrue(Version.compare("2026.6.3", "2026.10.1") < 0);
        assertTrue(Version.compare("2026.6", "2026.6.3") < 0);
        assertEquals(0, Version.compare("1.0", "1.0"));
    }

    @Test
    void aSourceThatGoesAwayTakesItsRubricsAlong() {
        RubricRegistry registry = new RubricRegistry();
        int[] changes = {0};
        registry.onChange(() -> changes[0]++);
        RubricSource source = new RubricSource() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<RubricFile> files() {
                return Sample.files("2", ONE_ROW.formatted("t"));
            }
        };
        registry.add(source);
        assertEquals("invented.rubric@1", registry.find("invented.rubric").orElseThrow().reference());
        registry.remove(source);
        assertTrue(registry.find("invented.rubric@1").isEmpty());
        assertEquals(2, changes[0]);
    }
}
