package khung.grading;

import static khung.grading.QuotaCases.CENTRE;
import static khung.grading.QuotaCases.OFFICE_COLLECTIVE;
import static khung.grading.QuotaCases.OFFICE_MEMBER;
import static khung.grading.QuotaCases.OFFICE_ORGANISATION;
import static khung.grading.QuotaCases.PROVINCE;
import static khung.grading.QuotaCases.WARD_COLLECTIVE;
import static khung.grading.QuotaCases.WARD_MEMBER;
import static khung.grading.QuotaCases.WARD_ORGANISATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import khung.deadlines.Term;
import khung.eligibility.Deciding;
import khung.eligibility.Decision;
import khung.eligibility.Eligibility;
import khung.eligibility.Event;
import khung.eligibility.Occasion;
import khung.eligibility.Outcome;
import khung.eligibility.Paper;
import khung.eligibility.Post;
import khung.eligibility.Subject;
import khung.rubric.Rulings;
import khung.text.Exact;

/**
 * Who is graded. A case is written as what happened, with blanks between: {@code training:2026-07-15..2026-09-14} is an
 * event, {@code @A:2024-01-01..2026-08-31} a post, {@code ~A:…} a provisional one, {@code reviewed=yes} a fact,
 * {@code unit=A} who asks, {@code ungraded=2026-Q2} a period without a grade.
 */
final class EligibilityCases {

    private final List<SectionCase> all = new ArrayList<>();

    private EligibilityCases() {
        of("R003P-50", "R003P-52", "R003P-51", "R003P-53", "R003P-49", "R003P-48", "R003P-09", PROVINCE);
        of("R003C-19", "R003C-19", "R003C-19", "R003C-19", "R003C-19", "R003C-18", "R003C-05", CENTRE);
        office();
        ward();
        wardMembers();
    }

    static List<SectionCase> all() {
        return new EligibilityCases().all;
    }

    /** The third quarter has 31 + 31 + 30 days. */
    private void of(String training, String sickness, String first, String inspection, String carry, String moved,
            String exempt, String guidance) {
        Asked q3 = new Asked(guidance, "individuals", "2026-Q3", "2026-10-05");
        given(training + " I-16", q3, "training:2026-07-15..2026-09-14", "carried-over, left 458/465, to 2026-Q4");
        given(training + " I-16", q3, "training:2026-07-01..2026-08-28", "graded");
        given("I-53", q3, "training:2026-07-15..2026-09-13", "graded or carried-over");
        given("I-53", q3, "training:2026-06-01..2026-08-30", "graded or carried-over");
        given(training, q3, "training:2026-05-01..2026-08-31", "carried-over, left 1, to 2026-Q4");
        given(training, q3, "training:2026-07-01..2026-07-31 training:2026-09-01..2026-09-30",
                "carried-over, left 1, to 2026-Q4");
        given(training, q3, "training:2026-07-01..2026-08-15 training:2026-08-01..2026-08-20", "graded");
        Asked q1 = new Asked(guidance, "individuals", "2026-Q1", "2026-04-05");
        given("I-53", q1, "training:2026-02-01..2026-03-31", "carried-over or graded, left 1, to 2026-Q2");
        given("I-53", q1, "training:2026-02-01..2026-03-31", "graded or carried-over");
        at("I-53", "days");
        given("I-53", q3, "training:2026-07-01..2026-08-29", "carried-over or graded, left 16/15, to 2026-Q4");
        at("I-53", "days");
        given(sickness, q3, "sickness:2026-07-01..2026-08-31", "carried-over, left 1, to 2026-Q4");
        given(sickness, q3, "maternity:2026-05-01..2026-08-31", "carried-over, left 1, to 2026-Q4");
        given(sickness, q3, "maternity:2026-07-01..2026-08-28", "graded");
        given("I-54", q3, "sickness:2026-07-01..2026-07-31 maternity:2026-08-01..2026-09-15", "graded or carried-over");
        given("I-54", q3, "sickness:2026-07-01..2026-07-31 maternity:2026-08-01..2026-09-15",
                "carried-over or graded, left 0.5, to 2026-Q4");
        at("I-54", "together");
        given(first, q3, "first-appointed:2026-09-02", "carried-over, left 29/30, to 2026-Q4");
        given(first + " I-48", q3, "first-appointed:2026-09-01", "graded or carried-over");
        given(first + " I-48", q3, "first-appointed:2026-08-02", "open graded|carried-over");
        at("I-48", "ask");
        given("I-48", q3, "first-appointed:2026-09-01", "open graded|carried-over");
        at("I-48", "ask");
        given(first + " I-48", q3, "first-appointed:2026-08-01", "graded");
        at("I-48", "ask");
        given(first, q3, "first-appointed:2026-10-01", "graded");
        given(inspection, q3, "inspection:2026-06-10..", "carried-over, left 3, to 2026-Q4");
        given(inspection, q3, "inspection:2026-06-10..2026-10-05", "carried-over, left 3, to 2026-Q4");
        given(inspection, q3, "inspection:2026-06-10..2026-10-04", "graded");
        given(exempt, q3, "no-professional-work:2025-08-01..", "not-obligatory, noted");
        given(exempt, q3, "no-professional-work:2025-08-01..2026-10-04", "graded");
        given(carry, q3, "ungraded=2026-Q2", "graded, considers 2026-Q2");
        given(carry, q3, "ungraded=2026-Q1 ungraded=2026-Q2", "graded, considers 2026-Q2, over 2026-Q1");
        given(carry, new Asked(guidance, "individuals", "2026-Q4", "2027-01-05"), "training:2026-10-01..2026-11-30",
                "carried-over, left 1, to 2027-Q1");
        given(moved + " I-56", q3, "@A:2024-01-01..2026-08-31 @B:2026-09-01..",
                "graded or elsewhere, by B, paper A as ruled");
        given("I-56", q3, "@A:2024-01-01..2026-08-31 @B:2026-09-01..",
                "open graded|elsewhere, paper A if ruled otherwise");
        at("I-56", "ask");
        given(moved, q3, "@A:2024-01-01..2026-08-28 @B:2026-08-29..", "graded or elsewhere, by B");
        given(moved, q3, "@A:2024-01-01..2026-08-31 @B:2026-09-01.. unit=A",
                "elsewhere or graded, by B, paper A as ruled");
        given(moved, q3, "@A:2024-01-01..2026-06-30 @B:2026-07-01..", "graded, by B");
    }

    private void office() {
        for (String guidance : List.of(OFFICE_ORGANISATION, OFFICE_COLLECTIVE)) {
            Asked unit = new Asked(guidance, guidance.equals(OFFICE_COLLECTIVE) ? "collectives" : "organisations",
                    "2020", "2020-12-01");
            given("R002-92", unit, "established:2020-06-02 reviewed=yes", "not-graded");
            given("R002-92", unit, "established:2020-06-01 reviewed=yes", "graded");
            given("R002-86", unit, "reviewed=no", "review-first, review, noted");
            given("R002-86", unit, "", "open graded|review-first, without reviewed");
        }
        Asked member = new Asked(OFFICE_MEMBER, "members", "2020", "2020-12-01");
        given("R002-48", member, "reviewed=yes @A:2018-01-01..2020-10-31", "elsewhere, paper A");
        given("R002-48", member, "reviewed=yes @A:2018-01-01..", "graded, by A");
        given("R002-93", member, "reviewed=yes admitted:2020-06-02", "not-graded, review, noted");
        given("R002-93", member, "reviewed=yes admitted:2020-06-01", "graded");
        given("R002-93", member, "reviewed=yes admitted:2020-05-31", "graded");
        given("R002-86", member, "reviewed=no", "review-first, review, noted");
        given("R002-86", member, "reviewed=yes", "graded");
        given("R002-95", member, "reviewed=yes maternity:2020-03-01..2020-08-31", "time-worked, left 6");
        given("R002-95", member, "reviewed=yes maternity:2021-01-01..2021-06-30", "graded");
        given("R002-94", member, "reviewed=yes sickness:2020-01-01..2020-03-31", "graded, noted");
        given("R002-94", member, "reviewed=yes sickness:2020-01-01..2020-03-30", "graded");
        both("R002-96", member, "2020");
        given("R002-96", member, "reviewed=yes @A:2018-01-01..2020-06-30 @B:2020-07-01.. unit=A",
                "elsewhere, by B, paper A");
    }

    private void ward() {
        Asked organisation = new Asked(WARD_ORGANISATION, "organisations", "2023", "2023-12-10");
        Asked committee = new Asked(WARD_COLLECTIVE, "committees", "2023", "2023-12-10");
        for (Asked unit : List.of(organisation, committee)) {
            for (String event : List.of("established", "split", "merged")) {
                given("R004-114", unit, "reviewed=yes " + event + ":2023-06-11", "not-graded, review");
                given("R004-114", unit, "reviewed=yes " + event + ":2023-06-10", "graded");
            }
        }
        Asked leader = new Asked(WARD_COLLECTIVE, "leaders", "2023", "2023-12-10");
        given("R004-114", leader, "reviewed=yes appointed:2023-06-11", "not-graded, review");
        given("R004-114", leader, "reviewed=yes appointed:2023-06-10", "graded");
        Asked collective = new Asked(WARD_COLLECTIVE, "collectives", "2023", "2023-12-10");
        for (Asked unit : List.of(organisation, committee, leader, collective)) {
            given("R004-106", unit, "reviewed=no", "review-first, review, noted");
            given("R004-106", unit, "reviewed=yes", "graded");
        }
        for (Asked unit : List.of(committee, collective)) {
            given("R004-116", unit, "reviewed=yes members=2", "graded, noted");
            given("R004-116", unit, "reviewed=yes members=3", "graded");
        }
        given("R004-116", organisation, "reviewed=yes secretary-only=yes", "graded, noted");
        given("R004-116", organisation, "reviewed=yes secretary-only=no", "graded");
        given("R004-115", organisation, "reviewed=yes @A:2010-01-01..2023-08-31 @B:2023-09-01..",
                "graded, by B, paper A");
        given("R004-115", organisation, "reviewed=yes @A:2010-01-01..2022-12-31 @B:2023-01-01..", "graded, by B");
    }

    private void wardMembers() {
        Asked member = new Asked(WARD_MEMBER, "members", "2023", "2023-12-10");
        for (String event : List.of("exempt", "suspended")) {
            given("R004-02 R004-60", member, "reviewed=yes " + event + ":2023-02-01..", "not-graded, no review");
            given("R004-02 R004-60", member, "reviewed=yes " + event + ":2023-02-01..2023-12-09", "graded");
        }
        given("R004-02 R004-60", member, "reviewed=yes admitted:2023-06-11", "not-graded, no review");
        given("R004-02 R004-60", member, "reviewed=yes admitted:2023-06-10", "graded");
        given("R004-106", member, "reviewed=no", "review-first, review, noted");
        given("R004-117", member, "reviewed=yes sickness:2023-07-01..2023-09-30", "time-worked, left 9");
        given("R004-117", member, "reviewed=yes sickness:2023-07-01..2023-09-29", "graded or time-worked");
        given("R004-117", member, "reviewed=yes sickness:2023-07-01..2023-09-27", "graded");
        given("I-53", member, "reviewed=yes sickness:2023-02-01..2023-03-31 sickness:2023-09-01..2023-09-30",
                "time-worked or graded, left 9");
        // 90 days are three months of 30; 275 of the 365 are left.
        given("I-53", member, "reviewed=yes sickness:2023-07-01..2023-09-28", "time-worked or graded, left 55/6");
        at("I-53", "days");
        given("R004-117", member, "reviewed=yes maternity:2023-05-10..2023-05-10", "time-worked, left 371/31");
        given("R004-118", member, "reviewed=yes @B:2020-01-01.. ~C:2023-10-01..2024-03-31", "graded, by B, paper C");
        given("R004-118", member, "reviewed=yes @B:2020-01-01.. ~C:2023-10-01..2024-03-31 unit=C",
                "elsewhere, by B, paper C");
        given("R004-118", member, "reviewed=yes @B:2020-01-01.. ~C:2023-10-01..2023-12-09", "graded, by B");
        both("R004-119", member, "2023");
        given("R004-120", member, "reviewed=yes committee-suspended:2023-05-01..", "graded, noted");
        given("R004-120", member, "reviewed=yes committee-suspended:2023-05-01..2023-12-09", "graded");
    }

    /** Half a year at the old place, and less. */
    private void both(String rule, Asked member, String year) {
        String half = "reviewed=yes @A:2018-01-01..Y-06-30 @B:Y-07-01..".replace("Y", year);
        String less = "reviewed=yes @A:2018-01-01..Y-06-29 @B:Y-06-30..".replace("Y", year);
        String short4 = "reviewed=yes @A:Y-02-01..Y-05-31 @B:Y-06-01..".replace("Y", year);
        given(rule + " I-55", member, half, "graded, by B, paper A");
        given(rule + " I-55", member, less, "graded, by B, paper A if ruled otherwise");
        given("I-55", member, less, "graded, by B, paper A as ruled");
        at("I-55", "whole-stay");
        given(rule, member, short4, "graded, by B");
        // 181 or 182 days of a half year are six months of 30.
        given("I-53", member, less, "graded, by B, paper A as ruled");
        at("I-53", "days");
        given("I-53", member, "reviewed=yes @A:Y-01-01..Y-06-27 @B:Y-06-28..".replace("Y", year), "graded, by B");
        at("I-53", "days");
    }

    private void given(String rules, Asked asked, String happened, String expected) {
        all.add(new SectionCase(rules, asked.guidance, "eligibility",
                (g, rulings) -> {
                    Optional<Eligibility> read = Eligibility.of(g).stream().filter(e -> e.of().equals(asked.of)).findFirst();
                    return read.isEmpty() ? new SectionCase.Result("none", Set.of(), Set.of())
                            : result(read.get(), asked.decide(read.get(), happened, rulings));
                }, expected));
    }

    /** The last case, with a ruling at another option. */
    private void at(String ruling, String option) {
        all.add(all.remove(all.size() - 1).at(ruling, option));
    }

    private static SectionCase.Result result(Eligibility rules, Decision d) {
        List<String> words = new ArrayList<>();
        Collection<String> others = d.options().stream().filter(o -> !d.outcome().equals(Optional.of(o)))
                .map(EligibilityCases::word).toList();
        words.add(d.outcome().map(o -> word(o) + (others.isEmpty() ? "" : " or " + String.join("|", others)))
                .orElse("open " + String.join("|", others)));
        d.missing().forEach(m -> words.add("without " + m));
        d.review().ifPresent(r -> words.add(r ? "review" : "no review"));
        if (!d.notes().isEmpty()) {
            words.add("noted");
        }
        if (!d.worked().isEmpty()) {
            words.add("left " + Exact.text(d.monthsWorked()));
        }
        d.carriedTo().ifPresent(t -> words.add("to " + t.text()));
        d.considers().forEach(t -> words.add("considers " + t.text()));
        d.leftOver().forEach(t -> words.add("over " + t.text()));
        d.gradedBy().ifPresent(u -> words.add("by " + u));
        for (Paper paper : d.papers()) {
            words.add("paper " + paper.of() + (paper.determinedByText() ? "" : paper.needed() ? " as ruled"
                    : " if ruled otherwise"));
        }
        Set<String> named = new TreeSet<>(d.rules());
        d.findings().forEach(f -> f.provision().rules().forEach(r -> named.add(f.provision().id() + " by " + r)));
        if (d.carriedTo().isPresent() || !d.considers().isEmpty()) {
            rules.carry().ifPresent(c -> c.rules().forEach(r -> named.add("carry by " + r)));
        }
        return new SectionCase.Result(String.join(", ", words), named, d.rulings());
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is asked of a guidance. */
    private record Asked(String guidance, String of, String period, String on) {

        Decision decide(Eligibility rules, String happened, Rulings rulings) {
            List<Event> events = new ArrayList<>();
            List<Post> posts = new ArrayList<>();
            Map<String, Boolean> marks = new TreeMap<>();
            Map<String, Integer> counts = new TreeMap<>();
            List<Term> ungraded = new ArrayList<>();
            Optional<String> unit = Optional.empty();
            for (String word : happened.isEmpty() ? new String[0] : happened.split(" ")) {
                if (word.contains("=")) {
                    String[] fact = word.split("=");
                    if (fact[0].equals("unit")) {
                        unit = Optional.of(fact[1]);
                    } else if (fact[0].equals("ungraded")) {
                        ungraded.add(Term.parse(fact[1]).orElseThrow());
                    } else if (fact[1].matches("\\d+")) {
                        counts.put(fact[0], Integer.valueOf(fact[1]));
                    } else {
                        marks.put(fact[0], fact[1].equals("yes"));
                    }
                } else {
                    String[] what = word.split(":");
                    String[] days = what[1].split("\\.\\.");
                    LocalDate from = LocalDate.parse(days[0]);
                    Optional<LocalDate> to = days.length < 2 ? Optional.empty() : Optional.of(LocalDate.parse(days[1]));
                    if (what[0].startsWith("@") || what[0].startsWith("~")) {
                        posts.add(new Post(what[0].substring(1), from, to, what[0].startsWith("~")));
                    } else {
                        events.add(new Event(what[0], from, to));
                    }
                }
            }
            return Deciding.of(rules, new Subject("a", "A", events, posts, marks, counts),
                    new Occasion(Term.parse(period).orElseThrow(), LocalDate.parse(on), unit), ungraded, rulings);
        }
    }
}
