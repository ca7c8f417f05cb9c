package khung.grading;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The yearly guidances of 001, 002 and 004: every rule on both sides of its edge. */
class YearGuidanceTest {

    static List<Edge> edges() {
        return YearEdges.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void aRuleDecidesOnBothSidesOfItsEdge(Edge edge) {
        assertAll(() -> assertEquals(edge.stands(), Edge.outcome(edge.on().verdict())),
                () -> assertEquals(edge.falls(), Edge.outcome(edge.off().verdict())));
    }
}
