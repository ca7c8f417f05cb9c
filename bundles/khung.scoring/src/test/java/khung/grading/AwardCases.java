package khung.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import khung.awards.AwardCase;
import khung.awards.AwardRules;
import khung.awards.Awarding;
import khung.awards.Awards;
import khung.awards.Ceiling;
import khung.awards.Finding;
import khung.awards.History;
import khung.awards.Limit;
import khung.awards.Ranking;
import khung.awards.State;
import khung.awards.Subject;
import khung.awards.Tenure;
import khung.awards.YearRecord;
import khung.rubric.Grade;
import khung.text.Exact;

/**
 * Awards on both sides of their edge. A subject is written {@code cell E19-23 !19-23 city-certificate@22}: its kinds
 * with a plus between, grades and the mark «tiêu biểu» by years, honours, {@code ~} before one recognised, {@code ^}
 * before a title; {@code /} begins what it leads, {@code post=from-to} a post, {@code rank=3/12}, {@code in=sector};
 * {@code 3*} before all stands for three alike. What is not written of a year is known not to be. What comes of it is
 * the criterion first not met, counted from 1, or {@code met}; then the limit: share of the base as it is, places, over.
 */
final class AwardCases {

    private static final String WARD_ORGANISATION = "saodo-2023.party-organisation.guidance@2023";
    private static final String WARD_MEMBER = "saodo-2023.party-member.guidance@2023";
    private static final String WARD_COLLECTIVE = "saodo-2023.leadership-collective.guidance@2023";
    private static final String OFFICE_ORGANISATION = "sonoivu-2020.party-organisation.guidance@2020";
    private static final String OFFICE_MEMBER = "sonoivu-2020.party-member.guidance@2020";

    private static final String FOUR_CITY = "city-certificate@19-22 ~city-certificate@23 ";
    private static final String FOUR_PROVINCE = "province-certificate@19-22 ~province-certificate@23 ";

    private AwardCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(office());
        all.addAll(cells());
        all.addAll(organisations());
        all.addAll(members());
        all.addAll(secretaries());
        all.addAll(units());
        return all;
    }

    private static List<SectionCase> office() {
        return List.of(
                one("R002-84", OFFICE_ORGANISATION, "cell-year", "cell E20 !20", "", "met"),
                one("R002-84", OFFICE_ORGANISATION, "cell-year", "cell G20 !20", "", "not 1"),
                one("R002-84", OFFICE_ORGANISATION, "cell-year", "cell E20", "", "not 2"),
                one("R002-84", OFFICE_ORGANISATION, "cell-five", "cell E16-20 !16-20", "", "met"),
                one("R002-84", OFFICE_ORGANISATION, "cell-five", "cell G16 E17-20 !16-20", "", "not 1"),
                one("R002-84", OFFICE_ORGANISATION, "cell-five", "cell E16-20 !17-20", "", "not 2"),
                one("R002-85", OFFICE_MEMBER, "member-year", "member E20", "", "met"),
                one("R002-85", OFFICE_MEMBER, "member-year", "member G20", "", "not 1"),
                one("R002-85", OFFICE_MEMBER, "member-five", "member E16-20", "", "met"),
                one("R002-85", OFFICE_MEMBER, "member-five", "member G16 E17-20", "", "not 1"));
    }

    private static List<SectionCase> cells() {
        String cell = "cell E19-23 !19-23 ";
        String both = cell + "ward-certificate@19 city-certificate@23";
        SectionCase once = one("R004-134 R004-159 I-61", WARD_ORGANISATION, "province-cell-five", both,
                "cells-excellent=10", "met; 1 = 1, over 0");
        return List.of(
                // A fifth of 10 is 2, of 9 is 1,8, which is 1.
                one("R004-124", WARD_ORGANISATION, "ward-cell-year", "2*cell E23 !23", "cells-good=10", "met; 2 = 2, over 0"),
                one("R004-124 I-19", WARD_ORGANISATION, "ward-cell-year", "2*cell E23 !23", "cells-good=9",
                        "met; 1.8 = 1, over 1"),
                one("I-19", WARD_ORGANISATION, "ward-cell-year", "cell E23 !23", "cells-good=9", "met; 1.8 = 1, over 0"),
                one("R004-124", WARD_ORGANISATION, "ward-cell-year", "cell G23 !23", "cells-good=5", "not 1; 1 = 1, over 0"),
                one("R004-124", WARD_ORGANISATION, "ward-cell-year", "cell C23", "cells-good=5", "not 1; 1 = 1, over 0"),
                one("R004-124", WARD_ORGANISATION, "ward-cell-year", "cell E23", "cells-good=5", "not 2; 1 = 1, over 0"),
                // Named for the ward and the town: one cell, or two namings.
                one("I-64 R004-124", WARD_ORGANISATION, "ward-cell-year", cell, "cells-good=5", "met; 1 = 1, over 0"),
                one("I-64 R004-124", WARD_ORGANISATION, "ward-cell-year", cell, "cells-good=5", "met; 1 = 1, over 1")
                        .at("I-64", "each"),
                one("R004-124", WARD_ORGANISATION, "ward-cell-year", both, "cells-good=5", "met; 1 = 1, over 2")
                        .at("I-64", "each"),
                one("R004-126", WARD_ORGANISATION, "city-cell-five", cell, "", "met"),
                one("R004-126", WARD_ORGANISATION, "city-cell-five", "cell G19 E20-23 !19-23", "", "not 1"),
                one("R004-126", WARD_ORGANISATION, "city-cell-five", "cell E19-20 E22-23 !19-23", "", "not 1"),
                one("R004-126", WARD_ORGANISATION, "city-cell-five", "cell E19-23 !20-23", "", "not 2"),
                once,
                one("R004-134", WARD_ORGANISATION, "province-cell-five", both, "cells-excellent=9", "met; 0.9 = 0, over 0"),
                one("R004-134 R004-159", WARD_ORGANISATION, "province-cell-five",
                        "cell G19 E20-23 !19-23 ward-certificate@23 city-certificate@23", "cells-excellent=10",
                        "not 1; 1 = 1, over 0"),
                one("R004-134", WARD_ORGANISATION, "province-cell-five",
                        "cell E19-22 G23 !19-23 ward-certificate@23 city-certificate@23", "cells-excellent=10",
                        "not 1; 1 = 1, over 0"),
                one("R004-134", WARD_ORGANISATION, "province-cell-five",
                        "cell E19-23 !20-23 ward-certificate@23 city-certificate@23", "cells-excellent=10",
                        "not 2; 1 = 1, over 0"),
                one("R004-134", WARD_ORGANISATION, "province-cell-five", cell + "E18 ward-certificate@23 city-certificate@18",
                        "cells-excellent=10", "not 3; 1 = 1, over 0"),
                one("R004-134", WARD_ORGANISATION, "province-cell-five", cell + "ward-certificate@23 city-certificate@19",
                        "cells-excellent=10", "met; 1 = 1, over 0"),
                one("R004-159", WARD_ORGANISATION, "province-cell-five", cell + "E18 city-certificate@23 ward-certificate@18",
                        "cells-excellent=10", "not 4; 1 = 1, over 0"),
                one("I-61", WARD_ORGANISATION, "province-cell-five", both, "cells-excellent=10", "not 3; 1 = 1, over 0")
                        .at("I-61", "every-year"),
                one("I-61", WARD_ORGANISATION, "province-cell-five", cell + "city-certificate@19-23 ward-certificate@20-23",
                        "cells-excellent=10", "not 4; 1 = 1, over 0").at("I-61", "every-year"),
                one("I-61", WARD_ORGANISATION, "province-cell-five", cell + "city-certificate@20-23 ward-certificate@19-23",
                        "cells-excellent=10", "not 3; 1 = 1, over 0").at("I-61", "every-year"),
                one("I-61", WARD_ORGANISATION, "province-cell-five", cell + "city-certificate@19-23 ward-certificate@19-23",
                        "cells-excellent=10", "met; 1 = 1, over 0").at("I-61", "every-year"));
    }

    private static List<SectionCase> organisations() {
        List<SectionCase> all = new ArrayList<>(List.of(
                one("R004-127", WARD_ORGANISATION, "city-organisation-year", "organisation E23 !23", "organisations-good=5",
                        "met; 1 = 1, over 0"),
                one("R004-127", WARD_ORGANISATION, "city-organisation-year", "organisation E23 !23", "organisations-good=4",
                        "met; 0.8 = 0, over 0"),
                one("R004-127", WARD_ORGANISATION, "city-organisation-year", "organisation G23 !23", "organisations-good=5",
                        "not 1; 1 = 1, over 0"),
                one("R004-127", WARD_ORGANISATION, "city-organisation-year", "organisation C23 !23", "organisations-good=5",
                        "not 1; 1 = 1, over 0"),
                one("R004-127", WARD_ORGANISATION, "city-organisation-year", "organisation E23", "organisations-good=5",
                        "not 2; 1 = 1, over 0"),
                flag("R004-131", "organisation E23 rank=3/12 " + FOUR_PROVINCE, "met"),
                flag("R004-131", "organisation G23 rank=3/12 " + FOUR_PROVINCE, "not 1"),
                flag("R004-131", "organisation E23 E19-22 rank=3/12 province-certificate@20-22 ~province-certificate@23",
                        "not 2"),
                flag("R004-131", "organisation E19 E23 rank=3/12 province-certificate@19-23", "not 3"),
                flag("R004-131", "organisation E23 rank=3/12 province-certificate@20-23 ~province-certificate@23", "not 2"),
                certificate("R004-132", "organisation E23 !23 rank=3/12 " + FOUR_CITY, "organisations-good=10",
                        "met; 2 = 2, over 0"),
                certificate("R004-132", "3*organisation E23 !23 rank=3/12 " + FOUR_CITY, "organisations-good=10",
                        "met; 2 = 2, over 1"),
                certificate("R004-132", "3*organisation E23 !23 rank=3/12 " + FOUR_CITY,
                        "organisations-good=10 provincial-agencies", "met; 3 = 3, over 0"),
                // Two for the town and one of them for the province: two organisations, three namings.
                certificate("R004-132", "organisation E23 !23 rank=3/12 " + FOUR_CITY, "organisations-good=5",
                        "met; 1 = 1, over 1").at("I-64", "each"),
                certificate("R004-132", "organisation G23 !23 rank=3/12 " + FOUR_CITY, "organisations-good=5",
                        "not 1; 1 = 1, over 0"),
                certificate("R004-132", "organisation E23 rank=3/12 " + FOUR_CITY, "organisations-good=5",
                        "not 2; 1 = 1, over 0"),
                certificate("R004-132", "organisation E19 E23 !23 rank=3/12 city-certificate@20-22 ~city-certificate@23",
                        "organisations-good=5", "not 3; 1 = 1, over 0"),
                certificate("R004-132", "organisation E19 E23 !23 rank=3/12 city-certificate@20-23 ~city-certificate@23",
                        "organisations-good=5", "not 3; 1 = 1, over 0"),
                certificate("R004-132", "organisation E23 !23 rank=3/12 city-certificate@19-22", "organisations-good=5",
                        "not 4; 1 = 1, over 0")));
        for (String[] standard : STANDARDS) {
            all.add(flag(standard[0], standard[1] + " E23 " + FOUR_PROVINCE, standard[2].isEmpty() ? "met" : "not 4"));
            all.add(certificate(standard[0], standard[1] + " E23 !23 " + FOUR_CITY, "organisations-good=5",
                    (standard[2].isEmpty() ? "met" : "not 5") + "; 1 = 1, over 0"));
        }
        return all;
    }

    /** The rule, who, and whether the standard of 1.2 is missed. */
    private static final String[][] STANDARDS = {
        {"R004-136", "organisation+ward-committee ^advanced-labour@23", ""},
        {"R004-136", "organisation+ward-committee ^above-advanced-labour@23", ""},
        {"R004-136", "organisation+ward-committee ^advanced-labour@22 ^victory@23", "no"},
        {"R004-137", "organisation+armed-forces ^victory@23", ""},
        {"R004-137", "organisation+armed-forces ^emulation-flag@23", ""},
        {"R004-137", "organisation+armed-forces ^advanced-labour@23", "no"},
        {"R004-138", "organisation rank=3/12", ""},
        {"R004-138", "organisation rank=4/12", "no"},
        {"R004-138", "organisation rank=3/11", "no"},
    };

    private static SectionCase flag(String rules, String subject, String expected) {
        return one(rules, WARD_ORGANISATION, "province-flag", subject, "", expected);
    }

    private static SectionCase certificate(String rules, String subject, String given, String expected) {
        return one(rules, WARD_ORGANISATION, "province-organisation", subject, given, expected);
    }

    private static List<SectionCase> members() {
        return List.of(
                one("R004-125", WARD_MEMBER, "ward-member-year", "3*member E23", "", "met"),
                one("R004-125", WARD_MEMBER, "ward-member-year", "member G23 E22", "", "not 1"),
                one("R004-130", WARD_MEMBER, "city-member-five", "member E19-23", "", "met"),
                one("R004-130", WARD_MEMBER, "city-member-five", "member G19 E20-23", "", "not 1"),
                one("R004-130", WARD_MEMBER, "city-member-five", "member E18-20 E22-23", "", "not 1"),
                // 2% of 50 is 1, of 49 is 0,98, which is 0.
                one("R004-135", WARD_MEMBER, "province-member-five", "member E19-23", "members-excellent=50",
                        "met; 1 = 1, over 0"),
                one("R004-135", WARD_MEMBER, "province-member-five", "member E19-23", "members-excellent=49",
                        "met; 0.98 = 0, over 0"),
                one("R004-135", WARD_MEMBER, "province-member-five", "member G19 E20-23", "members-excellent=50",
                        "not 1; 1 = 1, over 0"),
                one("R004-135", WARD_MEMBER, "province-member-five", "member E19-22 G23", "members-excellent=50",
                        "not 1; 1 = 1, over 0"));
    }

    private static List<SectionCase> secretaries() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(secretary("R004-128", "city-organisation-secretary", "organisation-secretary"));
        all.add(one("R004-128", WARD_MEMBER, "city-organisation-secretary",
                "organisation-secretary organisation-secretary=21-23 E21-23 / E23 province-certificate@23", "", "met"));
        all.add(one("R004-128 I-62", WARD_MEMBER, "city-organisation-secretary",
                "organisation-secretary organisation-secretary=21-23 E21-23 / E21-23 province-certificate@21", "", "met")
                .at("I-62", "in-post"));
        all.addAll(secretary("R004-129", "city-cell-secretary", "cell-secretary"));
        String cell = "cell-secretary cell-secretary=21-23 E20-23 / E23 city-certificate@23 ";
        for (String level : List.of("ward", "province")) {
            String honoured = cell.replace("/", level + "-certificate@21 /");
            all.add(one("I-63", WARD_MEMBER, "city-cell-secretary", honoured, "", "met"));
            all.add(one("I-63", WARD_MEMBER, "city-cell-secretary", honoured, "", "not 4").at("I-63", "any"));
        }
        all.add(one("I-63", WARD_MEMBER, "city-cell-secretary", cell.replace("/", "city-certificate@21 /"), "", "not 4")
                .at("I-63", "any"));
        all.add(one("I-63", WARD_MEMBER, "city-cell-secretary", cell.replace("/", "ward-certificate@20 /"), "", "met")
                .at("I-63", "any"));
        String led = " / E19-23 province-flag@23";
        all.addAll(List.of(
                province("organisation-secretary=17-18,22-23" + led, "met"),
                province("organisation-secretary=17-18,23-23" + led, "not 3"),
                province("organisation-secretary=19-23 E19-23 / G19 E20-23 province-flag@23", "not 1"),
                province("organisation-secretary=19-23 E19-23 province-flag@23 / E19-23 province-flag@22", "not 2"),
                province("cell-secretary=19-23" + led, "not 3")));
        return all;
    }

    private static SectionCase province(String rest, String expected) {
        return one("R004-133", WARD_MEMBER, "province-organisation-secretary", "organisation-secretary " + rest, "",
                expected);
    }

    private static List<SectionCase> secretary(String rule, String award, String kind) {
        String post = kind + " " + kind + "=21-23 ";
        String led = "/ E23 city-certificate@23";
        return List.of(
                one(rule, WARD_MEMBER, award, post + "E20-23 " + led, "", "met"),
                one(rule, WARD_MEMBER, award, kind + " " + kind + "=22-23 E20-23 " + led, "", "not 3"),
                one(rule, WARD_MEMBER, award, kind + " " + kind + "=19-21,23-23 E20-23 " + led, "", "not 3"),
                one(rule, WARD_MEMBER, award, post + "E20-23 city-certificate@21 " + led, "", "not 4"),
                one(rule, WARD_MEMBER, award, post + "E20-23 city-certificate@20 " + led, "", "met"),
                one(rule, WARD_MEMBER, award, post + "E20-23 / G23 city-certificate@23", "", "not 1"),
                one(rule, WARD_MEMBER, award, post + "E20-23 / E22-23 city-certificate@22", "", "not 2"),
                one(rule + " I-62", WARD_MEMBER, award, post + "G20-23 / E21 G22-23 city-certificate@21", "", "met")
                        .at("I-62", "in-post"),
                one(rule + " I-62", WARD_MEMBER, award, post + "G20-23 / E21 G22-23 city-certificate@21", "", "not 1"),
                one(rule, WARD_MEMBER, award, post + "E20-23 / E20 G21-23 city-certificate@20-23", "", "not 1")
                        .at("I-62", "in-post"),
                one(rule, WARD_MEMBER, award, post + "E20-23 / E20-23 city-certificate@20", "", "not 2")
                        .at("I-62", "in-post"));
    }

    private static List<SectionCase> units() {
        return List.of(
                // 30% of 10 is 3, of 9 is 2,7, which is 2.
                one("R004-139", WARD_COLLECTIVE, "city-unit-year", "3*city-unit E23 !23", "city-units=10", "met; 3 = 3, over 0"),
                one("R004-139", WARD_COLLECTIVE, "city-unit-year", "3*city-unit E23 !23", "city-units=9",
                        "met; 2.7 = 2, over 1"),
                one("R004-139", WARD_COLLECTIVE, "city-unit-year", "city-unit G23 !23", "city-units=10", "not 1; 3 = 3, over 0"),
                one("R004-139", WARD_COLLECTIVE, "city-unit-year", "city-unit E23", "city-units=10", "not 2; 3 = 3, over 0"),
                one("R004-140", WARD_COLLECTIVE, "province-unit-year", "2*province-unit E23 !23", "", "met; 2, over 0"),
                one("R004-140", WARD_COLLECTIVE, "province-unit-year", "3*province-unit E23 !23", "", "met; 2, over 1"),
                one("R004-140", WARD_COLLECTIVE, "province-unit-year", "province-unit G23 !23", "", "not 1; 2, over 0"),
                one("R004-140", WARD_COLLECTIVE, "province-unit-year", "province-unit E23", "", "not 2; 2, over 0"),
                one("R004-141", WARD_COLLECTIVE, "province-sector-year", "sector-unit in=kt E23 !23", "sector-units:kt=10",
                        "met; kt 3 = 3, over 0"),
                one("R004-141", WARD_COLLECTIVE, "province-sector-year", "sector-unit in=kt E23 !23", "sector-units:kt=3",
                        "met; kt 0.9 = 0, over 0"),
                one("R004-141", WARD_COLLECTIVE, "province-sector-year", "sector-unit in=kt G23 !23", "sector-units:kt=10",
                        "not 1; kt 3 = 3, over 0"),
                one("R004-141", WARD_COLLECTIVE, "province-sector-year", "sector-unit in=kt E23", "sector-units:kt=10",
                        "not 2; kt 3 = 3, over 0"));
    }

    private static SectionCase one(String rules, String guidance, String award, String subject, String given,
            String expected) {
        return new SectionCase(rules, guidance, "awards", (g, rulings) -> {
            AwardRules read = AwardRules.of(g).orElseThrow();
            int year = Integer.parseInt(g.version());
            AwardCase of = new AwardCase(year, "ward", facts(given), bases(given), subjects(subject, year), Map.of());
            Awards awards = Awards.of(read, of, rulings);
            Optional<Awarding> result = awards.results().stream().filter(r -> r.award().id().equals(award)).findFirst();
            if (result.isEmpty()) {
                return new SectionCase.Result("not asked", List.of(), List.of());
            }
            return new SectionCase.Result(words(result.get()), named(result.get(), awards), result.get().rulings());
        }, expected);
    }

    private static String words(Awarding result) {
        List<Finding> findings = result.appraisals().get(0).findings();
        int failed = 1;
        while (failed <= findings.size() && findings.get(failed - 1).state() == State.MET) {
            failed++;
        }
        StringBuilder words = new StringBuilder(failed > findings.size() ? "met" : "not " + failed);
        for (Ceiling c : result.ceilings()) {
            words.append("; ").append(c.group().map(g -> g + " ").orElse(""))
                    .append(c.exact().map(e -> Exact.text(e) + " = ").orElse(""))
                    .append(c.places().map(String::valueOf).orElse("?")).append(", over ").append(c.over());
        }
        return words.toString();
    }

    /** Every rule with the place it is named at, so that none is named less than it was; whom a base counts. */
    private static List<String> named(Awarding result, Awards awards) {
        List<String> named = new ArrayList<>(result.rules());
        result.award().rules().forEach(r -> named.add("award " + r));
        result.award().limit().ifPresent(l -> {
            l.rules().forEach(r -> named.add("limit " + r));
            l.counts().forEach(c -> named.add("counts " + c));
            if (l.amount() instanceof Limit.Share share) {
                named.add("listed " + awards.of().subjects().stream().filter(s -> awards.rules().bases().get(share.base())
                        .counts(s, awards.of().year())).count());
            }
        });
        int i = 0;
        for (Finding finding : result.appraisals().get(0).findings()) {
            i++;
            for (String rule : finding.criterion().basis().rules()) {
                named.add(i + " " + rule);
            }
        }
        return named;
    }

    private static Map<String, Boolean> facts(String given) {
        return Map.of("provincial-agencies", given.contains("provincial-agencies"));
    }

    private static Map<AwardCase.BaseOf, Integer> bases(String given) {
        Map<AwardCase.BaseOf, Integer> bases = new HashMap<>();
        Arrays.stream(given.split(" ")).filter(w -> w.contains("=")).map(w -> w.split("[:=]")).forEach(w -> bases.put(
                new AwardCase.BaseOf(w[0], w.length > 2 ? Optional.of(w[1]) : Optional.empty()),
                Integer.valueOf(w[w.length - 1])));
        return bases;
    }

    private static List<Subject> subjects(String text, int year) {
        int copies = text.charAt(1) == '*' ? text.charAt(0) - '0' : 1;
        String[] own = text.substring(copies > 1 ? 2 : 0).split(" / ");
        List<Subject> all = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            List<Tenure> posts = new ArrayList<>();
            Optional<Ranking> ranking = Optional.empty();
            Optional<String> group = Optional.empty();
            String[] words = own[0].split(" ");
            for (String[] pair : Arrays.stream(words).filter(w -> w.contains("=")).map(w -> w.split("=")).toList()) {
                if (pair[0].equals("rank")) {
                    String[] ends = pair[1].split("/");
                    ranking = Optional.of(new Ranking(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
                } else if (pair[0].equals("in")) {
                    group = Optional.of(pair[1]);
                } else {
                    for (String span : pair[1].split(",")) {
                        List<Integer> years = years(span);
                        posts.add(new Tenure(pair[0], years.get(0), years.get(years.size() - 1)));
                    }
                }
            }
            all.add(new Subject("s" + i, "s" + i, Set.of(words[0].split("\\+")), group, history(own[0], year),
                    Optional.of(posts), ranking, own.length > 1 ? Optional.of(history("x " + own[1], year))
                            : Optional.empty()));
        }
        return all;
    }

    private static History history(String text, int year) {
        Map<Integer, YearRecord> years = new TreeMap<>();
        for (int y = year - 9; y <= year; y++) {
            Optional<Grade> grade = Optional.empty();
            boolean exemplary = false;
            Set<String> honours = new HashSet<>();
            Set<String> recognised = new HashSet<>();
            Set<String> titles = new HashSet<>();
            for (String word : Arrays.stream(text.split(" ")).skip(1).filter(w -> !w.contains("=")).toList()) {
                String[] at = word.contains("@") ? word.split("@") : new String[] {word.substring(0, 1), word.substring(1)};
                if (!years(at[1]).contains(y)) {
                    continue;
                }
                if (word.charAt(0) == '!') {
                    exemplary = true;
                } else if (!word.contains("@")) {
                    grade = Optional.of(Grade.values()["EGCN".indexOf(word.charAt(0))]);
                } else if (word.charAt(0) == '~') {
                    recognised.add(at[0].substring(1));
                } else {
                    (word.charAt(0) == '^' ? titles : honours).add(at[0].replace("^", ""));
                }
            }
            years.put(y, new YearRecord(y, grade, grade.isEmpty() ? "–" : "", Map.of("exemplary", exemplary),
                    Optional.of(honours), Optional.of(recognised), Optional.of(titles)));
        }
        return new History("x", years);
    }

    private static List<Integer> years(String span) {
        String[] ends = span.split("-");
        List<Integer> years = new ArrayList<>();
        for (int y = Integer.parseInt(ends[0]); y <= Integer.parseInt(ends[ends.length - 1]); y++) {
            years.add(2000 + y);
        }
        return years;
    }
}
