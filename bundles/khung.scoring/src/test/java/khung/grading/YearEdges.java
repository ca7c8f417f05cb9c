package khung.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * For every grading rule of the yearly guidances a case on each side of its edge, worked out by hand on the rules.
 * Counts are out of 20, so that 5% is one.
 */
final class YearEdges {

    static final String E = "excellent";
    static final String G = "good";
    static final String C = "completed";
    static final String N = "not-completed";
    /** Not completed by the ruling in force; the text does not say. */
    static final String N_BY_RULING = "not-completed?";

    private static final String X = "Xuất sắc";
    private static final String T = "Tốt";
    private static final String M = "Trung bình";
    private static final String K = "Kém";

    static final String MASS_ASSOCIATION = "binhphuoc-2021@2021";
    static final String OFFICE_ORGANISATION = "sonoivu-2020.party-organisation@2020";
    static final String OFFICE_MEMBER = "sonoivu-2020.party-member@2020";
    static final String OFFICE_COLLECTIVE = "sonoivu-2020.leadership-collective@2020";
    static final String WARD_ORGANISATION = "saodo-2023.party-organisation@2023";
    static final String WARD_MEMBER = "saodo-2023.party-member@2023";
    static final String WARD_COLLECTIVE = "saodo-2023.leadership-collective@2023";

    private YearEdges() {
    }

    static List<Edge> all() {
        List<Edge> all = new ArrayList<>();
        all.addAll(massAssociation());
        all.addAll(officeOrganisation());
        all.addAll(officeMember());
        all.addAll(officeCollective());
        all.addAll(wardOrganisation());
        all.addAll(wardMember());
        all.addAll(wardCollective());
        return all;
    }

    private static Edge edge(String rule, YearCase on, String stands, YearCase off, String falls) {
        return new Edge(rule, on, stands, off, falls);
    }

    /**
     * Each core row by itself, in both readings of which rows are core: one level down it costs a grade. The cases given
     * have the rows of I-49 at their level in either reading.
     */
    private static List<Edge> core(String excellentRule, String goodRule, YearCase excellent, YearCase good,
            List<String> bySubject, List<String> withPlans) {
        List<Edge> all = new ArrayList<>();
        for (String reading : List.of("by-subject", "with-plans")) {
            YearCase top = excellent.ruling("I-49", reading);
            YearCase next = good.ruling("I-49", reading);
            for (String key : reading.equals("by-subject") ? bySubject : withPlans) {
                all.add(edge(excellentRule, top, E, top.level(key, T), G));
                all.add(edge(goodRule, next, G, next.level(key, M), C));
            }
        }
        return all;
    }

    /** The same rows where only they are basic (I-50): below the level of completed they fail, the others do not. */
    private static List<Edge> basic(String rule, YearCase completed, String other, List<String> bySubject,
            List<String> withPlans) {
        List<Edge> all = new ArrayList<>();
        for (String reading : List.of("by-subject", "with-plans")) {
            YearCase some = completed.ruling("I-49", reading).ruling("I-50", "core");
            for (String key : reading.equals("by-subject") ? bySubject : withPlans) {
                all.add(edge(rule, some.level(other, K), C, some.level(key, K), N));
            }
        }
        return all;
    }

    private static List<Edge> with(List<Edge> edges, List<Edge> more) {
        List<Edge> all = new ArrayList<>(edges);
        all.addAll(more);
        return all;
    }

    /** What is common to Party organisations: tasks done, peers good, nobody disciplined. */
    private static YearCase organisation(String reference) {
        return new YearCase(reference).with("outstanding", "yes", "unit.assigned", 20, "unit.done", 20,
                "peers.below-good", 0, "peers.failed", 0, "mass.failed", 0, "disciplined", "no");
    }

    private static YearCase ofMembers(YearCase base) {
        return base.with("cell", "yes", "members.graded", 20, "members.completed", 20, "members.good", 16);
    }

    private static YearCase ofOrganisations(YearCase base) {
        return base.with("cell", "no", "organisations.graded", 20, "organisations.completed", 20,
                "organisations.good", 16);
    }

    /** A cell that is excellent by the table of 001. */
    static YearCase massAssociationCell() {
        return ofMembers(organisation(MASS_ASSOCIATION).points("95").with("programme.level", X, "leadership.level", X,
                "rest.level", T, "old-weaknesses", "no", "organisations.disciplined", "no"));
    }

    static YearCase massAssociationCommittee() {
        return ofOrganisations(massAssociationCell().without("members.graded", "members.completed", "members.good"));
    }

    static List<Edge> massAssociation() {
        YearCase cell = massAssociationCell();
        YearCase committee = massAssociationCommittee();
        YearCase good = cell.points("80").with("programme.level", T, "leadership.level", T, "rest.level", M,
                "members.good", 10, "peers.below-good", 1);
        YearCase goodCommittee = committee.points("80").with("organisations.good", 10);
        YearCase completed = good.points("60");
        YearCase disciplinedBelow = completed.with("organisations.disciplined", "yes", "organisations.self-detected", "no");
        return List.of(
                edge("R001-16", cell.points("90"), E, cell.points("89.99"), G),
                edge("R001-17", cell, E, cell.with("outstanding", "no"), G),
                edge("R001-18", cell, E, cell.with("programme.level", T), G),
                edge("R001-18", cell, E, cell.with("leadership.level", T), G),
                edge("R001-18", cell, E, cell.with("rest.level", M), G),
                edge("R001-19", committee, E, committee.with("organisations.good", 15), G),
                edge("R001-19", committee, E, committee.with("organisations.completed", 19), C),
                edge("R001-20", cell, E, cell.with("members.good", 15), G),
                edge("R001-20", cell, E, cell.with("members.completed", 19), C),
                edge("R001-21", cell, E, cell.with("peers.below-good", 1), G),
                edge("R001-23", cell, E, cell.with("old-weaknesses", "yes"), G),
                edge("R001-24", good.points("70"), G, good.points("69.99"), C),
                edge("R001-24", good.points("90"), G, completed.points("69.99"), C),
                edge("R001-25", good, G, good.with("programme.level", M), C),
                edge("R001-25", good, G, good.with("leadership.level", M), C),
                edge("R001-25", good, G, good.with("rest.level", K), C),
                edge("R001-26", good, G, good.with("members.good", 9), C),
                edge("R001-26", good, G, good.with("members.completed", 19), C),
                edge("R001-26", goodCommittee, G, goodCommittee.with("organisations.good", 9), C),
                edge("R001-26", goodCommittee, G, goodCommittee.with("organisations.completed", 19), C),
                edge("R001-27", good, G, good.with("peers.failed", 1), C),
                edge("R001-28", completed.points("50"), C, completed.points("49.99"), N),
                edge("R001-29", completed, C, disciplinedBelow, N_BY_RULING),
                edge("R001-29", disciplinedBelow.with("organisations.self-detected", "yes"), C, disciplinedBelow, N_BY_RULING),
                edge("R001-30", cell.points("50"), C, cell.points("49.99"), N),
                edge("R001-31", cell.with("unit.done", 10), E, cell.with("unit.done", 9), N),
                edge("R001-31", completed.with("programme.level", M), C, completed.with("programme.level", K), N),
                edge("R001-32", completed.with("peers.failed", 1), C,
                        completed.with("peers.failed", 1, "mass.failed", 1), N),
                edge("R001-33", cell, E, cell.with("disciplined", "yes"), N),
                edge("R001-34", committee.with("organisations.completed", 16), C,
                        committee.with("organisations.completed", 15, "organisations.good", 15), N),
                edge("R001-34", cell.with("members.completed", 16), C,
                        cell.with("members.completed", 15, "members.good", 15), N),
                edge("I-07", cell.with("unit.done", 9).unitForce(2, "Huyện ủy"), E,
                        cell.with("unit.done", 9).unitForce(2, null), N),
                edge("I-25", cell, E, cell.with("organisations.disciplined", "yes", "organisations.self-detected", "no"),
                        N_BY_RULING),
                edge("I-25", cell.with("organisations.disciplined", "yes", "organisations.self-detected", "no")
                        .ruling("I-25", "literal"), E, good.points("80").with("organisations.disciplined", "yes",
                        "organisations.self-detected", "no"), N_BY_RULING),
                edge("I-25", good.with("organisations.disciplined", "yes", "organisations.self-detected", "no")
                        .ruling("I-25", "literal"), G, good.with("organisations.disciplined", "yes",
                        "organisations.self-detected", "no"), N_BY_RULING),
                edge("I-51", disciplinedBelow, N_BY_RULING, disciplinedBelow.ruling("I-51", "ask"), "?"),
                edge("I-52", cell.with("members.completed", 15, "members.good", 15, "grass-roots", "no")
                        .ruling("I-52", "grass-roots-only"), C, cell.with("members.completed", 15, "members.good", 15,
                        "grass-roots", "yes").ruling("I-52", "grass-roots-only"), N));
    }

    /** A cell that is excellent by the plan of 002: its core rows excellent, the rest good. */
    static YearCase officeCell() {
        return ofMembers(organisation(OFFICE_ORGANISATION).level("1.2", T).level("1.2.a", X).level("1.2.b.2", X));
    }

    static YearCase officeCommittee() {
        return ofOrganisations(officeCell()).without("organisations.good").with("committees.graded", 20,
                "committees.completed", 20);
    }

    static List<Edge> officeOrganisation() {
        YearCase cell = officeCell();
        YearCase committee = officeCommittee();
        YearCase good = cell.level("1.2", M).level("1.2.a", T).level("1.2.b.2", T).with("members.good", 10,
                "peers.below-good", 1);
        YearCase goodCommittee = committee.with("members.good", 10);
        YearCase completed = good.level("1.2", M);
        YearCase disciplined = completed.with("disciplined", "yes", "self-detected", "no");
        return with(List.of(
                edge("R002-26", cell, E, cell.with("outstanding", "no"), G),
                edge("R002-27", cell, E, cell.level("1.2.a.3", T), G),
                edge("R002-27", cell, E, cell.level("1.2.b.2", T), G),
                edge("R002-27", cell, E, cell.level("1.2.c", M), G),
                edge("R002-28", committee, E, committee.with("members.good", 15), G),
                edge("R002-28", committee, E, committee.with("organisations.completed", 19), C),
                edge("R002-28", committee.with("members.completed", 17), E, committee.with("organisations.completed", 19,
                        "members.completed", 17), C),
                edge("R002-29", cell, E, cell.with("members.good", 15), G),
                edge("R002-29", cell, E, cell.with("members.completed", 19), C),
                edge("R002-30", cell, E, cell.with("peers.below-good", 1), G),
                edge("R002-32", good, G, good.level("1.2.a.1", M), C),
                edge("R002-32", good, G, good.level("1.2.b.2", M), C),
                edge("R002-32", good, G, good.level("1.2.b.3", K), N),
                edge("R002-33", good, G, good.with("members.good", 9), C),
                edge("R002-33", good, G, good.with("members.completed", 19), C),
                edge("R002-33", goodCommittee, G, goodCommittee.with("members.good", 9), C),
                edge("R002-33", goodCommittee, G, goodCommittee.with("organisations.completed", 19), C),
                edge("R002-34", good, G, good.with("peers.failed", 1), C),
                edge("R002-35", completed, C, completed.level("1.2.c", K), N),
                edge("R002-36", completed, C, disciplined, N),
                edge("R002-36", disciplined.with("self-detected", "yes"), C, disciplined, N),
                edge("R002-37", completed, C, completed.level("1.2.b.1", K), N),
                edge("R002-38", cell.with("unit.done", 10), E, cell.with("unit.done", 9), N),
                edge("R002-38", completed.level("1.2.a.1", M), C, completed.level("1.2.a.1", K), N),
                edge("R002-39", completed.with("peers.failed", 1, "mass.failed", 1), C,
                        completed.with("peers.below-good", 2, "peers.failed", 2, "mass.failed", 2), N),
                edge("R002-40", cell, E, cell.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R002-41", committee.with("committees.completed", 16), E,
                        committee.with("committees.completed", 15), N),
                edge("R002-41", cell.with("members.completed", 16), C,
                        cell.with("members.completed", 15, "members.good", 15), N),
                edge("I-07", cell.with("unit.done", 9).unitForce(2, "Đảng ủy Khối"), E,
                        cell.with("unit.done", 9).unitForce(2, null), N),
                edge("I-27", disciplined.with("self-detected", "yes"), C,
                        disciplined.with("self-detected", "yes").ruling("I-27", "failing-case"), N),
                edge("I-49", cell, E, cell.ruling("I-49", "with-plans"), G),
                edge("I-49", cell.level("1.2.b.1", X).ruling("I-49", "with-plans"), E,
                        cell.level("1.2.b.1", X).level("1.2.c", M).ruling("I-49", "with-plans"), G),
                edge("I-49", good.level("1.2.b.1", T).ruling("I-49", "with-plans"), G,
                        good.ruling("I-49", "with-plans"), C),
                edge("I-49", good.level("1.2.b.1", T).ruling("I-49", "with-plans"), G,
                        good.level("1.2.b.1", T).level("1.2.c", K).ruling("I-49", "with-plans"), N)), core("R002-27", "R002-32", cell.level("1.2.b.1", X),
                good.level("1.2.b.1", T), List.of("1.2.a.1", "1.2.a.2", "1.2.a.3", "1.2.a.4", "1.2.b.2"),
                List.of("1.2.a.1", "1.2.a.2", "1.2.a.3", "1.2.a.4", "1.2.b.1", "1.2.b.2")));
    }

    /** A member who is a civil servant and excellent by the plan of 002. */
    static YearCase officeMemberCase() {
        return new YearCase(OFFICE_MEMBER).level("2.2", T).level("2.2.b", X).with("outstanding", "yes",
                "civil-servant", "yes", "civil-service", E, "degraded", "no", "own.assigned", 20, "own.done", 20,
                "disciplined", "no", "sick-months", 0);
    }

    static List<Edge> officeMember() {
        YearCase member = officeMemberCase();
        YearCase good = member.level("2.2", M).level("2.2.b", T).with("civil-service", G);
        YearCase completed = member.level("2.2", M).with("civil-service", C);
        YearCase disciplined = member.with("disciplined", "yes", "counted-before", "no");
        return List.of(
                edge("R002-49", member, E, member.with("outstanding", "no"), G),
                edge("R002-50", member, E, member.level("2.2.b.1", T), G),
                edge("R002-50", member, E, member.level("2.2.c", M), G),
                edge("R002-51", member, E, member.with("civil-service", G), G),
                edge("R002-51", member.with("civil-servant", "no").without("civil-service"), E,
                        member.with("civil-service", G), G),
                edge("R002-53", good, G, good.level("2.2.b.2", M), C),
                edge("R002-53", good, G, good.level("2.2.a.1", K), N),
                edge("R002-54", good, G, good.with("civil-service", C), C),
                edge("R002-55", completed, C, completed.level("2.2.d", K), N),
                edge("R002-56", completed, C, completed.with("civil-service", N), N),
                edge("R002-57", completed, C, completed.level("2.2.a.5", K), N),
                edge("R002-58", member, E, member.with("degraded", "yes"), N),
                edge("R002-59", member.with("own.done", 10), E, member.with("own.done", 9), N),
                edge("R002-60", member.with("civil-service", C), C, member.with("civil-service", N), N),
                edge("R002-61", member, E, disciplined, N),
                edge("R002-61", disciplined.with("counted-before", "yes"), E, disciplined, N),
                edge("R002-88", member, E, member.without("civil-service"), "..."),
                edge("R002-94", member.with("sick-months", 2), E, member.with("sick-months", 3), C),
                edge("R002-94", good.with("sick-months", 2), G, good.with("sick-months", 3), C),
                edge("R002-104", member.notAsked("2.2.đ"), E, member.unjudged("2.2.đ"), "..."),
                edge("X-28", member.with("own.done", 10).ownForce(2, "Đảng ủy Sở"), E,
                        member.with("own.done", 9).ownForce(2, "Đảng ủy Sở"), N),
                edge("I-50", completed.level("2.2.d", K).ruling("I-50", "core"), C,
                        completed.level("2.2.b.2", K).ruling("I-50", "core"), N));
    }

    /** A leadership collective that is excellent by the plan of 002. */
    static YearCase officeCollectiveCase() {
        return new YearCase(OFFICE_COLLECTIVE).level("3.2", T).level("3.2.b.1", X).level("3.2.b.3", X).with(
                "outstanding", "yes", "disunited", "no", "main-targets.missed", "no", "unit.assigned", 20, "unit.done", 20,
                "disciplined", "no", "members.disciplined", "no");
    }

    static List<Edge> officeCollective() {
        YearCase collective = officeCollectiveCase();
        YearCase good = collective.level("3.2", M).level("3.2.b.1", T).level("3.2.b.3", T);
        YearCase completed = collective.level("3.2", M);
        YearCase reprimanded = collective.with("members.disciplined", "yes", "members.warned", "no");
        YearCase warned = reprimanded.with("members.warned", "yes", "counted-before", "no");
        YearCase disciplined = collective.with("disciplined", "yes", "self-detected", "no");
        YearCase behind = collective.with("unit.done", 9, "main-targets.missed", "yes");
        return with(List.of(
                edge("R002-66", collective, E, collective.with("outstanding", "no"), G),
                edge("R002-67", collective, E, collective.level("3.2.b.1", T), G),
                edge("R002-67", collective, E, collective.level("3.2.b.3", T), G),
                edge("R002-67", collective, E, collective.level("3.2.a.2", M), G),
                edge("R002-70", good, G, good.level("3.2.b.3", M), C),
                edge("R002-70", good, G, good.level("3.2.c", K), N),
                edge("R002-71", good, G, good.with("members.disciplined", "yes", "members.warned", "no"), C),
                edge("R002-72", completed, C, completed.level("3.2.a.1", K), N),
                edge("R002-73", completed, C, completed.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R002-73", disciplined.with("self-detected", "yes"), E, disciplined, N),
                edge("R002-73", completed.with("disciplined", "yes", "self-detected", "yes"), C,
                        completed.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R002-74", completed, C, completed.level("3.2.b.4", K), N),
                edge("R002-75", collective, E, collective.with("disunited", "yes"), N),
                edge("R002-76", behind.with("unit.done", 10), E, behind, N),
                edge("R002-76", behind.with("main-targets.missed", "no"), E, behind, N),
                edge("R002-77", collective, E, disciplined, N),
                edge("R002-78", reprimanded, C, warned, N),
                edge("R002-78", warned.with("counted-before", "yes"), C, warned, N),
                edge("I-07", behind.unitForce(2, "Đảng ủy Khối"), E, behind.unitForce(2, null), N),
                edge("I-25", reprimanded.ruling("I-25", "literal"), E, reprimanded, C),
                edge("I-26", behind.with("main-targets.missed", "no").ruling("I-26", "and"), E,
                        behind.with("main-targets.missed", "no").ruling("I-26", "or"), N),
                edge("I-26", behind.with("unit.done", 10, "main-targets.missed", "no").ruling("I-26", "or"), E,
                        behind.with("unit.done", 10).ruling("I-26", "or"), N),
                edge("I-27", disciplined.with("self-detected", "yes"), E,
                        disciplined.with("self-detected", "yes").ruling("I-27", "failing-case"), N),
                edge("I-49", collective, E, collective.ruling("I-49", "with-plans"), G),
                edge("I-49", collective.level("3.2.b.2", X).ruling("I-49", "with-plans"), E,
                        collective.level("3.2.b.2", X).level("3.2.c", M).ruling("I-49", "with-plans"), G),
                edge("I-49", good.level("3.2.b.2", T).ruling("I-49", "with-plans"), G,
                        good.ruling("I-49", "with-plans"), C),
                edge("I-49", good.level("3.2.b.2", T).ruling("I-49", "with-plans"), G,
                        good.level("3.2.b.2", T).level("3.2.c", K).ruling("I-49", "with-plans"), N),
                edge("I-50", completed.level("3.2.a.1", K).ruling("I-50", "core"), C,
                        completed.level("3.2.b.3", K).ruling("I-50", "core"), N),
                edge("I-50", completed.level("3.2.b.2", K).ruling("I-50", "core"), C,
                        completed.level("3.2.b.2", K).ruling("I-50", "core").ruling("I-49", "with-plans"), N)), with(core("R002-67", "R002-70",
                collective.level("3.2.b.2", X), good.level("3.2.b.2", T), List.of("3.2.b.1", "3.2.b.3"),
                List.of("3.2.b.1", "3.2.b.2", "3.2.b.3")), basic("R002-72", completed, "3.2.a.1",
                List.of("3.2.b.1", "3.2.b.3"), List.of("3.2.b.1", "3.2.b.2", "3.2.b.3"))));
    }

    /** A cell that is excellent by the plan of 004. */
    static YearCase wardCell() {
        return ofMembers(organisation(WARD_ORGANISATION).level("1.2", T).level("1.2.a", X).level("1.2.b.2", X)
                .with("main-targets.missed", "no", "organisations.violation", "no", "committee.disciplined", "no",
                        "leaders.disciplined", "no")).with("members.completed", 19, "members.good", 14);
    }

    static YearCase wardCommittee() {
        return ofOrganisations(wardCell().without("members.graded", "members.completed", "members.good"))
                .with("organisations.good", 14);
    }

    static List<Edge> wardOrganisation() {
        YearCase cell = wardCell();
        YearCase committee = wardCommittee();
        YearCase good = cell.level("1.2", M).level("1.2.a", T).level("1.2.b.2", T).with("members.completed", 18,
                "members.good", 10, "peers.below-good", 1);
        YearCase goodCommittee = committee.with("organisations.good", 10);
        YearCase completed = good.level("1.2", M);
        YearCase below = cell.with("organisations.violation", "yes", "organisations.disciplined", "yes",
                "organisations.self-detected", "no");
        YearCase remedied = below.with("organisations.self-detected", "yes");
        YearCase disciplined = cell.with("disciplined", "yes", "self-detected", "no");
        YearCase committeeMember = cell.with("committee.disciplined", "yes", "committee.self-detected", "no");
        YearCase leader = cell.with("leaders.disciplined", "yes", "leaders.self-detected", "no");
        YearCase behind = cell.with("unit.done", 9, "main-targets.missed", "yes");
        return with(List.of(
                edge("R004-33", cell, E, cell.with("outstanding", "no"), G),
                edge("R004-34", cell, E, cell.level("1.2.a.4", T), G),
                edge("R004-34", cell, E, cell.level("1.2.b.2", T), G),
                edge("R004-34", cell, E, cell.level("1.2.b.3", M), G),
                edge("R004-35", committee, E, committee.with("organisations.good", 13), G),
                edge("R004-35", committee, E, committee.with("organisations.completed", 19), C),
                edge("R004-36", cell, E, cell.with("members.completed", 18), G),
                edge("R004-36", cell, E, cell.with("members.good", 13), G),
                edge("R004-37", cell, E, cell.with("peers.below-good", 1), G),
                edge("R004-39", good, G, good.level("1.2.a.1", M), C),
                edge("R004-39", good, G, good.level("1.2.c", K), N),
                edge("R004-40", goodCommittee, G, goodCommittee.with("organisations.good", 9), C),
                edge("R004-40", goodCommittee, G, goodCommittee.with("organisations.completed", 19), C),
                edge("R004-41", good, G, good.with("members.completed", 17), C),
                edge("R004-41", good, G, good.with("members.good", 9), C),
                edge("R004-42", good, G, good.with("peers.failed", 1), C),
                edge("R004-43", good, G, good.with("committee.disciplined", "yes", "committee.self-detected", "no"), C),
                edge("R004-43", good.with("committee.disciplined", "yes", "committee.self-detected", "yes"), G,
                        good.with("committee.disciplined", "yes", "committee.self-detected", "no"), C),
                edge("R004-43", good.with("organisations.violation", "yes", "organisations.disciplined", "yes",
                        "organisations.self-detected", "yes"), G, good.with("organisations.violation", "yes",
                        "organisations.disciplined", "yes", "organisations.self-detected", "no"), N),
                edge("R004-45", good.with("disciplined", "yes", "self-detected", "yes"), G,
                        good.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R004-45", completed.with("disciplined", "yes", "self-detected", "yes"), C,
                        completed.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R004-44", completed, C, completed.level("1.2.b.1", K), N),
                edge("R004-45", completed, C, completed.with("leaders.disciplined", "yes", "leaders.self-detected", "no"),
                        N_BY_RULING),
                edge("R004-45", leader.with("leaders.self-detected", "yes"), E, leader, N_BY_RULING),
                edge("R004-46", completed, C, completed.level("1.2.c", K), N),
                edge("R004-47", cell, E, below, N),
                edge("R004-47", cell, E, cell.with("organisations.violation", "yes", "organisations.disciplined", "no",
                        "organisations.self-detected", "no"), N),
                edge("R004-47", remedied, E, below, N),
                edge("R004-48", behind.with("unit.done", 10), E, behind, N),
                edge("R004-48", behind.with("main-targets.missed", "no"), E, behind, N),
                edge("R004-49", completed.with("peers.failed", 1, "mass.failed", 1), C,
                        completed.with("peers.below-good", 2, "peers.failed", 2, "mass.failed", 2), N),
                edge("R004-50", cell, E, disciplined, N),
                edge("R004-51", committee.with("organisations.completed", 16), C,
                        committee.with("organisations.completed", 15), N),
                edge("R004-51", cell.with("members.completed", 16), C, cell.with("members.completed", 15), N),
                edge("I-07", behind.unitForce(2, "Thành ủy"), E, behind.unitForce(2, null), N),
                // 19 of 20 completed or better; 14 are 70% of all and 73.7% of the 19; 13 are 65% and 68.4%
                edge("I-18", cell.with("members.graded", 40, "members.completed", 38, "members.good", 27)
                        .ruling("I-18", "within-completed"), E, cell.with("members.graded", 40, "members.completed", 38,
                        "members.good", 27), G),
                edge("I-18", cell.ruling("I-18", "within-completed"), E,
                        cell.with("members.good", 13).ruling("I-18", "within-completed"), G),
                edge("I-18", cell.with("members.completed", 20).ruling("I-18", "within-completed"), E,
                        cell.with("members.completed", 20, "members.good", 13).ruling("I-18", "within-completed"), G),
                edge("I-18", good.with("members.good", 9).ruling("I-18", "within-completed"), G,
                        good.with("members.good", 8).ruling("I-18", "within-completed"), C),
                edge("I-25", committeeMember.ruling("I-25", "literal"), E, committeeMember, C),
                edge("I-25", leader.ruling("I-25", "literal"), E, leader, N_BY_RULING),
                edge("I-25", good.with("leaders.disciplined", "yes", "leaders.self-detected", "no")
                        .ruling("I-25", "literal"), G, good.with("leaders.disciplined", "yes",
                        "leaders.self-detected", "no"), N_BY_RULING),
                edge("I-27", disciplined.with("self-detected", "yes"), E,
                        disciplined.with("self-detected", "yes").ruling("I-27", "failing-case"), N),
                edge("I-44", leader, N_BY_RULING, leader.ruling("I-44", "ask"), "?"),
                edge("I-49", cell, E, cell.ruling("I-49", "with-plans"), G),
                edge("I-49", cell.level("1.2.b.1", X).ruling("I-49", "with-plans"), E,
                        cell.level("1.2.b.1", X).level("1.2.c", M).ruling("I-49", "with-plans"), G),
                edge("I-49", good.level("1.2.b.1", T).ruling("I-49", "with-plans"), G,
                        good.ruling("I-49", "with-plans"), C),
                edge("I-49", good.level("1.2.b.1", T).ruling("I-49", "with-plans"), G,
                        good.level("1.2.b.1", T).level("1.2.c", K).ruling("I-49", "with-plans"), N)), core("R004-34", "R004-39", cell.level("1.2.b.1", X),
                good.level("1.2.b.1", T), List.of("1.2.a.1", "1.2.a.2", "1.2.a.3", "1.2.a.4", "1.2.b.2"),
                List.of("1.2.a.1", "1.2.a.2", "1.2.a.3", "1.2.a.4", "1.2.b.1", "1.2.b.2")));
    }

    /** A member who is a civil servant and excellent by the plan of 004. */
    static YearCase wardMemberCase() {
        return new YearCase(WARD_MEMBER).level("2.2", T).level("2.2.b", X).with("outstanding", "yes", "own.assigned", 20,
                "own.done", 20, "own.late", 0, "own.exceeded", 10, "own.quality", "yes", "criteria.assessed", 20,
                "criteria.short", 0, "results.assessed", 20, "results.failed", 0, "civil-servant", "yes",
                "civil-service", E, "violation", "no", "confidence-vote", "no", "disciplined", "no");
    }

    static List<Edge> wardMember() {
        YearCase member = wardMemberCase();
        YearCase good = member.level("2.2", K).with("civil-service", G);
        YearCase completed = good.with("own.late", 1, "own.quality", "no", "criteria.short", 4, "civil-service", C);
        YearCase voted = member.with("confidence-vote", "yes", "votes.cast", 20, "votes.low", 10);
        YearCase disciplined = member.with("disciplined", "yes", "self-detected", "no", "counted-before", "no",
                "earlier-violation", "no");
        return List.of(
                edge("R004-61", member, E, member.with("outstanding", "no"), G),
                edge("R004-62", member, E, member.level("2.2.b.4", T), G),
                edge("R004-62", member, E, member.level("2.2.a.7", M), G),
                edge("R004-63", member, E, member.with("own.exceeded", 9), G),
                edge("R004-63", member, E, member.with("own.late", 1), C),
                edge("R004-63", member, E, member.with("own.quality", "no"), C),
                edge("R004-64", member, E, member.with("civil-service", G), G),
                edge("R004-64", member.with("civil-servant", "no").without("civil-service"), E,
                        member.with("civil-service", G), G),
                edge("R004-66", good, G, good.with("own.done", 19), N),
                edge("R004-66", good, G, good.with("own.late", 1), C),
                edge("R004-66", good, G, good.with("own.quality", "no"), C),
                edge("R004-67", good, G, good.with("civil-service", C), C),
                edge("R004-68", completed, C, completed.with("criteria.short", 5), N),
                edge("R004-68", completed, C, completed.with("own.done", 19), N),
                edge("R004-69", completed, C, completed.with("civil-service", N), N),
                edge("R004-70", completed, C, completed.with("own.done", 15), N),
                edge("R004-71", member, E, member.with("violation", "yes"), N),
                edge("R004-72", member.with("results.failed", 10), E, member.with("results.failed", 11), N),
                edge("R004-73", voted, E, voted.with("votes.low", 11), N),
                edge("R004-73", voted.with("confidence-vote", "no", "votes.low", 20), E, voted.with("votes.low", 20), N),
                edge("R004-74", member.with("civil-service", C), C, member.with("civil-service", N), N),
                edge("R004-75", member, E, disciplined, N),
                edge("R004-75", disciplined.with("self-detected", "yes"), E, disciplined, N),
                edge("R004-75", disciplined.with("counted-before", "yes"), E, disciplined, N),
                edge("R004-60", member.notAsked("2.2.e"), E, member.unjudged("2.2.e"), "..."),
                edge("X-28", member.with("own.done", 20).ownForce(0, "Thành ủy"), E,
                        member.with("own.done", 19, "own.exceeded", 10).ownForce(1, "Thành ủy"), N),
                edge("I-25", member.with("criteria.short", 5).ruling("I-25", "literal"), E,
                        member.with("criteria.short", 5), N),
                edge("I-25", good.with("criteria.short", 5).ruling("I-25", "literal"), G,
                        good.with("criteria.short", 5), N),
                edge("I-25", member.with("criteria.short", 4), E, member.with("criteria.short", 5), N),
                edge("I-25", good.with("criteria.short", 4), G, good.with("criteria.short", 5), N),
                edge("R004-109", disciplined.with("earlier-violation", "yes"), E, disciplined, N),
                edge("I-29", disciplined.with("earlier-violation", "yes"), E,
                        disciplined.with("earlier-violation", "yes").ruling("I-29", "year-of-discipline"), N),
                edge("I-38", member.with("own.quality", "no").ruling("I-38", "within-done"), E,
                        member.with("own.quality", "no"), C),
                edge("I-38", good.with("own.quality", "no").ruling("I-38", "within-done"), G,
                        good.with("own.quality", "no"), C));
    }

    /** The ward's executive committee, excellent by the plan of 004: rows of the other kinds are not judged. */
    static YearCase wardCollectiveCase() {
        return new YearCase(WARD_COLLECTIVE).level("3.2.a", T).level("3.2.c", T).level("3.2.b.1", T).level("3.2.a.1", X)
                .level("3.2.b.1.2", X).with("outstanding", "yes", "products", "yes", "disunited", "no",
                        "main-targets.missed", "no", "unit.assigned", 20, "unit.done", 20, "disciplined", "no",
                        "organisations.disciplined", "no", "members.disciplined", "no");
    }

    static List<Edge> wardCollective() {
        YearCase collective = wardCollectiveCase();
        YearCase good = collective.level("3.2.a", M).level("3.2.c", M).level("3.2.b.1", M).level("3.2.a.1", T)
                .level("3.2.b.1.2", T);
        YearCase completed = collective.level("3.2.a", M).level("3.2.c", M).level("3.2.b.1", M);
        YearCase member = collective.with("members.disciplined", "yes", "members.self-detected", "no");
        YearCase remedied = member.with("members.self-detected", "yes");
        YearCase disciplined = collective.with("disciplined", "yes", "self-detected", "no");
        YearCase behind = collective.with("unit.done", 9, "main-targets.missed", "yes");
        List<Edge> all = new ArrayList<>(List.of(
                edge("R004-82", collective, E, collective.with("outstanding", "no"), G),
                edge("R004-83", collective, E, collective.level("3.2.a.1", T), G),
                edge("R004-83", collective, E, collective.level("3.2.b.1.2", T), G),
                edge("R004-83", collective, E, collective.level("3.2.c", M), G),
                edge("R004-83", collective, E, collective.with("products", "no"), G),
                edge("R004-84", collective, E, collective.with("organisations.disciplined", "yes"), G),
                edge("R004-84", collective, E, remedied, G),
                edge("R004-87", good, G, good.level("3.2.a.1", M), C),
                edge("R004-87", good, G, good.level("3.2.a.2", K), N),
                edge("R004-88", good.with("members.disciplined", "yes", "members.self-detected", "yes"), G,
                        good.with("members.disciplined", "yes", "members.self-detected", "no"), N),
                edge("R004-89", completed, C, completed.level("3.2.a.6", K), N),
                edge("R004-90", completed, C, completed.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R004-90", disciplined.with("self-detected", "yes"), E, disciplined, N),
                edge("R004-90", completed.with("disciplined", "yes", "self-detected", "yes"), C,
                        completed.with("disciplined", "yes", "self-detected", "no"), N),
                edge("R004-91", completed, C, completed.level("3.2.b.1.3", K), N),
                edge("R004-92", collective, E, collective.with("disunited", "yes"), N),
                edge("R004-93", behind.with("unit.done", 10), E, behind, N),
                edge("R004-93", behind.with("main-targets.missed", "no"), E, behind, N),
                edge("R004-94", collective, E, disciplined, N),
                edge("R004-95", remedied, G, member, N),
                edge("I-07", behind.unitForce(2, "Thành ủy"), E, behind.unitForce(2, null), N),
                edge("I-26", behind.with("main-targets.missed", "no").ruling("I-26", "and"), E,
                        behind.with("main-targets.missed", "no").ruling("I-26", "or"), N),
                edge("I-26", behind.with("unit.done", 10, "main-targets.missed", "no").ruling("I-26", "or"), E,
                        behind.with("unit.done", 10).ruling("I-26", "or"), N),
                edge("I-27", disciplined.with("self-detected", "yes"), E,
                        disciplined.with("self-detected", "yes").ruling("I-27", "failing-case"), N),
                edge("I-49", collective, E, collective.ruling("I-49", "with-plans"), G),
                edge("I-49", collective.level("3.2.b.1.1", X).ruling("I-49", "with-plans"), E,
                        collective.level("3.2.b.1.1", X).level("3.2.c", M).ruling("I-49", "with-plans"), G),
                edge("I-49", good.level("3.2.b.1.1", T).ruling("I-49", "with-plans"), G,
                        good.ruling("I-49", "with-plans"), C),
                edge("I-49", good.level("3.2.b.1.1", T).ruling("I-49", "with-plans"), G,
                        good.level("3.2.b.1.1", T).level("3.2.c", K).ruling("I-49", "with-plans"), N),
                edge("I-50", completed.level("3.2.c", K).ruling("I-50", "core"), C,
                        completed.level("3.2.b.1.2", K).ruling("I-50", "core"), N),
                edge("I-50", completed.level("3.2.b.1.1", K).ruling("I-50", "core"), C,
                        completed.level("3.2.b.1.1", K).ruling("I-50", "core").ruling("I-49", "with-plans"), N)));
        all.addAll(kinds());
        return all;
    }

    /** R004-81: each kind of collective is judged by its own rows, and its row on results is the core one. */
    private static List<Edge> kinds() {
        List<Edge> all = new ArrayList<>();
        YearCase common = new YearCase(WARD_COLLECTIVE).with(wardCollectiveCase().facts().entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue())).toArray());
        for (int kind = 1; kind <= 4; kind++) {
            String rows = "3.2.b." + kind;
            YearCase excellent = common.level("3.2.a", T).level("3.2.c", T).level(rows, T).level("3.2.a.1", X)
                    .level(rows + ".2", X);
            YearCase good = common.level("3.2.a", M).level("3.2.c", M).level(rows, M).level("3.2.a.1", T)
                    .level(rows + ".2", T);
            YearCase completed = common.level("3.2.a", M).level("3.2.c", M).level(rows, M);
            List<String> bySubject = List.of("3.2.a.1", rows + ".2");
            List<String> withPlans = List.of("3.2.a.1", rows + ".1", rows + ".2");
            all.add(edge("R004-81", excellent, E, excellent.level(rows + ".3", M), G));
            all.addAll(core("R004-83", "R004-87", excellent.level(rows + ".1", X), good.level(rows + ".1", T), bySubject,
                    withPlans));
            all.addAll(basic("R004-89", completed, "3.2.c", bySubject, withPlans));
        }
        return all;
    }
}
