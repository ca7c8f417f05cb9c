package khung.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import khung.dossier.Dossier;
import khung.dossier.Pins;
import khung.dossier.RulingsAsked;
import khung.policy.Policy.RulingPolicy;
import khung.policy.Policy.SupplementPolicy;
import khung.policy.Policy.VersionPolicy;
import khung.policy.PolicyStore.Seen;
import khung.rubric.Rubric;
import khung.rubric.Rubrics;
import khung.rubric.Rulings;
import khung.rubric.Supplement;
import khung.text.BadInput;

/**
 * Where an order takes a dossier. A new version takes it to all that is in force for its unit under that version; a
 * ruling or a supplement changes just that. An order without policies takes it to all that is in force.
 */
final class Targets {

    private final Rubrics installed;
    private final Policies after;
    private final List<Policy> ordered;
    private final LocalDate on;
    private final String engine;
    private final Map<String, Rubric> laid = new HashMap<>();

    /** Where a dossier goes. */
    record Target(Rubric rubric, Pins pins) {
    }

    /** The rubric a dossier would go to cannot be made here. */
    static final class NoTarget extends Exception {
        private static final long serialVersionUID = 1L;

        NoTarget(String reference) {
            super(reference);
        }
    }

    /**
     * @param after the policies once the order is recorded
     * @param on the day they are looked at
     */
    Targets(Rubrics installed, Policies after, List<Policy> ordered, LocalDate on, String engine) {
        this.installed = installed;
        this.after = after;
        this.ordered = ordered;
        this.on = on;
        this.engine = engine;
    }

    /** Whether the order can concern dossiers by this rubric at all. */
    boolean concerns(String reference) {
        String id = reference.substring(0, reference.indexOf('@'));
        return ordered.isEmpty() || ordered.stream().anyMatch(p -> p instanceof VersionPolicy v && v.speaksOf(id)
                || p instanceof RulingPolicy r && (r.scope().level() != Scope.Level.RUBRIC
                        || r.scope().name().equals(reference))
                || p instanceof SupplementPolicy s && s.rubric().equals(reference));
    }

    /** Where a dossier goes; empty when it is there already or the order does not concern it. */
    Optional<Target> of(Seen seen) throws NoTarget {
        Dossier d = seen.file().dossier();
        Optional<Rubric> version = version(seen);
        Rubric rubric = version.isPresent() ? version.get() : supplemented(seen);
        boolean all = version.isPresent() || ordered.isEmpty();
        Rulings inForce = after.rulings(installed.rulings(), d.unit(), rubric.reference(), on);
        Pins kept = all ? Pins.NONE : new Pins(d.pins().engine(), read(d, rubric, inForce));
        Pins pins = kept.completed(rubric, inForce, engine);
        boolean there = rubric.digest().equals(seen.rubric().digest())
                && pins.rulings().entrySet().containsAll(d.pins().rulings().entrySet());
        return there ? Optional.empty() : Optional.of(new Target(rubric, new Pins(Optional.of(engine), pins.rulings())));
    }

    private Optional<Rubric> version(Seen seen) throws NoTarget {
        Dossier d = seen.file().dossier();
        String id = seen.rubric().id();
        boolean asked = ordered.isEmpty() || ordered.stream().anyMatch(p -> p instanceof VersionPolicy v
                && v.speaksOf(id) && v.unit().map(u -> Scope.same(u, d.unit())).orElse(true)
                && v.from().compareTo(d.period()) <= 0 && (v.from().quarter() == 0) == (d.period().quarter() == 0));
        if (!asked) {
            return Optional.empty();
        }
        Optional<VersionInForce> version = after.version(installed, id, d.unit(), d.period(), on);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        Rubric printed = version.get().rubric().orElseThrow(() -> new NoTarget(version.get().reference()));
        boolean same = printed.printedDigest().equals(seen.rubric().printedDigest());
        return same && !ordered.isEmpty() ? Optional.empty() : Optional.of(laid(printed, supplements(printed, d.unit())));
    }

    /** The supplements in force for a rubric and unit. */
    List<Supplement> supplements(Rubric printed, String unit) throws NoTarget {
        List<Supplement> all = new ArrayList<>();
        for (SupplementPolicy p : after.supplements(unit, printed.reference(), on)) {
            all.add(installed.supplements().stream().filter(s -> s.reference().equals(p.supplement())
                    && s.digest().equals(p.digest())).findFirst().orElseThrow(() -> new NoTarget(p.supplement())));
        }
        return all;
    }

    private Rubric supplemented(Seen seen) throws NoTarget {
        Dossier d = seen.file().dossier();
        String reference = seen.rubric().reference();
        Map<String, Supplement> all = new TreeMap<>();
        seen.rubric().supplements().forEach(s -> all.put(s.reference(), s));
        boolean asked = false;
        List<SupplementPolicy> on = after.supplements(d.unit(), reference, this.on);
        for (Policy policy : ordered) {
            if (policy instanceof SupplementPolicy p && p.rubric().equals(reference)
                    && p.unit().map(u -> Scope.same(u, d.unit())).orElse(true)) {
                asked = true;
                all.remove(p.supplement());
                if (on.stream().anyMatch(o -> o.supplement().equals(p.supplement()))) {
                    all.put(p.supplement(), installed.supplements().stream()
                            .filter(s -> s.reference().equals(p.supplement())).findFirst()
                            .orElseThrow(() -> new NoTarget(p.supplement())));
                }
            }
        }
        if (!asked) {
            return seen.rubric();
        }
        Rubric printed = installed.find(reference)
                .filter(r -> r.printedDigest().equals(seen.rubric().printedDigest()))
                .orElseThrow(() -> new NoTarget(reference));
        return laid(printed, List.copyOf(all.values()));
    }

    /** A version with supplements laid on in the order of their references, whoever asks. */
    Rubric laid(Rubric printed, List<Supplement> supplements) throws NoTarget {
        List<Supplement> ordered = supplements.stream().sorted(Comparator.comparing(Supplement::reference)).toList();
        String key = printed.digest() + ordered.stream().map(Supplement::digest).toList();
        Rubric known = laid.get(key);
        if (known == null) {
            try {
                known = printed.with(ordered);
            } catch (BadInput e) {
                throw new NoTarget(e.getMessage());
            }
            laid.put(key, known);
        }
        return known;
    }

    /** What a dossier is pinned to, with the readings ordered for it. */
    private Map<String, String> read(Dossier d, Rubric rubric, Rulings inForce) {
        Map<String, String> pinned = new TreeMap<>(d.pins().rulings());
        for (Policy policy : ordered) {
            if (policy instanceof RulingPolicy p && p.scope().holdsFor(d.unit(), rubric.reference())
                    && RulingsAsked.of(rubric).contains(p.ruling())) {
                pinned.put(p.ruling(), inForce.option(p.ruling()));
            }
        }
        return pinned;
    }
}
