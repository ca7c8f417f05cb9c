package khung.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import khung.dossier.Period;
import khung.policy.Policy.Countered;
import khung.policy.Policy.InForce;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.Policy.VersionPolicy;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Rulings;
import khung.rubric.Status;

/**
 * All policies recorded, and what follows from them on a day. The narrower scope wins over the wider, then the
 * later day, then the later record. Immutable; any thread.
 *
 * @param records by number
 */
public record Policies(List<PolicyRecord> records) {

    /** Nothing was decided. */
    public static final Policies NONE = new Policies(List.of());

    /** The bloc of rubrics that are meant for all. */
    private static final String EVERY_BLOC = "all";

    /** Copies. */
    public Policies {
        records = records.stream().sorted(Comparator.comparingLong(PolicyRecord::number)).toList();
    }

    /** The same with what an act would add, for a look at what would follow. */
    public Policies with(Act act, List<Policy> more) {
        List<PolicyRecord> all = new ArrayList<>(records);
        long number = next();
        for (Policy policy : more) {
            all.add(new PolicyRecord(number++, act, policy));
        }
        return new Policies(all);
    }

    /** The number the next record gets. */
    public long next() {
        return records.isEmpty() ? 1 : records.get(records.size() - 1).number() + 1;
    }

    /** The records that hold on a day, by number: begun, and not countered. */
    public List<PolicyRecord> holding(LocalDate on) {
        Set<Long> countered = new HashSet<>();
        List<PolicyRecord> holding = new ArrayList<>();
        for (int i = records.size() - 1; i >= 0; i--) {
            PolicyRecord record = records.get(i);
            if (record.act().from().isAfter(on) || countered.contains(record.number())) {
                continue;
            }
            if (record.policy() instanceof Countered c) {
                countered.add(c.number());
            } else {
                holding.add(0, record);
            }
        }
        return holding;
    }

    /**
     * The versions new dossiers may use, one per line of versions; more than one only where different rubrics of a
     * bloc are meant for different people. Where nothing was decided it is the latest version installed that is
     * not superseded.
     *
     * @param unit the dossier's unit
     * @param period the dossier's period
     */
    public List<VersionInForce> versions(Rubrics installed, String bloc, String subject, String unit, Period period,
            LocalDate on) {
        String kind = period.quarter() == 0 ? "year" : "quarter";
        Set<String> ids = new TreeSet<>();
        installed.list().stream().filter(r -> r.bloc().equals(bloc) || r.bloc().equals(EVERY_BLOC))
                .filter(r -> r.subject().equals(subject) && r.period().equals(kind)).forEach(r -> ids.add(r.id()));
        holding(on).stream().map(PolicyRecord::policy).filter(VersionPolicy.class::isInstance)
                .map(VersionPolicy.class::cast).filter(v -> v.bloc().equals(bloc) && v.subject().equals(subject))
                .filter(v -> governs(v, unit, period)).forEach(v -> ids.add(id(v.reference())));
        Map<String, VersionInForce> all = new LinkedHashMap<>();
        for (String id : ids) {
            version(installed, id, unit, period, on).ifPresent(v -> all.putIfAbsent(v.reference(), v));
        }
        return List.copyOf(all.values());
    }

    /** The version in force for the line of versions an id belongs to; empty where none is installed or decided. */
    public Optional<VersionInForce> version(Rubrics installed, String id, String unit, Period period, LocalDate on) {
        Optional<PolicyRecord> decided = holding(on).stream()
                .filter(r -> r.policy() instanceof VersionPolicy v && v.speaksOf(id) && governs(v, unit, period))
                .max(Comparator.comparing((PolicyRecord r) -> ((VersionPolicy) r.policy()).unit().isPresent())
                        .thenComparing(r -> ((VersionPolicy) r.policy()).from())
                        .thenComparing(PolicyRecord::number));
        if (decided.isPresent()) {
            VersionPolicy v = (VersionPolicy) decided.get().policy();
            return Optional.of(new VersionInForce(v.reference(), installed.find(v.reference())
                    .filter(r -> r.printedDigest().equals(v.digest())), decided));
        }
        return installed.list().stream().filter(r -> r.id().equals(id) && r.status() != Status.SUPERSEDED)
                .reduce((earlier, later) -> later)
                .map(r -> new VersionInForce(r.reference(), Optional.of(r), Optional.empty()));
    }

    private static boolean governs(VersionPolicy v, String unit, Period period) {
        return v.unit().map(u -> Scope.same(u, unit)).orElse(true) && v.from().compareTo(period) <= 0
                && (v.from().quarter() == 0) == (period.quarter() == 0);
    }

    private static String id(String reference) {
        return reference.substring(0, reference.indexOf('@'));
    }

    /** The rulings for a dossier of a unit by a rubric: decided for the unit, the rubric, the province, else as shipped. */
    public Rulings rulings(Rulings shipped, String unit, String reference, LocalDate on) {
        Map<String, String> chosen = new TreeMap<>();
        narrowest(holding(on).stream().filter(r -> r.policy() instanceof RulingPolicy p
                && p.scope().holdsFor(unit, reference)), r -> ((RulingPolicy) r.policy()).ruling(),
                r -> ((RulingPolicy) r.policy()).scope().level().ordinal())
                .forEach((ruling, r) -> chosen.put(ruling, ((RulingPolicy) r.policy()).option()));
        return shipped.choosing(chosen);
    }

    /** The record behind a ruling's reading for a dossier; empty where it stands as shipped. */
    public Optional<PolicyRecord> rulingBy(String ruling, String unit, String reference, LocalDate on) {
        return Optional.ofNullable(narrowest(holding(on).stream().filter(r -> r.policy() instanceof RulingPolicy p
                && p.ruling().equals(ruling) && p.scope().holdsFor(unit, reference)),
                r -> ruling, r -> ((RulingPolicy) r.policy()).scope().level().ordinal()).get(ruling));
    }

    /** The supplements laid on a rubric for a unit, ordered by reference. */
    public List<SupplementPolicy> supplements(String unit, String reference, LocalDate on) {
        return narrowest(holding(on).stream().filter(r -> r.policy() instanceof SupplementPolicy p
                && p.rubric().equals(reference) && p.unit().map(u -> Scope.same(u, unit)).orElse(true)),
                r -> ((SupplementPolicy) r.policy()).supplement(),
                r -> ((SupplementPolicy) r.policy()).unit().isPresent() ? 1 : 0)
                .values().stream().map(r -> (SupplementPolicy) r.policy()).filter(SupplementPolicy::turnedOn).toList();
    }

    /** Whether a draft was put in force. */
    public boolean inForce(Rubric rubric, LocalDate on) {
        return holding(on).stream().anyMatch(r -> r.policy() instanceof InForce p
                && p.rubric().equals(rubric.reference()) && p.digest().equals(rubric.printedDigest()));
    }

    private static Map<String, PolicyRecord> narrowest(Stream<PolicyRecord> records,
            Function<PolicyRecord, String> of, Function<PolicyRecord, Integer> narrowness) {
        Comparator<PolicyRecord> order = Comparator.comparing(narrowness).thenComparing(r -> r.act().from())
                .thenComparing(PolicyRecord::number);
        Map<String, PolicyRecord> all = new TreeMap<>();
        records.forEach(r -> all.merge(of.apply(r), r, (a, b) -> order.compare(a, b) > 0 ? a : b));
        return all;
    }
}
