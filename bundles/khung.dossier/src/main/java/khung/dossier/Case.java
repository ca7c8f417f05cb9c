package khung.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.grading.FactCheck;
import khung.grading.FactTexts;
import khung.grading.Facts;
import khung.rubric.Count;
import khung.rubric.Fact;
import khung.rubric.Guidance;

/**
 * A dossier with the facts of its unit: all that scoring and grading ask for.
 *
 * @param dossier the dossier
 * @param unit the facts of its unit in its period
 */
public record Case(Dossier dossier, UnitFacts unit) {

    /** A dossier whose unit is unknown. */
    public static Case of(Dossier dossier) {
        return new Case(dossier, UnitFacts.unknown(dossier.unit(), dossier.period()));
    }

    /** The facts every guidance knows. */
    public Facts facts() {
        Map<Count, Integer> counts = new TreeMap<>();
        counts.putAll(unit.counts());
        counts.putAll(dossier.own());
        return new Facts(counts, unit.marks(), dossier.role(), unit.force(), dossier.ownForce());
    }

    /** The facts conditions of a guidance are held against. What it does not declare has no say. */
    public Facts facts(Guidance guidance) {
        Facts all = facts();
        FactTexts texts = new FactTexts(guidance);
        for (Fact fact : guidance.facts().values()) {
            String text = (fact.of() == Fact.Of.UNIT ? unit.facts() : dossier.facts()).get(fact.name());
            Facts known = all;
            all = Optional.ofNullable(text).flatMap(t -> texts.with(known, fact.name(), t)).orElse(all);
        }
        return all;
    }

    /** Facts that cannot all be true, as far as a guidance asks for them; each with the path of its field. */
    public List<FactCheck.Contradiction> contradictions(Guidance guidance) {
        return FactCheck.check(facts(guidance), guidance.facts()).stream().map(c -> guidance.facts().containsKey(c.field())
                ? new FactCheck.Contradiction("facts." + c.field(), c.what(), c.remedy()) : c).toList();
    }

    /** The same with another dossier. */
    public Case with(Dossier other) {
        return new Case(other, unit);
    }

    /** The same with other unit facts. */
    public Case with(UnitFacts other) {
        return new Case(dossier, other);
    }
}
