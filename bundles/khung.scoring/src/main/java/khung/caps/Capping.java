package khung.caps;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    private final Map<String, List<Subject>> within = new HashMap<>();
    private final Map<String, Capped> done = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();

    private Capping(CapRules rules, Rulings rulings, Collection<Subject> all) {
        this.rules = rules;
        this.rulings = rulings;
        all.forEach(s -> {
            subjects.put(s.id(), s);
            s.in().forEach(id -> within.computeIfAbsent(id, i -> new ArrayList<>()).add(s));
        });
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

    /** Settles those above first; by a path of its own, because a line can be longer than the stack is deep. */
    private Capped capped(Subject subject) throws Circle {
        Deque<Subject> path = new ArrayDeque<>(List.of(subject));
        while (!path.isEmpty()) {
            Subject top = path.peek();
            Optional<Subject> above = done.containsKey(top.id()) ? Optional.empty() : unsettled(top);
            if (above.isPresent()) {
                open.add(top.id());
                if (open.contains(above.get().id())) {
                    throw new Circle(above.get().id());
                }
                path.push(above.get());
            } else {
                path.pop();
                open.remove(top.id());
                done.computeIfAbsent(top.id(), id -> settled(top));
            }
        }
        return done.get(subject.id());
    }

    private Optional<Subject> unsettled(Subject subject) {
        return rules.caps().stream().filter(c -> c.of().equals(subject.kind()))
                .flatMap(c -> standsIn(subject, c.notAbove())).filter(s -> !done.containsKey(s.id())).findFirst();
    }

    private Capped settled(Subject subject) {
        Working working = new Working(subject);
        for (Cap cap : rules.caps()) {
            if (cap.of().equals(subject.kind())) {
                standsIn(subject, cap.notAbove()).forEach(above -> working.apply(cap, done.get(above.id())));
            }
        }
        for (Order order : rules.order()) {
            if (order.of().equals(subject.kind())) {
                Stream<Subject> above = order.after().stream().flatMap(kind -> standsIn(subject, kind));
                Stream<Subject> beside = order.beside().stream().flatMap(kind -> beside(subject, kind));
                Stream.concat(above, beside).filter(s -> s.grade().isEmpty()).forEach(s -> working.early.add(s.id()));
                working.applied.addAll(order.rules());
            }
        }
        return working.result();
    }

    private Stream<Subject> standsIn(Subject subject, String kind) {
        return subject.in().stream().distinct().map(subjects::get).filter(s -> s != null && s.kind().equals(kind)
                && !s.id().equals(subject.id()));
    }

    private Stream<Subject> beside(Subject subject, String kind) {
        return subject.in().stream().distinct().flatMap(id -> within.getOrDefault(id, List.of()).stream())
                .filter(s -> s.kind().equals(kind) && !s.id().equals(subject.id()));
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
