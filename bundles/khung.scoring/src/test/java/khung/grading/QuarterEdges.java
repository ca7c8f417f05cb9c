package khung.grading;

import java.util.List;

import khung.rubric.Role;

/** For every grading rule of seed 003, provincial and central, a case on each side of its edge. Tasks are out of 20. */
final class QuarterEdges {

    static final String PROVINCE = "lamdong-2026.phu-luc-1@2026.6.3";
    static final String CENTRE = "central-2026.phu-luc-3@2026.5.22";

    private static final String E = YearEdges.E;
    private static final String G = YearEdges.G;
    private static final String C = YearEdges.C;
    private static final String N = YearEdges.N;
    private static final String BY_RULING = YearEdges.N_BY_RULING;
    private static final String OPEN = "?";

    private QuarterEdges() {
    }

    private static Edge edge(String rule, YearCase on, String stands, YearCase off, String falls) {
        return new Edge(rule, on, stands, off, falls);
    }

    private static YearCase head(String reference) {
        return new YearCase(reference).points("95").role(Role.HEAD).with("unit.assigned", 20, "unit.done", 20,
                "unit.late", 0, "unit.exceeded", 6, "unit.quality", "yes", "own.assigned", 20, "own.done", 20);
    }

    static List<Edge> province() {
        YearCase head = head(PROVINCE);
        YearCase good = head.points("80").with("unit.exceeded", 0);
        YearCase completed = good.points("60").with("unit.late", 4, "unit.quality", "no");
        YearCase low = head.points("49.99");
        return List.of(
                edge("R003P-05", head, E, head.with("unit.exceeded", 5), G),
                edge("R003P-16", head.points("90"), E, head.points("89.99"), G),
                edge("R003P-17", head, E, head.with("unit.done", 19), BY_RULING),
                edge("R003P-17", head, E, head.with("unit.late", 1), C),
                edge("R003P-17", head, E, head.with("unit.quality", "no"), C),
                edge("R003P-17", head, E, head.with("unit.exceeded", 5), G),
                edge("R003P-18", good.points("70"), G, good.points("69.99"), C),
                edge("R003P-19", good, G, good.with("unit.done", 19), BY_RULING),
                edge("R003P-19", good, G, good.with("unit.late", 1), C),
                edge("R003P-19", good, G, good.with("unit.quality", "no"), C),
                edge("R003P-20", completed.points("50"), C, completed.points("49.99"), N),
                edge("R003P-21", completed, C, completed.with("unit.late", 5), BY_RULING),
                edge("R003P-21", completed, C, completed.with("unit.done", 19), BY_RULING),
                edge("R003P-22", head.points("50"), C, low, N),
                edge("R003P-23", completed.with("unit.done", 14), BY_RULING, completed.with("unit.done", 13), N),
                edge("R003P-24", head, E, head.with("own.done", 19), N),
                edge("R003P-24", head.with("own.done", 19).ownForce(1, "Tỉnh ủy"), E,
                        head.with("own.done", 19).ownForce(1, null), N),
                edge("R003P-59", head.with("unit.done", 19).ruling("I-40", "separate"), BY_RULING,
                        head.with("unit.done", 19).ruling("I-40", "unit-is-own"), N),
                edge("R003P-59", head.with("unit.done", 19).role(Role.MEMBER).ruling("I-40", "unit-is-own"), BY_RULING,
                        head.with("unit.done", 19).ruling("I-40", "unit-is-own"), N),
                edge("R003P-59", head.ruling("I-40", "unit-is-own"), E,
                        head.with("unit.done", 19).ruling("I-40", "unit-is-own"), N),
                edge("R003P-60", head.with("unit.done", 14), BY_RULING, head.with("unit.done", 13), N),
                edge("R003P-61", head.role(Role.DEPUTY).with("unit.done", 14), BY_RULING,
                        head.role(Role.DEPUTY).with("unit.done", 13), OPEN),
                edge("R003P-61", head.role(Role.MEMBER).with("unit.done", 14), BY_RULING,
                        head.role(Role.MEMBER).with("unit.done", 13), OPEN),
                edge("I-04", head.with("unit.exceeded", 5), G, head.with("unit.exceeded", 5).ruling("I-04", "literal"),
                        BY_RULING),
                edge("I-04", good.points("89.99").ruling("I-04", "literal"), G,
                        good.points("90").ruling("I-04", "literal"), BY_RULING),
                edge("I-04", completed.points("69.99").ruling("I-04", "literal"), C,
                        completed.points("70").ruling("I-04", "literal"), BY_RULING),
                edge("I-05", low.with("unit.done", 14).ruling("I-05", "both"), BY_RULING,
                        low.with("unit.done", 13).ruling("I-05", "both"), N),
                edge("I-05", low.role(Role.DEPUTY).with("unit.done", 14).ruling("I-05", "both"), BY_RULING,
                        low.role(Role.DEPUTY).with("unit.done", 13).ruling("I-05", "both"), N),
                edge("I-05", head.points("50").ruling("I-05", "both"), C, low.ruling("I-05", "both"), BY_RULING),
                edge("I-06", head.with("unit.done", 19), BY_RULING, head.with("unit.done", 19).ruling("I-06", "ask"), OPEN),
                edge("I-06", head.with("unit.done", 19).ruling("I-06", "completed"), C + "?", head.with("unit.done", 19),
                        BY_RULING),
                edge("I-38", head.with("unit.quality", "no").ruling("I-38", "within-done"), E,
                        head.with("unit.quality", "no"), C),
                edge("I-38", good.with("unit.quality", "no").ruling("I-38", "within-done"), G,
                        good.with("unit.quality", "no"), C));
    }

    static List<Edge> centre() {
        YearCase head = head(CENTRE);
        return List.of(
                edge("R003C-03", head, OPEN, head.with("own.done", 19), N),
                edge("R003C-12", head.with("unit.done", 14), OPEN, head.with("unit.done", 13), N),
                edge("R003C-11", head, OPEN, head.with("own.done", 19), N),
                edge("R003C-16", head.with("unit.done", 14), OPEN, head.with("unit.done", 13), N),
                edge("R003C-17", head.with("unit.done", 13).role(Role.DEPUTY), OPEN, head.with("unit.done", 13), N),
                edge("R003C-17", head.with("unit.done", 13).role(Role.MEMBER), OPEN, head.with("unit.done", 13), N),
                edge("R003C-17", head.with("unit.done", 14).role(Role.DEPUTY), OPEN,
                        head.with("unit.done", 13).role(Role.DEPUTY), OPEN),
                edge("R003C-23", head, OPEN, head.with("own.done", 19), N),
                edge("R003C-23", head.with("own.done", 19).ownForce(1, "Tỉnh ủy"), OPEN, head.with("own.done", 19), N),
                edge("R003C-47", head.ruling("I-40", "unit-is-own"), OPEN,
                        head.with("unit.done", 19).ruling("I-40", "unit-is-own"), N),
                edge("R003C-47", head.with("unit.done", 19), OPEN,
                        head.with("unit.done", 19).ruling("I-40", "unit-is-own"), N),
                edge("R003C-47", head.with("unit.done", 19).role(Role.DEPUTY).ruling("I-40", "unit-is-own"), OPEN,
                        head.with("unit.done", 19).ruling("I-40", "unit-is-own"), N));
    }
}
