package khung.administration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;

import khung.plugins.Step;

/** How far the work on a plugin is, and what became of it: words that stay and can be copied. UI thread. */
final class PluginWork extends Composite {

    private final Office office;
    private final ProgressBar bar;
    private final Text says;

    PluginWork(Composite parent, Office office) {
        super(parent, SWT.NONE);
        this.office = office;
        setLayout(Parts.bare(1));
        setLayoutData(Parts.wide());
        bar = new ProgressBar(this, SWT.HORIZONTAL);
        bar.setMaximum(Step.values().length);
        bar.setLayoutData(Parts.wide());
        says = Parts.saying(this);
        Parts.name(says, office.say("plugins.outcome"));
        shown(false, false);
    }

    /** Work begins. */
    void begin(String doing) {
        bar.setSelection(0);
        say(doing, Ink.PLAIN);
        shown(true, true);
    }

    /** A step of it begins. */
    void at(String doing, Step step) {
        if (!isDisposed()) {
            bar.setSelection(step.ordinal() + 1);
            say(office.say("plugins.step", doing, step.ordinal() + 1, Step.values().length,
                    step.in(office.language())), Ink.PLAIN);
            shown(true, true);
        }
    }

    /** It came to its end. */
    void end(String words, Ink ink) {
        if (!isDisposed()) {
            say(words, ink);
            shown(false, !words.isEmpty());
        }
    }

    private void say(String words, Ink ink) {
        Parts.say(says, words);
        says.setBackground(ink.background() == null ? getBackground() : ink.background());
        says.setForeground(ink.letters());
    }

    private void shown(boolean working, boolean words) {
        Parts.shown(bar, working);
        Parts.shown(says, words);
        Parts.shown(this, working || words);
        getParent().layout(true, true);
    }

    String words() {
        return says.getText();
    }
}
