package khung.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.dossier.Dossier;
import khung.dossier.Period;
import khung.rubric.Rubric;

/** Asks what a new dossier is about. Nothing is chosen beforehand. */
final class NewDossierDialog extends Dialog {

    private static final int LONGEST_TITLE = 70;
    private static final int WIDTH = 460;
    private static final int QUARTERS = 4;
    /** Subjects who are one person each. */
    private static final List<String> PERSONS = List.of("leader", "party-member");

    private final Desk desk;
    private final List<Rubric> rubrics;
    private final List<String> units;
    private final List<Period> periods = new ArrayList<>();
    private Combo rubric;
    private Combo period;
    private Label nameLabel;
    private Combo unit;
    private Text name;
    private Dossier made;

    NewDossierDialog(Shell parent, Desk desk, List<Rubric> rubrics, List<String> units) {
        super(parent);
        this.desk = desk;
        this.rubrics = rubrics;
        this.units = units;
    }

    /** The blank dossier asked for; null when cancelled. */
    Dossier made() {
        return made;
    }

    /** The rubric chosen. */
    Rubric rubric() {
        return rubrics.stream().filter(r -> r.reference().equals(made.rubric())).findFirst().orElseThrow();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(desk.say("new.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite grid = new Composite(area, SWT.NONE);
        grid.setLayout(new GridLayout(2, false));
        grid.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        label(grid, "new.rubric");
        rubric = new Combo(grid, SWT.READ_ONLY);
        rubrics.forEach(r -> rubric.add(shortened(r.title()) + " (" + r.version() + ")"));
        label(grid, "new.period");
        period = new Combo(grid, SWT.READ_ONLY);
        label(grid, "new.unit");
        unit = new Combo(grid, SWT.DROP_DOWN);
        units.forEach(unit::add);
        nameLabel = label(grid, "new.name");
        name = new Text(grid, SWT.BORDER);
        for (Control field : List.of(rubric, period, unit, name)) {
            GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
            data.widthHint = WIDTH;
            field.setLayoutData(data);
        }
        rubric.addListener(SWT.Selection, e -> periods());
        rubric.addListener(SWT.Selection, e -> named());
        for (Control field : List.of(rubric, period)) {
            field.addListener(SWT.Selection, e -> complete());
        }
        unit.addModifyListener(e -> complete());
        name.addModifyListener(e -> complete());
        return area;
    }

    private Label label(Composite parent, String key) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(desk.say(key));
        return label;
    }

    /** Not only people are graded. */
    private void named() {
        boolean person = PERSONS.contains(rubrics.get(rubric.getSelectionIndex()).subject());
        nameLabel.setText(desk.say(person ? "new.name" : "new.name.body"));
        nameLabel.getParent().layout();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE).strip() + "…";
    }

    private void periods() {
        period.removeAll();
        periods.clear();
        int year = LocalDate.now().getYear();
        boolean quarterly = rubrics.get(rubric.getSelectionIndex()).period().equals("quarter");
        for (int y = year; y >= year - 1; y--) {
            for (int q = quarterly ? 1 : 0; q <= (quarterly ? QUARTERS : 0); q++) {
                periods.add(new Period(y, q));
                period.add(q == 0 ? desk.say("period.year", Integer.toString(y))
                        : desk.say("period.quarter", new Period(y, q).roman(), Integer.toString(y)));
            }
        }
    }

    private void complete() {
        boolean all = rubric.getSelectionIndex() >= 0 && period.getSelectionIndex() >= 0
                && !unit.getText().isBlank() && !name.getText().isBlank();
        getButton(IDialogConstants.OK_ID).setEnabled(all);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, desk.say("new.ok"), true).setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, desk.say("cancel"), false);
    }

    @Override
    protected void okPressed() {
        made = Dossier.blank(UUID.randomUUID().toString(), rubrics.get(rubric.getSelectionIndex()).reference(),
                periods.get(period.getSelectionIndex()), unit.getText().strip(), name.getText().strip());
        super.okPressed();
    }
}
