package khung.dossier;

import java.util.Map;
import java.util.TreeMap;

import khung.grading.Facts;
import khung.rubric.Count;

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

    /** The facts conditions are held against. */
    public Facts facts() {
        Map<Count, Integer> counts = new TreeMap<>();
        counts.putAll(unit.counts());
        counts.putAll(dossier.own());
        return new Facts(counts, unit.marks(), dossier.role(), unit.force(), dossier.ownForce());
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
