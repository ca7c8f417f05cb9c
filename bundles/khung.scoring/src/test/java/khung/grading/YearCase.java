package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.rubric.Grade;
import khung.rubric.Role;
import khung.rubric.Rubric;
import khung.rubric.Rulings;
import khung.text.Exact;

/** A case put to a guidance without a sheet: points, levels and facts, to be changed one by one. */
final class YearCase {

    private final String reference;
    private Optional<String> points = Optional.empty();
    private final Map<String, String> levels = new TreeMap<>();
    private final Set<String> notAsked = new TreeSet<>();
    private final Map<String, String> facts = new TreeMap<>();
    private final Map<String, String> chosen = new TreeMap<>();
    private final List<ForceMajeure> unitForce = new ArrayList<>();
    private final List<ForceMajeure> ownForce = new ArrayList<>();
    private Optional<Role> role = Optional.empty();

    YearCase(String reference) {
        this.reference = reference;
    }

    private YearCase(YearCase other) {
        this(other.reference);
        points = other.points;
        levels.putAll(other.levels);
        notAsked.addAll(other.notAsked);
        facts.putAll(other.facts);
        chosen.putAll(other.chosen);
        unitForce.addAll(other.unitForce);
        ownForce.addAll(other.ownForce);
        role = other.role;
    }

    String reference() {
        return reference;
    }

    String pointsGiven() {
        return points.orElseThrow();
    }

    Map<String, String> facts() {
        return facts;
    }

    Map<String, String> levels() {
        return levels;
    }

    YearCase points(String value) {
        YearCase copy = new YearCase(this);
        copy.points = Optional.ofNullable(value);
        return copy;
    }

    /** Every row at or below the key. */
    YearCase level(String key, String level) {
        YearCase copy = new YearCase(this);
        Shipped.rubric(reference).criteria().map(i -> i.key())
                .filter(k -> k.equals(key) || k.startsWith(key + ".")).forEach(k -> copy.levels.put(k, level));
        if (copy.levels.equals(levels) && !levels.containsKey(key)) {
            throw new AssertionError(key);
        }
        return copy;
    }

    YearCase unjudged(String key) {
        YearCase copy = new YearCase(this);
        if (copy.levels.remove(key) == null) {
            throw new AssertionError(key);
        }
        return copy;
    }

    YearCase notAsked(String key) {
        YearCase copy = unjudged(key);
        copy.notAsked.add(key);
        return copy;
    }

    /** Facts by name, one after the other with its value. */
    YearCase with(Object... namesAndValues) {
        YearCase copy = new YearCase(this);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            copy.facts.put((String) namesAndValues[i], String.valueOf(namesAndValues[i + 1]));
        }
        return copy;
    }

    YearCase without(String... names) {
        YearCase copy = new YearCase(this);
        List.of(names).forEach(copy.facts::remove);
        return copy;
    }

    YearCase ruling(String id, String option) {
        YearCase copy = new YearCase(this);
        copy.chosen.put(id, option);
        return copy;
    }

    YearCase role(Role value) {
        YearCase copy = new YearCase(this);
        copy.role = Optional.ofNullable(value);
        return copy;
    }

    YearCase unitForce(int tasks, String authority) {
        YearCase copy = new YearCase(this);
        copy.unitForce.add(new ForceMajeure(tasks, 0, 0, 0, "bão số 3", Optional.ofNullable(authority)));
        return copy;
    }

    YearCase ownForce(int tasks, String authority) {
        YearCase copy = new YearCase(this);
        copy.ownForce.add(new ForceMajeure(tasks, 0, 0, 0, "bão số 3", Optional.ofNullable(authority)));
        return copy;
    }

    Facts read(Rubric rubric) {
        FactTexts texts = new FactTexts(rubric.guidance());
        Facts all = new Facts(Map.of(), Map.of(), role, unitForce, ownForce);
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            Optional<Facts> with = texts.with(all, fact.getKey(), fact.getValue());
            all = with.orElseThrow(() -> new AssertionError(fact));
        }
        return all;
    }

    Rulings rulings() {
        chosen.forEach((id, option) -> {
            if (!Shipped.LIBRARY.rulings().known().get(id).allows(option)) {
                throw new AssertionError(id + " " + option);
            }
        });
        return Shipped.LIBRARY.rulings().choosing(chosen);
    }

    Verdict verdict() {
        return verdict(Shipped.rubric(reference));
    }

    Verdict verdict(Rubric rubric) {
        Facts read = read(rubric);
        List<FactCheck.Contradiction> wrong = FactCheck.check(read, rubric.guidance().facts());
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong);
        }
        return Grading.grade(Achieved.given(rubric, points.map(p -> Exact.parse(p).orElseThrow()), levels, notAsked),
                read, rulings());
    }

    /** The grade; fails while it is not determined. */
    Grade grade() {
        Verdict verdict = verdict();
        return verdict.grade().orElseThrow(() -> new AssertionError(verdict.state() + " " + verdict.possible() + " "
                + verdict.missing() + " " + verdict.options()));
    }
}
