package khung.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import khung.dossier.RulingsAsked;
import khung.policy.Policies;
import khung.policy.Policy.RulingPolicy;
import khung.policy.PolicyRecord;
import khung.policy.Scope;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Ruling;

/**
 * A ruling and how it is read.
 *
 * @param option the word of the option that holds where nothing narrower was decided
 * @param by the record that says so for the province; empty where it stands as shipped
 * @param narrower records for one rubric or one unit that hold beside it
 * @param leaning the versions that lean on it
 */
record RulingRow(Ruling ruling, String option, Optional<PolicyRecord> by, List<PolicyRecord> narrower,
        List<Rubric> leaning) {

    static List<RulingRow> all(Rubrics installed, Policies policies, LocalDate today) {
        record Asked(Rubric rubric, Set<String> rulings) {
        }
        List<Asked> asked = installed.list().stream().map(r -> new Asked(r, RulingsAsked.of(r))).toList();
        List<RulingRow> all = new ArrayList<>();
        for (Ruling ruling : installed.rulings().known().values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
            all.add(of(ruling, policies, today, asked.stream().filter(a -> a.rulings().contains(ruling.id()))
                    .map(Asked::rubric).toList()));
        }
        return all;
    }

    private static RulingRow of(Ruling ruling, Policies policies, LocalDate today, List<Rubric> leaning) {
        Optional<PolicyRecord> by = policies.rulingBy(ruling.id(), "", "", today);
        List<PolicyRecord> narrower = policies.holding(today).stream().filter(r -> scope(r, ruling)
                .filter(s -> s.level() != Scope.Level.PROVINCE && holds(r, s, ruling, policies, today)).isPresent())
                .toList();
        String option = by.map(r -> ((RulingPolicy) r.policy()).option()).orElse(ruling.standard());
        return new RulingRow(ruling, option, by, narrower, leaning);
    }

    private static Optional<Scope> scope(PolicyRecord record, Ruling ruling) {
        return record.policy() instanceof RulingPolicy p && p.ruling().equals(ruling.id()) ? Optional.of(p.scope())
                : Optional.empty();
    }

    /** Whether no later record of the same scope took its place. */
    private static boolean holds(PolicyRecord record, Scope scope, Ruling ruling, Policies policies, LocalDate today) {
        boolean unit = scope.level() == Scope.Level.UNIT;
        return policies.rulingBy(ruling.id(), unit ? scope.name() : "", unit ? "" : scope.name(), today)
                .filter(r -> r.number() == record.number()).isPresent();
    }

    /** Whether there is anything to choose. */
    boolean open() {
        return ruling.options().size() > 1;
    }

    /** Whether anybody decided otherwise than shipped, anywhere. */
    boolean decided() {
        return by.isPresent() || !narrower.isEmpty();
    }
}
