package khung.administration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Says what goes with a plugin and asks whether to go on. Nothing is decided by Enter alone. UI thread. */
final class RemovalDialog {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 380;

    private final Shell shell;
    private final Button cancel;

    /** @param then what a person who says yes wants */
    RemovalDialog(Shell parent, Office office, String says, Runnable then) {
        shell = new Shell(parent, SWT.DIALOG_TRIM | SWT.RESIZE | SWT.PRIMARY_MODAL);
        shell.setText(office.say("plugins.remove.title"));
        shell.setLayout(Parts.column());
        Text text = Parts.reading(shell, office.say("plugins.remove.title"));
        text.setText(says);
        text.setLayoutData(Parts.all());
        Composite bar = Parts.bar(shell);
        bar.setLayoutData(new GridData(SWT.END, SWT.BOTTOM, true, false));
        Parts.button(bar, office.say("plugins.remove.do"), () -> {
            shell.close();
            then.run();
        });
        cancel = Parts.button(bar, office.say("cancel"), shell::close);
        shell.setDefaultButton(cancel);
    }

    void open() {
        Rectangle screen = shell.getMonitor().getClientArea();
        int width = Math.min(WIDTH, screen.width);
        int height = Math.min(HEIGHT, screen.height);
        shell.setBounds(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2, width, height);
        shell.open();
        cancel.setFocus();
    }
}
