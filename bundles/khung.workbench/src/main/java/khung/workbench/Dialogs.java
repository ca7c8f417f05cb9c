package khung.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import khung.text.Phrase;

/** Asks with the platform's dialogs. */
final class Dialogs implements Questions {

    private final Shell shell;
    private final Locale language;

    Dialogs(Shell shell, Locale language) {
        this.shell = shell;
        this.language = language;
    }

    private String say(String key, Object... arguments) {
        return Phrase.of(Workbench.class, key, arguments).in(language);
    }

    @Override
    public Unsaved unsaved(String dossier) {
        int answer = new MessageDialog(shell, say("unsaved.title"), null, say("unsaved", dossier),
                MessageDialog.QUESTION, 0, say("unsaved.save"), say("unsaved.discard"), say("cancel")).open();
        return answer == 0 ? Unsaved.SAVE : answer == 1 ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public boolean sure(String question) {
        return new MessageDialog(shell, say("sure.title"), null, question, MessageDialog.QUESTION, 1, say("yes"),
                say("cancel")).open() == 0;
    }

    @Override
    public void tell(String title, List<String> lines) {
        new Lines(title, String.join("\n", lines)).open();
    }

    @Override
    public Optional<String> fileToWrite(String name, String extension) {
        FileDialog dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setFileName(name);
        dialog.setFilterExtensions(new String[] {"*." + extension});
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open());
    }

    @Override
    public Optional<String> fileToRead() {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.yaml;*.yml;*.json", "*"});
        return Optional.ofNullable(dialog.open());
    }

    /** Lines in a text that a screen reader can reach and a hand can copy. */
    private final class Lines extends Dialog {

        private static final int WIDTH = 640;
        private static final int HEIGHT = 240;

        private final String title;
        private final String lines;

        Lines(String title, String lines) {
            super(shell);
            this.title = title;
            this.lines = lines;
            setShellStyle(getShellStyle() | SWT.RESIZE);
        }

        @Override
        protected void configureShell(Shell own) {
            super.configureShell(own);
            own.setText(title);
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
            text.setText(lines);
            GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
            data.widthHint = WIDTH;
            data.heightHint = HEIGHT;
            text.setLayoutData(data);
            return area;
        }

        @Override
        protected void createButtonsForButtonBar(Composite parent) {
            createButton(parent, IDialogConstants.OK_ID, say("close"), true);
        }
    }
}
