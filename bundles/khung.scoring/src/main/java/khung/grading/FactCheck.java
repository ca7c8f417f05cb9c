package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import khung.rubric.Count;
import khung.rubric.Fact;
import khung.text.Phrase;

/** Tells which facts contradict each other. Stateless; any thread. */
public final class FactCheck {

    private FactCheck() {
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
        List<Contradiction> found = new ArrayList<>();
        declared.values().forEach(f -> f.within().ifPresent(w -> notMore(facts, f, w, declared, found)));
        notMore(facts, Count.UNIT_DONE, Count.UNIT_ASSIGNED, found);
        notMore(facts, Count.UNIT_LATE, Count.UNIT_ASSIGNED, found);
        notMore(facts, Count.UNIT_EXCEEDED, Count.UNIT_DONE, found);
        notMore(facts, Count.OWN_DONE, Count.OWN_ASSIGNED, found);
        for (Count count : Count.ofTasks()) {
            int excluded = facts.excluded(count);
            if (facts.count(count).filter(n -> n < excluded).isPresent()) {
                found.add(new Contradiction(count.word(), phrase("tooMuchForce", excluded, facts.count(count).get()),
                        phrase("tooMuchForce.remedy")));
            }
        }
        return found;
    }

    /** A contradiction: where, what, and what to do. */
    public record Contradiction(String field, Phrase what, Phrase remedy) {
    }

    private static void notMore(Facts facts, Count part, Count whole, List<Contradiction> found) {
        if (facts.count(part).isPresent() && facts.count(whole).isPresent()
                && facts.count(part).get() > facts.count(whole).get()) {
            found.add(new Contradiction(part.word(), phrase("more", phrase(part.word()), facts.count(part).get(),
                    phrase(whole.word()), facts.count(whole).get()), phrase("more.remedy")));
        }
    }

    private static void notMore(Facts facts, Fact part, String whole, Map<String, Fact> declared,
            List<Contradiction> found) {
        Optional<Integer> some = facts.count(new Count(part.name()));
        Optional<Integer> all = facts.count(new Count(whole));
        if (some.isPresent() && all.isPresent() && some.get() > all.get()) {
            found.add(new Contradiction(part.name(), phrase("more", part.says(), some.get(),
                    declared.containsKey(whole) ? declared.get(whole).says() : whole, all.get()),
                    phrase("more.remedy")));
        }
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(FactCheck.class, key, arguments);
    }
}
