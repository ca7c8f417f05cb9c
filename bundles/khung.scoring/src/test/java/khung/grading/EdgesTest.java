package khung.grading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guidances of all seeds: every rule on both sides of its edge. */
class EdgesTest {

    static List<Edge> edges() {
        List<Edge> all = new ArrayList<>(YearEdges.all());
        all.addAll(QuarterEdges.province());
        all.addAll(QuarterEdges.centre());
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void aRuleDecidesOnBothSidesOfItsEdge(Edge edge) {
        assertAll(() -> assertEquals(edge.stands(), Edge.outcome(edge.on().verdict())),
                () -> assertEquals(edge.falls(), Edge.outcome(edge.off().verdict())));
    }
}
