package khung.workbench;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The problems of the form in front; Enter or a double click goes there. */
final class TroubleList extends Composite {

    private static final int[] SHARES = {11, 11, 45, 33};
    private static final String[] COLUMNS = {"kind", "where", "what", "remedy"};

    private final Desk desk;
    private final Label title;
    private final Table table;
    private List<Trouble> shown = List.of();

    TroubleList(Composite parent, Desk desk, Consumer<Trouble> go) {
        super(parent, SWT.NONE);
        this.desk = desk;
        GridLayout layout = new GridLayout();
        layout.marginHeight = 2;
        layout.verticalSpacing = 2;
        setLayout(layout);
        title = new Label(this, SWT.NONE);
        title.setText(desk.say("problems"));
        title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite holder = new Composite(this, SWT.NONE);
        holder.setLayout(new FillLayout());
        holder.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new Table(holder, SWT.FULL_SELECTION | SWT.SINGLE | SWT.BORDER);
        table.setHeaderVisible(true);
        for (String column : COLUMNS) {
            new TableColumn(table, SWT.NONE).setText(desk.say("problems." + column));
        }
        table.addListener(SWT.Resize, e -> widths());
        table.addListener(SWT.Selection, e -> {
            int index = table.getSelectionIndex();
            if (index >= 0) {
                desk.status().accept(shown.get(index).what() + " " + shown.get(index).remedy());
            }
        });
        table.addListener(SWT.DefaultSelection, e -> {
            int index = table.getSelectionIndex();
            if (index >= 0 && !shown.get(index).path().isEmpty()) {
                go.accept(shown.get(index));
            }
        });
    }

    private void widths() {
        int width = table.getClientArea().width;
        for (int i = 0; i < SHARES.length; i++) {
            table.getColumn(i).setWidth(width * SHARES[i] / 100);
        }
    }

    Table table() {
        return table;
    }

    /** Shows these; rows that stay the same are not touched. */
    void show(List<Trouble> troubles) {
        if (troubles.equals(shown)) {
            return;
        }
        table.setRedraw(false);
        for (int i = 0; i < troubles.size(); i++) {
            if (i >= shown.size() || !shown.get(i).equals(troubles.get(i))) {
                TableItem item = i < table.getItemCount() ? table.getItem(i) : new TableItem(table, SWT.NONE);
                Trouble t = troubles.get(i);
                item.setText(new String[] {desk.say("kind." + t.kind().name()), t.where(), t.what(), t.remedy()});
            }
        }
        if (table.getItemCount() > troubles.size()) {
            table.remove(troubles.size(), table.getItemCount() - 1);
        }
        table.setRedraw(true);
        shown = List.copyOf(troubles);
        long wrong = shown.stream().filter(t -> t.kind() == Trouble.Kind.FIELD).count();
        long missing = shown.stream().filter(t -> t.kind() == Trouble.Kind.MISSING).count();
        title.setText(shown.isEmpty() ? desk.say("problems")
                : desk.say("problems.count", wrong, shown.size() - wrong - missing, missing));
    }
}
