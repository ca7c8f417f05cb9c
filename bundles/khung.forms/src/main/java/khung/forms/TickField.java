package khung.forms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of a closed set to tick, each with a box of its own: at most one is ticked, and none while nothing is answered. */
final class TickField implements Field {

    private final String path;
    private final Map<String, Button> boxes = new LinkedHashMap<>();

    /** @param words the words that are kept, in order */
    TickField(Composite parent, String path, Collection<String> words, Editing editing) {
        this.path = path;
        words.forEach(w -> boxes.put(w, new Button(parent, SWT.CHECK)));
        show(editing.text(path));
        boxes.forEach((word, box) -> box.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(e -> ticked(editing, word))));
    }

    private void ticked(Editing editing, String word) {
        boolean here = boxes.get(word).getSelection();
        show(here ? word : "");
        editing.write(path, here ? word : "");
    }

    /** The box of a word. */
    Button box(String word) {
        return boxes.get(word);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Control control() {
        return boxes.values().stream().filter(Button::getSelection).findFirst()
                .orElseGet(() -> boxes.values().iterator().next());
    }

    @Override
    public List<Control> controls() {
        return List.copyOf(boxes.values());
    }

    @Override
    public void show(String value) {
        boxes.forEach((word, box) -> box.setSelection(word.equals(value)));
    }

    @Override
    public void editable(boolean editable) {
        boxes.values().forEach(b -> b.setEnabled(editable));
    }
}
