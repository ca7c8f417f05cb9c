package khung.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The two tick columns: at most one is ticked, and none while the row is not answered. */
final class TickField implements Field {

    private static final String MET = "met";
    private static final String NOT_MET = "not-met";

    private final String path;
    private final Button met;
    private final Button notMet;

    TickField(Composite parent, String path, Editing editing) {
        this.path = path;
        this.met = new Button(parent, SWT.CHECK);
        this.notMet = new Button(parent, SWT.CHECK);
        show(editing.text(path));
        met.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> ticked(editing, met, notMet, MET)));
        notMet.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(e -> ticked(editing, notMet, met, NOT_MET)));
    }

    private void ticked(Editing editing, Button here, Button there, String word) {
        if (here.getSelection()) {
            there.setSelection(false);
        }
        editing.write(path, here.getSelection() ? word : "");
    }

    Button met() {
        return met;
    }

    Button notMet() {
        return notMet;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Control control() {
        return notMet.getSelection() ? notMet : met;
    }

    @Override
    public boolean focused() {
        return met.isFocusControl() || notMet.isFocusControl();
    }

    @Override
    public void show(String value) {
        met.setSelection(value.equals(MET));
        notMet.setSelection(value.equals(NOT_MET));
    }

    @Override
    public void editable(boolean editable) {
        met.setEnabled(editable);
        notMet.setEnabled(editable);
    }
}
