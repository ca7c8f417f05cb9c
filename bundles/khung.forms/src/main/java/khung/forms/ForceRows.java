package khung.forms;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import khung.forms.PrintedTable.Fit;
import khung.forms.PrintedTable.Width;

/** Tasks hit by force majeure: the rows there are and one blank row below them to write the next. */
final class ForceRows {

    private static final List<String> COLUMNS = List.of("tasks", "done", "late", "exceeded", "reason", "authority");
    private static final int NUMBERS = 4;

    private final Paper paper;
    private final FormFields fields;
    private final String whose;
    private final Composite holder;
    private final Runnable resized;
    private final List<PrintedTable> rows = new ArrayList<>();

    ForceRows(Composite parent, Paper paper, FormFields fields, String whose, Runnable resized) {
        this.paper = paper;
        this.fields = fields;
        this.whose = whose;
        this.resized = resized;
        this.holder = new Composite(parent, SWT.NONE);
        holder.setBackground(parent.getBackground());
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = -1;
        holder.setLayout(layout);
        holder.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        heading();
        while (rows.size() < wanted()) {
            add();
        }
    }

    private int wanted() {
        int written = whose.equals("unit") ? paper.editing().now().unit().force().size()
                : paper.editing().now().dossier().ownForce().size();
        return written + 1;
    }

    private PrintedTable table() {
        List<Width> widths = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            widths.add(i < NUMBERS ? new Width(paper.letters(11), 0) : new Width(paper.letters(18), 1));
        }
        PrintedTable table = new PrintedTable(holder, widths);
        table.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        table.row();
        return table;
    }

    private void heading() {
        PrintedTable table = table();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Label label = Paper.flowing(paper.bold(table, paper.say("force." + COLUMNS.get(i)), SWT.CENTER));
            table.put(label, i, 1, Fit.WIDE);
        }
    }

    private void add() {
        int number = rows.size() + 1;
        PrintedTable table = table();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String column = COLUMNS.get(i);
            TextField field = fields.text(table, SWT.SINGLE | (i < NUMBERS ? SWT.RIGHT : SWT.NONE), path(number, column),
                    paper.say("force.row", number) + " " + paper.say("force." + column));
            table.put(field.control(), i, 1, Fit.WIDE);
        }
        rows.add(table);
    }

    private String path(int number, String column) {
        return whose + ".force." + number + "." + column;
    }

    /** Adds the blank row or takes surplus blank ones away; never the row a person is in. */
    void settle() {
        int before = rows.size();
        while (rows.size() < wanted()) {
            add();
        }
        while (rows.size() > wanted()) {
            fields.forget(whose + ".force." + rows.size() + ".");
            rows.remove(rows.size() - 1).dispose();
        }
        if (rows.size() != before) {
            resized.run();
        }
    }
}
