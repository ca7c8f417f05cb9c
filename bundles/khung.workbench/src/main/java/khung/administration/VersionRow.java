package khung.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.dossier.Period;
import khung.policy.Policies;
import khung.policy.Policy.VersionPolicy;
import khung.policy.PolicyRecord;
import khung.policy.VersionInForce;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.text.Phrase;

/**
 * An installed version and where new dossiers use it.
 *
 * @param inForce whether it was put in force although it is a draft
 * @param uses where new dossiers use it, now or later
 * @param open how many dossiers by it are open
 * @param notFinalisable why dossiers by it may not be finalised; none when they may
 */
record VersionRow(Rubric rubric, boolean inForce, List<Use> uses, long open, List<Phrase> notFinalisable) {

    /**
     * New dossiers use it.
     *
     * @param unit of this unit only; empty for the whole province
     * @param by the record that says so; empty where nothing was decided and the latest version holds
     * @param later whether that has not begun yet
     */
    record Use(Optional<String> unit, Optional<PolicyRecord> by, boolean later) {
    }

    static VersionRow of(Rubrics installed, Policies policies, Rubric rubric, LocalDate today, long open,
            List<Phrase> notFinalisable) {
        Period now = Naming.period(rubric, today);
        List<Use> uses = new ArrayList<>();
        policies.version(installed, rubric.id(), "", now, today).filter(v -> v.reference().equals(rubric.reference()))
                .ifPresent(v -> uses.add(new Use(Optional.empty(), v.by(), false)));
        for (String unit : units(policies)) {
            policies.version(installed, rubric.id(), unit, now, today).flatMap(VersionInForce::by)
                    .filter(r -> speaks(r, rubric) && ((VersionPolicy) r.policy()).unit().isPresent())
                    .ifPresent(r -> uses.add(new Use(Optional.of(unit), Optional.of(r), false)));
        }
        policies.holding(LocalDate.MAX).stream().filter(r -> speaks(r, rubric) && (r.act().from().isAfter(today)
                || ((VersionPolicy) r.policy()).from().compareTo(now) > 0))
                .forEach(r -> uses.add(new Use(((VersionPolicy) r.policy()).unit(), Optional.of(r), true)));
        return new VersionRow(rubric, policies.inForce(rubric, today), List.copyOf(uses), open,
                notFinalisable);
    }

    private static Set<String> units(Policies policies) {
        Set<String> units = new LinkedHashSet<>();
        policies.records().forEach(r -> {
            if (r.policy() instanceof VersionPolicy v) {
                v.unit().ifPresent(units::add);
            }
        });
        return units;
    }

    private static boolean speaks(PolicyRecord record, Rubric rubric) {
        return record.policy() instanceof VersionPolicy v && v.reference().equals(rubric.reference());
    }

    /** Whether new dossiers use it anywhere now. */
    boolean used() {
        return uses.stream().anyMatch(u -> !u.later());
    }
}
