package khung.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.rubric.Rulings;
import khung.text.Exact;

/**
 * A quota applied to a group. The text does not say how to choose when more qualify than there are places (G-07):
 * then the order by unrounded points is shown, nobody is chosen by it, and equal points at the edge stay together.
 *
 * @param quota the quota
 * @param counted how many of the group it counts
 * @param base how many have the base grade once the places are given, heads among them where they stay in it
 * @param places how many may get the limited grade
 * @param in those whose place is certain by the text or, where it is not, first by points
 * @param out those without a place, best points first
 * @param tied those with equal points of whom only {@code placesForTied} fit; none when the edge is clear
 * @param placesForTied how many of them fit
 * @param free heads who have the grade outside the quota
 * @param determinedByText whether everybody's place follows from the text
 * @param rules ids of the rules applied
 * @param rulings ids of the rulings leaned on
 */
public record Allotment(Quota quota, int counted, int base, int places, List<Member> in, List<Member> out,
        List<Member> tied, int placesForTied, List<Member> free, boolean determinedByText, Set<String> rules,
        Set<String> rulings) {

    private static final String ALL_ELIGIBLE = "all-eligible";
    private static final String IN_BASE = "in-base";
    private static final String HALF_UP = "half-up";
    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final Comparator<Member> BY_POINTS = Comparator
            .comparing((Member m) -> m.points().orElseThrow()).reversed().thenComparing(Member::id);

    /** Applies a quota. The order of the members does not matter. */
    public static Allotment of(Quota quota, List<Member> group, Rulings rulings) {
        return new Working(quota, rulings).allot(group);
    }

    private record Working(Quota quota, Rulings rulings, Set<String> leaning, Set<String> rules) {

        Working(Quota quota, Rulings rulings) {
            this(quota, rulings, new TreeSet<>(), new TreeSet<>(quota.rules()));
        }

        Allotment allot(List<Member> group) {
            List<Member> counted = group.stream().filter(m -> !(m.head() && quota.headsOutside())).toList();
            List<Member> free = group.stream().filter(m -> m.head() && quota.headsOutside()
                    && m.grade() == quota.grade()).sorted(Comparator.comparing(Member::id)).toList();
            List<Member> candidates = counted.stream().filter(m -> m.grade() == quota.grade()).toList();
            int good = (int) counted.stream().filter(m -> m.grade() == quota.base()).count();
            int leaders = counted.size() < group.size() && stands("heads", IN_BASE) ? leaders(group) : 0;
            int places = Math.min(candidates.size(), places(counted.size(), good, candidates.size(), leaders));
            return placed(counted.size(), good + leaders, places, candidates, free);
        }

        /** Heads that stay in the number the share is taken of (I-09). */
        private int leaders(List<Member> group) {
            boolean both = stands("base", ALL_ELIGIBLE);
            return (int) group.stream().filter(Member::head)
                    .filter(m -> m.grade() == quota.base() || both && m.grade() == quota.grade()).count();
        }

        private int places(int counted, int good, int candidates, int leaders) {
            int share = byShare(good + leaders, candidates);
            int places = share;
            boolean allBase = good + candidates == counted;
            Optional<Quota.Allowance> small = quota.small().filter(s -> counted < s.below() && allBase);
            if (small.isPresent() && small.get().allows() > places) {
                places = use(small.get());
            }
            if (quota.printed().filter(p -> p.allows() > share).isPresent()) {
                places = Math.max(places, use(quota.printed().get()));
            }
            return places;
        }

        private int use(Quota.Allowance allowance) {
            rules.addAll(allowance.rules());
            allowance.ruling().ifPresent(leaning::add);
            return allowance.allows();
        }

        private int byShare(int good, int candidates) {
            if (stands("base", ALL_ELIGIBLE)) {
                return Math.min(candidates, limit(good + candidates));
            }
            int places = 0;
            while (places < candidates && places + 1 <= limit(good + candidates - places - 1)) {
                places++;
            }
            return places;
        }

        private int limit(int base) {
            BigFraction exact = quota.share().multiply(base);
            BigFraction up = stands("rounding", HALF_UP) ? exact.add(HALF) : exact;
            return up.getNumerator().divide(up.getDenominator()).intValue();
        }

        private boolean stands(String step, String option) {
            String ruling = quota.rulings().get(step);
            if (ruling == null) {
                return false;
            }
            leaning.add(ruling);
            return rulings.option(ruling).equals(option);
        }

        private Allotment placed(int counted, int good, int places, List<Member> candidates, List<Member> free) {
            int base = good + candidates.size() - places;
            if (places == candidates.size()) {
                List<Member> all = candidates.stream().sorted(Comparator.comparing(Member::id)).toList();
                return made(counted, base, places, all, List.of(), List.of(), 0, free, true);
            }
            if (candidates.stream().anyMatch(m -> m.points().isEmpty()) || places == 0) {
                List<Member> all = candidates.stream().sorted(Comparator.comparing(Member::id)).toList();
                return places == 0 ? made(counted, base, 0, List.of(), all, List.of(), 0, free, true)
                        : made(counted, base, places, List.of(), List.of(), all, places, free, false);
            }
            List<Member> order = candidates.stream().sorted(BY_POINTS).toList();
            BigFraction edge = order.get(places - 1).points().orElseThrow();
            boolean split = order.get(places).points().orElseThrow().compareTo(edge) == 0;
            List<Member> in = new ArrayList<>();
            List<Member> tied = new ArrayList<>();
            List<Member> out = new ArrayList<>();
            for (Member member : order) {
                int side = member.points().orElseThrow().compareTo(edge);
                (split && side == 0 ? tied : side >= 0 ? in : out).add(member);
            }
            return made(counted, base, places, in, out, tied, split ? places - in.size() : 0, free, false);
        }

        private Allotment made(int counted, int base, int places, List<Member> in, List<Member> out,
                List<Member> tied, int forTied, List<Member> free, boolean byText) {
            return new Allotment(quota, counted, base, places, List.copyOf(in), List.copyOf(out), List.copyOf(tied),
                    forTied, free, byText, Set.copyOf(rules), Set.copyOf(leaning));
        }
    }

    /** The share the given places are of the base; shown beside the limit. 0 when there is no base. */
    public BigFraction shareReached() {
        return base == 0 ? Exact.ZERO : BigFraction.of(places, base);
    }

    /** What became of a candidate. */
    public enum Place {
        /** A place within the quota. */
        IN,
        /** No place. */
        OUT,
        /** Equal points at the edge: a person decides. */
        TIED,
        /** A head, outside the quota. */
        FREE,
        /** Not a candidate. */
        NONE
    }

    /** What became of each who is a candidate or free, by id; of the others nothing did. */
    public Map<String, Place> fates() {
        Map<String, Place> fates = new HashMap<>();
        in.forEach(m -> fates.put(m.id(), Place.IN));
        out.forEach(m -> fates.put(m.id(), Place.OUT));
        tied.forEach(m -> fates.put(m.id(), Place.TIED));
        free.forEach(m -> fates.put(m.id(), Place.FREE));
        return fates;
    }
}
