package khung.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.dossier.Stage;
import khung.forms.PrintedTable.Fit;
import khung.rubric.Column.Kind;
import khung.rubric.Content;
import khung.rubric.Method;
import khung.scoring.Answer;
import khung.scoring.Line;
import khung.scoring.TaskTotals;
import khung.text.Exact;

/** The fields by which one row is answered, after its method. */
final class AnswerFields implements Method.Cases<Void> {

    /** How many lines a story shows. */
    private static final int LINES = 5;

    private final RowCells cells;
    private final Paper paper;
    private final FormFields fields;
    private final Columns columns;
    private Label ratio;
    private Label otherAnswer;
    private Label below;
    private AssessedFields assessed;
    private GrowingRows rows;
    private boolean typesPoints;

    AnswerFields(RowCells cells) {
        this.cells = cells;
        this.paper = cells.paper();
        this.fields = cells.fields();
        this.columns = cells.columns();
    }

    /** Whether points are written into the column where others only read them. */
    boolean typesPoints() {
        return typesPoints;
    }

    @Override
    public Void passFail(Method.PassFail method) {
        if (columns.has(Kind.MET)) {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("met", cells.named(Kind.MET));
            names.put("not-met", cells.named(Kind.NOT_MET));
            TickField ticks = fields.ticks(cells.table(), cells.path(), names);
            cells.put(ticks.box("met"), Kind.MET, Fit.SMALL);
            cells.put(ticks.box("not-met"), Kind.NOT_MET, Fit.SMALL);
        } else {
            Map<String, String> words = new LinkedHashMap<>();
            List.of("met", "not-met").forEach(w -> words.put(w, paper.say("tick." + w)));
            choice(words, columns.answer());
        }
        return null;
    }

    private void choice(Map<String, String> choices, Kind place) {
        cells.put(fields.choice(cells.table(), cells.path(), choices, cells.named(place)).control(), place, Fit.WIDE);
        other();
    }

    @Override
    public Void ratio(Method.Ratio method) {
        result(method.unit());
        ratioLabel();
        return null;
    }

    private void result(String unit) {
        Kind place = columns.answer();
        cells.put(cells.measured("", cells.named(columns.label(place) + ", " + unit), unit), place,
                place == Kind.TEXT ? Fit.LEFT : Fit.WIDE);
        other();
    }

    private void ratioLabel() {
        if (columns.has(Kind.RATIO)) {
            ratio = cells.label(Kind.RATIO, "", SWT.CENTER);
        }
    }

    @Override
    public Void tiers(Method.Tiers method) {
        Map<String, String> names = new LinkedHashMap<>();
        method.tiers().forEach(t -> names.put(t.name(), t.name()));
        choice(names, columns.answer());
        return null;
    }

    @Override
    public Void points(Method.Points method) {
        awarded("");
        if (!typesPoints) {
            other();
        }
        return null;
    }

    /** Points with the reason for what was taken off. */
    private void awarded(String part) {
        Kind place = columns.awarded();
        String label = paper.say("points.awarded");
        if (place == columns.points()) {
            typesPoints = true;
            cells.put(fields.text(cells.table(), SWT.SINGLE | SWT.RIGHT, cells.path() + part, cells.named(label))
                    .control(), place, Fit.WIDE);
        } else {
            Composite points = cells.grid(2);
            cells.pair(points, label, SWT.RIGHT, part);
            cells.put(points, place, Fit.WIDE);
        }
        Composite reason = cells.grid(2);
        cells.pair(reason, paper.say("points.reason"), SWT.NONE, ".reason");
        cells.put(reason, columns.reason(), Fit.WIDE);
    }

    @Override
    public Void assessedPercent(Method.AssessedPercent method) {
        assessed = new AssessedFields(cells);
        other();
        return null;
    }

    @Override
    public Void bands(Method.Bands method) {
        result(method.unit());
        method.bands().forEach(b -> printed(b.text()));
        return null;
    }

    private void printed(String text) {
        if (!text.isEmpty()) {
            cells.flowing(Kind.TEXT, text);
        }
    }

    @Override
    public Void chooseOne(Method.ChooseOne method) {
        awarded(".points");
        other();
        return null;
    }

    @Override
    public Void outcomes(Method.Outcomes method) {
        Composite counts = cells.grid(2);
        paper.words().outcomes().forEach((word, name) -> cells.pair(counts, name, SWT.RIGHT, "." + word));
        cells.put(counts, columns.answer(), columns.answer() == Kind.TEXT ? Fit.LEFT : Fit.WIDE);
        method.tiers().forEach(t -> printed(t.text()));
        other();
        return null;
    }

    @Override
    public Void catalogue(Method.Catalogue method) {
        ratioLabel();
        return null;
    }

    @Override
    public Void levels(Method.Levels method) {
        if (columns.count(Kind.LEVEL) == method.names().size()) {
            Map<String, String> names = new LinkedHashMap<>();
            method.names().forEach(n -> names.put(n, cells.named(n)));
            TickField ticks = fields.ticks(cells.table(), cells.path(), names);
            int first = columns.index(Kind.LEVEL);
            for (int i = 0; i < method.names().size(); i++) {
                cells.table().put(ticks.box(method.names().get(i)), first + i, 1, Fit.SMALL);
            }
            other();
        } else {
            Map<String, String> names = new LinkedHashMap<>();
            method.names().forEach(n -> names.put(n, n));
            choice(names, columns.has(Kind.LEVEL) ? Kind.LEVEL : columns.answer());
        }
        return null;
    }

    @Override
    public Void tasks(Method.Tasks method) {
        return null;
    }

    @Override
    public Void narrative(Method.Narrative method) {
        Kind place = columns.answer();
        TextField text = fields.text(cells.table(), SWT.MULTI | SWT.WRAP, cells.path(), cells.named(place));
        text.control().setData(PrintedTable.LINES, LINES);
        cells.put(text.control(), place, place == Kind.TEXT ? Fit.WIDE : Fit.FILL);
        other();
        return null;
    }

    /** What the person answered, for the appraiser to see. */
    private void other() {
        if (cells.stage() == Stage.APPRAISER) {
            otherAnswer = paper.italic(cells.table(), "", SWT.NONE);
            cells.put(otherAnswer, columns.answer(), Fit.WIDE);
        }
    }

    /**
     * Adds the rows of the table that belong to this one and stand below it.
     *
     * @param resized told when they change their number
     */
    void below(Runnable resized) {
        Method method = cells.item().method().orElseThrow();
        if (method instanceof Method.ChooseOne one) {
            options(one);
        } else if (method instanceof Method.Catalogue) {
            rows = ProductRows.of(cells.table(), cells, () -> grown(resized));
            whole(rows.control());
            below = paper.italic(cells.table(), "", SWT.NONE);
            whole(Paper.flowing(below));
        } else if (method instanceof Method.Tasks tasks) {
            rows = TaskRows.of(cells.table(), cells, tasks, () -> grown(resized));
            whole(rows.control());
            below = paper.label(cells.table(), "", SWT.NONE);
            whole(Paper.flowing(below));
            TaskLines.notes(cells.item()).forEach(n -> whole(Paper.flowing(paper.label(cells.table(), n, SWT.NONE))));
        }
    }

    private void grown(Runnable resized) {
        cells.table().changed(rows.control());
        resized.run();
    }

    private void whole(Control control) {
        cells.table().row();
        cells.table().put(control, 0, columns.all().size(), Fit.WIDE);
    }

    private void options(Method.ChooseOne method) {
        Map<String, String> names = new LinkedHashMap<>();
        method.options().forEach(o -> names.put(o.number(), cells.named(o.number())));
        TickField ticks = fields.ticks(cells.table(), cells.path(), names);
        for (Method.Option option : method.options()) {
            cells.table().row();
            if (columns.has(Kind.NUMBER)) {
                cells.label(Kind.NUMBER, option.number(), SWT.CENTER);
            }
            cells.flowing(Kind.TEXT, option.text());
            if (columns.has(Kind.MAX)) {
                cells.label(Kind.MAX, Exact.display(option.max(), cells.part().decimals()), SWT.CENTER);
            }
            cells.put(ticks.box(option.number()), columns.awarded(), Fit.SMALL);
        }
    }

    /** Whether printed lines below the row are shown as part of its fields and need no row of their own. */
    boolean shows(Content content) {
        return cells.item().method().orElseThrow() instanceof Method.Tasks;
    }

    /** A person wrote a field. */
    void written(String path) {
        if (rows != null && rows.owns(path)) {
            rows.settle();
        }
    }

    /** Brings the fields into the shape the case and the rulings ask for; tells whether their height changed. */
    boolean settle() {
        if (rows != null) {
            rows.settle();
        }
        return assessed != null && assessed.settle();
    }

    /** Shows what the row came to; tells whether anything may have changed its height. */
    boolean show(Line line, int decimals) {
        if (ratio != null) {
            Paper.say(ratio, line.ratio().map(r -> Exact.percent(r, decimals)).orElse(""));
        }
        if (otherAnswer != null) {
            String typed = paper.editing().text(Stage.SELF.word() + "." + cells.item().key()).replace('\n', ' ');
            Paper.say(otherAnswer, typed.isEmpty() ? ""
                    : Dialog.shortenText(paper.say("other.answer", typed), otherAnswer));
            otherAnswer.setToolTipText(typed.isEmpty() ? null : typed);
        }
        boolean changed = below != null && Flowing.text(below, told(line));
        if (changed) {
            cells.table().changed(below);
        }
        return changed;
    }

    private String told(Line line) {
        if (cells.item().method().orElseThrow() instanceof Method.Tasks method) {
            Answer.Tasks tasks = cells.answer() instanceof Answer.Tasks t ? t : new Answer.Tasks(List.of());
            return String.join("     ", TaskLines.totals(cells.item(), TaskTotals.of(method, tasks),
                    cells.part().decimals(), paper));
        }
        List<String> made = new ArrayList<>();
        line.made().forEach(p -> made.add(p.in(paper.editing().language())));
        return String.join("\n", made);
    }
}
