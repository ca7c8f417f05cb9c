package khung.grading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.rubric.Condition;
import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Mark;
import khung.text.Fields;
import khung.text.Phrase;

/**
 * The facts of a guidance as texts by name: those it declares and those every guidance knows. A number is written in
 * digits, a mark as {@code yes} or {@code no}, a grade by its word, a level by its name. Immutable; any thread.
 */
public final class FactTexts {

    private static final Map<String, Boolean> YES_NO = Map.of("yes", true, "no", false);

    private final Guidance guidance;
    private final Map<String, Fact.Kind> kinds = new LinkedHashMap<>();

    /** The facts a guidance asks for. */
    public FactTexts(Guidance guidance) {
        this.guidance = guidance;
        Count.ofTasks().forEach(c -> kinds.put(c.word(), Fact.Kind.COUNT));
        Mark.byWord().keySet().forEach(m -> kinds.put(m, Fact.Kind.MARK));
        guidance.facts().values().forEach(f -> kinds.put(f.name(), f.kind()));
    }

    /** Every name there is with its kind, in order. */
    public Map<String, Fact.Kind> kinds() {
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * The names of the facts that the clauses ask for under any reading, {@code role} among them; a guidance without
     * clauses asks for none.
     */
    public Set<String> asked() {
        Set<String> names = new TreeSet<>();
        guidance.clauses().forEach(c -> asked(c.when(), names));
        return names;
    }

    private static void asked(Condition condition, Set<String> names) {
        if (condition instanceof Condition.All all) {
            all.conditions().forEach(c -> asked(c, names));
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(c -> asked(c, names));
        } else if (condition instanceof Condition.Where where) {
            asked(where.only(), names);
            asked(where.condition(), names);
        } else if (condition instanceof Condition.Under under) {
            asked(under.condition(), names);
        } else if (condition instanceof Condition.Share share) {
            names.add(share.part().word());
            names.add(share.whole().word());
        } else if (condition instanceof Condition.CountIs count) {
            names.add(count.count().word());
        } else if (condition instanceof Condition.Confirmed confirmed) {
            names.add(confirmed.mark().word());
        } else if (condition instanceof Condition.Denied denied) {
            names.add(denied.mark().word());
        } else if (condition instanceof Condition.HasRole) {
            names.add("role");
        }
    }

    /** Reads a mapping of facts by name into what is known already; what is wrong is noted with its place. */
    public Facts read(Fields f, Facts known) {
        Facts all = known;
        for (String name : f.names()) {
            Optional<String> text = f.text(name);
            if (!kinds.containsKey(name)) {
                f.wrong(name, phrase("fact.none", name), phrase("fact.none.remedy", String.join(", ", kinds.keySet())));
            } else if (text.isPresent()) {
                Optional<Facts> with = with(all, name, text.get());
                if (with.isEmpty()) {
                    f.wrong(name, phrase("fact.noValue", text.get(), called(name)), expected(name));
                }
                all = with.orElse(all);
            }
        }
        return all;
    }

    /** The same facts with one set; empty when there is no such fact or the text is no value of it. */
    public Optional<Facts> with(Facts facts, String name, String text) {
        Fact.Kind kind = kinds.get(name);
        if (kind == Fact.Kind.COUNT && text.matches("\\d{1,9}")) {
            return Optional.of(facts.with(new Count(name), Integer.parseInt(text)));
        } else if (kind == Fact.Kind.MARK && YES_NO.containsKey(text)) {
            return Optional.of(facts.with(new Mark(name), YES_NO.get(text)));
        } else if (kind == Fact.Kind.GRADE && grades().containsKey(text)) {
            return Optional.of(facts.with(name, grades().get(text)));
        } else if (kind == Fact.Kind.LEVEL && guidance.levels().contains(text)) {
            return Optional.of(facts.with(name, text));
        }
        return Optional.empty();
    }

    /** A fact as text; empty while it is not known. */
    public Optional<String> text(Facts facts, String name) {
        Fact.Kind kind = kinds.get(name);
        return kind == Fact.Kind.COUNT ? facts.count(new Count(name)).map(String::valueOf)
                : kind == Fact.Kind.MARK ? facts.mark(new Mark(name)).map(m -> m ? "yes" : "no")
                : kind == Fact.Kind.GRADE ? facts.grade(name).map(FactTexts::word)
                : kind == Fact.Kind.LEVEL ? facts.level(name) : Optional.empty();
    }

    /** What a fact is called. */
    public Phrase called(String name) {
        return guidance.facts().containsKey(name) ? phrase("fact", guidance.facts().get(name).says()) : phrase(name);
    }

    /** What to write for a fact. */
    public Phrase expected(String name) {
        return switch (kinds.get(name)) {
            case COUNT -> phrase("fact.count");
            case MARK -> phrase("fact.mark");
            case GRADE -> phrase("fact.choice", String.join(", ", grades().keySet()));
            case LEVEL -> phrase("fact.choice", String.join(", ", guidance.levels()));
        };
    }

    private static Map<String, Grade> grades() {
        Map<String, Grade> words = new TreeMap<>();
        for (Grade grade : Grade.values()) {
            words.put(word(grade), grade);
        }
        return words;
    }

    private static String word(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of(FactTexts.class, key, arguments);
    }
}
