package khung.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of a closed set, or blank. Nothing is chosen beforehand. */
final class ChoiceField implements Field {

    private final String path;
    private final Combo combo;
    private final List<String> words = new ArrayList<>();

    /** @param choices what is read, by the word that is kept, in order */
    ChoiceField(Composite parent, String path, Map<String, String> choices, Editing editing) {
        this.path = path;
        this.combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
        words.add("");
        combo.add("");
        choices.forEach((word, label) -> {
            words.add(word);
            combo.add(label);
        });
        show(editing.text(path));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                e -> editing.write(path, words.get(Math.max(0, combo.getSelectionIndex())))));
        // The wheel scrolls the page; it must not change an answer on its way.
        combo.addListener(SWT.MouseVerticalWheel, e -> {
            e.doit = false;
            Scrolling.by(combo, e.count);
        });
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Control control() {
        return combo;
    }

    @Override
    public void show(String value) {
        int index = words.indexOf(value);
        if (combo.getSelectionIndex() != Math.max(0, index)) {
            combo.select(Math.max(0, index));
        }
    }

    @Override
    public void editable(boolean editable) {
        combo.setEnabled(editable);
    }
}
