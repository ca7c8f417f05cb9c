package khung.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import khung.forms.GrowingRows.Column;
import khung.forms.GrowingRows.Entry;

/** Tasks hit by force majeure. */
final class ForceRows {

    private static final List<String> NUMBERS = List.of("tasks", "done", "late", "exceeded");
    private static final List<String> TEXTS = List.of("reason", "authority");

    private ForceRows() {
    }

    /** @param whose {@code unit} or {@code own} */
    static GrowingRows of(Composite parent, Paper paper, FormFields fields, String whose, Runnable resized) {
        List<Column> columns = new ArrayList<>();
        NUMBERS.forEach(n -> columns.add(new Column(n, paper.say("force." + n), Entry.NUMBER, 11, 0)));
        TEXTS.forEach(t -> columns.add(new Column(t, paper.say("force." + t), Entry.TEXT, 18, 1)));
        GrowingRows rows = new GrowingRows(parent, paper, fields, whose + ".force.", columns,
                n -> paper.say("force.row", n), () -> written(paper, whose), resized);
        rows.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        return rows;
    }

    private static int written(Paper paper, String whose) {
        return whose.equals("unit") ? paper.editing().now().unit().force().size()
                : paper.editing().now().dossier().ownForce().size();
    }
}
