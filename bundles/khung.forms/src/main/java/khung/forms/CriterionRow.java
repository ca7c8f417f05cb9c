package khung.forms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.dossier.Stage;
import khung.forms.PrintedTable.Fit;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Line;
import khung.text.Exact;

/** One scored row: its fields by method, and the points beside them. */
final class CriterionRow implements Method.Cases<Void> {

    private final Paper paper;
    private final FormFields fields;
    private final PartTable part;
    private final PrintedTable table;
    private final Item item;
    private final Stage stage;
    private final String path;
    private final int row;
    private final Control anchor;
    private Label points;
    private Label ratio;
    private Label otherPoints;
    private Label otherAnswer;
    private Button notAsked;
    private Label decided;

    CriterionRow(Paper paper, FormFields fields, PartTable part, Item item, Stage stage) {
        this.paper = paper;
        this.fields = fields;
        this.part = part;
        this.table = part.table();
        this.item = item;
        this.stage = stage;
        this.path = stage.word() + "." + item.key();
        table.row();
        label(Kind.NUMBER, item.number(), SWT.CENTER);
        flowing(Kind.TEXT, item.readable());
        target();
        item.method().orElseThrow().on(this);
        label(Kind.MAX, item.max().map(m -> Exact.display(m, part.decimals())).orElse(""), SWT.CENTER);
        points = label(Kind.POINTS, "", SWT.CENTER);
        if (stage == Stage.APPRAISER && points != null) {
            otherPoints = paper.italic(table, "", SWT.CENTER);
            part.put(otherPoints, Kind.POINTS, Fit.WIDE);
        }
        note();
        row = table.current();
        anchor = table.getChildren()[table.getChildren().length - 1];
        settle();
    }

    private Label label(Kind kind, String text, int style) {
        if (!part.has(kind)) {
            return null;
        }
        Label label = paper.label(table, text, style);
        part.put(label, kind, Fit.WIDE);
        return label;
    }

    private void flowing(Kind kind, String text) {
        if (part.has(kind)) {
            part.put(Paper.flowing(paper.label(table, text, SWT.NONE)), kind, Fit.WIDE);
        }
    }

    private String named(Kind kind) {
        return item.key() + " " + part.heading(kind);
    }

    private void target() {
        flowing(Kind.TARGET, item.readableTarget().orElse(""));
        if (part.has(Kind.TARGET) && item.method().orElseThrow() instanceof Method.Ratio) {
            Composite own = pair();
            paper.label(own, paper.say("target.own"), SWT.NONE);
            grab(fields.text(own, SWT.SINGLE | SWT.RIGHT, "plan." + item.key(),
                    item.key() + " " + paper.say("target.own.name")));
            part.put(own, Kind.TARGET, Fit.WIDE);
        }
    }

    private Composite pair() {
        return columns(2);
    }

    private Composite columns(int count) {
        Composite cell = new Composite(table, SWT.NONE);
        cell.setBackground(table.getBackground());
        GridLayout layout = new GridLayout(count, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 2;
        cell.setLayout(layout);
        return cell;
    }

    private TextField grab(TextField field) {
        GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
        data.widthHint = paper.letters(4);
        field.control().setLayoutData(data);
        return field;
    }

    private void note() {
        if (!part.has(Kind.NOTE)) {
            return;
        }
        item.note().ifPresent(n -> flowing(Kind.NOTE, n));
        TextField note = fields.text(table, SWT.MULTI | SWT.WRAP, stage.word() + ".note." + item.key(),
                named(Kind.NOTE));
        part.put(note.control(), Kind.NOTE, Fit.FILL);
    }

    @Override
    public Void passFail(Method.PassFail method) {
        TickField ticks = fields.ticks(table, path, named(Kind.MET), named(Kind.NOT_MET));
        part.put(ticks.met(), Kind.MET, Fit.SMALL);
        part.put(ticks.notMet(), Kind.NOT_MET, Fit.SMALL);
        return null;
    }

    @Override
    public Void ratio(Method.Ratio method) {
        Composite result = pair();
        grab(fields.text(result, SWT.SINGLE | SWT.RIGHT, path, named(Kind.RESULT) + ", " + method.unit()));
        paper.label(result, method.unit(), SWT.NONE);
        part.put(result, Kind.RESULT, Fit.WIDE);
        other();
        ratio = label(Kind.RATIO, "", SWT.CENTER);
        return null;
    }

    @Override
    public Void tiers(Method.Tiers method) {
        Map<String, String> names = new LinkedHashMap<>();
        method.tiers().forEach(t -> names.put(t.name(), t.name()));
        part.put(fields.choice(table, path, names, named(Kind.RESULT)).control(), Kind.RESULT, Fit.WIDE);
        other();
        return null;
    }

    @Override
    public Void points(Method.Points method) {
        Composite awarded = pair();
        paper.label(awarded, paper.say("points.awarded"), SWT.NONE);
        grab(fields.text(awarded, SWT.SINGLE | SWT.RIGHT, path, item.key() + " " + paper.say("points.awarded")));
        paper.label(awarded, paper.say("points.reason"), SWT.NONE);
        grab(fields.text(awarded, SWT.SINGLE, path + ".reason", item.key() + " " + paper.say("points.reason")));
        part.put(awarded, Kind.RESULT, Fit.WIDE);
        other();
        return null;
    }

    @Override
    public Void assessedPercent(Method.AssessedPercent method) {
        TextField words = fields.text(table, SWT.MULTI | SWT.WRAP, path, named(Kind.RESULT));
        part.put(words.control(), Kind.RESULT, Fit.FILL);
        other();
        Composite who = columns(1);
        paper.label(who, paper.say("assessed.by"), SWT.NONE);
        grab(fields.text(who, SWT.SINGLE, path + ".by", item.key() + " " + paper.say("assessed.by.name")));
        paper.label(who, paper.say("assessed.reason"), SWT.NONE);
        grab(fields.text(who, SWT.SINGLE, path + ".reason", item.key() + " " + paper.say("assessed.reason.name")));
        Composite percent = pair();
        grab(fields.text(percent, SWT.SINGLE | SWT.RIGHT, path + ".percent", named(Kind.RATIO)));
        paper.label(percent, "%", SWT.NONE);
        part.put(who, Kind.RESULT, Fit.WIDE);
        part.put(percent, Kind.RATIO, Fit.WIDE);
        return null;
    }

    /** What the person answered, for the appraiser to see. */
    private void other() {
        if (stage == Stage.APPRAISER) {
            otherAnswer = paper.italic(table, "", SWT.NONE);
            part.put(otherAnswer, Kind.RESULT, Fit.WIDE);
        }
    }

    private boolean mayBeUnasked() {
        return item.ifAny() || !paper.editing().text(path + ".notAsked").isEmpty()
                || paper.editing().now().dossier().plan().target(item.key()).filter(t -> t.signum() <= 0).isPresent();
    }

    /** Made only for a row that needs it: few do. */
    private void asked() {
        Kind place = part.has(Kind.RESULT) ? Kind.RESULT : Kind.NOTE;
        Control last = table.getChildren()[table.getChildren().length - 1];
        decided = Paper.flowing(paper.label(table, "", SWT.NONE));
        notAsked = new Button(table, SWT.PUSH);
        notAsked.setText(paper.say("notAsked.button"));
        Paper.name(notAsked, item.key() + " " + paper.say("notAsked.title"));
        notAsked.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> new NotAskedDialog(notAsked.getShell(), paper, path, item).open()));
        for (Control control : new Control[] {decided, notAsked}) {
            table.put(control, row, part.index(place), 1, Fit.WIDE);
            if (anchor != last) {
                control.moveBelow(anchor);
            }
        }
    }

    /** Shows or hides what only rows without a task have; tells whether the page must be measured anew. */
    boolean settle() {
        boolean may = mayBeUnasked();
        if (notAsked == null) {
            if (!may) {
                return false;
            }
            asked();
        }
        String treatment = paper.editing().text(path + ".notAsked");
        boolean other = Flowing.text(decided, paper.say(treatment.isEmpty() ? "notAsked.open"
                : "notAsked." + treatment));
        boolean changed = other || notAsked.getVisible() != may;
        notAsked.setVisible(may);
        decided.setVisible(may);
        return changed;
    }

    /** Shows what the row came to. */
    void show(Line line, Optional<Line> other) {
        Locale language = paper.editing().language();
        int decimals = part.decimals();
        if (points != null) {
            Paper.say(points, line.points().map(p -> Exact.display(p, decimals)).orElse(""));
            String made = line.made().stream().map(p -> p.in(language)).collect(Collectors.joining("\n"));
            if (!made.equals(points.getToolTipText())) {
                points.setToolTipText(made);
            }
        }
        if (ratio != null) {
            Paper.say(ratio, line.ratio().map(r -> Exact.percent(r, decimals)).orElse(""));
        }
        if (otherPoints != null) {
            Paper.say(otherPoints, other.flatMap(Line::points).map(p -> paper.say("other.points",
                    Exact.display(p, decimals))).orElse(""));
        }
        if (otherAnswer != null) {
            String typed = paper.editing().text(Stage.SELF.word() + "." + item.key()).replace('\n', ' ');
            Paper.say(otherAnswer, typed.isEmpty() ? ""
                    : Dialog.shortenText(paper.say("other.answer", typed), otherAnswer));
            otherAnswer.setToolTipText(typed.isEmpty() ? null : typed);
        }
    }
}
