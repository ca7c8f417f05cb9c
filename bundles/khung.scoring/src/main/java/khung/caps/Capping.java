package khung.caps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.rubric.Grade;
import khung.rubric.Rulings;

/**
 * Applies caps from those nothing holds down to those that stand in others, so that the order of input does not
 * matter. A cap never lifts a grade.
 */
public final class Capping {

    private final CapRules rules;
    private final Rulings rulings;
    private final Map<String, Subject> subjects = new LinkedHashMap<>();
    private final Map<String, Capped> done = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    private Capping(CapRules rules, Rulings rulings, Collection<Subject> all) {
        this.rules = rules;
        this.rulings = rulings;
        all.forEach(s -> subjects.put(s.id(), s));
    }

    /**
     * Applies them.
     *
     * @return one result per subject, in the order given
     * @throws Circle when subjects stand in each other
     */
    public static List<Capped> of(CapRules rules, Collection<Subject> all, Rulings rulings) throws Circle {
        Capping capping = new Capping(rules, rulings, all);
        List<Capped> results = new ArrayList<>();
        for (Subject subject : all) {
            results.add(capping.capped(subject));
        }
        return results;
    }

    /** Subjects stand in each other. */
    public static final class Circle extends Exception {
        private static final long serialVersionUID = 1L;

        Circle(String id) {
            super(id);
        }
    }

    private Capped capped(Subject subject) throws Circle {
        Capped known = done.get(subject.id());
        if (known != null) {
            return known;
        }
        if (!open.add(subject.id())) {
            throw new Circle(subject.id());
        }
        Working working = new Working(subject);
        for (Cap cap : rules.caps()) {
            if (cap.of().equals(subject.kind())) {
                for (Subject above : standsIn(subject, cap.notAbove())) {
                    working.apply(cap, capped(above));
                }
            }
        }
        for (Order order : rules.order()) {
            if (order.of().equals(subject.kind())) {
                order.after().forEach(kind -> standsIn(subject, kind).stream().filter(s -> s.grade().isEmpty())
                        .forEach(s -> working.early.add(s.id())));
                working.applied.addAll(order.rules());
            }
        }
        open.remove(subject.id());
        Capped result = working.result();
        done.put(subject.id(), result);
        return result;
    }

    /** The subjects of a kind it stands in, and those that stand in the same. */
    private List<Subject> standsIn(Subject subject, String kind) {
        return subjects.values().stream().filter(s -> s.kind().equals(kind) && !s.id().equals(subject.id())
                && (subject.in().contains(s.id()) || kind.equals("member") && s.in().stream()
                        .anyMatch(subject.in()::contains))).toList();
    }

    private final class Working {
        private final Subject subject;
        private final List<Cap> by = new ArrayList<>();
        private final List<Cap> lifted = new ArrayList<>();
        private final Set<String> waitsFor = new TreeSet<>();
        private final Set<String> asks = new TreeSet<>();
        private final Set<String> early = new TreeSet<>();
        private final Set<String> applied = new TreeSet<>();
        private final Set<String> leaning = new TreeSet<>();
        private Optional<Grade> grade;

        Working(Subject subject) {
            this.subject = subject;
            this.grade = subject.grade();
        }

        void apply(Cap cap, Capped above) {
            applied.addAll(cap.rules());
            if (above.grade().isEmpty()) {
                waitsFor.add(above.subject().id());
                return;
            }
            Grade most = above.grade().get();
            if (subject.grade().isEmpty() || subject.grade().get().compareTo(most) >= 0) {
                return;
            }
            Optional<Boolean> exempt = exempt(cap);
            if (exempt.isEmpty()) {
                asks.add(cap.exception().orElseThrow().fact());
            } else if (exempt.get()) {
                lifted.add(cap);
            } else {
                by.add(cap);
                grade = grade.filter(g -> g.compareTo(most) >= 0).or(() -> Optional.of(most));
            }
        }

        /** Empty while it is not known whether the exception holds. */
        private Optional<Boolean> exempt(Cap cap) {
            if (cap.exception().isEmpty()) {
                return Optional.of(false);
            }
            Cap.Exemption exemption = cap.exception().get();
            applied.addAll(exemption.rules());
            if (exemption.ruling().isPresent()) {
                Cap.Standing standing = exemption.ruling().get();
                leaning.add(standing.ruling());
                if (!rulings.option(standing.ruling()).equals(standing.option())) {
                    return Optional.of(false);
                }
            }
            return Optional.ofNullable(subject.facts().get(exemption.fact()));
        }

        Capped result() {
            boolean settled = waitsFor.isEmpty() && asks.isEmpty();
            return new Capped(subject, settled ? grade : Optional.empty(), List.copyOf(by), List.copyOf(lifted),
                    List.copyOf(waitsFor), List.copyOf(asks), List.copyOf(early), Set.copyOf(applied),
                    Set.copyOf(leaning));
        }
    }
}
