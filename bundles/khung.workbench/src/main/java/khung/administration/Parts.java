package khung.administration;

import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The small parts pages and dialogs are made of. */
final class Parts {

    private static final int MARGIN = 6;
    private static final int NARROW = 200;

    private Parts() {
    }

    /** A page's own layout: its parts below each other. */
    static GridLayout column() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        return layout;
    }

    /** Without a margin of its own. */
    static GridLayout bare(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        return layout;
    }

    /** Parts beside each other that go to the next line where there is no room. */
    static Composite bar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginLeft = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = MARGIN;
        bar.setLayout(layout);
        bar.setLayoutData(wide());
        return bar;
    }

    /** Parts beside each other, some of which take what room there is. */
    static Composite line(Composite parent, int parts) {
        Composite line = new Composite(parent, SWT.NONE);
        line.setLayout(bare(parts));
        line.setLayoutData(wide());
        return line;
    }

    /** Takes what room there is, however long its entries are. */
    static Combo stretched(Combo combo) {
        GridData data = wide();
        data.widthHint = NARROW;
        combo.setLayoutData(data);
        return combo;
    }

    static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }

    static GridData all() {
        return new GridData(SWT.FILL, SWT.FILL, true, true);
    }

    static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    static Label heading(Composite parent, String text) {
        Label label = label(parent, text);
        label.setFont(new LocalResourceManager(JFaceResources.getResources(parent.getDisplay()), label)
                .create(FontDescriptor.createFrom(label.getFont()).setStyle(SWT.BOLD)));
        return label;
    }

    static Button button(Composite parent, String text, Runnable work) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> work.run()));
        return button;
    }

    static Button tick(Composite parent, int kind, String text, Runnable changed) {
        Button button = new Button(parent, kind);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
        return button;
    }

    static Combo choice(Composite parent, String name, List<String> entries, Runnable changed) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setItems(entries.toArray(String[]::new));
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> changed.run()));
        name(combo, name);
        return combo;
    }

    /** Text to be read, selected and copied. */
    static Text reading(Composite parent, String name) {
        Text text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        name(text, name);
        return text;
    }

    /** A line that says how things stand. */
    static Text saying(Composite parent) {
        Text text = new Text(parent, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
        text.setBackground(parent.getBackground());
        GridData data = wide();
        data.widthHint = NARROW;
        text.setLayoutData(data);
        return text;
    }

    static void say(Text text, String words) {
        if (!text.isDisposed() && !text.getText().equals(words)) {
            text.setText(words);
        }
    }

    /** Shows a part of a column, or takes it out with the room it needs. */
    static void shown(Control part, boolean shown) {
        part.setVisible(shown);
        ((GridData) part.getLayoutData()).exclude = !shown;
    }

    static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    /** Leaves a combo where it was when its entries are others now; the first one where that entry is gone. */
    static void entries(Combo combo, List<String> entries) {
        String before = combo.getText();
        if (!List.of(combo.getItems()).equals(entries)) {
            combo.setItems(entries.toArray(String[]::new));
        }
        int still = entries.indexOf(before);
        if (combo.getSelectionIndex() < 0 || still != combo.getSelectionIndex()) {
            combo.select(Math.max(still, entries.isEmpty() ? -1 : 0));
        }
    }
}
