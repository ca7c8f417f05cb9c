package khung.forms;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import khung.rubric.Grade;
import khung.rubric.Guidance;
import khung.rubric.Rubric;
import khung.rubric.Rulings;

/** What all pages of one form share: fonts, labels, the words of closed sets. */
final class Paper {

    /** Option of the ruling behind {@link Guidance.Step#QUALITATIVE}. */
    private static final String PASS_FAIL = "pass-fail";

    private final Editing editing;
    private final RowWords words;
    private final Font bold;
    private final Font heading;
    private final Font italic;
    private final Font boldItalic;
    private final int letter;
    private Optional<Rulings> rulings = Optional.empty();

    /** Fonts live as long as the owner. */
    Paper(Control owner, Editing editing) {
        this.editing = editing;
        this.words = new RowWords(editing);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()),
                owner);
        FontDescriptor normal = FontDescriptor.createFrom(owner.getFont());
        this.bold = resources.create(normal.setStyle(SWT.BOLD));
        this.italic = resources.create(normal.setStyle(SWT.ITALIC));
        this.boldItalic = resources.create(normal.setStyle(SWT.BOLD | SWT.ITALIC));
        this.heading = resources.create(normal.setStyle(SWT.BOLD).increaseHeight(2));
        GC gc = new GC(owner);
        this.letter = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        gc.dispose();
    }

    Editing editing() {
        return editing;
    }

    String say(String key, Object... arguments) {
        return editing.say(key, arguments);
    }

    /** An empty page with the colours of a document. */
    static Composite sheet(Composite parent) {
        Composite sheet = new Composite(parent, SWT.NONE);
        sheet.setBackground(sheet.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        sheet.setForeground(sheet.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        if (!SWT.getPlatform().equals("gtk")) {
            // GTK lets the page shine through; to tell each label there its background costs a style sheet each.
            sheet.setBackgroundMode(SWT.INHERIT_DEFAULT);
        }
        return sheet;
    }

    /** The width of so many letters. */
    int letters(int count) {
        return letter * count;
    }

    Label label(Composite parent, String text) {
        return label(parent, text, SWT.WRAP);
    }

    Label label(Composite parent, String text, int style) {
        Label label = new Label(parent, style);
        say(label, text);
        return label;
    }

    /** A label in a ruled table, broken into lines by the table. */
    static Label flowing(Label label) {
        Flowing.text(label, label.getText().replace("&&", "&"));
        return label;
    }

    Label bold(Composite parent, String text, int style) {
        Label label = label(parent, text, style);
        label.setFont(bold);
        return label;
    }

    Label heading(Composite parent, String text, int style) {
        Label label = label(parent, text, style);
        label.setFont(heading);
        return label;
    }

    Label italic(Composite parent, String text, int style) {
        Label label = label(parent, text, style);
        label.setFont(italic);
        return label;
    }

    /** A text a person must not pass over. */
    Label warning(Composite parent, String text) {
        Label label = label(parent, text, SWT.NONE);
        label.setFont(boldItalic);
        return label;
    }

    /** What is said of rows beside what is printed in them. */
    RowWords words() {
        return words;
    }

    /** Lets the form follow the rulings by which its case is scored; tells whether that changes anything on it. */
    boolean rulings(Rulings standing) {
        boolean before = ticksQualities();
        rulings = Optional.of(standing);
        return before != ticksQualities();
    }

    /** The rulings by which the case is scored; empty until it has been scored for the first time. */
    Optional<Rulings> rulings() {
        return rulings;
    }

    /** Whether qualitative rows are ticked as met or not met, in place of a percentage (I-37). */
    boolean ticksQualities() {
        return rulings.flatMap(r -> editing.rubric().guidance().ruling(Guidance.Step.QUALITATIVE).map(r::option))
                .filter(PASS_FAIL::equals).isPresent();
    }

    /** Shows a text on a label; nothing happens when it is there already. */
    static void say(Label label, String text) {
        String shown = text.replace("&", "&&");
        if (!label.getText().equals(shown)) {
            label.setText(shown);
        }
    }

    /** Gives a control the name a screen reader says. */
    static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }
        });
    }

    /** The grades by the word that is kept, as the guidance prints them. */
    static Map<String, String> grades(Rubric rubric) {
        Map<String, String> grades = new LinkedHashMap<>();
        for (Grade grade : Grade.values()) {
            String printed = rubric.guidance().gradeNames().get(grade);
            if (printed != null) {
                grades.put(word(grade), printed);
            }
        }
        return grades;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
