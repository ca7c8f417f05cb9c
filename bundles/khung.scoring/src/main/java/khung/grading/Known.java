package khung.grading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Guidance;
import khung.rubric.Mark;
import khung.text.Phrase;

/**
 * What is known when conditions are weighed: the facts, the levels, and the stretches the total can fall into.
 *
 * @param guidance declares the facts and the levels they are judged in
 */
record Known(List<Segment> totals, Facts facts, Levels levels, Guidance guidance) {

    Known with(Segment segment) {
        return new Known(List.of(segment), facts, levels, guidance);
    }

    Known with(Facts other) {
        return new Known(totals, other, levels, guidance);
    }

    Known with(Levels other) {
        return new Known(totals, facts, other, guidance);
    }

    Map<String, Fact> declared() {
        return guidance.facts();
    }

    /** A number without what confirmed force majeure takes out of it. */
    Optional<Integer> counted(Count count) {
        return facts.count(count).map(n -> n - facts.excluded(count));
    }

    /** What was said of a mark, or follows from what was said of one it is a case of or that is a case of it. */
    Optional<Boolean> mark(Mark mark) {
        Optional<Boolean> said = facts.mark(mark);
        if (said.isPresent()) {
            return said;
        }
        if (declared().values().stream().anyMatch(f -> f.kind() == Fact.Kind.MARK
                && f.within().filter(mark.word()::equals).isPresent()
                && mark(new Mark(f.name())).equals(Optional.of(true)))) {
            return Optional.of(true);
        }
        return Optional.ofNullable(declared().get(mark.word())).flatMap(Fact::within)
                .filter(whole -> denied(new Mark(whole))).map(w -> false);
    }

    private boolean denied(Mark mark) {
        return facts.mark(mark).map(m -> !m).orElseGet(() -> Optional.ofNullable(declared().get(mark.word()))
                .flatMap(Fact::within).filter(whole -> denied(new Mark(whole))).isPresent());
    }

    /** How far a level judged elsewhere stands from the best, 0 being the best; empty while it is not known. */
    Optional<Integer> judged(String fact) {
        return facts.level(fact).map(guidance.levels()::indexOf);
    }

    /** What a fact is called. */
    Phrase called(String fact) {
        return declared().containsKey(fact) ? Phrase.of(Known.class, "fact", declared().get(fact).says())
                : Phrase.of(Known.class, fact);
    }
}
