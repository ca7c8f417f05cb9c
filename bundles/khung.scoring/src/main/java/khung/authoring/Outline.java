package khung.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts rows below each other as their numbers say, and gives each its address. */
final class Outline {

    private static final int PART = 0;
    private static final int ROMAN = 1;
    private static final int WHOLE = 2;
    private static final int LETTER = 20;
    private static final int BRACKET = 21;
    private static final int UNNUMBERED = 22;

    private final List<DraftRow> parts = new ArrayList<>();
    private final Deque<DraftRow> open = new ArrayDeque<>();
    private final Set<String> addresses = new HashSet<>();
    private final Remarks remarks;

    Outline(Remarks remarks) {
        this.remarks = remarks;
    }

    /** The rows that lie below none, in order. */
    List<DraftRow> parts() {
        return parts;
    }

    /** The part being filled. */
    Optional<DraftRow> part() {
        return Optional.ofNullable(open.peekLast());
    }

    /** The row put in last. */
    Optional<DraftRow> last() {
        return Optional.ofNullable(open.peekFirst());
    }

    /** What comes next lies below nothing that is there. */
    void close() {
        open.clear();
    }

    /** Begins a part, with or without a number. */
    void part(DraftRow row) {
        open.clear();
        row.depth = PART;
        put(row);
    }

    /** Puts in a row of a table. */
    void row(DraftRow row) {
        row.depth = row.counted.map(this::depth).orElseGet(this::unnumbered);
        while (!open.isEmpty() && open.peekFirst().depth >= row.depth) {
            open.pop();
        }
        row.counted.filter(n -> !n.above().isEmpty()).ifPresent(n -> {
            boolean below = open.stream().anyMatch(o -> o.key.equals(n.above()));
            if (!below) {
                row.remarks.add(remarks.error("number.elsewhere", row.place, n.printed(),
                        open.isEmpty() ? "" : open.peekFirst().address));
            }
        });
        put(row);
    }

    private int depth(RowNumber number) {
        return switch (number.rank()) {
            case CAPITAL -> PART;
            case ROMAN -> ROMAN;
            case WHOLE -> WHOLE;
            case DOTTED -> WHOLE + (int) number.key().chars().filter(c -> c == '.').count();
            case LETTER -> LETTER;
            case BRACKET -> BRACKET;
        };
    }

    /** A row without a number goes beside the last row that is scored, or below the last heading. */
    private int unnumbered() {
        DraftRow last = open.peekFirst();
        boolean heading = last == null || last.target.isEmpty() && last.depth <= WHOLE;
        return heading ? UNNUMBERED : last.depth;
    }

    private void put(DraftRow row) {
        DraftRow parent = open.peekFirst();
        List<DraftRow> siblings = parent == null ? parts : parent.rows;
        if (row.key.isEmpty()) {
            row.key = "k" + (siblings.stream().filter(s -> s.number.isEmpty()).count() + 1);
        }
        inOrder(row, siblings);
        row.address = address(parent, row.key);
        String wanted = row.address;
        String key = row.key;
        for (int i = 2; !addresses.add(row.address); i++) {
            if (i == 2) {
                row.remarks.add(remarks.error("number.twice", row.place, row.number, wanted));
            }
            row.key = key + "-" + i;
            row.address = address(parent, row.key);
        }
        siblings.add(row);
        open.push(row);
    }

    /** A number left out may be a row left out. */
    private void inOrder(DraftRow row, List<DraftRow> siblings) {
        if (siblings.isEmpty()) {
            return;
        }
        Optional<Integer> before = siblings.get(siblings.size() - 1).counted.flatMap(RowNumber::last);
        Optional<Integer> now = row.counted.flatMap(RowNumber::last);
        if (before.isPresent() && now.isPresent() && now.get() != before.get() + 1 && !now.equals(before)) {
            row.remarks.add(remarks.warning("number.skipped", row.place, row.number,
                    siblings.get(siblings.size() - 1).number));
        }
    }

    /** As the reader of rubric files makes them: {@code 1.1} already carries the {@code 1} it lies below. */
    private static String address(DraftRow parent, String key) {
        if (parent == null) {
            return key;
        }
        int dot = parent.address.indexOf('.');
        String part = dot < 0 ? parent.address : parent.address.substring(0, dot);
        String group = dot < 0 ? "" : parent.address.substring(dot + 1);
        return group.isEmpty() || key.startsWith(group + ".") ? part + "." + key : parent.address + "." + key;
    }
}
