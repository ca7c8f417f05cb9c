package khung.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A line above a form that says what is special about it now, with at most one thing to do. */
final class InfoBar extends Composite {

    private final Text text;
    private final Button button;
    private final GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
    private Runnable action = () -> { };

    InfoBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 2;
        setLayout(layout);
        setBackground(getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
        setBackgroundMode(SWT.INHERIT_FORCE);
        text = new Text(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setForeground(getDisplay().getSystemColor(SWT.COLOR_INFO_FOREGROUND));
        text.setBackground(getDisplay().getSystemColor(SWT.COLOR_INFO_BACKGROUND));
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button = new Button(this, SWT.PUSH);
        button.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        setLayoutData(place);
        setVisible(false);
        place.exclude = true;
    }

    void say(String words) {
        say(words, "", () -> { });
    }

    void say(String words, String label, Runnable todo) {
        text.setText(words);
        action = todo;
        button.setText(label);
        button.setVisible(!label.isEmpty());
        ((GridData) button.getLayoutData()).exclude = label.isEmpty();
        shown(true);
    }

    void hide() {
        text.setText("");
        shown(false);
    }

    String text() {
        return text.getText();
    }

    void press() {
        action.run();
    }

    private void shown(boolean shown) {
        if (shown == getVisible() && !shown) {
            return;
        }
        setVisible(shown);
        place.exclude = !shown;
        if (getParent().getSize().x > 0) {
            getParent().layout(new Control[] {this});
        }
    }
}
