package khung.administration;

import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A page of the administration. UI thread. */
abstract class Page extends Composite {

    private final Office office;
    private final Naming naming;

    Page(Composite parent, Office office) {
        super(parent, SWT.NONE);
        this.office = office;
        this.naming = new Naming(office);
        setLayout(Parts.column());
    }

    Office office() {
        return office;
    }

    Naming naming() {
        return naming;
    }

    String say(String key, Object... arguments) {
        return office.say(key, arguments);
    }

    /** A place for a table above and what is to be read below; a person may move the border between them. */
    SashForm upperAndLower() {
        SashForm sash = new SashForm(this, SWT.VERTICAL);
        sash.setLayoutData(Parts.all());
        return sash;
    }

    /** Reads anew what it shows; what is chosen stays chosen. */
    abstract void reload();

    /** The news that concern what it shows. */
    abstract Set<News> heeds();

    /** A line that says what the page is about. */
    Text says(String words) {
        Text text = Parts.saying(this);
        text.setText(words);
        return text;
    }
}
