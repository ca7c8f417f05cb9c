package khung.forms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.rubric.Method;

/** The columns of a part's table, as printed or, where none are printed, as its rows need them; and what stands where. */
final class Columns {

    private final List<Column> all;

    private Columns(List<Column> all) {
        this.all = List.copyOf(all);
    }

    static Columns of(Item part, Paper paper) {
        if (part.method().filter(Method.Tasks.class::isInstance).isPresent()) {
            // Its printed columns are those of the list of tasks, which is a table of its own.
            return new Columns(List.of(new Column(Kind.TEXT, "")));
        }
        return new Columns(part.columns().isEmpty() ? needed(part, paper) : part.columns());
    }

    private static List<Column> needed(Item part, Paper paper) {
        List<Column> columns = new ArrayList<>();
        List<Method> methods = part.criteria().flatMap(i -> i.method().stream()).distinct().toList();
        boolean told = methods.stream().allMatch(Method.Narrative.class::isInstance);
        if (part.walk().anyMatch(i -> !i.number().isEmpty())) {
            columns.add(told ? new Column(Kind.NUMBER, "") : named(Kind.NUMBER, paper));
        }
        if (told) {
            columns.add(new Column(Kind.TEXT, ""));
            return columns;
        }
        columns.add(named(Kind.TEXT, paper));
        methods.stream().filter(Method.Levels.class::isInstance).findFirst()
                .ifPresent(m -> ((Method.Levels) m).names().forEach(n -> columns.add(new Column(Kind.LEVEL, n))));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (part.walk().anyMatch(i -> i.target().isPresent())) {
            kinds.add(Kind.TARGET);
        }
        if (methods.stream().anyMatch(Method::scores)) {
            kinds.addAll(List.of(Kind.MAX, Kind.POINTS));
        }
        kinds.add(Kind.NOTE);
        kinds.forEach(k -> columns.add(named(k, paper)));
        return columns;
    }

    private static Column named(Kind kind, Paper paper) {
        return new Column(kind, paper.say("column." + Paper.word(kind)));
    }

    List<Column> all() {
        return all;
    }

    /** Whether there is a heading to show. */
    boolean headed() {
        return all.stream().anyMatch(c -> !c.label().isEmpty());
    }

    boolean has(Kind kind) {
        return count(kind) > 0;
    }

    /** How many columns are of a kind; each level may have its own. */
    int count(Kind kind) {
        return (int) all.stream().filter(c -> c.kind() == kind).count();
    }

    String label(Kind kind) {
        return all.stream().filter(c -> c.kind() == kind).map(Column::label).findFirst().orElse("");
    }

    /** The first column of a kind; the last of all where there is none. */
    int index(Kind kind) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).kind() == kind) {
                return i;
            }
        }
        return all.size() - 1;
    }

    /** Where an answer stands that has no column of its own: below the text where nothing better is printed. */
    Kind answer() {
        return first(Kind.RESULT, Kind.TEXT);
    }

    /** Where points stand. */
    Kind points() {
        return first(Kind.POINTS, Kind.SELF_POINTS);
    }

    /** Where a person writes points, and computed ones appear nowhere else. */
    Kind awarded() {
        return first(Kind.RESULT, Kind.SELF_POINTS, Kind.POINTS, Kind.TEXT);
    }

    /** Where the reason for points stands. */
    Kind reason() {
        return first(Kind.RESULT, Kind.EVIDENCE, Kind.TEXT);
    }

    /** Where a person adds what there is to say to a row. */
    Kind note() {
        return first(Kind.NOTE, Kind.EVIDENCE);
    }

    private Kind first(Kind... kinds) {
        for (Kind kind : kinds) {
            if (has(kind)) {
                return kind;
            }
        }
        return kinds[kinds.length - 1];
    }
}
