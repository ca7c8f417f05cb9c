package khung.documents.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.rubric.Method;

/** The columns of a part's table, as printed or, where none are printed, as its rows need them, and how wide they are. */
final class Columns {

    /** Columns just wide enough for their heading and a number or a tick, in millimetres. */
    private static final Map<Kind, Integer> NARROW = Map.of(Kind.NUMBER, 10, Kind.MET, 15, Kind.NOT_MET, 15, Kind.RATIO,
            14, Kind.MAX, 13, Kind.SELF_POINTS, 16, Kind.LEVEL, 16, Kind.AXIS, 17);
    /** How the other columns share the rest of the width. */
    private static final Map<Kind, Integer> SHARES = Map.of(Kind.TEXT, 58, Kind.TARGET, 32, Kind.RESULT, 27,
            Kind.POINTS, 20, Kind.NOTE, 24, Kind.EVIDENCE, 40, Kind.PLANNED, 32, Kind.CAUSE, 40, Kind.REMEDY, 40,
            Kind.KPI, 20);

    private final List<Column> all;

    private Columns(List<Column> all) {
        this.all = List.copyOf(all);
    }

    static Columns of(Item part) {
        return new Columns(part.columns().isEmpty() ? needed(part) : part.columns());
    }

    private static List<Column> needed(Item part) {
        List<Column> columns = new ArrayList<>();
        if (part.walk().anyMatch(i -> !i.number().isEmpty())) {
            columns.add(named(Kind.NUMBER));
        }
        columns.add(named(Kind.TEXT));
        List<Method> methods = part.criteria().flatMap(i -> i.method().stream()).distinct().toList();
        methods.stream().filter(Method.Levels.class::isInstance).findFirst()
                .ifPresent(m -> ((Method.Levels) m).names().forEach(n -> columns.add(new Column(Kind.LEVEL, n))));
        Set<Kind> kinds = EnumSet.of(Kind.NOTE);
        if (part.walk().anyMatch(i -> i.target().isPresent())) {
            kinds.add(Kind.TARGET);
        }
        if (methods.stream().anyMatch(Method::scores)) {
            kinds.addAll(List.of(Kind.MAX, Kind.POINTS));
        }
        kinds.forEach(k -> columns.add(named(k)));
        return columns;
    }

    private static Column named(Kind kind) {
        return new Column(kind, Words.word("column." + kind.name().toLowerCase(Locale.ROOT)));
    }

    List<Column> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    Kind kind(int index) {
        return all.get(index).kind();
    }

    boolean has(Kind kind) {
        return all.stream().anyMatch(c -> c.kind() == kind);
    }

    /** Whether each level has a column of its own to tick. */
    boolean ticksLevels() {
        return all.stream().filter(c -> c.kind() == Kind.LEVEL).count() > 1;
    }

    /** Where there is room for a reason; empty where nothing is printed for it. */
    Optional<Kind> note() {
        return List.of(Kind.NOTE, Kind.EVIDENCE).stream().filter(this::has).findFirst();
    }

    /** In twips; together as wide as the page. */
    int[] widths() {
        int rest = Page.WIDTH - all.stream().mapToInt(Columns::narrow).sum();
        int shares = all.stream().mapToInt(c -> SHARES.getOrDefault(c.kind(), 0)).sum();
        int[] widths = all.stream().mapToInt(
                c -> NARROW.containsKey(c.kind()) ? narrow(c) : rest * SHARES.get(c.kind()) / shares).toArray();
        widths[widths.length - 1] += Page.WIDTH - Arrays.stream(widths).sum();
        return widths;
    }

    private static int narrow(Column column) {
        return Page.twips(NARROW.getOrDefault(column.kind(), 0));
    }

    /** Whether sums stand in a column of this kind. */
    static boolean isSum(Kind kind) {
        return kind == Kind.MAX || kind == Kind.POINTS || kind == Kind.SELF_POINTS;
    }
}
