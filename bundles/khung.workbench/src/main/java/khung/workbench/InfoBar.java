package khung.workbench;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
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

    private static final int NARROW = 200;

    private final Text text;
    private final Button button;
    private final GridData place = new GridData(SWT.FILL, SWT.TOP, true, false);
    private Runnable action = () -> { };

    InfoBar(Composite parent) {
        super(parent, SWT.BORDER);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 2;
        setLayout(layout);
        text = new Text(this, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        text.setFont(new LocalResourceManager(JFaceResources.getResources(getDisplay()), this)
                .create(FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD)));
        text.setBackground(getBackground());
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = NARROW;
        text.setLayoutData(wide);
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

    void say(String words, String label, Runnable whenPressed) {
        text.setText(words);
        action = whenPressed;
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
