package khung.administration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks who does something and why. UI thread. */
final class SignDialog {

    private static final int WIDTH = 640;

    private final Office office;
    private final Shell shell;
    private final Text says;
    private final SignFields sign;
    private final Button go;
    private boolean working;
    private Runnable agreed = () -> { };

    SignDialog(Shell parent, Office office, String title, String what, String verb) {
        this.office = office;
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.PRIMARY_MODAL);
        shell.setText(title);
        shell.setLayout(Parts.column());
        says = Parts.saying(shell);
        says.setText(what);
        Composite fields = new Composite(shell, SWT.NONE);
        fields.setLayout(new GridLayout(2, false));
        fields.setLayoutData(Parts.wide());
        sign = new SignFields(fields, office, false, this::able);
        Composite bar = Parts.bar(shell);
        go = Parts.button(bar, verb, () -> {
            if (sign.complete()) {
                agreed.run();
            }
        });
        Parts.button(bar, office.say("cancel"), shell::close);
        shell.addListener(SWT.Close, e -> e.doit = !working);
        able();
    }

    private void able() {
        go.setEnabled(sign.complete() && !working);
    }

    /** Shows it; {@code then} runs when a person has signed. */
    void open(Runnable then) {
        agreed = then;
        Rectangle screen = shell.getMonitor().getClientArea();
        int width = Math.min(WIDTH, screen.width);
        int height = shell.computeSize(width, SWT.DEFAULT).y;
        shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 3, width, height);
        shell.setDefaultButton(go);
        shell.open();
        (sign.author().isEmpty() ? sign.authorField() : sign.reasonField()).setFocus();
    }

    /** What was agreed to is on its way. */
    void working() {
        working = true;
        sign.signed();
        able();
    }

    void failed(Exception e) {
        working = false;
        if (!shell.isDisposed()) {
            Parts.say(says, office.why(e));
            able();
            shell.setSize(shell.computeSize(shell.getSize().x, SWT.DEFAULT));
        }
    }

    void close() {
        working = false;
        if (!shell.isDisposed()) {
            shell.close();
        }
    }

    Shell shell() {
        return shell;
    }

    SignFields sign() {
        return sign;
    }

    Button goButton() {
        return go;
    }

    Text says() {
        return says;
    }
}
