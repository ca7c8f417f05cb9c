package khung.forms;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import khung.dossier.Stage;
import khung.forms.PrintedTable.Fit;
import khung.rubric.Column.Kind;
import khung.rubric.Item;
import khung.rubric.Method;
import khung.scoring.Line;
import khung.text.Exact;

/** One answered row: what is printed of it, the fields of its answer and the points beside them. */
final class CriterionRow {

    /** Columns in which a row that is a heading has nothing to say. */
    private static final Set<Kind> UNUSED = EnumSet.of(Kind.TARGET, Kind.RESULT);

    private final Paper paper;
    private final RowCells cells;
    private final Columns columns;
    private final Item item;
    private final AnswerFields answer;
    private final NotAskedCell notAsked;
    private Label max;
    private Label points;
    private Label otherPoints;

    CriterionRow(RowCells cells, Runnable resized) {
        this.cells = cells;
        this.paper = cells.paper();
        this.columns = cells.columns();
        this.item = cells.item();
        cells.table().row();
        if (columns.has(Kind.NUMBER)) {
            cells.label(Kind.NUMBER, item.number(), SWT.CENTER);
        }
        text();
        paper.words().addedBy(item).ifPresent(m -> cells.added(Kind.TEXT, m));
        target();
        answer = new AnswerFields(cells);
        item.method().orElseThrow().on(answer);
        if (columns.has(Kind.MAX)) {
            max = cells.label(Kind.MAX, maximum(item.max().map(m -> Exact.display(m, cells.part().decimals()))),
                    SWT.CENTER);
        }
        points();
        note();
        notAsked = new NotAskedCell(cells, cells.table().current(), cells.table().getChildren()[
                cells.table().getChildren().length - 1]);
        cells.part().contents(item.contents().stream().filter(c -> !answer.shows(c)).toList());
        answer.below(resized);
        settle();
    }

    /** A part or an axis that is answered as a whole is a heading too. */
    private void text() {
        boolean numbered = columns.has(Kind.NUMBER) || item.number().isEmpty();
        String text = numbered ? item.readable() : item.number() + ". " + item.readable();
        if (item.key().contains(".") && !(item.method().orElseThrow() instanceof Method.Catalogue)) {
            cells.flowing(Kind.TEXT, text);
            return;
        }
        int first = columns.index(Kind.TEXT);
        int end = first + 1;
        while (end < columns.all().size() && UNUSED.contains(columns.all().get(end).kind())) {
            end++;
        }
        cells.table().put(Paper.flowing(paper.bold(cells.table(), text, SWT.NONE)), first,
                item.target().isPresent() ? 1 : end - first, Fit.WIDE);
    }

    private String maximum(Optional<String> printed) {
        return printed.orElse(item.scores() ? paper.say("max.lost") : "");
    }

    private void points() {
        if (!columns.has(columns.points())) {
            return;
        }
        if (!answer.typesPoints()) {
            points = cells.label(columns.points(), "", SWT.CENTER);
        }
        if (cells.stage() == Stage.APPRAISER) {
            otherPoints = paper.italic(cells.table(), "", SWT.CENTER);
            cells.put(otherPoints, columns.points(), Fit.WIDE);
        }
    }

    private void target() {
        if (!columns.has(Kind.TARGET)) {
            return;
        }
        item.readableTarget().ifPresent(t -> cells.flowing(Kind.TARGET, t));
        if (item.method().orElseThrow() instanceof Method.Ratio) {
            Composite own = cells.grid(2);
            paper.label(own, paper.say("target.own"), SWT.NONE);
            cells.grab(cells.fields().text(own, SWT.SINGLE | SWT.RIGHT, "plan." + item.key(),
                    cells.named(paper.say("target.own.name"))));
            cells.put(own, Kind.TARGET, Fit.WIDE);
        }
    }

    private void note() {
        if (!columns.has(columns.note())) {
            return;
        }
        item.note().ifPresent(n -> cells.flowing(columns.note(), n));
        TextField note = cells.fields().text(cells.table(), SWT.MULTI | SWT.WRAP,
                cells.stage().word() + ".note." + item.key(), cells.named(columns.note()));
        cells.put(note.control(), columns.note(), Fit.FILL);
    }

    /** A person wrote a field. */
    void written(String path) {
        answer.written(path);
    }

    /** Brings the row into the shape the case and the rulings ask for; tells whether it changed its height. */
    boolean settle() {
        boolean answered = answer.settle();
        return notAsked.settle() || answered;
    }

    /** Shows what the row came to; tells whether it may have changed its height. */
    boolean show(Line line, Optional<Line> other) {
        Locale language = paper.editing().language();
        int decimals = cells.part().decimals();
        if (max != null) {
            Paper.say(max, maximum(line.item().max().map(m -> Exact.display(m, decimals))));
        }
        if (points != null) {
            Paper.say(points, line.points().map(p -> Exact.display(p, decimals)).orElse(""));
            String made = line.made().stream().map(p -> p.in(language)).collect(Collectors.joining("\n"));
            if (!made.equals(points.getToolTipText())) {
                points.setToolTipText(made);
            }
        }
        if (otherPoints != null) {
            Paper.say(otherPoints, other.flatMap(Line::points).map(p -> paper.say("other.points",
                    Exact.display(p, decimals))).orElse(""));
        }
        return answer.show(line, decimals);
    }
}
