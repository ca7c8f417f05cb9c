package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Mark;
import khung.text.Phrase;

/** Tells which facts contradict each other. Its entry points are pure; any thread. */
public final class FactCheck {

    private final Facts facts;
    private final Map<String, Fact> declared;
    private final List<Contradiction> found = new ArrayList<>();

    private FactCheck(Facts facts, Map<String, Fact> declared) {
        this.facts = facts;
        this.declared = declared;
    }

    /** Contradictions, each with the field it concerns; empty when the facts can all be true. */
    public static List<Contradiction> check(Facts facts) {
        return check(facts, Map.of());
    }

    /**
     * The same with the facts a guidance declares.
     *
     * @param declared by name
     */
    public static List<Contradiction> check(Facts facts, Map<String, Fact> declared) {
        FactCheck check = new FactCheck(facts, declared);
        Stream.concat(declared.values().stream().filter(f -> f.kind() == Fact.Kind.COUNT).map(Fact::name),
                Count.ofTasks().stream().map(Count::word)).forEach(check::number);
        declared.values().stream().filter(f -> f.kind() == Fact.Kind.MARK).map(Fact::name).forEach(check::mark);
        Count.ofTasks().forEach(check::force);
        return List.copyOf(check.found);
    }

    /** A contradiction: where, what, and what to do. */
    public record Contradiction(String field, Phrase what, Phrase remedy) {
    }

    /** A number is never more than any it is part of. */
    private void number(String part) {
        Optional<Integer> some = facts.count(new Count(part));
        wholes(part).map(Count::new).filter(w -> facts.count(w).isPresent()).findFirst().ifPresent(whole -> {
            int all = facts.count(whole).orElseThrow();
            int left = all - facts.excluded(whole);
            int counted = some.orElse(0) - facts.excluded(new Count(part));
            if (some.filter(n -> n > all).isPresent()) {
                found.add(new Contradiction(part, phrase("more", called(part), some.get(), called(whole.word()), all),
                        phrase("more.remedy")));
            } else if (left >= 0 && counted > left) {
                found.add(new Contradiction(part, phrase("moreAfterForce", called(part), counted,
                        called(whole.word()), left), phrase("moreAfterForce.remedy")));
            }
        });
    }

    /** A mark is confirmed only with any it is a case of. */
    private void mark(String part) {
        if (facts.mark(new Mark(part)).equals(Optional.of(true))) {
            wholes(part).filter(w -> facts.mark(new Mark(w)).equals(Optional.of(false))).findFirst()
                    .ifPresent(w -> found.add(new Contradiction(part, phrase("onlyWith", called(part), called(w)),
                            phrase("onlyWith.remedy"))));
        }
    }

    private void force(Count count) {
        int excluded = facts.excluded(count);
        if (facts.count(count).filter(n -> n < excluded).isPresent()) {
            found.add(new Contradiction(count.word(), phrase("tooMuchForce", excluded, facts.count(count).get()),
                    phrase("tooMuchForce.remedy")));
        }
    }

    /** What a fact is part of, the nearest first. */
    private Stream<String> wholes(String part) {
        return Stream.iterate(whole(part), Optional::isPresent, w -> whole(w.get())).map(Optional::get);
    }

    private Optional<String> whole(String part) {
        return Optional.ofNullable(Count.parts().get(new Count(part))).map(Count::word)
                .or(() -> Optional.ofNullable(declared.get(part)).flatMap(Fact::within));
    }

    private Object called(String fact) {
        return declared.containsKey(fact) ? declared.get(fact).says() : phrase(fact);
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(FactCheck.class, key, arguments);
    }
}
