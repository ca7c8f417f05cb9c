package khung.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * Breaks the text of plain labels into lines. A label with {@code SWT.WRAP} costs GTK about 4 ms each time
 * it is placed, and a form has some two hundred of them: it would open in seconds.
 */
final class Flowing {

    private static final String TEXT = "khung.text";
    /** A little air, for a label measures a letter wider than a layout does now and then. */
    private static final int AIR = 2;

    private final TextLayout layout;

    /** Lives as long as its owner. */
    Flowing(Composite owner) {
        layout = new TextLayout(owner.getDisplay());
        owner.addListener(SWT.Dispose, e -> layout.dispose());
    }

    /** Gives a label a text that is broken when it is laid out. Tells whether it is another one. */
    static boolean text(Label label, String text) {
        boolean other = !text.equals(label.getData(TEXT));
        label.setData(TEXT, text);
        return other;
    }

    static boolean is(Label label) {
        return label.getData(TEXT) != null;
    }

    /** Breaks the label's text for a width. */
    void into(Label label, int width) {
        String text = (String) label.getData(TEXT);
        if (text.isEmpty()) {
            Paper.say(label, "");
            return;
        }
        layout.setFont(label.getFont());
        layout.setText(text);
        layout.setWidth(Math.max(1, width - AIR));
        int[] offsets = layout.getLineOffsets();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i + 1 < offsets.length; i++) {
            lines.append(i == 0 ? "" : "\n").append(text.substring(offsets[i], offsets[i + 1]).stripTrailing());
        }
        Paper.say(label, lines.toString());
    }
}
