package khung.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import khung.forms.PrintedTable.Fit;
import khung.rubric.Column.Kind;
import khung.scoring.Answer;

/**
 * A qualitative row (I-37): the result in words with a percentage, who entered it and why; or a tick, while
 * the ruling stands at met or not met. What is answered already stays in sight under either.
 */
final class AssessedFields {

    private static final List<String> WORDS = List.of("met", "not-met");

    private final RowCells cells;
    private final int row;
    private final List<Control> percentage = new ArrayList<>();
    private Composite ticks;

    AssessedFields(RowCells cells) {
        this.cells = cells;
        this.row = cells.table().current();
        Paper paper = cells.paper();
        Kind place = cells.columns().answer();
        TextField words = cells.fields().text(cells.table(), SWT.MULTI | SWT.WRAP, cells.path(), cells.named(place));
        Composite who = cells.grid(1);
        cells.pair(who, paper.say("assessed.by"), SWT.NONE, ".by");
        cells.pair(who, paper.say("assessed.reason"), SWT.NONE, ".reason");
        Kind ratio = cells.columns().has(Kind.RATIO) ? Kind.RATIO : place;
        Composite percent = cells.measured(".percent", cells.named(Kind.RATIO), "%");
        cells.put(words.control(), place, Fit.FILL);
        cells.put(who, place, Fit.WIDE);
        cells.put(percent, ratio, Fit.WIDE);
        percentage.addAll(List.of(words.control(), who, percent));
    }

    private void make() {
        Paper paper = cells.paper();
        ticks = cells.grid(1);
        Map<String, String> names = new LinkedHashMap<>();
        WORDS.forEach(w -> names.put(w, cells.named(paper.say("tick." + w))));
        TickField field = cells.fields().ticks(ticks, cells.path(), names);
        WORDS.forEach(w -> {
            Button box = field.box(w);
            box.setText(paper.say("tick." + w));
        });
        ticks.moveAbove(percentage.get(0));
        cells.table().put(ticks, row, cells.columns().index(cells.columns().answer()), 1, Fit.WIDE);
    }

    /** Shows what the ruling asks for; tells whether the row changed its height. */
    boolean settle() {
        Answer answer = cells.answer();
        boolean tick = cells.paper().ticksQualities() || answer instanceof Answer.Tick;
        boolean percent = !cells.paper().ticksQualities() || answer instanceof Answer.Assessed;
        boolean changed = percentage.get(0).getVisible() != percent || tick != (ticks != null && ticks.getVisible());
        if (tick && ticks == null) {
            make();
        }
        if (ticks != null) {
            ticks.setVisible(tick);
        }
        percentage.forEach(c -> c.setVisible(percent));
        return changed;
    }
}
