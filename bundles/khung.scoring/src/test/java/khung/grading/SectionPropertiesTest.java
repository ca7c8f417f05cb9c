package khung.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import khung.caps.CapRules;
import khung.caps.Capped;
import khung.caps.Capping;
import khung.caps.Subject;
import khung.quota.Allotment;
import khung.quota.Member;
import khung.quota.Quota;
import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Ruling;
import khung.rubric.Rulings;
import khung.text.BadInput;
import khung.year.Candidates;
import khung.year.PersonYear;
import khung.year.Quarter;
import khung.year.YearRules;

/** Whatever the group: a quota is never exceeded as ruled, and the order of input never matters. */
class SectionPropertiesTest {

    private static final int GROUPS = 150;

    record Limit(Guidance guidance, Quota quota) {
        @Override
        public String toString() {
            return guidance.id() + " " + quota.of();
        }
    }

    static List<Limit> quotas() throws BadInput {
        List<Limit> all = new ArrayList<>();
        for (Guidance guidance : new HashSet<>(Shipped.LIBRARY.rubrics().values().stream().map(r -> r.guidance()).toList())) {
            Quota.of(guidance).forEach(q -> all.add(new Limit(guidance, q)));
        }
        all.sort((a, b) -> a.toString().compareTo(b.toString()));
        return all;
    }

    /** Every way the rulings of a quota can stand. */
    private static List<Rulings> standings(Quota quota) {
        List<Rulings> all = List.of(Shipped.LIBRARY.rulings());
        for (String id : quota.rulings().values()) {
            List<Rulings> more = new ArrayList<>();
            for (Rulings rulings : all) {
                for (Ruling.Option option : rulings.known().get(id).options()) {
                    more.add(rulings.choosing(Map.of(id, option.word())));
                }
            }
            all = more;
        }
        return all;
    }

    private static List<Member> group(Random random) {
        List<Member> group = new ArrayList<>();
        int size = 1 + random.nextInt(random.nextBoolean() ? 8 : 60);
        for (int i = 0; i < size; i++) {
            group.add(new Member("m" + i, "m" + i, random.nextInt(6) == 0, Grade.values()[Math.min(3, random.nextInt(6) / 2)],
                    Optional.of(BigFraction.of(80 + random.nextInt(12)))));
        }
        return group;
    }

    @ParameterizedTest
    @MethodSource("quotas")
    void aQuotaIsNeverExceededHoweverItIsRuledAndIsTheLargestThatFits(Limit limit) {
        Random random = new Random(31);
        for (int i = 0; i < GROUPS; i++) {
            List<Member> group = group(random);
            for (Rulings rulings : standings(limit.quota())) {
                Allotment a = Allotment.of(limit.quota(), group, rulings);
                long candidates = group.stream().filter(m -> counts(limit.quota(), m) && m.grade() == Grade.EXCELLENT).count();
                assertEquals(Math.min(candidates, most(limit.quota(), group, rulings)), a.places(), () -> group + " "
                        + rulings.chosen());
                assertTrue(a.in().size() <= a.places() && a.in().size() + a.placesForTied() <= a.places(), limit::toString);
            }
        }
    }

    private static boolean counts(Quota quota, Member member) {
        return !member.head() || !quota.headsOutside();
    }

    /** By whole numbers, from the texts of the rulings: a fifth, down or half up, of those good in the end or of all. */
    private static long most(Quota quota, List<Member> group, Rulings rulings) {
        List<Member> own = group.stream().filter(m -> counts(quota, m)).toList();
        long good = own.stream().filter(m -> m.grade() == Grade.GOOD).count();
        long best = own.stream().filter(m -> m.grade() == Grade.EXCELLENT).count();
        boolean eligible = stands(quota, rulings, "base", "all-eligible");
        long heads = group.size() == own.size() || !stands(quota, rulings, "heads", "in-base") ? 0
                : group.stream().filter(m -> !counts(quota, m) && (m.grade() == Grade.GOOD
                        || eligible && m.grade() == Grade.EXCELLENT)).count();
        boolean up = stands(quota, rulings, "rounding", "half-up");
        long most = 0;
        for (long x = 1; x <= best; x++) {
            long base = good + heads + best - (eligible ? 0 : x);
            long fifth = up ? (2 * base + 5) / 10 : base / 5;
            most = x <= fifth ? x : most;
        }
        boolean small = quota.small().isPresent() && own.size() < 5 && good + best == own.size();
        return small || quota.printed().isPresent() ? Math.max(1, most) : most;
    }

    private static boolean stands(Quota quota, Rulings rulings, String step, String option) {
        return Optional.ofNullable(quota.rulings().get(step)).filter(r -> rulings.option(r).equals(option)).isPresent();
    }

    @ParameterizedTest
    @MethodSource("quotas")
    void theOrderOfAGroupDoesNotMatter(Limit limit) {
        Random random = new Random(32);
        for (int i = 0; i < GROUPS; i++) {
            List<Member> group = group(random);
            Allotment one = Allotment.of(limit.quota(), group, Shipped.LIBRARY.rulings());
            Collections.shuffle(group, random);
            assertEquals(one, Allotment.of(limit.quota(), group, Shipped.LIBRARY.rulings()));
        }
    }

    @Test
    void theOrderOfSubjectsDoesNotMatter() throws Exception {
        Random random = new Random(33);
        for (String reference : List.of(QuotaCases.OFFICE_COLLECTIVE, QuotaCases.WARD_COLLECTIVE)) {
            CapRules rules = CapRules.of(SectionCases.guidance(reference));
            for (int i = 0; i < GROUPS; i++) {
                List<Subject> subjects = subjects(random);
                Map<String, Capped> one = capped(rules, subjects);
                Collections.shuffle(subjects, random);
                assertEquals(one, capped(rules, subjects));
                one.values().forEach(c -> c.grade().ifPresent(g -> assertTrue(g.compareTo(c.subject().grade().orElseThrow()) >= 0)));
            }
        }
    }

    private static Map<String, Capped> capped(CapRules rules, List<Subject> subjects) throws Capping.Circle {
        Map<String, Capped> all = new TreeMap<>();
        Capping.of(rules, subjects, Shipped.LIBRARY.rulings()).forEach(c -> all.put(c.subject().id(), c));
        return all;
    }

    /** Organisations with a collective each, heads and members in both. */
    private static List<Subject> subjects(Random random) {
        List<Subject> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(subject("o" + i, "organisation", List.of(), random));
            all.add(subject("c" + i, "collective", List.of("o" + i), random));
            all.add(subject("h" + i, "head", List.of("c" + i, "o" + i), random));
            all.add(subject("m" + i, "member", List.of("c" + i), random));
        }
        return all;
    }

    private static Subject subject(String id, String kind, List<String> in, Random random) {
        Map<String, Boolean> facts = new HashMap<>();
        if (random.nextInt(3) > 0) {
            facts.put("newly-transferred", random.nextBoolean());
        }
        Optional<Grade> grade = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(Grade.values()[random.nextInt(4)]);
        return new Subject(id, id, kind, in, grade, facts);
    }

    @Test
    void theOrderOfQuartersAndOfPeopleDoesNotMatter() throws Exception {
        Random random = new Random(34);
        YearRules rules = YearRules.of(SectionCases.guidance(QuotaCases.PROVINCE));
        for (int i = 0; i < GROUPS; i++) {
            Map<String, List<Quarter>> people = new TreeMap<>();
            for (int p = 0; p < 5; p++) {
                List<Quarter> quarters = new ArrayList<>();
                for (int q = 0; q < 8; q++) {
                    quarters.add(new Quarter(2025 + q / 4, q % 4 + 1, random.nextInt(8) == 0 ? Optional.empty()
                            : Optional.of(Grade.values()[random.nextInt(4)]), Optional.of(Grade.values()[random.nextInt(2)]), ""));
                }
                people.put("p" + p, quarters);
            }
            List<PersonYear> one = years(people, rules);
            people.values().forEach(q -> Collections.shuffle(q, random));
            List<PersonYear> other = new ArrayList<>(years(people, rules));
            assertEquals(one, other);
            Collections.shuffle(other, random);
            assertEquals(Candidates.of(Grade.EXCELLENT, one, rules), Candidates.of(Grade.EXCELLENT, other, rules));
        }
    }

    private static List<PersonYear> years(Map<String, List<Quarter>> people, YearRules rules) {
        return people.entrySet().stream().map(p -> PersonYear.of(p.getKey(), p.getKey(), 2026, p.getValue(), rules,
                Shipped.LIBRARY.rulings())).toList();
    }

    /** A better decided quarter bars nothing new and raises no new alert; one more proposed never puts anybody back. */
    @Test
    void aBetterQuarterNeverBarsOrAlerts() throws Exception {
        Random random = new Random(35);
        YearRules rules = YearRules.of(SectionCases.guidance(QuotaCases.PROVINCE));
        for (int i = 0; i < GROUPS; i++) {
            List<Quarter> quarters = new ArrayList<>();
            for (int q = 0; q < 4; q++) {
                quarters.add(new Quarter(2026, q + 1, Optional.of(Grade.values()[random.nextInt(4)]),
                        Optional.of(Grade.values()[random.nextInt(4)]), ""));
            }
            PersonYear before = years(Map.of("p", quarters), rules).get(0);
            Quarter old = quarters.get(random.nextInt(4));
            quarters.set(old.number() - 1, new Quarter(2026, old.number(), better(old.decided()), better(old.proposed()), ""));
            PersonYear after = years(Map.of("p", quarters), rules).get(0);
            assertTrue(after.barred().isEmpty() || before.barred().isPresent());
            assertTrue(after.because().size() <= before.because().size());
            assertTrue(after.runs().stream().mapToInt(List::size).sum() <= before.runs().stream().mapToInt(List::size).sum());
            assertTrue(after.proposedQuarters() >= before.proposedQuarters());
        }
    }

    private static Optional<Grade> better(Optional<Grade> grade) {
        return grade.map(g -> Grade.values()[Math.max(0, g.ordinal() - 1)]);
    }
}
