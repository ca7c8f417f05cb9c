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
import khung.rubric.Content;
import khung.rubric.Item;
import khung.scoring.Line;
import khung.scoring.Sheet;
import khung.text.Exact;

/** The table of one part: heading, groups, rows, places of lost rows and the total line. */
final class PartTable {

    private final Paper paper;
    private final PrintedTable table;
    private final Columns columns;
    private final int decimals;
    private final Map<String, CriterionRow> rows = new LinkedHashMap<>();
    private final Map<String, Label> sums = new LinkedHashMap<>();

    /** @param resized told when rows that grow change their number */
    PartTable(Composite parent, Paper paper, FormFields fields, Item part, Stage stage, Runnable resized) {
        this.paper = paper;
        this.columns = Columns.of(part, paper);
        this.decimals = paper.editing().rubric().guidance().decimals();
        this.table = new PrintedTable(parent, columns.all().stream().map(c -> width(c.kind())).toList());
        heading();
        if (ColumnRow.fits(part)) {
            group(part);
            ColumnRow.add(this, paper, fields, part, stage);
            return;
        }
        part.walk().forEach(item -> {
            if (item.isGap()) {
                lost(item);
            } else if (item.isCriterion()) {
                rows.put(item.key(), new CriterionRow(new RowCells(paper, fields, this, item, stage), resized));
            } else {
                group(item);
                contents(item.contents());
            }
        });
        total(part);
    }

    private Width width(Kind kind) {
        boolean ticks = has(Kind.MET);
        return switch (kind) {
            case NUMBER -> new Width(paper.letters(5), 0);
            case TEXT -> new Width(paper.letters(19), has(Kind.RESULT) ? 30 : 80);
            case MET, NOT_MET -> new Width(paper.letters(10), 0);
            case TARGET -> new Width(paper.letters(15), 18);
            case RESULT -> new Width(paper.letters(21), 24);
            case RATIO -> new Width(paper.letters(9), 0);
            case MAX -> new Width(paper.letters(8), 0);
            case POINTS, SELF_POINTS -> new Width(paper.letters(ticks ? 13 : 9), 0);
            case NOTE -> new Width(paper.letters(12), 14);
            case EVIDENCE -> new Width(paper.letters(21), 40);
            case LEVEL -> new Width(paper.letters(9), 0);
            case AXIS, PLANNED, CAUSE, REMEDY, KPI -> new Width(paper.letters(14), 40);
        };
    }

    PrintedTable table() {
        return table;
    }

    Columns columns() {
        return columns;
    }

    int decimals() {
        return decimals;
    }

    private boolean has(Kind kind) {
        return columns.has(kind);
    }

    void put(Control control, Kind kind, Fit fit) {
        table.put(control, columns.index(kind), 1, fit);
    }

    private void heading() {
        if (!columns.headed()) {
            return;
        }
        table.row();
        for (int i = 0; i < columns.all().size(); i++) {
            Column column = columns.all().get(i);
            table.put(Paper.flowing(paper.bold(table, column.label(), SWT.CENTER)), i, 1, Fit.WIDE);
        }
    }

    private void group(Item item) {
        table.row();
        if (has(Kind.NUMBER)) {
            put(paper.bold(table, item.number(), SWT.CENTER), Kind.NUMBER, Fit.WIDE);
        }
        String text = item.text().isEmpty() ? paper.say("heading.lost") : item.readable();
        String shown = has(Kind.NUMBER) || item.number().isEmpty() ? text : item.number() + ". " + text;
        spanning(Paper.flowing(paper.bold(table, shown, SWT.NONE)), Kind.TEXT);
        paper.words().addedBy(item).ifPresent(m -> spanning(Paper.flowing(paper.italic(table, m, SWT.NONE)), Kind.TEXT));
        sums(item.key(), item);
    }

    /** Printed lines that are not answered, each in a row of its own. */
    void contents(List<Content> contents) {
        paper.words().focused(contents).forEach(content -> {
            table.row();
            if (has(Kind.NUMBER)) {
                put(paper.label(table, content.number(), SWT.CENTER), Kind.NUMBER, Fit.WIDE);
            }
            String text = has(Kind.NUMBER) ? content.readable() : (content.number() + " " + content.readable()).strip();
            int first = columns.index(Kind.TEXT);
            table.put(Paper.flowing(paper.label(table, text, SWT.NONE)), first, columns.all().size() - first, Fit.WIDE);
        });
    }

    private void lost(Item gap) {
        table.row();
        table.put(Paper.flowing(paper.warning(table, paper.words().lost(gap))), 0, columns.all().size(), Fit.WIDE);
    }

    private void total(Item part) {
        paper.editing().rubric().form().map(f -> f.totals().get(part.key())).filter(t -> has(columns.points()))
                .ifPresent(text -> {
                    table.row();
                    spanning(paper.bold(table, text, SWT.RIGHT), columns.all().get(0).kind());
                    sums("=" + part.key(), part);
                });
    }

    private void spanning(Label label, Kind from) {
        int first = columns.index(from);
        int end = has(Kind.MAX) ? columns.index(Kind.MAX) : has(columns.points()) ? columns.index(columns.points())
                : columns.all().size();
        table.put(label, first, Math.max(1, end - first), Fit.WIDE);
    }

    private void sums(String key, Item item) {
        if (has(Kind.MAX)) {
            put(paper.bold(table, item.max().map(m -> Exact.display(m, decimals)).orElse(""), SWT.CENTER), Kind.MAX,
                    Fit.WIDE);
        }
        if (has(columns.points())) {
            Label sum = paper.bold(table, "", SWT.CENTER);
            sums.put(key, sum);
            put(sum, columns.points(), Fit.WIDE);
        }
    }

    /** Shows points and sums; tells whether a row may have changed its height. */
    boolean show(Sheet sheet, Optional<Sheet> other) {
        sums.forEach((key, label) -> sheet.line(key.replace("=", "")).ifPresent(line -> {
            Paper.say(label, line.points().map(p -> Exact.display(p, decimals)).orElse(bounds(line, key)));
            label.setToolTipText(line.missing() == 0 ? null : paper.say("sum.missing", line.missing()));
        }));
        Map<String, Line> lines = sheet.criteria().collect(Collectors.toMap(l -> l.item().key(), l -> l));
        Map<String, Line> others = other.map(o -> o.criteria().collect(Collectors.toMap(l -> l.item().key(), l -> l)))
                .orElse(Map.of());
        List<Boolean> changed = new ArrayList<>();
        rows.forEach((key, row) -> Optional.ofNullable(lines.get(key))
                .ifPresent(l -> changed.add(row.show(l, Optional.ofNullable(others.get(key))))));
        return changed.contains(true);
    }

    private String bounds(Line line, String key) {
        return key.startsWith("=") ? Exact.display(line.low(), decimals) + "–" + Exact.display(line.high(), decimals)
                : "";
    }

    /** A person wrote a field. */
    void written(String path) {
        rows.values().forEach(r -> r.written(path));
    }

    /** Brings every row into the shape its case asks for; tells whether any changed its height. */
    boolean settle() {
        List<Boolean> changed = new ArrayList<>();
        rows.values().forEach(r -> changed.add(r.settle()));
        return changed.contains(true);
    }
}
