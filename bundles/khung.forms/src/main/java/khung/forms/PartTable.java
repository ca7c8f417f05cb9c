package khung.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.dossier.Stage;
import khung.forms.PrintedTable.Fit;
import khung.forms.PrintedTable.Width;
import khung.rubric.Column;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/** The table of one part: heading, groups, rows and the total line. */
final class PartTable {

    private final Paper paper;
    private final PrintedTable table;
    private final List<Column> columns;
    private final int decimals;
    private final Map<String, CriterionRow> rows = new LinkedHashMap<>();
    private final Map<String, Label> sums = new LinkedHashMap<>();

    PartTable(Composite parent, Paper paper, FormFields fields, Item part, Stage stage) {
        this.paper = paper;
        this.columns = part.columns();
        this.decimals = paper.editing().rubric().guidance().decimals();
        this.table = new PrintedTable(parent, columns.stream().map(c -> width(c.kind())).toList());
        heading();
        part.walk().forEach(item -> {
            if (item.isCriterion()) {
                rows.put(item.key(), new CriterionRow(paper, fields, this, item, stage));
            } else {
                group(item);
            }
        });
        total(part);
    }

    private Width width(Kind kind) {
        boolean ticks = has(Kind.MET);
        return switch (kind) {
            case NUMBER -> new Width(paper.letters(5), 0);
            case TEXT -> new Width(paper.letters(19), ticks ? 80 : 30);
            case MET, NOT_MET -> new Width(paper.letters(10), 0);
            case TARGET -> new Width(paper.letters(15), 18);
            case RESULT -> new Width(paper.letters(21), 24);
            case RATIO -> new Width(paper.letters(9), 0);
            case MAX -> new Width(paper.letters(8), 0);
            case POINTS -> new Width(paper.letters(ticks ? 13 : 9), 0);
            case NOTE -> new Width(paper.letters(12), 14);
        };
    }

    PrintedTable table() {
        return table;
    }

    int decimals() {
        return decimals;
    }

    boolean has(Kind kind) {
        return columns.stream().anyMatch(c -> c.kind() == kind);
    }

    String heading(Kind kind) {
        return columns.stream().filter(c -> c.kind() == kind).map(Column::label).findFirst().orElse("");
    }

    void put(Control control, Kind kind, Fit fit) {
        table.put(control, index(kind), 1, fit);
    }

    int index(Kind kind) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) {
                return i;
            }
        }
        return columns.size() - 1;
    }

    private void heading() {
        table.row();
        for (Column column : columns) {
            put(Paper.flowing(paper.bold(table, column.label(), SWT.CENTER)), column.kind(), Fit.WIDE);
        }
    }

    private void group(Item item) {
        table.row();
        put(paper.bold(table, item.number(), SWT.CENTER), Kind.NUMBER, Fit.WIDE);
        spanning(Paper.flowing(paper.bold(table, item.readable(), SWT.NONE)), Kind.TEXT);
        sums(item.key(), item);
    }

    private void total(Item part) {
        paper.editing().rubric().form().map(f -> f.totals().get(part.key())).ifPresent(text -> {
            table.row();
            spanning(paper.bold(table, text, SWT.RIGHT), Kind.NUMBER);
            sums("=" + part.key(), part);
        });
    }

    private void spanning(Label label, Kind from) {
        int first = index(from);
        table.put(label, first, Math.max(1, index(Kind.MAX) - first), Fit.WIDE);
    }

    private void sums(String key, Item item) {
        put(paper.bold(table, item.max().map(m -> Exact.display(m, decimals)).orElse(""), SWT.CENTER), Kind.MAX,
                Fit.WIDE);
        Label sum = paper.bold(table, "", SWT.CENTER);
        sums.put(key, sum);
        put(sum, Kind.POINTS, Fit.WIDE);
    }

    /** Shows points and sums. */
    void show(Sheet sheet, Optional<Sheet> other) {
        sums.forEach((key, label) -> sheet.line(key.replace("=", "")).ifPresent(line -> {
            Paper.say(label, line.points().map(p -> Exact.display(p, decimals)).orElse(bounds(line, key)));
            label.setToolTipText(line.missing() == 0 ? null : paper.say("sum.missing", line.missing()));
        }));
        Map<String, Line> lines = sheet.criteria().collect(Collectors.toMap(l -> l.item().key(), l -> l));
        Map<String, Line> others = other.map(o -> o.criteria().collect(Collectors.toMap(l -> l.item().key(), l -> l)))
                .orElse(Map.of());
        rows.forEach((key, row) -> Optional.ofNullable(lines.get(key))
                .ifPresent(l -> row.show(l, Optional.ofNullable(others.get(key)))));
    }

    private String bounds(Line line, String key) {
        return key.startsWith("=") ? Exact.display(line.low(), decimals) + "–" + Exact.display(line.high(), decimals)
                : "";
    }

    /** Brings every row into the shape its case asks for; tells whether any changed its height. */
    boolean settle() {
        List<Boolean> changed = new ArrayList<>();
        rows.values().forEach(r -> changed.add(r.settle()));
        return changed.contains(true);
    }
}
