package khung.annulment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import khung.rubric.Grade;
import khung.rubric.Rulings;

/**
 * What an annulment does: to the results it names, and to everything that was worked out from them. Results are gone
 * through from those that hang on nothing to those that hang on others, so that the order of input does not matter.
 *
 * @param regraded the results it names, by id
 * @param alsoByViolation results of the same subject at the place and time of a violation that it does not name
 *        (R004-112), by id
 * @param nowhere violations no result of the subject lies at
 * @param reopened what hangs on the annulled ones, in the order it has to be decided again
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Regrading(List<Regraded> regraded, List<Result> alsoByViolation, List<Violation> nowhere,
        List<Reopened> reopened, Set<String> rules, Set<String> rulings) {

    /** Results hang on each other. */
    public static final class Circle extends Exception {
        private static final long serialVersionUID = 1L;

        Circle(String id) {
            super(id);
        }
    }

    /**
     * Applies an annulment.
     *
     * @param results all that is known; every id named has to be among them
     * @param grades the grades the guidance knows
     * @throws Circle when results hang on each other
     */
    public static Regrading of(AnnulmentRules rules, Collection<Result> results, Annulment annulment,
            Collection<Grade> grades, Rulings rulings) throws Circle {
        return new Working(rules, results, annulment, grades, rulings).regrade();
    }

    /** Whether every new grade is known, nothing is against the text and no result is missing. */
    public boolean settled() {
        return regraded.stream().allMatch(Regraded::settled) && alsoByViolation.isEmpty() && nowhere.isEmpty();
    }

    private static final class Working {
        private final AnnulmentRules rules;
        private final Annulment annulment;
        private final List<Grade> grades;
        private final Rulings rulings;
        private final Map<String, Result> results = new TreeMap<>();
        private final Set<String> applied = new TreeSet<>();
        private final Set<String> leaning = new TreeSet<>();

        Working(AnnulmentRules rules, Collection<Result> results, Annulment annulment, Collection<Grade> grades,
                Rulings rulings) {
            this.rules = rules;
            this.annulment = annulment;
            this.grades = grades.stream().sorted().toList();
            this.rulings = rulings;
            results.forEach(r -> this.results.put(r.id(), r));
        }

        Regrading regrade() throws Circle {
            applied.addAll(annulment.ground().rules());
            List<Result> named = results.values().stream().filter(r -> annulment.results().contains(r.id())).toList();
            List<Regraded> regraded = named.stream().map(this::regraded).toList();
            List<Result> also = annulment.ground().byViolation() ? results.values().stream()
                    .filter(r -> !annulment.results().contains(r.id()) && named.stream()
                            .anyMatch(n -> n.subject().equals(r.subject())) && byViolation(r)).toList() : List.of();
            List<Violation> nowhere = annulment.violations().stream().filter(v -> results.values().stream()
                    .noneMatch(r -> named.stream().anyMatch(n -> n.subject().equals(r.subject())) && r.covers(v)))
                    .toList();
            return new Regrading(regraded, also, nowhere, reopened(regraded), Set.copyOf(applied),
                    Set.copyOf(leaning));
        }

        private boolean byViolation(Result result) {
            return annulment.violations().stream().anyMatch(result::covers);
        }

        private Regraded regraded(Result old) {
            Ground ground = annulment.ground();
            if (ground.standing().isPresent()) {
                Ground.Standing standing = ground.standing().get();
                leaning.add(standing.ruling());
                if (!rulings.option(standing.ruling()).equals(standing.option())) {
                    return stands(old, Regraded.Fate.NOT_AS_RULED);
                }
            }
            if (ground.byViolation() && !byViolation(old)) {
                return stands(old, Regraded.Fate.MISPLACED);
            }
            Optional<Grade> byText = byText();
            Optional<Grade> grade = byText.or(annulment::grade);
            boolean asks = ground.gives().isPresent() && ground.except().isPresent()
                    && annulment.selfDetected().isEmpty();
            if (asks) {
                return new Regraded(old, Regraded.Fate.ANNULLED, Optional.empty(), false, grades, true,
                        Optional.empty());
            }
            Optional<Grade> contradicts = annulment.grade().filter(g -> byText.filter(t -> t != g).isPresent());
            if (rules.onlyIfChanged().isPresent() && grade.isPresent()) {
                applied.addAll(rules.onlyIfChanged().get().rules());
                if (grade.equals(old.grade())) {
                    return new Regraded(old, Regraded.Fate.UNCHANGED, Optional.empty(), byText.isPresent(), List.of(),
                            false, contradicts);
                }
            }
            return new Regraded(old, Regraded.Fate.ANNULLED, grade, byText.isPresent(),
                    byText.isPresent() ? List.of() : grades, false, contradicts);
        }

        private static Regraded stands(Result old, Regraded.Fate fate) {
            return new Regraded(old, fate, Optional.empty(), true, List.of(), false, Optional.empty());
        }

        /** The grade the text gives; empty where it leaves it to the authority. */
        private Optional<Grade> byText() {
            Ground ground = annulment.ground();
            if (ground.gives().isPresent() && ground.except().isPresent()) {
                applied.addAll(ground.except().get().rules());
                return ground.gives().filter(g -> annulment.selfDetected().filter(s -> !s).isPresent());
            }
            return ground.gives();
        }

        private List<Reopened> reopened(List<Regraded> regraded) throws Circle {
            Map<String, Boolean> touched = new HashMap<>();
            regraded.stream().filter(r -> r.fate() == Regraded.Fate.ANNULLED)
                    .forEach(r -> touched.put(r.old().id(), true));
            List<Reopened> reopened = new ArrayList<>();
            for (Result result : inOrder()) {
                if (annulment.results().contains(result.id())) {
                    continue;
                }
                List<Reopened.Because> because = because(result, touched, regraded);
                if (!because.isEmpty()) {
                    boolean annul = because.stream().anyMatch(b -> b.direct() && b.link().filter(this::annuls)
                            .isPresent());
                    touched.put(result.id(), annul);
                    because.forEach(b -> applied.addAll(b.rules()));
                    reopened.add(new Reopened(result, annul ? AnnulmentRules.Then.ANNUL : AnnulmentRules.Then.REOPEN,
                            because));
                }
            }
            return List.copyOf(reopened);
        }

        private boolean annuls(Link link) {
            return Optional.ofNullable(rules.depends().get(link)).filter(d -> d.then() == AnnulmentRules.Then.ANNUL)
                    .isPresent();
        }

        private List<Reopened.Because> because(Result result, Map<String, Boolean> touched, List<Regraded> regraded) {
            Map<List<String>, Reopened.Because> because = new LinkedHashMap<>();
            for (Link link : Link.values()) {
                for (String id : new TreeSet<>(result.from().getOrDefault(link, List.of()))) {
                    if (touched.containsKey(id)) {
                        AnnulmentRules.Dependence rule = rules.depends().get(link);
                        because.put(List.of(link.name(), id), new Reopened.Because(results.get(id), Optional.of(link),
                                touched.get(id), rule == null ? "" : rule.says(),
                                rule == null ? List.of() : rule.rules()));
                    }
                }
            }
            rules.countsAt().filter(c -> c.of().equals(result.kind()) && byViolation(result)).ifPresent(c -> regraded
                    .stream().filter(r -> r.fate() == Regraded.Fate.ANNULLED && sharesViolation(r.old(), result))
                    .forEach(r -> because.put(List.of("", r.old().id()), new Reopened.Because(r.old(),
                            Optional.empty(), true, c.says(), c.rules()))));
            return List.copyOf(because.values());
        }

        private boolean sharesViolation(Result one, Result other) {
            return annulment.violations().stream().anyMatch(v -> one.covers(v) && other.covers(v));
        }

        /** From what hangs on nothing; among equals by the printed order of kinds, then by id. */
        private List<Result> inOrder() throws Circle {
            Map<String, Integer> kinds = new HashMap<>();
            for (Result result : results.values()) {
                kinds.put(result.kind(), rank(result.kind(), new HashSet<>()));
            }
            List<Result> waiting = new ArrayList<>(results.values());
            waiting.sort(Comparator.comparing((Result r) -> kinds.get(r.kind())).thenComparing(Result::id));
            List<Result> ordered = new ArrayList<>();
            Set<String> done = new HashSet<>();
            while (!waiting.isEmpty()) {
                Optional<Result> next = waiting.stream().filter(r -> r.from().values().stream().flatMap(List::stream)
                        .allMatch(done::contains)).findFirst();
                if (next.isEmpty()) {
                    throw new Circle(waiting.get(0).id());
                }
                waiting.remove(next.get());
                done.add(next.get().id());
                ordered.add(next.get());
            }
            return ordered;
        }

        private int rank(String kind, Set<String> above) {
            if (!above.add(kind)) {
                return 0;
            }
            int rank = rules.order().stream().filter(o -> o.of().equals(kind))
                    .flatMap(o -> Stream.concat(o.after().stream(), o.beside().stream()))
                    .mapToInt(k -> rank(k, above) + 1).max().orElse(0);
            above.remove(kind);
            return rank;
        }
    }
}
