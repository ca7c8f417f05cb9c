package khung.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import khung.deadlines.Counted;
import khung.deadlines.Deadline;
import khung.deadlines.DeadlineRules;
import khung.deadlines.Due;
import khung.deadlines.LateDossier;
import khung.deadlines.Lasting;
import khung.deadlines.Notice;
import khung.deadlines.Sitting;
import khung.deadlines.Start;
import khung.deadlines.Term;
import khung.rubric.Grade;
import khung.text.Exact;

/**
 * Deadlines by their last day in time, the day after being late; what a late dossier leads to; where a result counts.
 * "Trước ngày 02 của tháng đầu quý tiếp theo" of the first quarter is 1 April at the latest.
 */
final class DeadlineCases {

    private static final String PROVINCE = QuotaCases.PROVINCE;

    private DeadlineCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>(List.of(
                due("R003P-29", PROVINCE, "self-assessment", "2026-Q1", "2026-03-29"),
                due("R003P-29", PROVINCE, "self-assessment", "2026-Q2", "2026-06-29"),
                due("R003P-14", PROVINCE, "results", "2026-Q1", "2026-03-30"),
                due("R003P-14", PROVINCE, "results", "2026-Q3", "2026-09-30"),
                due("R003P-33 R003P-67", PROVINCE, "province", "2026-Q1", "2026-04-01"),
                due("R003P-33 R003P-67", PROVINCE, "province", "2026-Q4", "2027-01-01"),
                due("R003P-45 R003P-67", PROVINCE, "localities", "2026-Q1", "2026-04-01"),
                due("R003P-45 R003P-67", PROVINCE, "localities", "2026-Q2", "2026-07-01"),
                due("R003P-40", PROVINCE, "dossier", "2026-Q1", "2026-04-01 with a consequence"),
                due("R003P-40", PROVINCE, "dossier", "2026-Q3", "2026-10-01 with a consequence"),
                due("R003P-46", PROVINCE, "figures", "2026-Q1", "2026-04-01"),
                due("R003P-46", PROVINCE, "figures", "2026-Q2", "2026-07-01"),
                due("R003P-68", PROVINCE, "digital", "2026-Q1", "2026-04-01"),
                due("R003P-68", PROVINCE, "digital", "2026-Q2", "2026-07-01"),
                due("R003P-70", PROVINCE, "decentralisation", "2026-Q1", "2026-04-01"),
                due("R003P-70", PROVINCE, "decentralisation", "2026-Q2", "2026-07-01"),
                due("R003P-32 R003P-34 R003P-69 R003P-71", PROVINCE, "central-dossier", "2026-Q1", "2026-04-04"),
                due("R003P-32 R003P-34 R003P-69 R003P-71", PROVINCE, "central-dossier", "2026-Q4", "2027-01-04"),
                due("R003P-42", PROVINCE, "appraisal", "2026-Q1", "2026-04-14"),
                due("R003P-42", PROVINCE, "appraisal", "2026-Q2", "2026-07-14"),
                due("R003P-47", PROVINCE, "lower-levels", "2026-Q1", "2026-04-19"),
                due("R003P-47", PROVINCE, "lower-levels", "2026-Q2", "2026-07-19"),
                due("R003P-43", PROVINCE, "decision", "2026-Q1", "2026-04-24"),
                due("R003P-43", PROVINCE, "decision", "2026-Q2", "2026-07-24"),
                due("R003P-44", PROVINCE, "report", "2026-Q4", "2027-01-29"),
                due("R003P-44", PROVINCE, "report", "2026-Q1", "2026-04-29"),
                due("R003C-29", QuotaCases.CENTRE, "central-report", "2026-Q1", "2026-04-04"),
                due("R003C-29", QuotaCases.CENTRE, "central-report", "2026-Q4", "2027-01-04"),
                due("R002-100", QuotaCases.OFFICE_ORGANISATION, "cells", "2020", "2020-11-29"),
                due("R002-100", QuotaCases.OFFICE_ORGANISATION, "cells", "2021", "2021-11-29"),
                due("R002-99", QuotaCases.OFFICE_ORGANISATION, "committee", "2020", "2020-12-09"),
                due("R002-99", QuotaCases.OFFICE_ORGANISATION, "committee", "2021", "2021-12-09"),
                due("R004-143", QuotaCases.WARD_ORGANISATION, "awards", "2023", "2023-12-05"),
                due("R004-143", QuotaCases.WARD_ORGANISATION, "awards", "2024", "2024-12-05"),
                due("R004-142", QuotaCases.WARD_ORGANISATION, "registration", "2023", "2023-03-31"),
                due("R004-142", QuotaCases.WARD_ORGANISATION, "registration", "2024", "2024-03-31"),
                due("R004-144", QuotaCases.WARD_ORGANISATION, "grades", "2023", "2023-12-19"),
                due("R004-144", QuotaCases.WARD_ORGANISATION, "grades", "2024", "2024-12-19")));
        // Both meetings are on a Thursday: the third working day back is Monday, three whole days between leave Friday.
        all.addAll(List.of(notice("R002-16", QuotaCases.OFFICE_ORGANISATION, "2020-12-10", "2020-12-07"),
                notice("R002-16", QuotaCases.OFFICE_ORGANISATION, "2020-12-10", "2020-12-04").at("I-35", "three-full-days"),
                notice("R004-09", QuotaCases.WARD_ORGANISATION, "2023-12-14", "2023-12-11"),
                notice("R004-09", QuotaCases.WARD_ORGANISATION, "2023-12-14", "2023-12-08").at("I-35", "three-full-days"),
                start("R003C-28", "2026-Q2", "applies"), start("R003C-28", "2026-Q1", "not yet")));
        // A fact that is not told is asked for only between the two minimums.
        all.addAll(List.of(lasting("R002-22", QuotaCases.OFFICE_ORGANISATION, "department-committee", "1", "enough"),
                lasting("R002-22", QuotaCases.OFFICE_ORGANISATION, "department-committee", "0.99", "short by 0.01"),
                lasting("R002-22", QuotaCases.OFFICE_ORGANISATION, "cell", "0.5", "enough"),
                lasting("R002-22", QuotaCases.OFFICE_ORGANISATION, "cell", "0.499999", "short by 0.000001"),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "1", "enough", "suggested", false),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "0,9", "short by 0.1", "suggested", false),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "1,5", "enough", "suggested", true),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "1,4", "short by 0.1", "suggested", true),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "0.5", "short by 0.5"),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "1", "asked: suggested"),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "1.49", "asked: suggested"),
                lasting("R004-27", QuotaCases.WARD_ORGANISATION, "ward-committee", "1.5", "enough")));
        all.addAll(List.of(late("R003P-41", "2026-04-01", Grade.EXCELLENT, "excellent"),
                late("R003P-41", "2026-04-02", Grade.EXCELLENT, "good"),
                late("R003P-41", "2026-04-02", Grade.COMPLETED, "not-completed"),
                late("R003P-41", "2026-04-02", Grade.NOT_COMPLETED, "not-completed"),
                late("I-12", "2026-04-02", Grade.EXCELLENT, "excellent").at("I-12", "wait"),
                late("I-12", "2026-04-02", Grade.EXCELLENT, "good").at("I-12", "propose"),
                counted("R003P-14 I-41", "2026-03-30", "2026-Q1"), counted("R003P-14 I-41", "2026-03-31", "none"),
                counted("R003P-14 I-41", "2026-04-01", "2026-Q2"), counted("R003P-14 I-41", "2026-06-30", "2026-Q2"),
                counted("R003P-14 I-41", "2026-12-31", "none"),
                counted("I-41", "2026-03-30", "2026-Q1").at("I-41", "next-quarter"),
                counted("I-41", "2026-03-31", "2026-Q2").at("I-41", "next-quarter"),
                counted("I-41", "2026-12-31", "2027-Q1").at("I-41", "next-quarter")));
        return all;
    }

    static SectionCase due(String rules, String guidance, String id, String term, String expected) {
        return new SectionCase(rules, guidance, "deadlines", (g, rulings) -> {
            Optional<Deadline> deadline = find(DeadlineRules.of(g), id);
            if (deadline.isEmpty()) {
                return new SectionCase.Result("none", Set.of(), Set.of());
            }
            Due due = Due.of(deadline.get(), Term.parse(term).orElseThrow(), Optional.empty(), Map.of());
            if (due.late(due.last()) || !due.late(due.last().plusDays(1))) {
                throw new AssertionError(id);
            }
            return new SectionCase.Result(due.last() + (deadline.get().late() ? " with a consequence" : ""),
                    deadline.get().rules(), deadline.get().ruling().map(Set::of).orElse(Set.of()));
        }, expected);
    }

    private static SectionCase notice(String rules, String guidance, String meeting, String expected) {
        return new SectionCase(rules, guidance, "deadlines", (g, rulings) -> {
            Optional<Notice> notice = DeadlineRules.of(g).notices().stream().filter(n -> n.id().equals("draft")).findFirst();
            return new SectionCase.Result(notice.map(n -> n.working().before(LocalDate.parse(meeting), Map.of(), rulings)
                    .toString()).orElse("none"), notice.map(Notice::rules).orElse(List.of()),
                    notice.map(n -> List.of(n.working().ruling())).orElse(List.of()));
        }, expected);
    }

    private static SectionCase lasting(String rules, String guidance, String of, String days, String expected) {
        return lasting(rules, guidance, of, days, expected, Map.of());
    }

    private static SectionCase lasting(String rules, String guidance, String of, String days, String expected, String fact,
            boolean confirmed) {
        return lasting(rules, guidance, of, days, expected, Map.of(fact, confirmed));
    }

    private static SectionCase lasting(String rules, String guidance, String of, String days, String expected,
            Map<String, Boolean> told) {
        return new SectionCase(rules, guidance, "deadlines", (g, rulings) -> {
            for (Sitting sitting : DeadlineRules.of(g).sittings()) {
                for (Sitting.Least least : sitting.least()) {
                    if (least.of().equals(of)) {
                        Lasting lasting = new Lasting(least, Exact.parse(days).orElseThrow(), told);
                        String what = lasting.enough().map(e -> e ? "enough" : "short by "
                                + Exact.text(lasting.shortBy().orElseThrow()))
                                .orElseGet(() -> "asked: " + lasting.asked().orElseThrow());
                        return new SectionCase.Result(what, sitting.rules(), List.of());
                    }
                }
            }
            return new SectionCase.Result("none", Set.of(), Set.of());
        }, expected);
    }

    private static SectionCase start(String rules, String term, String expected) {
        return new SectionCase(rules, QuotaCases.CENTRE, "deadlines", (g, rulings) -> {
            Optional<Start> start = DeadlineRules.of(g).starts().stream().filter(s -> s.id().equals("axis-results")).findFirst();
            return new SectionCase.Result(start.map(s -> s.applies(Term.parse(term).orElseThrow()) ? "applies" : "not yet")
                    .orElse("none"), start.map(Start::rules).orElse(List.of()), List.of());
        }, expected);
    }

    private static SectionCase late(String rules, String received, Grade grade, String expected) {
        return late(rules, PROVINCE, "dossier", "2026-Q1", received, grade, expected);
    }

    static SectionCase late(String rules, String guidance, String id, String term, String received, Grade grade,
            String expected) {
        return new SectionCase(rules, guidance, "late", (g, rulings) -> {
            DeadlineRules all = DeadlineRules.of(g);
            Due due = find(all, id).map(d -> Due.of(d, Term.parse(term).orElseThrow(), Optional.empty(), Map.of())).orElse(null);
            if (due == null) {
                return new SectionCase.Result("none", Set.of(), Set.of());
            }
            LateDossier weighed = LateDossier.of(due, LocalDate.parse(received), grade, all, g, rulings, Optional.empty());
            return new SectionCase.Result(weighed.proposed().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    weighed.rules(), weighed.rulings());
        }, expected);
    }

    private static SectionCase counted(String rules, String day, String expected) {
        return new SectionCase(rules, PROVINCE, "deadlines", (g, rulings) -> {
            Optional<Deadline> deadline = find(DeadlineRules.of(g), "results");
            Optional<Counted> counted = deadline.map(d -> Counted.of(d, LocalDate.parse(day), true, rulings));
            return new SectionCase.Result(counted.flatMap(Counted::in).map(Term::text).orElse("none"),
                    deadline.map(Deadline::rules).orElse(List.of()), counted.map(Counted::rulings).orElse(new TreeSet<>()));
        }, expected);
    }

    private static Optional<Deadline> find(DeadlineRules rules, String id) {
        return rules.deadlines().stream().filter(d -> d.id().equals(id)).findFirst();
    }
}
