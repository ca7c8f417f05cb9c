package khung.policy;

import java.util.Optional;
import java.util.Set;

import khung.dossier.Dossier;
import khung.dossier.Period;

/**
 * Which open dossiers. Every condition given must hold; without any it is all of them.
 *
 * @param unit of this unit
 * @param period of this period
 * @param ids only these; empty for no such condition
 */
public record Filter(Optional<String> unit, Optional<Period> period, Set<String> ids) {

    /** All open dossiers. */
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Set.of());

    /** Copies. */
    public Filter {
        ids = Set.copyOf(ids);
    }

    /** Whether a dossier is meant. */
    public boolean holdsFor(Dossier dossier) {
        return unit.map(u -> Scope.same(u, dossier.unit())).orElse(true)
                && period.map(dossier.period()::equals).orElse(true)
                && (ids.isEmpty() || ids.contains(dossier.id()));
    }

    /** Only these dossiers. */
    public static Filter only(Set<String> ids) {
        return new Filter(Optional.empty(), Optional.empty(), ids);
    }
}
