package khung.forms;

import java.text.Normalizer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.FocusListener;
import org.eclipse.swt.events.TraverseListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/**
 * A text as the platform makes it. Nothing filters keys or rewrites what is typed: Vietnamese input
 * methods work by sending Backspace and other letters.
 */
final class TextField implements Field {

    private final String path;
    private final Text text;
    private boolean showing;

    TextField(Composite parent, int style, String path, Editing editing) {
        this.path = path;
        this.text = new Text(parent, SWT.BORDER | style | scrolling(style));
        text.setText(editing.text(path));
        text.addModifyListener(e -> {
            if (!showing) {
                editing.write(path, clean(text.getText()));
            }
        });
        if ((style & SWT.MULTI) != 0) {
            text.addTraverseListener(tabLeaves());
        }
    }

    /** Without a scroll bar GTK lets a text of several lines grow out of its cell. */
    private static int scrolling(int style) {
        return (style & SWT.MULTI) != 0 && SWT.getPlatform().equals("gtk") ? SWT.V_SCROLL : SWT.NONE;
    }

    void left(Runnable then) {
        text.addFocusListener(FocusListener.focusLostAdapter(e -> then.run()));
    }

    private static TraverseListener tabLeaves() {
        return e -> {
            if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                e.doit = true;
            }
        };
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void show(String value) {
        if (!clean(text.getText()).equals(value)) {
            showing = true;
            text.setText(value);
            text.setSelection(value.length());
            showing = false;
        }
    }

    @Override
    public void editable(boolean editable) {
        text.setEditable(editable);
    }
}
