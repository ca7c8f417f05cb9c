package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.commons.numbers.fraction.BigFraction;

import khung.quota.Allotment;
import khung.quota.Member;
import khung.quota.Quota;
import khung.rubric.Grade;

/**
 * Quotas on both sides of their edge. A group is written {@code E3 G5 hE1}: three excellent, five good, an excellent
 * head. What comes of it is {@code places of base}, with the number of heads outside as {@code + n}.
 */
final class QuotaCases {

    static final String PROVINCE = "lamdong-2026.guidance@2026.6.3";
    static final String CENTRE = "central-2026.guidance@2026.5.22";
    static final String MASS_ASSOCIATION = "binhphuoc-2021.guidance@2021";
    static final String OFFICE_ORGANISATION = "sonoivu-2020.party-organisation.guidance@2020";
    static final String OFFICE_MEMBER = "sonoivu-2020.party-member.guidance@2020";
    static final String OFFICE_COLLECTIVE = "sonoivu-2020.leadership-collective.guidance@2020";
    static final String WARD_ORGANISATION = "saodo-2023.party-organisation.guidance@2023";
    static final String WARD_MEMBER = "saodo-2023.party-member.guidance@2023";
    static final String WARD_COLLECTIVE = "saodo-2023.leadership-collective.guidance@2023";

    private static final Pattern SOME = Pattern.compile("(h?)([EGCN])(\\d+)");
    private static final String NONE = "none";

    private QuotaCases() {
    }

    static List<SectionCase> all() {
        List<SectionCase> all = new ArrayList<>();
        all.addAll(rounded("R003P-25", "R003P-26", PROVINCE));
        all.addAll(rounded("R003C-20 R003C-22", "R003C-21", CENTRE));
        all.addAll(ceiling("R001-22", MASS_ASSOCIATION, "organisations"));
        all.addAll(ceiling("R002-52", OFFICE_MEMBER, "members"));
        all.addAll(ceiling("R002-68", OFFICE_COLLECTIVE, "collectives"));
        all.addAll(ceiling("R002-83", OFFICE_COLLECTIVE, "leaders"));
        all.addAll(ceiling("R004-38", WARD_ORGANISATION, "organisations"));
        all.addAll(ceiling("R004-65", WARD_MEMBER, "members"));
        all.addAll(ceiling("R004-85", WARD_COLLECTIVE, "collectives"));
        all.addAll(ceiling("R004-104", WARD_COLLECTIVE, "leaders"));
        all.addAll(small(WARD_ORGANISATION, "organisations"));
        all.addAll(small(WARD_MEMBER, "members"));
        all.addAll(small(WARD_COLLECTIVE, "collectives"));
        all.addAll(small(WARD_COLLECTIVE, "leaders"));
        // The text itself gives the department one cell, whatever a fifth is; a second cell needs ten that are good.
        all.addAll(List.of(quota("R002-31", OFFICE_ORGANISATION, "cells", "E2 G1", "1 of 2"),
                quota("R002-31", OFFICE_ORGANISATION, "cells", "E1 G1", "1 of 1"),
                quota("R002-31", OFFICE_ORGANISATION, "cells", "G3", "0 of 3"),
                quota("R002-31", OFFICE_ORGANISATION, "cells", "E2 G9", "1 of 10"),
                quota("R002-31", OFFICE_ORGANISATION, "cells", "E2 G10", "2 of 10"),
                quota("R002-31", OFFICE_ORGANISATION, "cells", "hE1 G5", "1 of 5"),
                quota("R002-31", OFFICE_ORGANISATION, "cells", "E300 G1000", "216 of 1084")));
        return all;
    }

    /**
     * Half up (R003C-22), heads outside. A fifth of 2 is 0.4, of 3 is 0.6. Of 1300 who could be good 217 fit: a fifth of
     * the 1083 left is 216.6; 218 would need 217.5 and a fifth of 1082 is 216.4. With heads in the base (I-09) a head who
     * is good makes 3 of 2; heads count among all eligible (I-10) only then.
     */
    private static List<SectionCase> rounded(String share, String heads, String guidance) {
        return List.of(quota(share, guidance, "individuals", "E1 G2", "0 of 3"),
                quota(share, guidance, "individuals", "E1 G3", "1 of 3"),
                quota(share, guidance, "individuals", "E300 G1000", "217 of 1083"),
                quota(heads, guidance, "individuals", "E1 G3 hE1", "1 of 3 + 1"),
                quota(heads, guidance, "individuals", "E1 G2 hG1", "0 of 3"),
                quota("I-09", guidance, "individuals", "E1 G2 hG1", "1 of 3").at("I-09", "in-base"),
                quota("I-09", guidance, "individuals", "E1 G1 hG1", "0 of 3").at("I-09", "in-base"),
                quota("I-09", guidance, "individuals", "E1 G1 hE1", "0 of 2 + 1").at("I-09", "in-base"),
                quota("I-09", guidance, "individuals", "E1 G1 hE1", "1 of 2 + 1").at("I-09", "in-base").at("I-10", "all-eligible"),
                quota("I-09", guidance, "individuals", "E1 G1 hE1", "0 of 2 + 1").at("I-10", "all-eligible"),
                quota("I-10", guidance, "individuals", "E13", "2 of 11"),
                quota("I-10", guidance, "individuals", "E13", "3 of 10").at("I-10", "all-eligible"),
                quota("I-11", guidance, "individuals", "E1 G4", "1 of 4"),
                quota("I-11", guidance, "individuals", "E1 G4", "0 of 5").at("I-11", "down"));
    }

    /** Never above a fifth (I-19), heads inside. A fifth of 4 is 0.8, of 5 is 1; of 1084 it is 216.8, of 1083 216.6. */
    private static List<SectionCase> ceiling(String rule, String guidance, String of) {
        return List.of(quota(rule, guidance, of, "E1 G5", "1 of 5"), quota(rule, guidance, of, "E1 G4", "0 of 5"),
                quota(rule, guidance, of, "hE1 G5", "1 of 5"),
                quota(rule, guidance, of, "E300 G1000", "216 of 1084"),
                quota("I-19", guidance, of, "E2 G9", "1 of 10"), quota("I-19", guidance, of, "E2 G10", "2 of 10"));
    }

    /** Four who are all good may have one; five may not, nor four of whom one is less than good. */
    private static List<SectionCase> small(String guidance, String of) {
        return List.of(quota("R004-123", guidance, of, "E1 G3", "1 of 3"), quota("R004-123", guidance, of, "E2 G2", "1 of 3"),
                quota("R004-123", guidance, of, "E1 G4", "0 of 5"), quota("R004-123", guidance, of, "E1 G2 C1", "0 of 3"));
    }

    static SectionCase quota(String rules, String guidance, String of, String group, String expected) {
        return new SectionCase(rules, guidance, "quota", (g, rulings) -> {
            Optional<Quota> quota = Quota.of(g).stream().filter(q -> q.of().equals(of)).findFirst();
            return quota.isEmpty() ? new SectionCase.Result(NONE, Set.of(), Set.of())
                    : result(Allotment.of(quota.get(), members(group), rulings));
        }, expected);
    }

    private static SectionCase.Result result(Allotment a) {
        return new SectionCase.Result(a.places() + " of " + a.base() + (a.free().isEmpty() ? "" : " + " + a.free().size()),
                a.rules(), a.rulings());
    }

    static List<Member> members(String group) {
        List<Member> members = new ArrayList<>();
        Set<String> read = new TreeSet<>();
        Matcher m = SOME.matcher(group);
        while (m.find()) {
            read.add(m.group());
            for (int i = 0; i < Integer.parseInt(m.group(3)); i++) {
                String id = "m" + members.size();
                members.add(new Member(id, id, !m.group(1).isEmpty(), Grade.values()["EGCN".indexOf(m.group(2))],
                        Optional.of(BigFraction.of(1000 - members.size(), 10))));
            }
        }
        if (!read.equals(Set.of(group.split(" ")))) {
            throw new AssertionError(group);
        }
        return members;
    }
}
