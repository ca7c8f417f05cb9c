package khung.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two rubrics, row by row, and which row of the second continues which row of the first.
 * Rows are matched by what is written, never by likeness: keys named in {@code was} where one of the two says it
 * replaces the other, else the same key with the same text, else a text that stands once on each side. Rows that were split or merged are not matched; nobody
 * can tell from the text how an answer would be divided. Immutable; any thread.
 *
 * @param from the rubric as it was
 * @param to the rubric as it becomes
 * @param rows in the printed order of {@code to}, rows that fell away at their old place
 * @param changes what else differs: grading, total, levels and weights
 */
public record RubricDiff(Rubric from, Rubric to, List<Row> rows, List<Change> changes) {

    /** Copies. */
    public RubricDiff {
        rows = List.copyOf(rows);
        changes = List.copyOf(changes);
    }

    /** Compares. The same two rubrics always give the same answer; cost grows with the number of rows. */
    public static RubricDiff of(Rubric from, Rubric to) {
        return new RubricDiff(from, to, new RubricDiffRows(from, to).rows(), RubricDiffChanges.of(from, to));
    }

    /** The key each row of the first rubric goes on under in the second; a row that is not in it has no row any more. */
    public Map<String, String> carried() {
        return rows.stream().filter(r -> r.before().isPresent() && r.after().isPresent()).collect(
                Collectors.toUnmodifiableMap(r -> r.before().get().key(), r -> r.after().get().key()));
    }

    /** The rows of one kind, in order. */
    public Stream<Row> rows(Kind kind) {
        return rows.stream().filter(r -> r.kind() == kind);
    }

    /** The parts, axes and groups whose printed maximum is another. */
    public Stream<Row> maxima() {
        return rows.stream().filter(r -> r.aspects().contains(Aspect.MAX) && r.after().filter(Item::isCriterion).isEmpty());
    }

    /** Whether nothing differs that scores or grades. */
    public boolean same() {
        return changes.isEmpty() && rows.stream().allMatch(r -> r.kind() == Kind.SAME);
    }

    /**
     * One row, on one side or on both.
     *
     * @param kind what became of it
     * @param before the row as it was; empty when it was added
     * @param after the row as it becomes; empty when it fell away
     * @param aspects what differs; empty for a row that is the same, was added or fell away
     * @param related for an added row the keys of the rows it was split from or merged of, for one that fell away
     *        the keys of the rows it went into; empty otherwise
     */
    public record Row(Kind kind, Optional<Item> before, Optional<Item> after, Set<Aspect> aspects,
            List<String> related) {

        /** Copies. */
        public Row {
            aspects = Set.copyOf(aspects);
            related = List.copyOf(related);
        }

        /** The key people know it by: the new one where there is one. */
        public String key() {
            return after.or(() -> before).orElseThrow().key();
        }
    }

    /** What became of a row. */
    public enum Kind {
        /** Nothing but, perhaps, its place in the source differs. */
        SAME,
        /** Only its key differs. */
        RENUMBERED,
        /** Something that is scored or read differs, and perhaps its key. */
        CHANGED,
        /** No row of the second rubric continues it. */
        REMOVED,
        /** It continues no row of the first rubric. */
        ADDED
    }

    /** In what a row differs. */
    public enum Aspect {
        /** Its key. */
        KEY,
        /** Its text as printed. */
        TEXT,
        /** Its maximum. */
        MAX,
        /** Its target as printed. */
        TARGET,
        /** How it is scored. */
        METHOD,
        /** Whether it is marked (nếu có). */
        IF_ANY
    }

    /**
     * Something other than a row that differs.
     *
     * @param what what kind of thing
     * @param name which one: a clause's id, a rule's id, a grade's or a step's word; empty where there is only one
     * @param before as it was, in words; empty when it was not there
     * @param after as it becomes, in words; empty when it is gone
     */
    public record Change(What what, String name, String before, String after) {
    }

    /** Things other than rows that may differ. */
    public enum What {
        /** The total declared. */
        TOTAL,
        /** How far a plan may weigh axes anew. */
        WEIGHTS,
        /** The guidance that grades. */
        GUIDANCE,
        /** Places shown. */
        DECIMALS,
        /** A grade and its printed name. */
        GRADE,
        /** A clause that leads to a grade. */
        CLAUSE,
        /** The ruling behind a step. */
        RULING,
        /** Lost rows. */
        GAP
    }
}
