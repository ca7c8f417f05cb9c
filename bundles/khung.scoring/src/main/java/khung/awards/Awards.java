package khung.awards;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rulings;
import khung.text.Phrase;

/**
 * The awards of a guidance applied to a case (R002-84, R002-85, R004-124 to R004-141, R004-159).
 *
 * @param rules the awards
 * @param of the case
 * @param results one for each award that is for somebody in the case, in the order of the guidance
 */
public record Awards(AwardRules rules, AwardCase of, List<Awarding> results) {

    private static final String HALF_UP = "half-up";
    private static final String EACH = "each";
    private static final BigFraction HALF = BigFraction.of(1, 2);

    /** Applies them. The order of the subjects does not matter. */
    public static Awards of(AwardRules rules, AwardCase of, Rulings rulings) {
        return new Working(rules, of, rulings).all();
    }

    /**
     * The awards for which somebody is nominated to a level above the one that prepares the case, by level, lowest level
     * first. Levels without anybody are left out.
     */
    public Map<String, List<Awarding>> nominations() {
        Map<String, List<Awarding>> all = new LinkedHashMap<>();
        for (String level : rules.levels().keySet()) {
            List<Awarding> here = results.stream().filter(r -> r.upward() && !r.considered().isEmpty()
                    && r.award().honour().level().equals(level)).toList();
            if (!here.isEmpty()) {
                all.put(level, here);
            }
        }
        return all;
    }

    /** Whether nothing is left to find out, choose or correct. */
    public boolean settled() {
        return results.stream().allMatch(Awarding::settled);
    }

    private record Working(AwardRules rules, AwardCase of, Rulings rulings) {

        Awards all() {
            List<Subject> subjects = of.subjects().stream().sorted(Comparator.comparing(Subject::id)).toList();
            Map<Award, List<Appraisal>> appraised = new LinkedHashMap<>();
            for (Award award : rules.awards()) {
                List<Appraisal> appraisals = subjects.stream().filter(s -> s.kinds().contains(award.kind()))
                        .map(s -> appraise(award, s)).toList();
                if (!appraisals.isEmpty()) {
                    appraised.put(award, appraisals);
                }
            }
            Map<String, List<String>> qualify = new LinkedHashMap<>();
            Map<String, List<String>> considered = new LinkedHashMap<>();
            appraised.forEach((award, appraisals) -> {
                List<String> fit = appraisals.stream().filter(a -> a.state() == State.MET && !barred(award, a.subject()))
                        .map(a -> a.subject().id()).toList();
                qualify.put(award.id(), fit);
                considered.put(award.id(), of.proposals().getOrDefault(award.id(), fit).stream().sorted().toList());
            });
            List<Awarding> results = new ArrayList<>();
            appraised.forEach((award, appraisals) -> results.add(result(award, appraisals, considered, qualify)));
            return new Awards(rules, of, List.copyOf(results));
        }

        /** Whether the limit leaves no place at all: then the text itself decides that nobody gets it. */
        private boolean barred(Award award, Subject subject) {
            return award.limit().map(l -> ceiling(l, l.perGroup() ? subject.group() : Optional.empty(), Map.of()).places())
                    .filter(p -> p.equals(Optional.of(0))).isPresent();
        }

        private Appraisal appraise(Award award, Subject subject) {
            Appraising appraising = new Appraising(rules, subject, of.year());
            return new Appraisal(subject, award.criteria().stream().filter(c -> concerns(c.basis(), subject))
                    .map(c -> c.on(appraising)).toList());
        }

        private boolean concerns(Criterion.Basis basis, Subject subject) {
            return (basis.only().isEmpty() || basis.only().stream().anyMatch(subject.kinds()::contains))
                    && basis.except().stream().noneMatch(subject.kinds()::contains)
                    && basis.under().entrySet().stream().allMatch(e -> rulings.option(e.getKey()).equals(e.getValue()));
        }

        private Awarding result(Award award, List<Appraisal> appraisals, Map<String, List<String>> considered,
                Map<String, List<String>> qualify) {
            Set<String> named = new TreeSet<>(award.rules());
            Set<String> leaning = new TreeSet<>();
            appraisals.stream().flatMap(a -> a.findings().stream()).map(f -> f.criterion().basis()).forEach(b -> {
                named.addAll(b.rules());
                leaning.addAll(b.under().keySet());
            });
            award.limit().ifPresent(l -> {
                named.addAll(l.rules());
                l.counting().ifPresent(leaning::add);
                if (l.amount() instanceof Limit.Share s) {
                    leaning.add(s.rounding());
                }
            });
            List<String> order = new ArrayList<>(rules.levels().keySet());
            boolean upward = order.indexOf(award.honour().level()) > order.indexOf(of.level());
            Optional<List<String>> proposed = Optional.ofNullable(of.proposals().get(award.id()))
                    .map(p -> p.stream().sorted().toList());
            return new Awarding(award, upward, appraisals, considered.get(award.id()), proposed,
                    ceilings(award, considered), ceilings(award, qualify), named, leaning);
        }

        private List<Ceiling> ceilings(Award award, Map<String, List<String>> chosen) {
            if (award.limit().isEmpty()) {
                return List.of();
            }
            Limit limit = award.limit().get();
            if (!limit.perGroup()) {
                return List.of(ceiling(limit, Optional.empty(), counted(limit, chosen)));
            }
            Map<Optional<String>, Map<String, List<String>>> groups = new LinkedHashMap<>();
            of.subjects().stream().filter(s -> s.kinds().contains(award.kind())).map(Subject::group)
                    .sorted(Comparator.comparing(g -> g.orElse(""))).forEach(g -> groups.put(g, new LinkedHashMap<>()));
            counted(limit, chosen).forEach((id, subjects) -> subjects.forEach(s -> groups
                    .computeIfAbsent(group(s), g -> new LinkedHashMap<>())
                    .computeIfAbsent(id, i -> new ArrayList<>()).add(s)));
            List<Ceiling> all = new ArrayList<>();
            groups.forEach((group, counted) -> all.add(ceiling(limit, group, counted)));
            return all;
        }

        private static Map<String, List<String>> counted(Limit limit, Map<String, List<String>> chosen) {
            Map<String, List<String>> counted = new LinkedHashMap<>();
            chosen.forEach((id, subjects) -> {
                if (limit.counts().contains(id) && !subjects.isEmpty()) {
                    counted.put(id, subjects);
                }
            });
            return counted;
        }

        private Optional<String> group(String id) {
            return of.subjects().stream().filter(s -> s.id().equals(id)).findFirst().flatMap(Subject::group);
        }

        private Ceiling ceiling(Limit limit, Optional<String> group, Map<String, List<String>> counted) {
            boolean each = limit.counting().filter(c -> rulings.option(c).equals(EACH)).isPresent();
            int number = each ? counted.values().stream().mapToInt(List::size).sum()
                    : (int) counted.values().stream().flatMap(Collection::stream).distinct().count();
            if (limit.amount() instanceof Limit.Fixed fixed) {
                return new Ceiling(limit, group, Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(fixed.number()), List.of(), counted, number);
            }
            Limit.Share amount = (Limit.Share) limit.amount();
            List<Phrase> missing = new ArrayList<>();
            Optional<BigFraction> share = share(amount, missing);
            Optional<Integer> base = base(limit, amount, group, missing);
            Optional<BigFraction> exact = share.flatMap(s -> base.map(s::multiply));
            return new Ceiling(limit, group, base, share, exact, exact.map(e -> rounded(e, amount.rounding())),
                    List.copyOf(missing), counted, number);
        }

        private Optional<BigFraction> share(Limit.Share amount, List<Phrase> missing) {
            if (amount.special().isEmpty()) {
                return Optional.of(amount.share());
            }
            Limit.Special special = amount.special().get();
            Boolean holds = of.facts().get(special.fact());
            if (holds == null) {
                missing.add(Phrase.of(Awards.class, "limit.noFact", special.fact(), rules.facts().get(special.fact())));
                return Optional.empty();
            }
            return Optional.of(holds ? special.share() : amount.share());
        }

        private Optional<Integer> base(Limit limit, Limit.Share amount, Optional<String> group, List<Phrase> missing) {
            Base base = rules.bases().get(amount.base());
            if (limit.perGroup() && group.isEmpty()) {
                missing.add(Phrase.of(Awards.class, "limit.noGroup"));
                return Optional.empty();
            }
            Optional<Integer> count = Optional.ofNullable(of.bases().get(new AwardCase.BaseOf(base.id(), group)));
            if (count.isEmpty()) {
                missing.add(Phrase.of(Awards.class, group.isEmpty() ? "limit.noBase" : "limit.noBase.group", base.id(),
                        base.says(), group.orElse("")));
            }
            return count;
        }

        private int rounded(BigFraction exact, String ruling) {
            BigFraction up = rulings.option(ruling).equals(HALF_UP) ? exact.add(HALF) : exact;
            return up.getNumerator().divide(up.getDenominator()).intValue();
        }
    }
}
