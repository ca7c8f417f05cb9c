package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import khung.rubric.Guidance;
import khung.text.BadInput;
import khung.text.Node;

/** Every datum of the further sections that ship turns some case, changed one at a time. */
class SectionDatumTest {

    @TestFactory
    List<DynamicTest> everyDatumTurnsACase() {
        Map<String, List<SectionCase>> bySection = new TreeMap<>();
        SectionCases.all().forEach(c -> bySection.computeIfAbsent(c.guidance() + " " + c.section(), x -> new ArrayList<>())
                .add(c));
        List<DynamicTest> all = new ArrayList<>();
        bySection.forEach((name, cases) -> {
            Guidance guidance = SectionCases.guidance(cases.get(0).guidance());
            String word = cases.get(0).section();
            List<String> before = cases.stream().map(c -> outcome(c, guidance)).toList();
            for (SectionChanges.Change change : SectionChanges.of(word, guidance.sections().get(word))) {
                all.add(DynamicTest.dynamicTest(guidance.id() + " " + change.what(), () -> assertTrue(
                        turns(cases, before, with(guidance, word, change.section())), change.what())));
            }
        });
        return all;
    }

    private static boolean turns(List<SectionCase> cases, List<String> before, Guidance changed) {
        for (int i = 0; i < cases.size(); i++) {
            if (!before.get(i).equals(outcome(cases.get(i), changed))) {
                return true;
            }
        }
        return false;
    }

    /** The result with what it leans on, or that the section cannot be read. */
    private static String outcome(SectionCase one, Guidance guidance) {
        try {
            return one.result(guidance).toString();
        } catch (BadInput e) {
            return "unreadable";
        }
    }

    static Guidance with(Guidance g, String word, Node section) {
        Map<String, Node> sections = new TreeMap<>(g.sections());
        sections.put(word, section);
        return new Guidance(g.id(), g.version(), g.decimals(), g.rulings(), g.gradeNames(), g.levels(), g.clauses(),
                g.quotes(), g.facts(), sections);
    }

    /** Of the sections some guidance has cases for, every guidance has them. */
    @Test
    void noSectionThatShipsIsWithoutCases() {
        Set<String> words = new TreeSet<>();
        Set<String> with = new TreeSet<>();
        SectionCases.all().forEach(c -> {
            words.add(c.section());
            with.add(c.guidance() + " " + c.section());
        });
        Set<String> shipped = new TreeSet<>();
        Shipped.LIBRARY.rubrics().values().stream().map(r -> r.guidance()).forEach(g -> g.sections().keySet().stream()
                .filter(words::contains).forEach(w -> shipped.add(g.id() + "@" + g.version() + " " + w)));
        assertEquals(shipped, with);
    }
}
