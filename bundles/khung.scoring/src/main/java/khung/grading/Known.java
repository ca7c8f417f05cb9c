package khung.grading;

import java.util.List;
import java.util.Map;

import khung.rubric.Fact;
import khung.text.Phrase;

/**
 * What is known when conditions are weighed: the facts, the levels, and the stretches the total can fall into.
 *
 * @param declared the facts the guidance declares, by name
 */
record Known(List<Segment> totals, Facts facts, Levels levels, Map<String, Fact> declared) {

    Known with(Segment segment) {
        return new Known(List.of(segment), facts, levels, declared);
    }

    Known with(Facts other) {
        return new Known(totals, other, levels, declared);
    }

    Known with(Levels other) {
        return new Known(totals, facts, other, declared);
    }

    /** What a fact is called. */
    Phrase called(String fact) {
        return declared.containsKey(fact) ? Phrase.of(Known.class, "fact", declared.get(fact).says())
                : Phrase.of(Known.class, fact);
    }
}
