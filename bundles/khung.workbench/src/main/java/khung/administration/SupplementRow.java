package khung.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.policy.Policies;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.PolicyRecord;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Supplement;
import khung.text.BadInput;

/**
 * A supplement installed and where it is laid on.
 *
 * @param printed the version it is meant for; empty where that is not installed
 * @param laid that version with it laid on; empty where it cannot be
 * @param on the records by which it is on now, for the province and for single units
 * @param off the records by which single units do without it although the province has it on
 */
record SupplementRow(Supplement supplement, Optional<Rubric> printed, Optional<Rubric> laid, List<PolicyRecord> on,
        List<PolicyRecord> off) {

    static List<SupplementRow> all(Rubrics installed, Policies policies, LocalDate today) {
        List<SupplementRow> all = new ArrayList<>();
        for (Supplement supplement : installed.supplements()) {
            all.add(of(supplement, installed, policies, today));
        }
        return all;
    }

    private static SupplementRow of(Supplement supplement, Rubrics installed, Policies policies, LocalDate today) {
        List<PolicyRecord> spoken = policies.holding(today).stream()
                .filter(r -> r.policy() instanceof SupplementPolicy p && p.supplement().equals(supplement.reference()))
                .toList();
        Set<Optional<String>> scopes = new LinkedHashSet<>();
        spoken.forEach(r -> scopes.add(((SupplementPolicy) r.policy()).unit()));
        List<PolicyRecord> on = new ArrayList<>();
        List<PolicyRecord> off = new ArrayList<>();
        for (Optional<String> scope : scopes) {
            PolicyRecord last = spoken.stream().filter(r -> ((SupplementPolicy) r.policy()).unit().equals(scope))
                    .reduce((a, b) -> b.act().from().isBefore(a.act().from()) ? a : b).orElseThrow();
            if (((SupplementPolicy) last.policy()).turnedOn()) {
                on.add(last);
            } else if (scope.isPresent()) {
                off.add(last);
            }
        }
        Optional<Rubric> printed = installed.find(supplement.extended());
        return new SupplementRow(supplement, printed, printed.flatMap(r -> laid(r, supplement)), List.copyOf(on),
                List.copyOf(off));
    }

    private static Optional<Rubric> laid(Rubric printed, Supplement supplement) {
        try {
            return Optional.of(printed.with(List.of(supplement)));
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    boolean provisional() {
        return supplement.basis() == Supplement.Basis.ANALOGY;
    }
}
