package khung.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

import khung.dossier.Case;
import khung.dossier.Stage;
import khung.results.Proposal;
import khung.results.Proposals;
import khung.results.ResultSource;

/**
 * What the sources offer, beside what stands in the form; nothing is ticked. What a person ticks is taken over in one
 * step that can be taken back, its origin in the notes.
 */
final class ResultsDialog extends Dialog {

    private static final int LETTERS = 100;
    private static final int LINES = 12;

    private final Paper paper;
    private final List<ResultSource> sources;
    private final Stage stage;
    private final BooleanSupplier readOnly;
    private Table table;
    private Text says;

    /** @param readOnly whether the form can only be read by now */
    ResultsDialog(Shell parent, Paper paper, List<ResultSource> sources, Stage stage, BooleanSupplier readOnly) {
        super(parent);
        this.paper = paper;
        this.sources = sources;
        this.stage = stage;
        this.readOnly = readOnly;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(paper.say("results.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        Paper.name(table, paper.say("results.title"));
        GridData whole = new GridData(SWT.FILL, SWT.FILL, true, true);
        whole.widthHint = paper.letters(LETTERS);
        whole.heightHint = table.getItemHeight() * LINES;
        table.setLayoutData(whole);
        int[] widths = {38, 12, 12, 38};
        String[] names = {"results.row", "results.now", "results.figure", "results.origin"};
        for (int i = 0; i < names.length; i++) {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(paper.say(names[i]));
            column.setWidth(paper.letters(widths[i]));
        }
        table.addListener(SWT.Selection, this::ticked);
        says = new Text(area, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        says.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        says.setText(paper.say("results.asking"));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, paper.say("results.take"), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, paper.say("cancel"), false);
    }

    @Override
    public int open() {
        int opened = super.open();
        ask();
        return opened;
    }

    /** A source may take its time: it has a thread of its own, and closing the dialog forgets it. */
    private void ask() {
        Display display = getShell().getDisplay();
        Case file = paper.editing().now();
        Thread asking = new Thread(() -> {
            Proposals offered = Proposals.ask(sources, file, paper.editing().rubric(), paper.editing().language());
            try {
                display.asyncExec(() -> show(offered));
            } catch (SWTException e) {
                // The window was closed in the meantime.
            }
        }, "khung results");
        asking.setDaemon(true);
        asking.start();
    }

    private void show(Proposals offered) {
        if (table == null || table.isDisposed()) {
            return;
        }
        for (Proposal proposal : offered.all()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setData(proposal);
            item.setText(new String[] {proposal.row() + " " + proposal.text(),
                    paper.editing().text(stage.word() + "." + proposal.row()), Proposals.value(proposal),
                    proposal.name() + ", " + proposal.origin()});
        }
        String troubles = offered.troubles().stream().map(t -> t.in(paper.editing().language()))
                .collect(Collectors.joining("\n"));
        says.setText((offered.all().isEmpty() ? paper.say("results.none") + "\n" : paper.say("results.how") + "\n")
                + troubles);
        says.getParent().layout();
    }

    /** Of several figures for one row only one can be taken. */
    private void ticked(Event event) {
        if (event.detail == SWT.CHECK && ((TableItem) event.item).getChecked()) {
            String row = ((Proposal) event.item.getData()).row();
            for (TableItem other : table.getItems()) {
                if (other != event.item && ((Proposal) other.getData()).row().equals(row)) {
                    other.setChecked(false);
                }
            }
        }
        getButton(IDialogConstants.OK_ID).setEnabled(!taken().isEmpty());
    }

    private List<Proposal> taken() {
        List<Proposal> taken = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            if (item.getChecked()) {
                taken.add((Proposal) item.getData());
            }
        }
        return taken;
    }

    @Override
    protected void okPressed() {
        List<Proposal> taken = taken();
        if (!taken.isEmpty() && !readOnly.getAsBoolean()) {
            Editing editing = paper.editing();
            Map<String, String> texts = Proposals.texts(editing.now(), editing.rubric(), stage, taken,
                    System.getProperty("user.name", ""), LocalDate.now(), editing.language());
            editing.write(stage.word() + "." + taken.get(0).row(), texts);
        }
        super.okPressed();
    }
}
