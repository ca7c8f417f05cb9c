package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import khung.text.BadInput;

/** The further sections of all guidances: every rule on both sides of its edge. */
class SectionEdgesTest {

    static List<SectionCase> cases() {
        return SectionCases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aCaseComesOutAsWorkedByHand(SectionCase one) throws BadInput {
        assertEquals(one.expected(), one.result(SectionCases.guidance(one.guidance())).what());
    }

    @Test
    void everyRuleHasACaseOnEachSide() {
        Map<String, Set<String>> outcomes = new TreeMap<>();
        SectionCases.all().forEach(c -> Set.of(c.rules().split(" "))
                .forEach(r -> outcomes.computeIfAbsent(r, x -> new TreeSet<>()).add(c.expected())));
        outcomes.forEach((rule, expected) -> assertTrue(expected.size() > 1, rule));
    }

    /** On one side at least a result says by which rule, or on which ruling it leans. */
    @Test
    void everyRuleIsNamedByAResult() throws BadInput {
        Set<String> silent = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (SectionCase one : SectionCases.all()) {
            SectionCase.Result result = one.result(SectionCases.guidance(one.guidance()));
            silent.addAll(Set.of(one.rules().split(" ")));
            named.addAll(result.rules());
            named.addAll(result.rulings());
        }
        silent.removeAll(named);
        assertEquals(Set.of(), silent);
    }
}
