package khung.cli.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import khung.dossier.RulingsAsked;
import khung.policy.Policies;
import khung.policy.Policy.RulingPolicy;
import khung.policy.PolicyRecord;
import khung.policy.Scope;
import khung.policy.Switching;
import khung.rubric.Rubric;
import khung.rubric.Ruling;

/**
 * A ruling with how it stands today.
 *
 * @param option the option it stands at for the unit and rubric asked for, else in the province
 * @param by the record that says so; empty where it stands as shipped
 * @param elsewhere what stands for other rubrics and units, or more widely
 * @param leaning references of the rubrics installed that can lean on it
 */
record StandingRuling(Ruling ruling, String option, Optional<PolicyRecord> by, List<PolicyRecord> elsewhere,
        List<String> leaning) {

    /**
     * The rulings shipped as they stand, ordered by id.
     *
     * @param switching empty for how they stand as shipped
     * @param rubric only those this rubric can lean on
     */
    static List<StandingRuling> all(Session session, Optional<Switching> switching, Optional<String> unit,
            Optional<Rubric> rubric) throws IOException {
        Policies policies = switching.isPresent() ? switching.get().policies() : Policies.NONE;
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        session.rubrics().list().forEach(r -> asked.put(r.reference(), RulingsAsked.of(r)));
        List<StandingRuling> all = new ArrayList<>();
        session.rubrics().rulings().known().values().stream().sorted(Comparator.comparing(Ruling::id))
                .filter(r -> rubric.isEmpty() || asked.get(rubric.get().reference()).contains(r.id()))
                .forEach(r -> all.add(of(r, policies, unit.orElse(""), rubric.map(Rubric::reference).orElse(""),
                        asked.entrySet().stream().filter(e -> e.getValue().contains(r.id())).map(Map.Entry::getKey)
                                .toList())));
        return all;
    }

    private static StandingRuling of(Ruling ruling, Policies policies, String unit, String rubric,
            List<String> leaning) {
        LocalDate today = LocalDate.now();
        Optional<PolicyRecord> by = policies.rulingBy(ruling.id(), unit, rubric, today);
        Map<Scope, PolicyRecord> standing = new LinkedHashMap<>();
        policies.holding(today).stream().filter(r -> r.policy() instanceof RulingPolicy p
                && p.ruling().equals(ruling.id())).sorted(Comparator.comparing((PolicyRecord r) -> r.act().from())
                        .thenComparing(PolicyRecord::number)).forEach(r -> standing.put(policy(r).scope(), r));
        by.ifPresent(r -> standing.remove(policy(r).scope()));
        return new StandingRuling(ruling, by.map(r -> policy(r).option()).orElse(ruling.standard()), by,
                List.copyOf(standing.values()), leaning);
    }

    /** The ruling of a record of one. */
    static RulingPolicy policy(PolicyRecord record) {
        return (RulingPolicy) record.policy();
    }
}
