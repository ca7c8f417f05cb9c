package khung.forms;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * One of a closed set, or blank, in a narrow cell: the words chosen are broken into lines, where a
 * {@link ChoiceField} would cut them off. The choices stand in a menu.
 */
final class MenuField implements Field {

    private static final String OPENS = "\u25be";

    private final String path;
    private final Button button;
    private final Map<String, String> choices = new LinkedHashMap<>();
    private final Runnable resized;
    private String chosen = "";

    /**
     * @param choices what is read, by the word that is kept, in order
     * @param resized told when other words are shown
     */
    MenuField(Composite parent, String path, Map<String, String> choices, Editing editing, Runnable resized) {
        this.path = path;
        this.resized = resized;
        this.choices.put("", "");
        this.choices.putAll(choices);
        this.button = new Button(parent, SWT.PUSH | SWT.WRAP);
        Menu menu = new Menu(button);
        button.setMenu(menu);
        this.choices.forEach((word, label) -> {
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(label.replace("&", "&&"));
            item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
                if (item.getSelection() && !word.equals(chosen)) {
                    choose(word);
                    editing.write(path, word);
                }
            }));
        });
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> open(menu)));
        button.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = MenuField.this.choices.get(chosen);
            }
        });
        say(editing.text(path));
    }

    private void open(Menu menu) {
        Point below = button.toDisplay(0, button.getSize().y);
        menu.setLocation(below);
        menu.setVisible(true);
    }

    private void choose(String word) {
        if (say(word)) {
            resized.run();
        }
    }

    /** Tells whether other words are shown now. */
    private boolean say(String word) {
        chosen = choices.containsKey(word) ? word : "";
        MenuItem[] items = button.getMenu().getItems();
        int index = 0;
        for (String each : choices.keySet()) {
            items[index].setSelection(each.equals(chosen));
            index++;
        }
        String text = (choices.get(chosen) + " " + OPENS).strip().replace("&", "&&");
        boolean other = !text.equals(button.getText());
        if (other) {
            button.setText(text);
        }
        return other;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Control control() {
        return button;
    }

    @Override
    public void show(String value) {
        if (!value.equals(chosen)) {
            choose(value);
        }
    }

    @Override
    public void editable(boolean editable) {
        button.setEnabled(editable);
    }
}
