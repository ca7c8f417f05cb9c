package khung.rubric;

import java.util.ArrayList;
import java.util.List;

/** An invented guidance with other thresholds and combinations than any source, and rubrics to go with it. */
public final class Sample {

    /** Excellent from 80 with half the tasks exceeded or the role of deputy; nothing between 40 and 60 is settled. */
    public static final String GUIDANCE = """
            khung: guidance/1
            id: invented.guidance
            version: 1
            decimals: 1
            rulings: {strict-target: K-1, range: K-2, qualitative: K-3, missing: K-4, axis-cap: K-8, force-majeure: K-10}
            grades:
              - {grade: excellent, name: Nhất}
              - {grade: good, name: Nhì}
              - {grade: not-completed, name: Bét}
            clauses:
              - id: low
                says: Dưới 40
                rules: [T-1]
                when: {pointsBelow: 40, says: Dưới 40, rules: [T-1]}
                gives: not-completed
              - id: top
                says: Nhất
                rules: [T-2]
                when:
                  all:
                    - {pointsFrom: 80, says: Từ 80, rules: [T-2]}
                    - any:
                        - {share: {of: unit.exceeded, in: unit.assigned, from: 50}, says: Một nửa vượt, rules: [T-3]}
                        - {role: [deputy], says: Cấp phó, rules: [T-4]}
                gives: excellent
              - id: middle
                says: Nhì
                rules: [T-5]
                when: {pointsFrom: 60, says: Từ 60, rules: [T-5]}
                gives: good
              - id: open
                says: Bỏ ngỏ
                rules: [T-6]
                rulings: [K-5]
                asks: {options: [good, not-completed], ruling: K-5, chosen: {low: not-completed}}
            """;

    /** The rulings the invented guidance names. */
    public static final String RULINGS = """
            khung: rulings/1
            rulings:
              - {id: K-1, title: a, options: [{word: full, says: a}, {word: ask, says: b}], standard: full, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-2, title: a, options: [{word: lower-bound, says: a}, {word: upper-bound, says: b}], standard: lower-bound, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-3, title: a, options: [{word: percent, says: a}, {word: pass-fail, says: b}], standard: percent, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-4, title: a, options: [{word: not-scored, says: a}], standard: not-scored, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-6, title: a, options: [{word: most-specific, says: a}, {word: best-first, says: b}], standard: most-specific, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-7, title: a, options: [{word: fixed, says: a}, {word: proportional, says: b}], standard: fixed, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-8, title: a, options: [{word: capped, says: a}, {word: uncapped, says: b}], standard: capped, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-10, title: a, options: [{word: leave-out, says: a}], standard: leave-out, clause: c, reason: r, by: b, date: 2026-01-01}
              - {id: K-5, title: a, options: [{word: ask, says: a}, {word: low, says: b}], standard: ask, clause: c, reason: r, by: b, date: 2026-01-01}
            """;

    private static final String HEAD = """
            khung: rubric/1
            id: invented.rubric
            version: 1
            bloc: x
            subject: leader
            period: quarter
            title: t
            issuer: i
            status: issued
            source: {seed: "9", section: s}
            total: %s
            guidance: invented.guidance@1
            parts:
            %s
            """;

    private Sample() {
    }

    /** A rubric in levels, without total and without grades. */
    public static Rubric unscored(String parts) {
        String head = HEAD.replace("total: %s", "levels: [Xuất sắc, Tốt, Kém]").replace("invented.guidance", "bare");
        return read(List.of(new RubricFile("rubric", head.formatted(parts)), new RubricFile("bare",
                "khung: guidance/1\nid: bare\nversion: 1\ndecimals: 0\nrulings: {missing: K-4}\n")));
    }

    /** A rubric of 30 points whose plan may weigh its axes. */
    public static Rubric weighed(String parts, String weights) {
        return read(List.of(new RubricFile("rubric", HEAD.formatted("30", parts) + weights + "\n"),
                new RubricFile("guidance", GUIDANCE)));
    }

    private static Rubric read(List<RubricFile> files) {
        RubricLibrary library = RubricLibrary.of(files);
        if (!library.problems().isEmpty()) {
            throw new IllegalStateException(library.problems().toString());
        }
        return library.rubrics().values().iterator().next();
    }

    /** The files of a rubric with these parts. */
    public static List<RubricFile> files(String total, String parts) {
        return new ArrayList<>(List.of(new RubricFile("rubric.yaml", HEAD.formatted(total, parts)),
                new RubricFile("guidance.yaml", GUIDANCE), new RubricFile("rulings.yaml", RULINGS)));
    }

    /** A library with that rubric. */
    public static RubricLibrary library(String total, String parts) {
        return RubricLibrary.of(files(total, parts));
    }

    /** The rubric itself; fails with its problems when it cannot be read. */
    public static Rubric rubric(String total, String parts) {
        RubricLibrary library = library(total, parts);
        if (!library.problems().isEmpty()) {
            throw new AssertionError(library.problems());
        }
        return library.rubrics().values().iterator().next();
    }

    /** The rulings at their standard options. */
    public static Rulings rulings() {
        return RubricLibrary.of(List.of(new RubricFile("rulings.yaml", RULINGS))).rulings();
    }
}
