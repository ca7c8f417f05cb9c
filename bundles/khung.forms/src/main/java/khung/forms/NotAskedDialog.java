package khung.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.rubric.Item;
import khung.scoring.Answer.Treatment;

/** Asks what becomes of the points of a row where nothing was asked, who decided it, and why. */
final class NotAskedDialog extends Dialog {

    private final Paper paper;
    private final String path;
    private final Item item;
    private Combo treatment;
    private Text by;
    private Text reason;

    NotAskedDialog(Shell parent, Paper paper, String path, Item item) {
        super(parent);
        this.paper = paper;
        this.path = path;
        this.item = item;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(paper.say("notAsked.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite grid = new Composite(area, SWT.NONE);
        grid.setLayout(new GridLayout(2, false));
        grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        wide.widthHint = paper.letters(60);
        paper.label(grid, item.number() + " " + item.readable()).setLayoutData(wide);
        paper.label(grid, paper.say(item.scores() ? "notAsked.treatment" : "notApplied.treatment"), SWT.NONE);
        treatment = new Combo(grid, SWT.READ_ONLY);
        treatment.add("");
        for (Treatment each : treatments()) {
            treatment.add(paper.say(item.scores() ? "notAsked." + Paper.word(each) : "notApplied"));
        }
        List<String> words = words();
        treatment.select(Math.max(0, words.indexOf(paper.editing().text(path + ".notAsked"))));
        paper.label(grid, paper.say("notAsked.by"), SWT.NONE);
        by = new Text(grid, SWT.BORDER);
        by.setText(paper.editing().text(path + ".notAskedBy"));
        paper.label(grid, paper.say("notAsked.reason"), SWT.NONE);
        reason = new Text(grid, SWT.BORDER);
        reason.setText(paper.editing().text(path + ".notAskedReason"));
        for (Control field : List.of(treatment, by, reason)) {
            field.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        }
        return area;
    }

    /** A row without points either applies or it does not: any treatment says the same. */
    private List<Treatment> treatments() {
        return item.scores() ? List.of(Treatment.values()) : List.of(Treatment.ZERO);
    }

    private List<String> words() {
        return Stream.concat(Stream.of(""), treatments().stream().map(Paper::word)).toList();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, paper.say("ok"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, paper.say("cancel"), false);
    }

    @Override
    protected void okPressed() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(path + ".notAsked", words().get(Math.max(0, treatment.getSelectionIndex())));
        texts.put(path + ".notAskedBy", by.getText());
        texts.put(path + ".notAskedReason", reason.getText());
        paper.editing().write(path + ".notAsked", texts);
        super.okPressed();
    }
}
